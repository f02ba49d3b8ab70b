import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ACTES_EXERCICE, BASES_VALEUR, CODES_INDICATEUR, SORTES_ECRITURE, STATUTS_EXERCICE, type ActeExercice, type BaseValeur, type CodeIndicateur, type SorteEcriture, type StatutExercice } from '@spaser/domain';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import { SirenParams } from '../espace/espace.params';
import { IndicateursCalculesDto } from '../indicateurs/indicateurs.dto';

const REVISION = { message: 'La demande ne dit pas quelle révision elle modifie. Rechargez la page, puis recommencez.' };
const CODES = { each: true, message: 'Un indicateur n’existe pas dans le schéma.' };

export class ExerciceParams extends SirenParams {
  @ApiProperty({ example: 2025 })
  @Type(() => Number)
  @Transform(({ value }: { value: unknown }) => (Number.isInteger(value) && Number(value) >= 2000 && Number(value) <= 2100 ? value : 2000))
  @IsInt()
  annee: number;
}

export class ActeExerciceParams extends ExerciceParams {
  @ApiProperty({ enum: ACTES_EXERCICE, enumName: 'ActeExercice' })
  @IsIn(ACTES_EXERCICE, { message: 'Une année se déclare, se reprend, se clôt ou se rouvre.' })
  acte: ActeExercice;
}

export class ProjetsReservablesDto {
  @ApiProperty({ description: 'Projets attribués dans l’année que le recensement disait réservables' })
  @IsInt({ message: 'Projets réservables attribués\u00a0: donnez un nombre entier.' })
  @Min(0, { message: 'Projets réservables attribués\u00a0: donnez un nombre positif.' })
  attribues: number;
  @ApiProperty({ description: 'Parmi eux, ceux qui ont été réservés' })
  @IsInt({ message: 'Projets réservés\u00a0: donnez un nombre entier.' })
  @Min(0, { message: 'Projets réservés\u00a0: donnez un nombre positif.' })
  reserves: number;
}

export class ReponsesExerciceDto {
  @ApiProperty({ description: 'Aucun marché supérieur à 25\u00a0000\u00a0€ HT' })
  @IsBoolean({ message: 'Dites s’il y a eu un marché supérieur à 25\u00a0000\u00a0€.' })
  aucunMarche: boolean;
  @ApiProperty({ isArray: true, enum: CODES_INDICATEUR, enumName: 'CodeIndicateur', description: 'Indicateurs pour lesquels il n’y a rien à compter' })
  @IsIn(CODES_INDICATEUR, CODES)
  aucuns: CodeIndicateur[];
  @ApiProperty({ isArray: true, enum: CODES_INDICATEUR, enumName: 'CodeIndicateur', description: 'Indicateurs qui ne concernent pas la collectivité' })
  @IsIn(CODES_INDICATEUR, CODES)
  nonConcernes: CodeIndicateur[];
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Total des achats de l’année, en euros HT\u00a0; null\u00a0: non donné', example: '1250000.00' })
  @IsOptional()
  @IsString({ message: 'Le total des achats est un montant en euros.' })
  volume?: string | null;
  @ApiProperty({ enum: BASES_VALEUR, enumName: 'BaseValeur', description: 'Ce qui donne leur valeur aux marchés\u00a0: les paiements de l’année, ou leur montant réparti sur leur durée' })
  @IsIn(BASES_VALEUR, { message: 'La base est MANDATE ou ESTIME.' })
  base: BaseValeur;
  @ApiPropertyOptional({ type: ProjetsReservablesDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProjetsReservablesDto)
  projetsReservables?: ProjetsReservablesDto | null;
}

export class SaisieExerciceDto extends ReponsesExerciceDto {
  @ApiProperty({ description: 'La révision que vous avez lue' })
  @IsInt(REVISION)
  revision: number;
}

export class ActeDto {
  @ApiProperty({ description: 'La révision que vous avez lue' })
  @IsInt(REVISION)
  revision: number;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Pourquoi l’année est rouverte' })
  @IsOptional()
  @IsString()
  @MaxLength(500, { message: 'Le motif compte 500 caractères au plus.' })
  motif?: string | null;
}

export class ExerciceEcritDto {
  @ApiProperty()
  revision: number;
  @ApiProperty({ enum: STATUTS_EXERCICE, enumName: 'StatutExercice' })
  statut: StatutExercice;
}

/** A record that a control bears on, to open. */
export class SujetConstatDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  libelle: string;
  @ApiProperty({ enum: SORTES_ECRITURE, enumName: 'SorteEcriture', description: 'La liste du registre où il est' })
  sorte: SorteEcriture;
}

export class ConstatDto {
  @ApiProperty({ example: 'VOLUME_NON_DECLARE' })
  code: string;
  @ApiProperty({ enum: ['BLOQUANT', 'ALERTE'], enumName: 'GraviteConstat' })
  gravite: 'BLOQUANT' | 'ALERTE';
  @ApiProperty({ description: 'Ce qui ne va pas, et quoi faire' })
  phrase: string;
  @ApiProperty({ type: [SujetConstatDto], description: 'Marchés et lignes dont il parle' })
  sujets: SujetConstatDto[];
}

export class MarchesExerciceDto {
  @ApiProperty()
  total: number;
  @ApiProperty({ description: 'Marchés publiés que personne n’a encore confirmés' })
  aConfirmer: number;
}

export class ExerciceDto extends ExerciceEcritDto {
  @ApiProperty({ example: 2025 })
  annee: number;
  @ApiProperty({ description: 'L’année est terminée\u00a0: elle peut être déclarée' })
  echu: boolean;
  @ApiProperty({ type: ReponsesExerciceDto })
  reponses: ReponsesExerciceDto;
  @ApiProperty({ type: MarchesExerciceDto })
  marches: MarchesExerciceDto;
  @ApiProperty({ type: [ConstatDto] })
  controles: ConstatDto[];
  @ApiProperty({ isArray: true, enum: ACTES_EXERCICE, enumName: 'ActeExercice', description: 'Ce que la personne connectée peut faire maintenant' })
  actes: ActeExercice[];
  @ApiProperty({ type: IndicateursCalculesDto, description: 'L’aperçu des indicateurs' })
  indicateurs: IndicateursCalculesDto;
}

export class ExerciceResumeDto {
  @ApiProperty({ example: 2025 })
  annee: number;
  @ApiProperty({ enum: STATUTS_EXERCICE, enumName: 'StatutExercice' })
  statut: StatutExercice;
  @ApiProperty({ description: 'Le total des achats est donné' })
  volume: boolean;
}

export class ExercicesDto {
  @ApiProperty({ type: [ExerciceResumeDto], description: 'La plus récente d’abord' })
  exercices: ExerciceResumeDto[];
}
