import { formatDecimal, type ChampRegistre, type ChampsRegistre, type DateCivile, type Part } from '@spaser/domain';
import { formatDateCourte } from '@spaser/figures';
import type { Colonne } from '../../classeurs/classeur';
import { phrase } from '../../typographie';

/** What a source says without saying which: it is no choice of the form. */
const NON_PRECISE = phrase`Non précisé`;
const AUCUN = 'Aucun';

/** A column of an export with the sentence that the notice says of it. */
export type ColonneDecrite<L> = Colonne<L> & { readonly definition: string };

/** The column of a field of the register: its words, its type, and its value where the line says one. */
export function toColonneRegistre<L>(champ: ChampRegistre, titre: string, read: (ligne: L) => unknown): ColonneDecrite<L> {
  const commun = { titre, definition: champ.aide ?? '' };
  switch (champ.type) {
    case 'DATE': return { ...commun, sorte: 'DATE', read: (ligne) => read(ligne) as DateCivile | null };
    case 'MONTANT': return { ...commun, sorte: 'MONTANT', read: (ligne) => read(ligne) as bigint | null };
    case 'HEURES':
    case 'TONNES': return { ...commun, sorte: 'NOMBRE', read: (ligne) => toCentiemes(read(ligne) as bigint | null) };
    case 'ENTIER': return { ...commun, sorte: 'NOMBRE', read: (ligne) => read(ligne) as number | null };
    case 'PART': return { ...commun, sorte: 'POURCENT', read: (ligne) => read(ligne) as Part | null };
    default: return { ...commun, sorte: 'TEXTE', read: (ligne) => toTexte(champ, read(ligne)) };
  }
}

export const toCentiemes = (nombre: bigint | null): Part | null => (nombre === null ? null : { numerateur: nombre, denominateur: 100n });

/** A value as a text: `null` when nobody has said it, « Aucun » for a list that was said to be empty. */
function toTexte(champ: ChampRegistre, valeur: unknown): string | null {
  if (valeur === null || valeur === undefined) return null;
  switch (champ.type) {
    case 'LISTE': return joinOrAucun((valeur as readonly Readonly<Record<string, unknown>>[]).map((ligne) => toLigne(champ.champs, ligne)));
    case 'CHOIX_MULTIPLE': return joinOrAucun((valeur as readonly string[]).map((code) => champ.choix[code] ?? NON_PRECISE));
    case 'CHOIX': return champ.choix[valeur as string] ?? NON_PRECISE;
    case 'MONTANT': return phrase`${formatDecimal({ numerateur: valeur as bigint, denominateur: 100n }, 2)} €`;
    case 'HEURES':
    case 'TONNES': return formatDecimal({ numerateur: valeur as bigint, denominateur: 100n }, 2);
    case 'PART': return `${(valeur as Part).numerateur}/${(valeur as Part).denominateur}`;
    case 'DATE': return formatDateCourte(valeur as DateCivile);
    case 'TEXTE':
    case 'OPERATEUR':
    case 'SIREN':
    case 'CPV':
    case 'ENTIER': return String(valeur);
  }
}

/** « SIRET du titulaire : 99999999900017, Nom de l’entreprise : Ateliers »; what is not said is left out. */
function toLigne(champs: ChampsRegistre, ligne: Readonly<Record<string, unknown>>): string {
  const dits = Object.entries(champs).flatMap(([cle, champ]) => {
    const texte = toTexte(champ, ligne[cle]);
    return texte === null || texte === AUCUN ? [] : [`${champ.libelle}\u00a0: ${texte}`];
  });
  return dits.length === 0 ? NON_PRECISE : dits.join(', ');
}

const joinOrAucun = (textes: readonly string[]): string => (textes.length === 0 ? AUCUN : textes.join('\u00a0; '));
