import { composeContenu, computeCompletude, dateCivile, MODELE_LANDES_2023_2029, parseSiren, pruneArbre, toArbre, type ContenuSpaser, type ModeleLibre } from '@spaser/domain';
import type { CollectiviteLue, CollectivitesLues, SchemaPublieLu } from '../index';

const MODELE: ModeleLibre = MODELE_LANDES_2023_2029;
const territoire = { nom: 'Landes', demonstration: true };
export const uneCommune: CollectiviteLue['collectivite'] = { siren: parseSiren('900000001'), nom: 'Bourg-sur-Pin', type: 'COMMUNE', codeInsee: '40999', population: 512 };

/** An adopted scheme of a small commune, changed as asked. */
export function unSchemaPublie(changement: Partial<ContenuSpaser> = {}, signataires: SchemaPublieLu['signataires'] = []): SchemaPublieLu {
  const contenu = { ...composeContenu(MODELE, 'ESSENTIEL', { ...uneCommune, marches: null }, 2026), ...changement };
  return {
    etat: 'EN_VIGUEUR', contenu, signataires, modele: MODELE, arbre: pruneArbre(toArbre(MODELE, contenu)), completude: computeCompletude(contenu, MODELE, 'COMMUNE'),
  };
}

export function uneCollectiviteLue(changement: Partial<CollectiviteLue> = {}): CollectiviteLue {
  return {
    territoire, collectivite: uneCommune, epciNom: 'CC des Grands Pins', schema: unSchemaPublie(), enPreparation: false,
    historique: [{ objet: 'ADOPTION', numero: '2026-014', seanceLe: dateCivile(2026, 3, 14), url: null }], ...changement,
  };
}

export function desCollectivitesLues(changement: Partial<CollectivitesLues> = {}): CollectivitesLues {
  return {
    territoire, question: '', trouvees: [
      { collectivite: uneCommune, epciNom: 'CC des Grands Pins', etat: 'SPASER_ADOPTE', ancienNom: null },
      { collectivite: { ...uneCommune, siren: parseSiren('900000002'), codeInsee: null, population: null }, epciNom: null, etat: 'EN_PREPARATION', ancienNom: 'Vieux-Bourg' },
    ], ...changement,
  };
}
