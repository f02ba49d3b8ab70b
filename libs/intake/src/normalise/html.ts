/** Characters of Windows-1252 at 0x80–0x9F: what a program meant when it wrote these numbers as Unicode. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const NOMS: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: '\u00a0', euro: '€', deg: '°', sup2: '²', sup3: '³', middot: '·', bull: '•',
  laquo: '«', raquo: '»', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', ndash: '–', mdash: '—', hellip: '…', oelig: 'œ', OElig: 'Œ',
  aelig: 'æ', agrave: 'à', acirc: 'â', auml: 'ä', ccedil: 'ç', eacute: 'é', egrave: 'è', ecirc: 'ê', euml: 'ë', icirc: 'î', iuml: 'ï',
  ocirc: 'ô', ouml: 'ö', ugrave: 'ù', ucirc: 'û', uuml: 'ü', Agrave: 'À', Acirc: 'Â', Ccedil: 'Ç', Eacute: 'É', Egrave: 'È', Ecirc: 'Ê',
  Icirc: 'Î', Iuml: 'Ï', Ocirc: 'Ô', Ugrave: 'Ù', Ucirc: 'Û',
};

const ENTITE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}\d?));/gi;
const MISE_EN_FORME = /<\/?(?:br|p|div|span|b|i|u|em|strong|sub|sup|ul|ol|li|h[1-6]|font|table|tbody|thead|tr|td|th|hr|o:p)(?:\s[^<>]*)?\/?>/gi;
const PORTEUSE = /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>|<\/?(?:a|img|iframe|script|style|object|embed|form|input)(?:\s[^<>]*)?\/?>/gi;

/**
 * Plain text of what an editor of web pages left in a field: entities decoded (numeric ones and the usual French
 * names, twice since some sources encode twice), tags taken out. `perdu`: a tag carried something that the text no
 * longer says (a link, an image, a script). « a < b » is left alone.
 */
export function decodeHtml(texte: string): { readonly texte: string; readonly perdu: boolean } {
  const decode = texte.includes('&') ? decodeEntites(decodeEntites(texte)) : texte;
  if (!decode.includes('<')) return { texte: decode, perdu: false };
  const sansPorteuses = decode.replace(PORTEUSE, ' ');
  return { texte: sansPorteuses.replace(MISE_EN_FORME, ' '), perdu: sansPorteuses !== decode };
}

/** « \u0092 » → « ’ »; `null` for a control character that means nothing in Windows-1252. */
export function decodeC1(code: number): string | null {
  const signe = WINDOWS_1252[code - 0x80] ?? '';
  return signe > '\u009f' ? signe : null;
}

function decodeEntites(texte: string): string {
  return texte.replace(ENTITE, (entite: string, decimal?: string, hexa?: string, nom?: string) => {
    if (nom !== undefined) return Object.hasOwn(NOMS, nom) ? (NOMS[nom] ?? entite) : entite;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexa ?? '', 16);
    if (code >= 0x80 && code <= 0x9f) return decodeC1(code) ?? entite;
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? entite : String.fromCodePoint(code);
  });
}
