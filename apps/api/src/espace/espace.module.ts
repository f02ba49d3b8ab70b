import { Injectable, Logger, Module, type BeforeApplicationShutdown, type DynamicModule } from '@nestjs/common';
import {
  ChangeDepot, ChangeExercice, type Configuration, CreateDepot, DecideDoutes, ListContrats, ListDoutes, ListEcritures, ListIndicateurs, ListJournal, listSources, ReadComparaison, ReadDepot, ReadEcartsDecp, ReadEspace, ReadExercice, ReadExport, ReadSuivi, WriteEcriture,
  WriteExportDecp, WriteSuivi, type Horloge,
} from '@spaser/application';
import { ComparaisonController } from '../comparaison/comparaison.controller';
import { DecpController } from '../decp/decp.controller';
import { DepotsController } from '../depots/depots.controller';
import { DoutesController } from '../doutes/doutes.controller';
import { ExercicesController } from '../exercices/exercices.controller';
import { ExportsController } from '../exports/exports.controller';
import { EspaceIndicateursController } from '../indicateurs/indicateurs.controller';
import { RegistreController } from '../registre/registre.controller';
import { SuiviController } from '../suivi/suivi.controller';
import { EspaceController } from './espace.controller';

type Unite = ConstructorParameters<typeof ReadEspace>[0];

/** A file that is being read is read to its end before the process stops. */
@Injectable()
class FinDesLectures implements BeforeApplicationShutdown {
  constructor(private readonly createDepot: CreateDepot) {}

  beforeApplicationShutdown(): Promise<void> {
    return this.createDepot.settle();
  }
}

@Module({})
export class EspaceModule {
  static with(configuration: Configuration, unite: Unite, horloge: Horloge): DynamicModule {
    return {
      module: EspaceModule,
      controllers: [
        EspaceController, EspaceIndicateursController, RegistreController, ExercicesController, ExportsController, DecpController, DepotsController, DoutesController, SuiviController, ComparaisonController,
      ],
      providers: [
        { provide: ReadEspace, useValue: new ReadEspace(unite, horloge, listSources(configuration)) },
        { provide: ListIndicateurs, useValue: new ListIndicateurs(unite, horloge) },
        { provide: ListContrats, useValue: new ListContrats(unite, horloge) },
        { provide: ListEcritures, useValue: new ListEcritures(unite) },
        { provide: ListDoutes, useValue: new ListDoutes(unite) },
        { provide: DecideDoutes, useValue: new DecideDoutes(unite, horloge) },
        { provide: WriteEcriture, useValue: new WriteEcriture(unite, horloge) },
        { provide: ReadExercice, useValue: new ReadExercice(unite, horloge) },
        { provide: ChangeExercice, useValue: new ChangeExercice(unite, horloge) },
        { provide: ReadComparaison, useValue: new ReadComparaison(unite, horloge) },
        { provide: ReadEcartsDecp, useValue: new ReadEcartsDecp(unite, horloge) },
        { provide: WriteExportDecp, useValue: new WriteExportDecp(unite, horloge) },
        { provide: ReadExport, useValue: new ReadExport(unite, horloge) },
        { provide: ReadSuivi, useValue: new ReadSuivi(unite, horloge) },
        { provide: WriteSuivi, useValue: new WriteSuivi(unite, horloge) },
        { provide: CreateDepot, useValue: new CreateDepot(unite, (erreur) => new Logger('Imports').error(erreur)) },
        FinDesLectures,
        { provide: ReadDepot, useValue: new ReadDepot(unite, horloge) },
        { provide: ChangeDepot, useValue: new ChangeDepot(unite, horloge) },
        { provide: ListJournal, useValue: new ListJournal(unite) },
      ],
    };
  }
}
