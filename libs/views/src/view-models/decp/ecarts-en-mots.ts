import { CHAMPS_MARCHE, isConsideration, libelleChampCompare, type EcartChamp, type ObligationPublication } from '@spaser/domain';
import { formatChamp } from '@spaser/figures';

/** One datum that a publication and its buyer say differently, to read: « publié : … / vous : … ». */
export interface EcartEnMots {
  readonly champ: EcartChamp['champ'];
  readonly libelle: string;
  readonly publie: string;
  readonly vous: string;
}

export function toEcartEnMots({ champ, publie, dit }: EcartChamp): EcartEnMots {
  const dire = (valeur: unknown): string => {
    if (valeur === null) return 'non dit';
    if (isConsideration(champ)) return valeur === true ? 'oui' : 'non';
    return formatChamp(CHAMPS_MARCHE[champ], valeur);
  };
  return { champ, libelle: libelleChampCompare(champ), publie: dire(publie), vous: dire(dit) };
}

/** What the law asks of a contract that is not published. */
export const LIBELLES_OBLIGATION: Readonly<Record<ObligationPublication, string>> = {
  OBLIGATOIRE: 'À publier\u00a0: 40\u00a0000\u00a0€ HT ou plus',
  FACULTATIVE: 'Facultatif\u00a0: de 25\u00a0000 à 40\u00a0000\u00a0€ HT, cinq données suffisent',
  NON_DEMANDEE: 'Non demandé pour ce montant',
  COORDONNATEUR: 'Publié par le coordonnateur du groupement',
  INCONNUE: 'Montant inconnu',
};
