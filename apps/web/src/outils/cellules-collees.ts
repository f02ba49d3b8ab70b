/**
 * The cells that a spreadsheet puts on the clipboard as text: rows by line, cells by tab, a cell that holds either between double quotes,
 * doubled inside. The line break that ends the last row makes no row.
 */
export function readCellulesCollees(texte: string): readonly (readonly string[])[] {
  const rangees: string[][] = [[]];
  const motif = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let lue = motif.exec(texte); lue !== null && (lue[0] !== '' || motif.lastIndex < texte.length); lue = motif.exec(texte)) {
    rangees.at(-1)?.push((lue[1]?.replaceAll('""', '"') ?? lue[2] ?? '').trim());
    if (lue[3] === '') break;
    if (lue[3] !== '\t') rangees.push([]);
  }
  return rangees.filter((rangee) => rangee.length > 0);
}
