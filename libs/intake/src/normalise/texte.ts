import type { Doutes } from './doutes';
import { decodeC1, decodeHtml } from './html';
import { toText } from './scalaire';

/** Most texts need nothing: one test spares the rest. */
const A_REGARDER = /[^\S ]|[\u0000-\u001f\u007f-\u009f\u200b\ufeff\ud800-\udfff&<]|^ | $| {2}/;
/** DECP allows 1,000 characters; far beyond, a text is kept as written rather than searched for tags. */
const HTML_LE_PLUS_LONG = 20_000;
const CONTROLE = /[\u0000-\u001f\u007f-\u009f]/g;
const INVISIBLES = /[\u200b\ufeff]/g;
const DEMI_CARACTERE = /\p{Surrogate}/gu;
/** A character that a program could not write: U+FFFD, « ¿ », or question marks inside a word (« D??UVRE », « l?air »). */
const ALTERE = /[\ufffd¿]|\?\?\p{L}|\p{L}[’']?\?\p{L}/u;
const ADRESSE_WEB = /(?:https?:\/\/|www\.)\S+/gi;

/** A text for people on one line: HTML taken out, control characters removed, spaces collapsed, NFC; `null` when missing. */
export function normaliseTexte(valeur: unknown, champ: string, doutes: Doutes): string | null {
  const brut = toText(valeur);
  if (brut === null) return null;
  if (!A_REGARDER.test(brut)) return brut.normalize('NFC');
  return clean(brut, brut.length > HTML_LE_PLUS_LONG ? brut : decodeHtml(brut).texte, decodeC1, champ, doutes);
}

/** The same for `objet`, with a doubt when some of it is lost. */
export function normaliseObjet(valeur: unknown, doutes: Doutes): string | null {
  const objet = normaliseTexte(valeur, 'objet', doutes);
  if (objet === null) return null;
  const brut = toText(valeur) ?? '';
  const perdu = brut.length <= HTML_LE_PLUS_LONG && /[<&]/.test(brut) && decodeHtml(brut).perdu;
  const altere = /[?¿\ufffd]/.test(objet) && ALTERE.test(objet.replace(ADRESSE_WEB, ''));
  if (perdu || altere) doutes.add('TEXTE_ALTERE', 'objet', brut, objet);
  return objet;
}

/**
 * Identifier of a contract: trimmed, inner white space collapsed to one space, control characters removed, NFC, and
 * nothing else. Taking punctuation out would merge distinct contracts. `null` when missing.
 */
export function normaliseIdentifiant(valeur: unknown, champ: string, doutes: Doutes): string | null {
  const brut = toText(valeur);
  if (brut === null) return null;
  return A_REGARDER.test(brut) ? clean(brut, brut, () => null, champ, doutes) : brut.normalize('NFC');
}

function clean(brut: string, texte: string, replaceControle: (code: number) => string | null, champ: string, doutes: Doutes): string | null {
  let interdits = false;
  const espaces = texte.replace(INVISIBLES, '').replace(/\s+/g, ' ');
  const sansControle = espaces.replace(CONTROLE, (signe) => {
    interdits = true;
    return replaceControle(signe.charCodeAt(0)) ?? '';
  });
  const propre = sansControle.replace(DEMI_CARACTERE, '\ufffd').replace(/ {2,}/g, ' ').trim().normalize('NFC');
  const retenu = propre === '' ? null : propre;
  if (interdits) doutes.add('CARACTERE_INTERDIT', champ, brut, retenu);
  return retenu;
}
