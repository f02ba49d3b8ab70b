import { hash, verify, type Options } from '@node-rs/argon2';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { faible, normaliseMotDePasse, normaliseNom } from '@spaser/domain';
import { MOTS_COURANTS } from './mots-courants';

/** Argon2id as OWASP asks: 19 MiB, two passes; about 50 ms. */
const ARGON2: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Powers of ten of guesses that a password must resist, and characters that must be left without the words that everybody knows. */
const MINIMUM = { puissance: 10, reste: 8 } as const;
const MOT_CONNU = 4;

const zxcvbn = new ZxcvbnFactory({ dictionary: { courants: [...MOTS_COURANTS] } });
/** What is verified for an account that does not exist, so that the work is the same. */
const leurre = hash('un mot de passe que personne ne porte', ARGON2);

/**
 * A password ready to be hashed. `contexte`: what an attacker would try first (names of the person, of her collectivités, of the territory).
 * @throws DomainError MOT_DE_PASSE_FAIBLE, with what to do
 */
export function requireMotDePasse(texte: string, contexte: readonly string[]): string {
  const motDePasse = normaliseMotDePasse(texte);
  const mots = contexte.flatMap((nom) => [normaliseNom(nom), ...normaliseNom(nom).split(' ')]).filter((mot) => mot.length >= MOT_CONNU);
  if (leftOf(motDePasse, mots).length < MINIMUM.reste) throw faible('il se compose surtout de mots que l’on devine. Ajoutez des mots sans rapport avec vous ni avec votre collectivité.');
  if (zxcvbn.check(motDePasse, mots).guessesLog10 < MINIMUM.puissance) throw faible('il se devine trop vite. Choisissez quatre mots sans rapport entre eux.');
  return motDePasse;
}

export function hashMotDePasse(motDePasse: string): Promise<string> {
  return hash(motDePasse, ARGON2);
}

/** Takes as long for an account without password, or for no account at all. */
export async function verifyMotDePasse(empreinte: string | null, texte: string): Promise<boolean> {
  const juste = await verify(empreinte ?? (await leurre), texte.normalize('NFC'));
  return juste && empreinte !== null;
}

/** What is left of a password without its known words, spaces and repeated characters. */
function leftOf(motDePasse: string, contexte: readonly string[]): string {
  const mots = [...contexte, ...MOTS_COURANTS.filter((mot) => mot.length >= MOT_CONNU)].sort((a, b) => b.length - a.length);
  const nu = mots.reduce((reste, mot) => reste.replaceAll(mot, ' '), motDePasse.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
  return nu.replace(/\s+/g, '').replace(/(.)\1+/gu, '$1');
}
