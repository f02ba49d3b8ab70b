import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { NatureFichier } from './nature-fichier';
import { RefusTableau, type CodeRefusTableau, type ParamsRefus } from './refus-tableau';
import { LIMITES_TABLEAU, type FormatTableau, type LigneTableau } from './tableau-lu';

/** Cells that are one: lines from 1, columns from 0, both ends included. */
export interface Fusion {
  readonly haut: number;
  readonly bas: number;
  readonly gauche: number;
  readonly droite: number;
}

/** The beginning of a sheet, or of a CSV as one separator cuts it. `regularite`: share of its rows that are of the same length. */
export interface Tete {
  readonly nom: string | null;
  readonly regularite: number;
  readonly lignes: readonly LigneTableau[];
  readonly fusions: readonly Fusion[];
}

/** Says which of the sheets to read, by its rank, and whatever is to be given back with its rows. What it throws ends the reading. */
export type Chooser<T> = (format: FormatTableau, tetes: readonly Tete[]) => { readonly rang: number; readonly choix: T };

export interface LectureFil<T> {
  readonly choix: T;
  readonly lignes: readonly LigneTableau[];
}

type Message =
  | { readonly etape: 'TETES'; readonly format: FormatTableau; readonly tetes: readonly Tete[] }
  | { readonly etape: 'LIGNES'; readonly lignes: readonly LigneTableau[] }
  | { readonly etape: 'FIN' }
  | { readonly etape: 'REFUS'; readonly code: CodeRefusTableau; readonly params: ParamsRefus };

/**
 * The heap that a thread may take: the last net. What bounds the memory is that nothing large is ever held as one text (see `fil/page.cjs`):
 * past this limit the thread ends, or, for want of memory inside one text, the process with it.
 */
const MEMOIRE = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 };

let precedente: Promise<unknown> = Promise.resolve();

/** Reads in a thread of its own, one file at a time in a process. Throws `RefusTableau`. */
export function readInFil<T>(nature: NatureFichier, choose: Chooser<T>, delai: number = LIMITES_TABLEAU.millisecondes): Promise<LectureFil<T>> {
  const lecture = precedente.then(() => read(nature, choose, delai));
  precedente = lecture.catch(() => null);
  return lecture;
}

async function read<T>(nature: NatureFichier, choose: Chooser<T>, delai: number): Promise<LectureFil<T>> {
  const fil = openFil(nature);
  let minuterie: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      minuterie = setTimeout(() => reject(new RefusTableau('LECTURE_TROP_LONGUE')), delai);
      fil.on('error', (erreur) => reject(toRefus(erreur)));
      fil.on('exit', () => reject(new Error('The thread that reads tables ended before its time.')));
      fil.on('message', answer(fil, choose, resolve, reject));
    });
  } finally {
    clearTimeout(minuterie);
    await fil.terminate();
  }
}

/** The thread sees neither the variables nor the options of the process. */
function openFil({ sorte, octets }: NatureFichier): Worker {
  const copie = Uint8Array.from(octets);
  return new Worker(join(__dirname, 'fil/lecture.cjs'), {
    workerData: { sorte, octets: copie, limites: LIMITES_TABLEAU },
    transferList: [copie.buffer],
    resourceLimits: MEMOIRE,
    env: {},
    execArgv: [],
  });
}

function answer<T>(
  fil: Worker,
  choose: Chooser<T>,
  resolve: (lu: LectureFil<T>) => void,
  reject: (erreur: unknown) => void,
): (message: Message) => void {
  const lignes: LigneTableau[] = [];
  let choisi: { readonly rang: number; readonly choix: T } | null = null;
  return (message) => {
    try {
      if (message.etape === 'REFUS') reject(new RefusTableau(message.code, message.params));
      else if (message.etape === 'TETES') fil.postMessage({ choix: (choisi = choose(message.format, message.tetes)).rang });
      else if (message.etape === 'LIGNES') for (const ligne of message.lignes) lignes.push(ligne);
      else if (choisi !== null) resolve({ choix: choisi.choix, lignes });
    } catch (erreur) {
      reject(erreur);
    }
  };
}

function toRefus(erreur: unknown): Error {
  if (erreur instanceof Error && 'code' in erreur && erreur.code === 'ERR_WORKER_OUT_OF_MEMORY') return new RefusTableau('LECTURE_TROP_LOURDE');
  return erreur instanceof Error ? erreur : new Error(String(erreur));
}
