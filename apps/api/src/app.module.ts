import { Module, type DynamicModule, type OnApplicationShutdown, Injectable } from '@nestjs/common';
import {
  Configuration, GetMarche, horlogeSysteme, ListContributions, listSources, ReadSante, ReadTableauTerritoire,
} from '@spaser/application';
import { UniteDeTravail } from '@spaser/persistence';
import { AdhesionModule } from './adhesion/adhesion.module';
import { CollectivitesModule } from './collectivites/collectivites.module';
import { EspaceModule } from './espace/espace.module';
import { ModelesModule } from './modeles/modeles.module';
import { SchemasModule } from './schemas/schemas.module';
import { SessionModule } from './session/session.module';
import { ContratsPageController } from './pages/contrats.page.controller';
import { IndicateursPageController } from './pages/indicateurs.page.controller';
import { InformationsPageController } from './pages/informations.page.controller';
import { MarchePageController } from './pages/marche.page.controller';
import { TerritoirePageController } from './pages/territoire.page.controller';
import { MarchesController } from './marches/marches.controller';
import { MethodeController } from './methode/methode.controller';
import { SanteController } from './sante/sante.controller';
import { TerritoireController } from './territoire/territoire.controller';

/** Closes the pools when the application stops. */
@Injectable()
class FermetureBase implements OnApplicationShutdown {
  constructor(private readonly unite: UniteDeTravail) {}

  onApplicationShutdown(): Promise<void> {
    return this.unite.close();
  }
}

/** The HTTP door: no rule, no SQL. Its only accesses are those of the collectivités and of the territory. */
@Module({})
export class AppModule {
  static with(configuration: Configuration, unite: UniteDeTravail): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SessionModule.with(configuration, unite, horlogeSysteme),
        CollectivitesModule.with(configuration, unite, horlogeSysteme),
        EspaceModule.with(configuration, unite, horlogeSysteme),
        SchemasModule.with(configuration, unite, horlogeSysteme),
        ModelesModule.with(unite),
        AdhesionModule.with(configuration, unite, horlogeSysteme),
      ],
      controllers: [
        SanteController, TerritoireController, MarchesController, MethodeController,
        TerritoirePageController, ContratsPageController, MarchePageController, IndicateursPageController, InformationsPageController,
      ],
      providers: [
        { provide: Configuration, useValue: configuration },
        { provide: UniteDeTravail, useValue: unite },
        { provide: ReadTableauTerritoire, useValue: new ReadTableauTerritoire(unite, horlogeSysteme) },
        { provide: ListContributions, useValue: new ListContributions(unite) },
        { provide: GetMarche, useValue: new GetMarche(unite) },
        { provide: ReadSante, useValue: new ReadSante(unite, horlogeSysteme, listSources(configuration)) },
        FermetureBase,
      ],
    };
  }
}
