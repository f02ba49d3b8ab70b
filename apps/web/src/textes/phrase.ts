const INSECABLE = '\u00a0';

/** Puts no-break spaces where French wants them, and changes nothing else: a sentence of the server stays its own. */
export function insecables(texte: string): string {
  return texte
    .replace(/ (?=[:;!?»%€])/g, INSECABLE)
    .replace(/« /g, `«${INSECABLE}`)
    .replace(/(\d) (?=(?:\d{3}(?!\d)|h\b|min\b|M€|HT\b))/g, `$1${INSECABLE}`);
}

/** Tag of the screens' own sentences: plain spaces and apostrophes in the source, French typography on the screen. */
export function phrase(morceaux: TemplateStringsArray, ...valeurs: readonly (string | number)[]): string {
  return insecables(String.raw({ raw: morceaux.map((morceau) => morceau.replaceAll("'", '\u2019').replace(/\n\s*/g, ' ')) }, ...valeurs));
}

/** « 1 action », « 3 actions »: in French zero is singular. The number and its word stay together. */
export function compte(nombre: number, singulier: string, pluriel = `${singulier}s`): string {
  return `${formatNombre(nombre)}${INSECABLE}${nombre < 2 ? singulier : pluriel}`;
}

export function formatNombre(nombre: number): string {
  return String(nombre).replace('.', ',').replace(/\B(?=(\d{3})+(?!\d))(?<!,\d*)/g, INSECABLE);
}

/** « a, b et c ». */
export function enumere(elements: readonly string[]): string {
  const dernier = elements.at(-1) ?? '';
  return elements.length < 2 ? dernier : `${elements.slice(0, -1).join(', ')} et ${dernier}`;
}
