import { CHAMPS_MARCHE, isRetenu, writePublie, writeSaisieMarche, type Marche } from '@spaser/domain';
import { formatChamp } from '@spaser/figures';
import { insecables, phrase } from '../../typographie';
import { NON_TRANSMIS, toTableau, type VueTableau } from '../tableau';

/** What the buyer states of its contract, beside what is published of it: a value that prevails is never silent. */
export interface VueCorrections {
  readonly phrase: string;
  readonly tableau: VueTableau | null;
}

export function toCorrections(marche: Marche, publie: Marche | null): VueCorrections | null {
  if (marche.saisie === null) return null;
  const dit = writeSaisieMarche(marche.saisie);
  const publies = publie === null ? null : writePublie(publie);
  const lignes = Object.entries(CHAMPS_MARCHE).flatMap(([cle, champ]): [string, string, string][] => {
    const valeur = dit[cle] ?? null;
    if (cle === 'appartenance' || valeur === null || JSON.stringify(valeur) === JSON.stringify(publies?.[cle] ?? null)) return [];
    const publiee = publies?.[cle] ?? null;
    return [[insecables(champ.libelle), insecables(formatChamp(champ, valeur)), publiee === null ? NON_TRANSMIS : insecables(formatChamp(champ, publiee))]];
  });
  return {
    phrase: phraseOf(marche, publie, lignes.length),
    tableau: lignes.length === 0 ? null : toTableau('Ce que dit la collectivité, et ce qui est publié', [{ libelle: 'Information' }, { libelle: 'Selon la collectivité' }, { libelle: 'Publié' }], lignes),
  };
}

function phraseOf(marche: Marche, publie: Marche | null, corrections: number): string {
  if (!isRetenu(marche)) return phrase`La collectivité indique que ce marché n'est pas à elle, ou qu'il est déjà compté : il n'entre dans aucun chiffre.`;
  if (publie === null) return phrase`Ce marché n'est pas publié : la collectivité l'a saisi elle-même.`;
  return corrections === 0 ? phrase`La collectivité a confirmé ce marché tel qu'il est publié.` : phrase`La collectivité a complété ou corrigé ce qui est publié. Ce qu'elle dit est retenu.`;
}
