// Controls and unpaired surrogates, which XML and JSON readers refuse, and what reorders a line on screen: no text needs them.
const CONTROLES = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
const BLANCS = /[ \t\n\r\f]+/g;

/** Text without controls nor half characters: every reader of XML takes it. Its spaces, tabs and ends of lines stay. */
export function toTexteSansControle(texte: string): string {
  return texte.toWellFormed().replace(CONTROLES, '');
}

/** Text that any writer takes: without controls, spaces of the source folded. No-break spaces stay. */
export function toTexteImprimable(texte: string): string {
  return toTexteSansControle(texte).replace(BLANCS, ' ');
}
