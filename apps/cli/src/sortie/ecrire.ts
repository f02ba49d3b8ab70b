/** One JSON document on the standard output, and nothing else. */
export function writeJson(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}

export function writeLines(lignes: readonly string[]): void {
  process.stdout.write(`${lignes.join('\n')}\n`);
}

const nombre = new Intl.NumberFormat('fr-FR');

/** « 1 234 », grouped by a no-break space. */
export function formatEntier(valeur: number): string {
  return nombre.format(valeur).replace(/\u202f/g, '\u00a0');
}
