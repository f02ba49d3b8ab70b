import { DEBUT, type Lecteur } from '../decp/lecteur';
import type { FichierInterne, FormatFichier, LigneLue } from '../ligne-lue';
import { createRejet, type CodeRejet, type Params, type Rejet } from '../rejet';
import { detectFormat } from './detect-format';
import { toUtf8 } from './encoding';
import { openFlux, type Flux } from './flux';

/** A fault of the container (a zip that lies on a size, a damaged archive), met while its bytes were being read. */
export class RefusEnCours extends Error {
  constructor(
    readonly code: CodeRejet,
    readonly params: Params = {},
  ) {
    super(code);
    this.name = 'RefusEnCours';
  }
}

interface Lecture {
  readonly flux: Flux;
  readonly read: Lecteur | null;
}

/** A file whose beginning has been looked at: either a reader is known for it, or it is refused. */
export class FichierLu implements FichierInterne {
  private lus = 0;
  private motif: Rejet | null = null;
  private lecture: Lecture | null = null;
  format: FormatFichier = 'INCONNU';

  private constructor(
    readonly nom: string,
    readonly taille: number | null,
  ) {}

  /** Looks at the first bytes. A fault of the container met there refuses the file. */
  static async open(nom: string, taille: number | null, source: AsyncIterable<Buffer>): Promise<FichierLu> {
    const fichier = new FichierLu(nom, taille);
    await fichier.detect(source).catch((erreur: unknown) => fichier.refuseFor(erreur));
    return fichier;
  }

  static refused(nom: string, taille: number | null, code: CodeRejet, params: Params = {}): FichierLu {
    const fichier = new FichierLu(nom, taille);
    fichier.refuse(code, params);
    return fichier;
  }

  octetsLus(): number {
    return this.lus;
  }

  refus(): Rejet | null {
    return this.motif;
  }

  async *lignes(): AsyncGenerator<LigneLue> {
    if (!this.lecture?.read) return;
    try {
      yield* this.lecture.read({ octets: this.lecture.flux.octets, refuse: (rejet) => (this.motif = rejet) });
    } catch (erreur) {
      this.refuseFor(erreur);
    }
  }

  async close(): Promise<void> {
    await this.lecture?.flux.close();
  }

  private async detect(source: AsyncIterable<Buffer>): Promise<void> {
    const flux = await openFlux(toUtf8(this.count(source)));
    const reconnu = detectFormat(flux.echantillon);
    this.lecture = { flux, read: reconnu.format === 'INCONNU' ? null : reconnu.read };
    this.format = reconnu.format;
    if (reconnu.format === 'INCONNU') this.refuse(reconnu.refus, { attendu: reconnu.attendu ?? '' });
  }

  private refuseFor(erreur: unknown): void {
    if (!(erreur instanceof RefusEnCours)) throw erreur;
    this.refuse(erreur.code, erreur.params);
  }

  private refuse(code: CodeRejet, params: Params): void {
    this.motif = createRejet(code, DEBUT, { params });
  }

  private async *count(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const bloc of source) {
      this.lus += bloc.length;
      yield bloc;
    }
  }
}

/** Gives one file to its reader, then lets go of it whatever the reader did. */
export async function* giveOne(fichier: FichierLu): AsyncGenerator<FichierLu> {
  try {
    yield fichier;
  } finally {
    await fichier.close();
  }
}
