import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { OBJETS_DELIBERATION, type ObjetDeliberation } from '@spaser/domain';
import { NOMS_DOCUMENT, type NomDocument } from '@spaser/views';
import { SirenParams, UUID } from '../espace/espace.params';

/** What no scheme bears: the id of an address that is not a UUID. */
const PERSONNE = '00000000-0000-0000-0000-000000000000';
export const uuidOrNone = applyDecorators(
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' && UUID.test(value) ? value.toLowerCase() : PERSONNE)),
  IsString(),
);

/** A scheme of an address. */
export class SchemaParams extends SirenParams {
  @ApiProperty({ format: 'uuid', description: 'Identifiant du schéma' })
  @uuidOrNone
  id: string;
}

export class PieceParams extends SchemaParams {
  @ApiProperty({ format: 'uuid', description: 'Identifiant du fichier' })
  @uuidOrNone
  pieceId: string;
}

export class DeliberationParams extends SchemaParams {
  @ApiProperty({ format: 'uuid', description: 'Identifiant de la délibération' })
  @uuidOrNone
  deliberationId: string;
}

export { NOMS_DOCUMENT as DOCUMENTS };
export type CodeDocument = NomDocument;
export const FORMATS = ['html', 'pdf', 'docx'] as const;
export type FormatDocument = (typeof FORMATS)[number];

export class DocumentParams extends SchemaParams {
  @ApiProperty({ enum: NOMS_DOCUMENT })
  @IsIn(NOMS_DOCUMENT, { message: 'Le document est schema, deliberation ou note.' })
  document: CodeDocument;
}

export class FormatQuery {
  @ApiProperty({ enum: FORMATS, required: false, default: 'html' })
  @IsOptional()
  @IsIn(FORMATS, { message: 'Le format est html, pdf ou docx.' })
  format?: FormatDocument;
}

export class ObjetQuery extends FormatQuery {
  @ApiProperty({ enum: OBJETS_DELIBERATION, enumName: 'ObjetDeliberation', required: false, description: 'Ce que le projet de délibération demande\u00a0; absent\u00a0: l’adoption ou la révision en cours' })
  @IsOptional()
  @IsIn(OBJETS_DELIBERATION, { message: 'L’objet est ADOPTION, REVISION ou ABROGATION.' })
  objet?: ObjetDeliberation;
}

/** A document of the public page of a collectivité. */
export class DocumentPublicParams {
  @IsString()
  codeNom: string;

  @IsIn(NOMS_DOCUMENT, { message: 'Le document est schema, deliberation ou note.' })
  document: CodeDocument;
}
