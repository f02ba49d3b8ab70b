import { DomainError } from '../errors';

/** Bounds of a password, in characters. No rule of composition: length and rarity are what protects (reliability R-A.3). */
export const LONGUEUR_MOT_DE_PASSE = { minimum: 14, maximum: 128 } as const;

/** A password as it is hashed: two ways to type one accent are one password. @throws DomainError MOT_DE_PASSE_FAIBLE */
export function normaliseMotDePasse(texte: string): string {
  const normalise = texte.normalize('NFC');
  const { length } = [...normalise];
  if (length < LONGUEUR_MOT_DE_PASSE.minimum) throw faible('il est trop court. Écrivez au moins 14 caractères, par exemple quatre mots sans rapport entre eux.');
  if (length > LONGUEUR_MOT_DE_PASSE.maximum) throw faible('il est trop long. Restez sous 128 caractères.');
  return normalise;
}

/** A password that someone could guess. */
export function faible(detail: string): DomainError {
  return new DomainError('MOT_DE_PASSE_FAIBLE', { champ: 'motDePasse', detail });
}
