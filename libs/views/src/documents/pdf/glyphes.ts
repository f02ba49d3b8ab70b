/**
 * Characters that the two fonts embedded in the writer can draw. PDF/UA refuses a file with a character that nothing
 * draws, and fonts of the machine are not used: they would make the same document differ from one machine to another.
 */
const DESSINABLES = new RegExp(String.raw`[\n\u0020-\u007e\u00a0-\u036f\u0391-\u03a1\u03a3-\u03ce\u0400-\u0477\u1e00-\u1eff\u2000-\u200d\u2010-\u2027\u202f\u2030-\u2037\u2039-\u203f`
  + String.raw`\u2070\u2071\u2074-\u208e\u20a0-\u20b5\u2103\u2113\u2116\u2122\u2126\u2153-\u215e\u2190-\u21ff\u2200-\u222e\u2248\u2260-\u2265\u2460-\u2487\u2500-\u25ff\u2611\u2713\u2714\u2717\u2718\ufffd]`, 'u');
const INCONNU = '\ufffd';

/** The text with what cannot be drawn replaced: by its plain form where Unicode has one, by « � » otherwise. */
export function toDessinable(texte: string): string {
  return Array.from(texte.normalize('NFC'), (caractere) => {
    if (DESSINABLES.test(caractere)) return caractere;
    const simple = Array.from(caractere.normalize('NFKC'));
    return simple.every((lettre) => DESSINABLES.test(lettre)) ? simple.join('') : INCONNU;
  }).join('');
}
