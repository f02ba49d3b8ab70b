import { readAdresse } from '../adhesion/adresse-comparee';
import { DomainError } from '../errors';

const LONGUEUR_MAXIMALE = 254;

/**
 * The address of an account, written in one way only: NFC, ASCII letters in lower case, domain in punycode, « +tag » dropped.
 * An account is a mailbox: « Maire+spaser@Amou.example » signs in to « maire@amou.example », and its links are sent there, so
 * that dropping the tag can never lead to someone else's mailbox. A domain in letters of another alphabet is another domain.
 * @throws DomainError COURRIEL_ILLISIBLE
 */
export function normaliseCourriel(texte: string): string {
  const lue = readAdresse(texte.trim().normalize('NFC'));
  const local = lue?.local.replace(/\+.*$/, '') ?? '';
  const courriel = `${local}@${lue?.domaine ?? ''}`;
  if (local === '' || courriel.length > LONGUEUR_MAXIMALE) throw new DomainError('COURRIEL_ILLISIBLE', { champ: 'courriel', valeur: texte.trim().slice(0, LONGUEUR_MAXIMALE) });
  return courriel;
}
