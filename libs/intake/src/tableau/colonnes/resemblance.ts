import { MOTS_ETRANGERS } from './entete';

const LONGUEUR_COMPAREE = 5;

/** Whether two words are one letter apart: one more, one less, or another one. */
export function isOneLetterApart(a: string, b: string): boolean {
  const [court, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - court.length > 1 || court === long) return false;
  let egales = 0;
  while (egales < court.length && court[egales] === long[egales]) egales += 1;
  return court.slice(court.length === long.length ? egales + 1 : egales) === long.slice(egales + 1);
}

const isSameWord = (a: string, b: string): boolean => a === b || (Math.min(a.length, b.length) >= LONGUEUR_COMPAREE && isOneLetterApart(a, b));
const holds = (mots: readonly string[], cherche: string): boolean => mots.some((mot) => isSameWord(mot, cherche));
/** « Heures 2025 » is « Heures » of a year. */
const isAnnee = (mot: string): boolean => /^20\d\d$/.test(mot);

/**
 * How much of a header another one says, from 0 to 1: one must hold every word of the other, a letter aside in the long ones. A word that
 * changes what is spoken of, or a rank, makes it 0.
 */
export function computeRessemblance(entete: readonly string[], connu: readonly string[]): number {
  const dits = entete.filter((mot) => !isAnnee(mot));
  if (dits.length === 0 || !dits.some((mot) => mot.length >= LONGUEUR_COMPAREE)) return 0;
  if (dits.some((mot) => (MOTS_ETRANGERS.has(mot) || /^\d+$/.test(mot)) && !connu.includes(mot))) return 0;
  if (connu.some((mot) => /^\d+$/.test(mot) && !dits.includes(mot))) return 0;
  const seul = connu.length === 1;
  if (connu.every((mot) => holds(dits, mot))) {
    const part = connu.length / dits.length;
    return (seul && ((connu[0]?.length ?? 0) < LONGUEUR_COMPAREE || part < 1 / 2)) || part < 1 / 3 ? 0 : part;
  }
  // A header shorter than what is known says less: « Notification » may be « Date de notification ».
  const part = dits.length / connu.length;
  return dits.every((mot) => holds(connu, mot)) && part >= 1 / 2 ? part * 0.8 : 0;
}
