/** French typography of the phrases that the product writes or takes from the domain. */
const INSECABLE = '\u00a0';

/** Puts no-break spaces where French wants them, and changes nothing else: a verbatim text stays verbatim. */
export function insecables(texte: string): string {
  return texte
    .replace(/ (?=[:;!?»%€])/g, INSECABLE)
    .replace(/« /g, `«${INSECABLE}`)
    .replace(/(?<=\b[LRD]\.|\b[Nn]°) (?=\d)/g, INSECABLE)
    .replace(/(?<![\d,])(\d{1,3}(?:[ \u00a0]\d{3})*) (?=\d{3}(?!\d))/g, (_, tete: string) => `${tete.replaceAll(' ', INSECABLE)}${INSECABLE}`)
    .replace(/([\d€]) (?=(?:M€|€|HT\b|ETP\b|h\b|km\b|mois\b|jours\b))/g, `$1${INSECABLE}`);
}

/**
 * Tag of the product's own phrases: plain spaces and apostrophes in the source, French typography on the page. A phrase
 * may run over several lines of the source; it is one on the page.
 */
export function phrase(morceaux: TemplateStringsArray, ...valeurs: readonly (string | number)[]): string {
  return insecables(String.raw({ raw: morceaux.map((morceau) => morceau.replaceAll("'", '’').replace(/\n\s*/g, ' ')) }, ...valeurs));
}

/** A run of a sentence; `fort` runs are the figures that a reader looks for. */
export interface Segment {
  readonly texte: string;
  readonly fort: boolean;
}

/** « En 2025, *31,8 M€* sont connus » in runs: what stands between asterisks is strong. For the product's own phrases only. */
export function toSegments(texte: string): readonly Segment[] {
  return texte.split('*').map((morceau, rang) => ({ texte: morceau, fort: rang % 2 === 1 })).filter(({ texte: morceau }) => morceau !== '');
}

/** « a, b et c ». */
export function joinFrancais(elements: readonly string[]): string {
  const dernier = elements.at(-1) ?? '';
  return elements.length < 2 ? dernier : `${elements.slice(0, -1).join(', ')} et ${dernier}`;
}
