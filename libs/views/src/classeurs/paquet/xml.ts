const SIGNES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A text without controls (`toTexteDeCellule`) as the content of an element. */
export const escapeXml = (texte: string): string => texte.replace(/[&<>\r]/g, (signe) => SIGNES[signe] ?? signe);

/** The same as the value of an attribute, where a reader would otherwise fold blanks. */
export const escapeAttribut = (texte: string): string => texte.replace(/[&<>"\t\n\r]/g, (signe) => SIGNES[signe] ?? signe);
