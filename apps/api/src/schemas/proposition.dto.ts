import { ApiProperty } from '@nestjs/swagger';
import { OBJETS_CHANGEMENT, type ObjetChangement } from '@spaser/domain';
import { ArrayMaxSize, IsArray, IsString } from 'class-validator';
import { ModeleDuSchemaDto } from './schemas.dto';

export class MiseAJourAPrendreDto {
  @ApiProperty({ type: [String], description: 'Identifiants des changements retenus parmi ceux qui sont au choix' })
  @IsArray({ message: 'Les changements sont une liste.' })
  @ArrayMaxSize(2_000, { message: 'La liste est trop longue.' })
  @IsString({ each: true, message: 'Chaque changement est un identifiant.' })
  changements: string[];
}

class VarianteProposeeDto {
  @ApiProperty({ example: 'ESSENTIEL' })
  code: string;
  @ApiProperty({ example: 'Essentielle' })
  libelle: string;
  @ApiProperty()
  description: string;
  @ApiProperty({ description: 'Celle qui convient à la collectivité' })
  proposee: boolean;
  @ApiProperty({ description: 'Pourquoi' })
  raison: string;
  @ApiProperty()
  actions: number;
  @ApiProperty({ type: [String] })
  indicateurs: string[];
  @ApiProperty({ type: [String], description: 'Indicateurs qui peuvent s’y ajouter' })
  facultatifs: string[];
}

class ProfilMarchesDto {
  @ApiProperty({ description: 'Première année regardée', example: 2023 })
  depuis: number;
  @ApiProperty()
  notifies: number;
  @ApiProperty({ description: 'Marchés strictement supérieurs à 25\u00a0000\u00a0€ HT' })
  plusDe25000: number;
  @ApiProperty({ description: 'Parmi ceux-ci, avec une clause sociale' })
  avecClause: number;
  @ApiProperty()
  reserves: number;
}

/** What a buyer may adopt today. */
export class PropositionDto {
  @ApiProperty({ type: ModeleDuSchemaDto })
  modele: ModeleDuSchemaDto;
  @ApiProperty({ description: 'Vrai quand la loi oblige cet acheteur\u00a0; les autres adoptent par choix' })
  oblige: boolean;
  @ApiProperty({ type: [VarianteProposeeDto], description: 'La formule proposée d’abord' })
  variantes: VarianteProposeeDto[];
  @ApiProperty({ type: ProfilMarchesDto, nullable: true, description: 'Ce que les marchés connus disent\u00a0; null quand aucun n’est connu' })
  marches: ProfilMarchesDto | null;
}

export class ChangementDto {
  @ApiProperty({ example: 'CIBLE/A1//2027' })
  id: string;
  @ApiProperty({ enum: ['AJOUTE', 'RETIRE', 'MODIFIE'], enumName: 'SorteChangement' })
  sorte: 'AJOUTE' | 'RETIRE' | 'MODIFIE';
  @ApiProperty({ enum: OBJETS_CHANGEMENT, enumName: 'ObjetChangement' })
  objet: ObjetChangement;
  @ApiProperty()
  code: string;
  @ApiProperty()
  libelle: string;
  @ApiProperty({ type: String, nullable: true })
  avant: string | null;
  @ApiProperty({ type: String, nullable: true })
  apres: string | null;
}

class ChangementAuChoixDto extends ChangementDto {
  @ApiProperty({ description: 'Peut être pris ou laissé\u00a0; le reste est le texte de la version elle-même' })
  auChoix: boolean;
}

export class MiseAJourDto {
  @ApiProperty()
  code: string;
  @ApiProperty({ description: 'Version que le schéma suit' })
  depuis: number;
  @ApiProperty({ description: 'Version publiée depuis' })
  vers: number;
  @ApiProperty({ type: [ChangementAuChoixDto] })
  changements: ChangementAuChoixDto[];
}
