import { normaliseNom } from '../collectivite/recherche';

/** Whether every word sought is in what names a contract (object, reference, holders), in any order; accents and hyphens do not matter. */
export function isContratCherche(noms: readonly (string | null)[], recherche: string): boolean {
  const mots = normaliseNom(recherche).split(' ').filter((mot) => mot !== '');
  if (mots.length === 0) return true;
  const texte = normaliseNom(noms.join(' '));
  return mots.every((mot) => texte.includes(mot));
}
