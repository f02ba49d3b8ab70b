import { DomainError } from '../errors';

/** A calendar year of purchases. */
export type Annee = number;

/** @throws DomainError EXERCICE_INVALIDE outside 2000–2100. */
export function parseAnnee(texte: string | number): Annee {
  const annee = Number(texte);
  if (!/^\d{4}$/.test(String(texte).trim()) || annee < 2000 || annee > 2100) throw new DomainError('EXERCICE_INVALIDE', { valeur: String(texte) });
  return annee;
}
