import { Module, type DynamicModule } from '@nestjs/common';
import { ListIndicateurs, ListJournal, ReadEspace, type Horloge } from '@spaser/application';
import { EspaceIndicateursController } from '../indicateurs/indicateurs.controller';
import { EspaceController } from './espace.controller';

type Unite = ConstructorParameters<typeof ReadEspace>[0];

@Module({})
export class EspaceModule {
  static with(unite: Unite, horloge: Horloge): DynamicModule {
    return {
      module: EspaceModule,
      controllers: [EspaceController, EspaceIndicateursController],
      providers: [
        { provide: ReadEspace, useValue: new ReadEspace(unite, horloge) },
        { provide: ListIndicateurs, useValue: new ListIndicateurs(unite, horloge) },
        { provide: ListJournal, useValue: new ListJournal(unite) },
      ],
    };
  }
}
