import { composeContenu, computeCompletude, dateCivile, MODELE_LANDES_2023_2029, parseSiren, pruneArbre, toArbre, type ContenuSpaser, type ModeleLibre } from '@spaser/domain';
import type { AdopterLu, CollectiviteLue, CollectivitesLues, CollectiviteTrouveeLue, MarchesDeLAnneeLus, SchemaPublieLu } from '../index';
import { uneFigure } from './un-tableau';

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

export const desMarches: readonly MarchesDeLAnneeLus[] = [
  { annee: 2024, notifies: 4, plusDe25000: 3, avecClause: 1, reserves: 0 }, { annee: 2025, notifies: 6, plusDe25000: 5, avecClause: 2, reserves: 1 },
];

export function uneCollectiviteLue(changement: Partial<CollectiviteLue> = {}): CollectiviteLue {
  return {
    territoire, collectivite: uneCommune, epciNom: 'CC des Grands Pins', schema: unSchemaPublie(), enPreparation: false,
    historique: [{ objet: 'ADOPTION', numero: '2026-014', seanceLe: dateCivile(2026, 3, 14), url: null, pieceId: '01930000-0000-7000-8000-000000000001' }],
    annee: 2026, etat: 'SPASER_ADOPTE', marches: desMarches, ...changement,
  };
}

export function uneTrouvee(changement: Partial<CollectiviteTrouveeLue> = {}): CollectiviteTrouveeLue {
  return { collectivite: uneCommune, epciNom: 'CC des Grands Pins', etat: 'SPASER_ADOPTE', ancienNom: null, marches: desMarches, inscrite: false, ...changement };
}

const PRESQUE_INCONNUE = uneTrouvee({
  collectivite: { ...uneCommune, siren: parseSiren('900000002'), codeInsee: null, population: null }, epciNom: null, etat: 'EN_PREPARATION', ancienNom: 'Vieux-Bourg', marches: [],
});

export function desCollectivitesLues(changement: Partial<CollectivitesLues> = {}): CollectivitesLues {
  return {
    territoire, question: '', filtre: { etat: null, epciSiren: null, type: null }, trouvees: [uneTrouvee(), PRESQUE_INCONNUE], nombre: 2, page: 1,
    epci: [{ siren: '900000003', nom: 'CC des Grands Pins' }], figure: uneFigure({ annee: 2026 }), ...changement,
  };
}

export function unAdopterLu(changement: Partial<AdopterLu> = {}): AdopterLu {
  return { territoire, question: '', trouvees: [], nombre: changement.trouvees?.length ?? 0, choisie: null, personne: null, proconnect: true, saisie: null, ...changement };
}

export const DEUX_TROUVEES = [uneTrouvee(), PRESQUE_INCONNUE] as const;
