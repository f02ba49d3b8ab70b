import type { Considerations } from '@spaser/domain';
import type { Doutes } from './doutes';
import { simplify } from './mot';
import { toText } from './scalaire';

/**
 * Values of a closed list, whatever their case and accents. « Pas de considération… » is an empty list (it says that
 * there is none); no value, or none that is known, is `null` (it says nothing).
 */
export function normaliseConsiderations<T extends string>(
  valeurs: readonly unknown[],
  liste: readonly T[],
  champ: string,
  doutes: Doutes,
): Considerations<T> {
  const retenues = new Set<T>();
  let dit = false;
  for (const valeur of valeurs) {
    const texte = toText(valeur);
    if (texte === null) continue;
    const cle = simplify(texte);
    const connue = liste.find((une) => simplify(une) === cle);
    if (connue !== undefined) retenues.add(connue);
    else if (cle.startsWith('pas de consideration')) dit = true;
    else doutes.add('CONSIDERATION_INCONNUE', champ, texte, null);
  }
  return dit || retenues.size > 0 ? [...retenues] : null;
}
