import { Module, type DynamicModule } from '@nestjs/common';
import { Configuration, GetCollectivite, ReadPageCollectivite, ReadSpaserPublic, SearchCollectivites, type Horloge } from '@spaser/application';
import { AdopterPageController } from './adopter.page.controller';
import { CollectivitesController } from './collectivites.controller';
import { CollectivitesPageController } from './collectivites.page.controller';

type Unite = ConstructorParameters<typeof SearchCollectivites>[0];

/** The collectivités as everyone sees them: search, list, public pages, and the first step of an adoption. */
@Module({})
export class CollectivitesModule {
  static with(configuration: Configuration, unite: Unite, horloge: Horloge): DynamicModule {
    return {
      module: CollectivitesModule,
      controllers: [CollectivitesController, CollectivitesPageController, AdopterPageController],
      providers: [
        { provide: Configuration, useValue: configuration },
        { provide: SearchCollectivites, useValue: new SearchCollectivites(unite, horloge) },
        { provide: GetCollectivite, useValue: new GetCollectivite(unite, horloge) },
        { provide: ReadPageCollectivite, useValue: new ReadPageCollectivite(unite, new ReadSpaserPublic(unite, horloge), horloge) },
      ],
    };
  }
}
