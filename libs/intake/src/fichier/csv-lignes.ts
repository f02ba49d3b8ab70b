import { CsvError, parse } from 'csv-parse/sync';
import { LIMITES } from '../limites';

/** `ECART`: the number of cells is not the header's. `ILLISIBLE`: a quote is never closed. `octets` lives until the next chunk. */
export interface LigneCsv {
  readonly sorte: 'LIGNE' | 'ECART' | 'ILLISIBLE' | 'TRONQUE' | 'TROP_LONG';
  /** 1-based physical line where the row begins. */
  readonly ligne: number;
  readonly cellules: readonly string[];
  readonly octets: Buffer;
}

const CR = 0x0d;
const LF = 0x0a;
const GUILLEMET = 0x22;

/**
 * Rows of a CSV given by chunks of UTF-8, the header first. Cells may hold line breaks. An unclosed or stray quote
 * swallows rows: as soon as that shows (in a row of several lines, one that alone makes a whole row; or a row that
 * never ends), the physical lines are read one by one, so that a malformed row costs itself alone. Rows without any
 * text are passed over.
 */
class LecteurCsv {
  private reste: Buffer = Buffer.alloc(0);
  private ligne = 1;
  private attendues: number | null = null;
  private sauteLaFin = false;
  /** Line feed, or carriage return in a file that has no line feed at all. */
  private finDeLigne = LF;

  constructor(private readonly separateur: string) {}

  *push(bloc: Buffer): Generator<LigneCsv> {
    this.reste = this.reste.length > 0 ? Buffer.concat([this.reste, bloc]) : bloc;
    if (this.sauteLaFin) this.skipToNextLine();
    if (this.attendues === null && !this.reste.includes(LF) && this.reste.includes(CR)) this.finDeLigne = CR;
    const { rangees } = this.parse(this.reste);
    yield* this.give(rangees.slice(0, -1));
    if (this.reste.length <= LIMITES.octetsLigne) return;
    const entieres = this.reste.lastIndexOf(this.finDeLigne) + 1;
    if (entieres > 0) return yield* this.readLineByLine(this.take(entieres));
    yield { sorte: 'TROP_LONG', ligne: this.ligne, cellules: [], octets: this.take(this.reste.length) };
    this.sauteLaFin = true;
  }

  *end(): Generator<LigneCsv> {
    const { rangees, ouvert } = this.parse(this.reste);
    const finie = ouvert || this.reste.at(-1) === LF || this.reste.at(-1) === CR;
    const coupee = !finie && (rangees.at(-1)?.cellules.length ?? 0) < (this.attendues ?? 0);
    yield* this.give(coupee ? rangees.slice(0, -1) : rangees);
    const octets = this.skipBlank(this.take(this.reste.length));
    if (octets.length > 0) yield* this.readSwallowed(octets, [], 'TRONQUE');
  }

  private parse(octets: Buffer): { rangees: Rangee[]; ouvert: boolean } {
    const rangees: Rangee[] = [];
    const on_record = (cellules: string[], { bytes }: { bytes: number }): null => {
      rangees.push({ cellules, fin: bytes });
      return null;
    };
    try {
      parse(octets, { ...OPTIONS, record_delimiter: this.finDeLigne === LF ? ['\r\n', '\n'] : ['\r'], delimiter: this.separateur, on_record });
      return { rangees, ouvert: false };
    } catch (erreur) {
      if (erreur instanceof CsvError) return { rangees, ouvert: true };
      throw erreur;
    }
  }

  private *give(rangees: readonly Rangee[]): Generator<LigneCsv> {
    const source = this.reste;
    const fin = rangees.at(-1)?.fin ?? 0;
    this.reste = source.subarray(fin);
    let debut = 0;
    for (const rangee of rangees) {
      yield* this.giveRow(source.subarray(debut, rangee.fin), rangee.cellules);
      debut = rangee.fin;
    }
  }

