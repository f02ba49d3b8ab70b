import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LIMITE_DOUTES } from '@spaser/application';
import { A_VERIFIER, DECISIONS_DOUTE, type CodeAVerifier, type DecisionDoute } from '@spaser/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min, ValidateNested } from 'class-validator';
import { SirenParams } from '../espace/espace.params';
import { absentWhenEmpty } from '../marches/contributions.query';
import { AnneeQuery } from '../registre/registre.dto';
import { uuidOrNone } from '../schemas/schemas.params';

const CODES = Object.keys(A_VERIFIER) as CodeAVerifier[];
const CODE = { message: 'Cette cause n’existe pas.' };
const LIMITE = { message: `La limite est comprise entre 0 et ${LIMITE_DOUTES}.` };

export class DoutesQuery extends AnneeQuery {
  @ApiPropertyOptional({ enum: CODES, enumName: 'CodeAVerifier', description: 'Une seule cause\u00a0; toutes sans elle' })
  @absentWhenEmpty()
  @IsOptional()
  @IsIn(CODES, CODE)
  code?: CodeAVerifier;
  @ApiPropertyOptional({ description: 'Lignes au plus\u00a0; 0 pour les seuls décomptes', default: LIMITE_DOUTES })
  @IsOptional()
  @Type(() => Number)
  @IsInt(LIMITE)
  @Min(0, LIMITE)
  @Max(LIMITE_DOUTES, LIMITE)
  limite?: number;
}

export class DecisionDouteParams extends SirenParams {
  @ApiProperty({ format: 'uuid', description: 'Identifiant de la décision, donné par celle-ci' })
  @uuidOrNone
  id: string;
}

export class CauseDouteDto {
  @ApiProperty({ enum: CODES, enumName: 'CodeAVerifier' })
  code: CodeAVerifier;
  @ApiProperty({ description: 'Ce qui ne va pas et quoi faire', example: 'Le montant est nul. Vérifiez s’il s’agit d’un accord-cadre sans maximum ou d’un oubli.' })
  phrase: string;
  @ApiProperty({ description: 'Lignes de cette cause, pour l’année demandée' })
  nombre: number;
}

export class SourceDouteDto {
  @ApiProperty({ example: 'decp-2025.json' })
  fichier: string;
  @ApiProperty({ example: 81 })
  ligne: number;
}

export class DouteDto {
  @ApiProperty({ format: 'uuid', description: 'Le marché' })
  marcheId: string;
  @ApiProperty({ enum: CODES, enumName: 'CodeAVerifier' })
  code: CodeAVerifier;
  @ApiProperty({ description: 'Ce que la décision désigne\u00a0: la cause et la valeur publiée qui ont été lues' })
  empreinte: string;
  @ApiProperty()
  reference: string;
  @ApiProperty({ type: String, nullable: true })
  objet: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  dateNotification: string | null;
  @ApiProperty({ type: [String], description: 'Ce qui est publié, en français\u00a0; vide\u00a0: rien ne l’est', example: ['1,00\u00a0€'] })
  publie: string[];
  @ApiProperty({ description: 'Le montant reste hors des totaux tant que la collectivité ne l’a pas dit sur la page du marché' })
  horsTotaux: boolean;
  @ApiProperty({ type: [SourceDouteDto], description: 'Fichiers et lignes d’où vient le marché' })
  sources: SourceDouteDto[];
}

export class DoutesDto {
  @ApiProperty({ description: 'Lignes à vérifier, toutes causes et toutes années' })
  total: number;
  @ApiProperty({ type: [CauseDouteDto], description: 'Les plus fréquentes d’abord' })
  causes: CauseDouteDto[];
  @ApiProperty({ type: [Number], description: 'Années de notification, la dernière d’abord', example: [2025, 2024] })
  annees: number[];
  @ApiProperty({ type: [DouteDto], description: 'Rangées par cause' })
  doutes: DouteDto[];
  @ApiProperty({ description: 'Lignes que la limite laisse de côté' })
  suite: number;
}

export class DouteDesigneDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'Le marché n’est pas désigné.' })
  marcheId: string;
  @ApiProperty({ enum: CODES, enumName: 'CodeAVerifier' })
  @IsIn(CODES, CODE)
  code: CodeAVerifier;
  @ApiProperty({ description: 'Telle que la liste l’a donnée' })
  @Matches(/^[0-9a-f]{64}$/, { message: 'L’empreinte est celle que la liste a donnée.' })
  empreinte: string;
}

export class NouvelleDecisionDto {
  @ApiProperty({ enum: DECISIONS_DOUTE, enumName: 'DecisionDoute', description: 'JUSTE\u00a0: ce qui est publié est juste\u00a0; ECARTER\u00a0: le marché n’est pas celui de la collectivité' })
  @IsIn(DECISIONS_DOUTE, { message: 'La décision est JUSTE ou ECARTER.' })
  decision: DecisionDoute;
  @ApiProperty({ type: [DouteDesigneDto] })
  @IsArray({ message: 'Donnez la liste de ce qui est décidé.' })
  @ArrayMinSize(1, { message: 'La liste est vide.' })
  @ArrayMaxSize(LIMITE_DOUTES, { message: `${LIMITE_DOUTES} lignes au plus à la fois.` })
  @ValidateNested({ each: true })
  @Type(() => DouteDesigneDto)
  doutes: DouteDesigneDto[];
}

export class DecisionPriseDto {
  @ApiProperty({ format: 'uuid', description: 'Ce qui annule la décision' })
  id: string;
  @ApiProperty({ description: 'Lignes décidées' })
  nombre: number;
}

export class DecisionAnnuleeDto {
  @ApiProperty({ description: 'Lignes rendues à vérifier' })
  nombre: number;
}
