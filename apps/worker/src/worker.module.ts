import { Injectable, Module, type DynamicModule, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ConsolidateTerritoire, RecomputeExercice, RegistreDesTravaux, type FetchSources, type ForgetDepots, type SendCourriel } from '@spaser/application';
import { consolidationNocturne, oubliDesDepots, releveDesSources, Travaux, type FileDeTravaux, type Journal } from '@spaser/jobs';
import { UniteDeTravail } from '@spaser/persistence';

/** What the process has opened before it is wired. */
export interface Ouvertures {
  readonly unite: UniteDeTravail;
  readonly file: FileDeTravaux;
  readonly journal: Journal;
  readonly courriels: SendCourriel;
  readonly sources: FetchSources;
  readonly depots: ForgetDepots;
}

/** Starts the jobs with the process, and lets those under way finish before it ends. */
@Injectable()
class CycleDeVie implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly travaux: Travaux,
    private readonly unite: UniteDeTravail,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.travaux.start();
  }

  /** Jobs that do not end in time keep their connections: the end of the process rolls them back. */
  async onApplicationShutdown(): Promise<void> {
    if (await this.travaux.stop()) await this.unite.close();
  }
}

/** The job door: no rule, no SQL. It runs what libs/jobs declares, over the ledger of the application. */
@Module({})
export class WorkerModule {
  static with({ unite, file, journal, courriels, sources, depots }: Ouvertures): DynamicModule {
    const registre = new RegistreDesTravaux(unite, new RecomputeExercice(), new ConsolidateTerritoire(unite), courriels);
    const programmes = [
      releveDesSources((territoireCode) => sources.execute({ territoireCode, unParJour: true })),
      consolidationNocturne((territoireCode) => registre.requestConsolidation(territoireCode)),
      oubliDesDepots((territoireCode) => depots.execute({ territoireCode })),
    ];
    return {
      module: WorkerModule,
      providers: [
        { provide: UniteDeTravail, useValue: unite },
        { provide: Travaux, useValue: new Travaux({ registre, file, journal, programmes }) },
        CycleDeVie,
      ],
    };
  }
}
