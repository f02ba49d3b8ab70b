import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

/** The cells of a few named columns of a CSV with commas, row by row, in the order asked; a missing column gives ''. */
export async function readColonnes(chemin: string, colonnes: readonly string[]): Promise<readonly (readonly string[])[]> {
  const lignes: (readonly string[])[] = [];
  const flux = createReadStream(chemin).pipe(parse({ columns: true, bom: true, relax_quotes: true, skip_empty_lines: true }));
  for await (const ligne of flux as AsyncIterable<Record<string, string>>) lignes.push(colonnes.map((colonne) => ligne[colonne] ?? ''));
  return lignes;
}
