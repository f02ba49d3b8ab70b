import { Module, type DynamicModule } from '@nestjs/common';
import { EditModele, ReadModeles } from '@spaser/application';
import { ModelesController } from './modeles.controller';

type Unite = ConstructorParameters<typeof EditModele>[0];

@Module({})
export class ModelesModule {
  static with(unite: Unite): DynamicModule {
    return {
      module: ModelesModule,
      controllers: [ModelesController],
      providers: [
        { provide: EditModele, useValue: new EditModele(unite) },
        { provide: ReadModeles, useValue: new ReadModeles(unite) },
      ],
    };
  }
}
