import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsObject, IsOptional } from 'class-validator';
import { ChangementDto } from '../schemas/proposition.dto';
import { DefautDto } from '../schemas/schemas.dto';

const MODELE = {
  type: 'object' as const,
  additionalProperties: true,
  description: 'Le modèle\u00a0: niveaux, axes et leurs enfants, objectifs chiffrés, formules. Les parts et les montants y sont des chiffres en texte («\u00a0numerateur\u00a0», «\u00a0denominateur\u00a0»).',
};

export class ModelePublieDto {
  @ApiProperty({ example: 'landes-2023-2029' })
  code: string;
  @ApiProperty()
  version: number;
  @ApiProperty()
  titre: string;
  @ApiProperty()
  editeur: string;
  @ApiProperty({ description: 'SHA-256 du texte canonique de la version' })
  empreinte: string;
  @ApiProperty({ type: String, format: 'date-time' })
  publieLe: string;
}

export class ModeleBrouillonDto {
  @ApiProperty()
  code: string;
  @ApiProperty()
  version: number;
  @ApiProperty()
  titre: string;
  @ApiProperty()
  revision: number;
  @ApiProperty({ description: 'Vrai quand sa publication est demandée\u00a0: elle ne se modifie plus' })
  enPublication: boolean;
  @ApiProperty({ type: String, format: 'date-time' })
  majLe: string;
}

export class ModelesDto {
  @ApiProperty({ type: [ModelePublieDto], description: 'Versions publiées, la dernière d’abord' })
  publies: ModelePublieDto[];
  @ApiProperty({ type: [ModeleBrouillonDto], description: 'Versions en cours de rédaction\u00a0; vide hors du Département' })
  brouillons: ModeleBrouillonDto[];
}

export class VersionPublieeDto extends ModelePublieDto {
  @ApiProperty(MODELE)
  modele: Record<string, unknown>;
}

export class BrouillonOuvertDto extends ModeleBrouillonDto {
  @ApiProperty(MODELE)
  modele: Record<string, unknown>;
  @ApiProperty({ type: [DefautDto], description: 'Tout ce qui empêche la publication' })
  aCorriger: DefautDto[];
  @ApiProperty({ type: [ChangementDto], nullable: true, description: 'Ce qui change depuis la dernière version publiée' })
  changements: ChangementDto[] | null;
}

export class VersionCreeeDto {
  @ApiProperty()
  code: string;
  @ApiProperty()
  version: number;
}

export class EnregistrementModeleDto {
  @ApiProperty(MODELE)
  @IsObject({ message: 'Le modèle est un objet.' })
  modele: Record<string, unknown>;

  @ApiProperty({ required: false, description: 'Révision lue, quand l’en-tête If-Match ne la porte pas' })
  @IsOptional()
  @IsInt({ message: 'La révision est un nombre entier.' })
  revision?: number;
}

export class PublicationDto {
  @ApiProperty({ required: false, description: 'Révision lue, quand l’en-tête If-Match ne la porte pas' })
  @IsOptional()
  @IsInt({ message: 'La révision est un nombre entier.' })
  revision?: number;
}

export class ModeleEnregistreDto {
  @ApiProperty()
  revision: number;
  @ApiProperty({ type: [DefautDto] })
  aCorriger: DefautDto[];
}
