import { simplify } from '../../normalise/mot';

const MOIS: readonly RegExp[] = [/^janv?/, /^fev/, /^mars|^mar$/, /^avr/, /^mai/, /^juin/, /^juil|^jul/, /^aou/, /^sept?/, /^oct/, /^nov/, /^dec/];

/** The last day of a period as people name it (« mars 2025 », « 03/2025 », « T1 2025 », « 2e semestre 2025 »); any other text is left as it is. */
export function readFinDePeriode(texte: string): string {
  const mot = simplify(texte).replace(/[.]/g, ' ').replace(/\s+/g, ' ').trim();
  const chiffres = /^(\d{1,2})\s?[/ ]\s?(20\d\d)$/.exec(mot);
  if (chiffres) return endOfMois(Number(chiffres[2]), Number(chiffres[1])) ?? texte;
  const inverse = /^(20\d\d)\s?[/ ]\s?(\d{1,2})$/.exec(mot);
  if (inverse) return endOfMois(Number(inverse[1]), Number(inverse[2])) ?? texte;
  const nomme = /^([a-z]+) (20\d\d)$/.exec(mot);
  const rang = nomme ? MOIS.findIndex((mois) => mois.test(nomme[1] ?? '')) + 1 : 0;
  if (nomme && rang > 0) return endOfMois(Number(nomme[2]), rang) ?? texte;
  const part = /^(?:([ts])\s?([1-4])|([1-4])(?:er?|e|eme|nd)?\s?(trimestre|semestre|trim|sem)|(trimestre|semestre)\s?([1-4]))\s?[/ ]?\s?(20\d\d)$/.exec(mot);
  if (!part) return texte;
  const mois = (part[1] ?? part[4] ?? part[5] ?? '').startsWith('t') ? 3 : 6;
  return endOfMois(Number(part[7]), mois * Number(part[2] ?? part[3] ?? part[6])) ?? texte;
}

function endOfMois(annee: number, mois: number): string | null {
  if (mois < 1 || mois > 12) return null;
  const jour = mois === 2 ? (annee % 4 === 0 && (annee % 100 !== 0 || annee % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(mois) ? 30 : 31;
  return `${annee}-${String(mois).padStart(2, '0')}-${jour}`;
}
