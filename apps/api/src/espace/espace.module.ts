import { Module, type DynamicModule } from '@nestjs/common';
import { ListJournal, ReadEspace, type Horloge } from '@spaser/application';
import { EspaceController } from './espace.controller';

type Unite = ConstructorParameters<typeof ReadEspace>[0];

@Module({})
export class EspaceModule {
  static with(unite: Unite, horloge: Horloge): DynamicModule {
    return {
      module: EspaceModule,
      controllers: [EspaceController],
      providers: [
        { provide: ReadEspace, useValue: new ReadEspace(unite, horloge) },
        { provide: ListJournal, useValue: new ListJournal(unite) },
      ],
    };
  }
}
