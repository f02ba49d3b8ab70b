const LONGUEUR_NOM = 120;
const LONGUEUR_MOTIF = 600;
// Control and format characters, direction marks included: a name must not fold a header nor turn a line around.
const INVISIBLES = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/**
 * A text that someone typed, made harmless in an e-mail sent in the name of the product: one line, of a bounded length, and
 * nothing that a mail reader would turn into a link (« https://… », « www.… », « exemple.fr »).
 */
export function toTexteEtranger(texte: string, longueur = LONGUEUR_NOM): string {
  const ligne = texte.replace(INVISIBLES, ' ').replace(/:\/\/+/g, ' ').replace(/\.(?=\p{L}{2})/gu, '. ').replace(/\s+/g, ' ').trim();
  return ligne.length <= longueur ? ligne : `${ligne.slice(0, longueur - 1).trimEnd()}…`;
}

/** A sentence that an administrator typed, under the same rules. */
export const toMotifEtranger = (texte: string): string => toTexteEtranger(texte, LONGUEUR_MOTIF);

/** An address as it is, when it is one: it stays readable, since the reader must recognise it. */
export function toCourrielEtranger(texte: string): string {
  return /^[^\s<>@,;:"\\]{1,64}@[\w.-]{1,190}$/.test(texte) ? texte : toTexteEtranger(texte);
}