  private *giveRow(brut: Buffer, cellules: readonly string[]): Generator<LigneCsv> {
    const octets = this.skipBlank(brut);
    const vide = cellules.every((cellule) => cellule.trim() === '');
    if (!vide) this.attendues ??= cellules.length;
    const juste = cellules.length === this.attendues;
    const lignes = this.countLines(octets);
    if (!vide && lignes > 1) return yield* this.readSwallowed(octets, cellules, juste ? 'LIGNE' : 'ECART');
    if (!vide) yield { sorte: juste ? 'LIGNE' : 'ECART', ligne: this.ligne, cellules, octets: trimFin(octets) };
    this.ligne += lignes;
  }

  /** One row of several lines, or a bad row that swallowed good ones: a line that alone makes a whole row tells. */
  private *readSwallowed(octets: Buffer, cellules: readonly string[], sorte: LigneCsv['sorte']): Generator<LigneCsv> {
    const ligne = this.ligne;
    const lignes = [...this.cutLines(octets)].some((une) => this.mayBeRow(une)) ? [...this.readLineByLine(octets)] : [];
    if (lignes.some((une) => une.sorte === 'LIGNE')) {
      for (const une of lignes) yield sorte === 'TRONQUE' && une === lignes.at(-1) && une.sorte !== 'LIGNE' ? { ...une, sorte } : une;
      return;
    }
    yield { sorte, ligne, cellules, octets: trimFin(octets) };
    this.ligne = ligne + this.countLines(octets);
  }

  private *readLineByLine(octets: Buffer): Generator<LigneCsv> {
    for (const une of this.cutLines(octets)) {
      if (!hasOpenQuote(une)) yield* this.giveRow(une, this.parse(une).rangees[0]?.cellules ?? []);
      else {
        yield { sorte: 'ILLISIBLE', ligne: this.ligne, cellules: [], octets: trimFin(une) };
        this.ligne += this.countLines(une);
      }
    }
  }

  private *cutLines(octets: Buffer): Generator<Buffer> {
    for (let debut = 0; debut < octets.length; ) {
      const saut = octets.indexOf(this.finDeLigne, debut);
      const suite = saut === -1 ? octets.length : saut + 1;
      yield octets.subarray(debut, suite);
      debut = suite;
    }
  }

  /** Cheap: a line with fewer separators than the header, or with an odd number of quotes, is no row. */
  private mayBeRow(une: Buffer): boolean {
    return countOf(une, this.separateur.charCodeAt(0)) >= (this.attendues ?? 1) - 1 && !hasOpenQuote(une);
  }

  private skipToNextLine(): void {
    const saut = this.reste.indexOf(this.finDeLigne);
    this.take(saut === -1 ? this.reste.length : saut + 1);
    this.sauteLaFin = saut === -1;
    if (saut !== -1) this.ligne += 1;
  }

  private skipBlank(octets: Buffer): Buffer {
    let debut = 0;
    while (octets[debut] === CR || octets[debut] === LF) debut += 1;
    this.ligne += this.countLines(octets.subarray(0, debut));
    return octets.subarray(debut);
  }

  private countLines(octets: Buffer): number {
    return countOf(octets, this.finDeLigne);
  }

  private take(longueur: number): Buffer {
    const pris = this.reste.subarray(0, longueur);
    this.reste = this.reste.subarray(longueur);
    return pris;
  }
}

interface Rangee {
  readonly cellules: string[];
  readonly fin: number;
}

const OPTIONS = { relax_quotes: true, relax_column_count: true, skip_empty_lines: true };

function hasOpenQuote(octets: Buffer): boolean {
  return countOf(octets, GUILLEMET) % 2 === 1;
}

function countOf(octets: Buffer, cherche: number): number {
  let nombre = 0;
  for (const octet of octets) if (octet === cherche) nombre += 1;
  return nombre;
}

/** The same row has the same bytes whatever ends it. */
function trimFin(octets: Buffer): Buffer {
  let fin = octets.length;
  while (octets[fin - 1] === CR || octets[fin - 1] === LF) fin -= 1;
  return octets.subarray(0, fin);
}

/** All the rows of a CSV, the header first. */
export async function* readLignesCsv(octets: AsyncIterable<Buffer>, separateur: string): AsyncGenerator<LigneCsv> {
  const lecteur = new LecteurCsv(separateur);
  for await (const bloc of octets) yield* lecteur.push(bloc);
  yield* lecteur.end();
}
