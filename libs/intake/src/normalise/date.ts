import { DomainError, parseDateCivile, type DateCivile } from '@spaser/domain';
import { remember } from './memoire';
import { toText } from './scalaire';

/** The civil date of a text, or `null` when there is none or it cannot be read (`isAbsent` tells which). */
export function readDate(valeur: unknown): DateCivile | null {
  const texte = toText(valeur);
  return texte === null ? null : parse(texte);
}

const parse = remember((texte): DateCivile | null => {
  try {
    return parseDateCivile(texte);
  } catch (erreur) {
    if (erreur instanceof DomainError) return null;
    throw erreur;
  }
});
