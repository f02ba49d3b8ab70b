import { Module, type DynamicModule } from '@nestjs/common';
import {
  AddPiece, AnswerConjoint, ChangeStatut, Configuration, CorrectDeliberation, CreateSpaser, ListPropositions, ListSpasers, ReadDocuments, ReadPiece, ReadSpaser, RecordDeliberation, SaveContenu, UpdateSpaser, type Horloge,
} from '@spaser/application';
import { DocumentsController, DocumentsPublicsController } from './documents.controller';
import { DeliberationsController } from './deliberations.controller';
import { MiseAJourController } from './mise-a-jour.controller';
import { SchemasController } from './schemas.controller';

type Unite = ConstructorParameters<typeof CreateSpaser>[0];

@Module({})
export class SchemasModule {
  static with(configuration: Configuration, unite: Unite, horloge: Horloge): DynamicModule {
    return {
      module: SchemasModule,
      controllers: [SchemasController, DeliberationsController, MiseAJourController, DocumentsController, DocumentsPublicsController],
      providers: [
        { provide: ListPropositions, useValue: new ListPropositions(unite, horloge) },
        { provide: ListSpasers, useValue: new ListSpasers(unite, horloge) },
        { provide: ReadSpaser, useValue: new ReadSpaser(unite, horloge) },
        { provide: CreateSpaser, useValue: new CreateSpaser(unite, horloge) },
        { provide: SaveContenu, useValue: new SaveContenu(unite, horloge) },
        { provide: ChangeStatut, useValue: new ChangeStatut(unite) },
        { provide: AnswerConjoint, useValue: new AnswerConjoint(unite) },
        { provide: CorrectDeliberation, useValue: new CorrectDeliberation(unite, horloge) },
        { provide: RecordDeliberation, useValue: new RecordDeliberation(unite, horloge) },
        { provide: AddPiece, useValue: new AddPiece(unite) },
        { provide: ReadPiece, useValue: new ReadPiece(unite) },
        { provide: Configuration, useValue: configuration },
        { provide: ReadDocuments, useValue: new ReadDocuments(unite, horloge) },
        { provide: UpdateSpaser, useValue: new UpdateSpaser(unite) },
      ],
    };
  }
}
