import { Boucle } from './boucle';
import { Incident, type Journal } from './journal';
import type { FileDeTravaux, Horaire } from './queue/queue';
import { messageOf, type Registre } from './registre';

export const CONSOLIDATION_NOCTURNE: Horaire = { nom: 'consolidation-nocturne', pattern: '30 2 * * *', tz: 'Europe/Paris' };
/** Before the night's consolidation; the later ticks find nothing to do unless the first one failed. */
export const RELEVE_DES_SOURCES: Horaire = { nom: 'releve-des-sources', pattern: '30 1,7,13 * * *', tz: 'Europe/Paris' };
/** When nobody imports. */
export const OUBLI_DES_DEPOTS: Horaire = { nom: 'oubli-des-depots', pattern: '15 3 * * *', tz: 'Europe/Paris' };

const RAPPEL_MS = 3_600_000;
const REPRISE_MS = 60_000;

/** Work that the clock starts, territory by territory. It must bear being started twice for one period. */
export interface Programme {
  readonly horaire: Horaire;
  readonly phrases: { readonly arrete: string; readonly repris: string; readonly echec: (territoireCode: string) => string };
  readonly run: (territoireCode: string) => Promise<unknown>;
}

/** `run` writes in the ledger the event that consolidates a territory; several pending ones are answered by one computation. */
export const consolidationNocturne = (run: Programme['run']): Programme => ({
  horaire: CONSOLIDATION_NOCTURNE,
  phrases: {
    arrete: 'La consolidation nocturne n’a pas pu être programmée ; nouvel essai chaque minute.',
    repris: 'La consolidation nocturne est programmée.',
    echec: (territoireCode) => `La consolidation nocturne du territoire ${territoireCode} n’a pas pu être demandée`,
  },
  run,
});

/** `run` reads the sources of a territory, those of the day that are not read yet. */
export const releveDesSources = (run: Programme['run']): Programme => ({
  horaire: RELEVE_DES_SOURCES,
  phrases: {
    arrete: 'Le relevé des sources n’a pas pu être programmé ; nouvel essai chaque minute.',
    repris: 'Le relevé des sources est programmé.',
    echec: (territoireCode) => `Les sources du territoire ${territoireCode} n’ont pas pu être relevées`,
  },
  run,
});

/** `run` forgets what the files of a territory were made of, past the delay of undoing. */
export const oubliDesDepots = (run: Programme['run']): Programme => ({
  horaire: OUBLI_DES_DEPOTS,
  phrases: {
    arrete: 'L’oubli des fichiers déposés n’a pas pu être programmé ; nouvel essai chaque minute.',
    repris: 'L’oubli des fichiers déposés est programmé.',
    echec: (territoireCode) => `Les fichiers anciens du territoire ${territoireCode} n’ont pas pu être oubliés`,
  },
  run,
});

/**
 * Starts each programme at its hours, for every territory. The clock lives in the queue, so that one tick reaches one worker; it is set again
 * every hour, because a queue may forget everything.
 */
export class Schedules {
  private readonly boucle = new Boucle(() => this.setClocks());
  private readonly arrets: ReadonlyMap<Programme, Incident>;

  constructor(
    private readonly registre: Pick<Registre, 'listTerritoires'>,
    private readonly file: Pick<FileDeTravaux, 'schedule'>,
    private readonly programmes: readonly Programme[],
    private readonly journal: Journal,
  ) {
    this.arrets = new Map(programmes.map((programme) => [programme, new Incident(journal, { survenu: programme.phrases.arrete, resolu: programme.phrases.repris })]));
  }

  start(): void {
    this.boucle.start();
  }

  stop(): Promise<void> {
    return this.boucle.stop();
  }

  /** One territory that fails does not deprive the others of their turn. */
  async runAll({ run, phrases }: Programme): Promise<void> {
    for (const territoireCode of await this.registre.listTerritoires()) {
      await run(territoireCode).catch((error: unknown) => {
        this.journal.warn(`${phrases.echec(territoireCode)} : ${messageOf(error)}`);
      });
    }
  }

  private async setClocks(): Promise<number> {
    const mises = [];
    for (const programme of this.programmes) mises.push(await this.setClock(programme));
    return mises.every((mise) => mise) ? RAPPEL_MS : REPRISE_MS;
  }

  private async setClock(programme: Programme): Promise<boolean> {
    try {
      await this.file.schedule(programme.horaire, () => this.runAll(programme));
      this.arrets.get(programme)?.resolve();
      return true;
    } catch (error) {
      this.arrets.get(programme)?.occur(error);
      return false;
    }
  }
}
