/** One refused cell of a deposit: where it is, what was read and the sentence that says what to do. */
export interface CelluleRefusee {
  readonly numero: number;
  /** Key of the column of the file; `null`: the line as a whole. */
  readonly colonne: string | null;
  readonly code: string;
  readonly message: string;
  readonly valeur: string | null;
}

/** One cause of refusal with every line that it stops: corrected once, it is corrected everywhere. */
export interface CauseDeRefus {
  readonly colonne: string | null;
  readonly code: string;
  /** The sentence of the first of its lines. */
  readonly message: string;
  readonly cellules: readonly CelluleRefusee[];
}

/** All the refusals of a deposit by cause: the same column for the same reason. The cause that stops most lines comes first. */
export function groupRefus(cellules: readonly CelluleRefusee[]): readonly CauseDeRefus[] {
  const causes = new Map<string, CelluleRefusee[]>();
  for (const cellule of cellules) {
    const cle = JSON.stringify([cellule.colonne, cellule.code, writeRaison(cellule)]);
    const cause = causes.get(cle);
    if (cause) cause.push(cellule);
    else causes.set(cle, [cellule]);
  }
  return [...causes.values()]
    .map((liste) => ({ colonne: liste[0]?.colonne ?? null, code: liste[0]?.code ?? '', message: liste[0]?.message ?? '', cellules: liste }))
    .sort((a, b) => b.cellules.length - a.cellules.length || (a.cellules[0]?.numero ?? 0) - (b.cellules[0]?.numero ?? 0));
}

/** The sentence without what belongs to one line: the value that it quotes and its numbers. */
function writeRaison({ message }: CelluleRefusee): string {
  return message.replace(/«[^»]*»/g, '«»').replace(/\d+/g, '#');
}
