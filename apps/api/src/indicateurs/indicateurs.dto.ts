import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CODES_INDICATEUR, ETATS_RELEVE, STATUTS_OBJECTIF, type CodeIndicateur, type EtatReleve, type StatutObjectif } from '@spaser/domain';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

const ANNEE = { message: 'L’année est comprise entre 2000 et 2100.' };

export class IndicateursQuery {
  @ApiPropertyOptional({ description: 'Année des achats\u00a0; la dernière année complète sans elle', example: 2025 })
  @IsOptional()
  @Type(() => Number)
  @IsInt(ANNEE)
  @Min(2000, ANNEE)
  @Max(2100, ANNEE)
  annee?: number;
}

/** A record of a figure, to open. */
export class PieceDuChiffreDto {
  @ApiProperty({ description: 'Ce que c’est' })
  libelle: string;
  @ApiProperty({ description: 'Sa référence\u00a0: identifiant du marché, ou SIREN' })
  reference: string;
  @ApiProperty({ type: String, nullable: true, description: 'Sa page publique' })
  page: string | null;
}

export class ApportDto extends PieceDuChiffreDto {
  @ApiProperty({ description: 'Ce qu’il apporte, dans l’unité du chiffre' })
  quantite: string;
}

export class MisesAPartDto {
  @ApiProperty({ description: 'Pourquoi' })
  phrase: string;
  @ApiProperty({ type: [PieceDuChiffreDto] })
  pieces: PieceDuChiffreDto[];
}

export class MesureCalculeeDto {
  @ApiProperty({ example: 'K3.agr' })
  code: string;
  @ApiProperty({ type: String, nullable: true, description: 'Nom de la mesure, quand l’indicateur en porte plusieurs' })
  libelle: string | null;
  @ApiProperty({ example: 'tonne' })
  unite: string;
  @ApiProperty({ enum: ETATS_RELEVE, enumName: 'EtatReleve' })
  etat: EtatReleve;
  @ApiProperty({ type: String, nullable: true, description: 'Valeur à afficher, en français\u00a0; null\u00a0: inconnue', example: '1\u00a0200,5' })
  valeur: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'La part dont parlent les cibles', example: '50,0\u00a0%' })
  part: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'La part, avec ses deux nombres', example: '8 sur 16' })
  calcul: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'La cible de l’année dans le schéma de la collectivité', example: '50\u00a0%' })
  cible: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'La cible suivante', example: '65\u00a0% en 2027' })
  prochaineCible: string | null;
  @ApiProperty({ enum: STATUTS_OBJECTIF, enumName: 'StatutObjectif' })
  statut: StatutObjectif;
  @ApiProperty({ type: [ApportDto] })
  comptes: ApportDto[];
  @ApiProperty({ type: [MisesAPartDto] })
  misesAPart: MisesAPartDto[];
}

export class IndicateurCalculeDto {
  @ApiProperty({ enum: CODES_INDICATEUR, enumName: 'CodeIndicateur' })
  code: CodeIndicateur;
  @ApiProperty({ description: 'Libellé exact du schéma' })
  libelle: string;
  @ApiProperty({ description: 'Ce que c’est, en une phrase' })
  definition: string;
  @ApiProperty({ description: 'Le schéma de la collectivité le suit' })
  retenu: boolean;
  @ApiProperty({ type: [String], description: 'Décisions de méthode', example: ['D-02'] })
  decisions: string[];
  @ApiProperty({ type: [MesureCalculeeDto] })
  mesures: MesureCalculeeDto[];
}

export class IndicateursCalculesDto {
  @ApiProperty({ example: 2025 })
  annee: number;
  @ApiProperty({ description: 'Version de la méthode' })
  methode: number;
  @ApiProperty({ description: 'Un schéma voté couvrait l’année' })
  schema: boolean;
  @ApiProperty({ type: [IndicateurCalculeDto] })
  indicateurs: IndicateurCalculeDto[];
}
