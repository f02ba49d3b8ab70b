import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SORTES_DEPOSABLES, type SorteDepot } from '@spaser/application';
import { ETATS_DEPOT, STATUTS_LIGNE, type EtatDepot, type StatutLigne } from '@spaser/domain';
import { FORMATS_CLASSEUR, type FormatClasseur } from '@spaser/views';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { SirenParams } from '../espace/espace.params';
import { absentWhenEmpty } from '../marches/contributions.query';
import { uuidOrNone } from '../schemas/schemas.params';

const REVISION = { message: 'La demande ne dit pas ce que vous avez lu. Rechargez la page, puis recommencez.' };

export class DepotParams extends SirenParams {
  @ApiProperty({ format: 'uuid', description: 'Identifiant du dépôt' })
  @uuidOrNone
  id: string;
}

export class ModeleDepotParams extends SirenParams {
  @ApiProperty({ description: 'Ce que contient le fichier', example: 'mandats' })
  @IsString()
  nom: string;
}

export class NouveauDepotQuery {
  @ApiProperty({ enum: SORTES_DEPOSABLES, enumName: 'SorteDepot', description: 'Ce que contient le fichier' })
  @IsIn(SORTES_DEPOSABLES, { message: 'Dites ce que contient le fichier\u00a0: des marchés, des clauses, des mandats…' })
  sorte: SorteDepot;
  @ApiPropertyOptional({ description: 'La feuille à lire\u00a0; sans elle, celle dont les colonnes sont les mieux reconnues' })
  @absentWhenEmpty()
  @IsOptional()
  @MaxLength(200, { message: 'Le nom de la feuille est trop long.' })
  feuille?: string;
}

export class FormatClasseurQuery {
  @ApiPropertyOptional({ enum: FORMATS_CLASSEUR, default: 'xlsx' })
  @absentWhenEmpty()
  @IsOptional()
  @IsIn(FORMATS_CLASSEUR, { message: 'Le format est ods, xlsx ou csv.' })
  format?: FormatClasseur;
}

export class LignesDepotQuery {
  @ApiPropertyOptional({ enum: STATUTS_LIGNE, enumName: 'StatutLigne' })
  @absentWhenEmpty()
  @IsOptional()
  @IsIn(STATUTS_LIGNE, { message: 'Cet état de ligne n’existe pas.' })
  statut?: StatutLigne;
  @ApiPropertyOptional({ description: 'Rang de la première ligne', default: 0 })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Le rang est un nombre entier.' })
  @Min(0, { message: 'Le rang est un nombre entier.' })
  depuis?: number;
}

export class RevisionDto {
  @ApiProperty({ description: 'La révision que vous avez lue', example: 3 })
  @Type(() => Number)
  @IsInt(REVISION)
  revision: number;
}

export class CorrespondanceDto extends RevisionDto {
  @ApiProperty({ type: [String], description: 'Pour chaque colonne du fichier, ce qu’elle donne\u00a0; null\u00a0: rien', example: ['objet', null, 'montant'] })
  @IsArray({ message: 'Dites ce que donne chaque colonne.' })
  @ArrayMaxSize(100, { message: 'Cent colonnes au plus.' })
  correspondance: (string | null)[];
}

export class CorrectionDepotDto {
  @ApiProperty({ description: 'La ligne du fichier', example: 14 })
  @IsInt({ message: 'Dites quelle ligne corriger.' })
  numero: number;
  @ApiProperty({ type: String, nullable: true, description: 'La colonne\u00a0; null\u00a0: la ligne entière' })
  @ValidateIf(({ colonne }: CorrectionDepotDto) => colonne !== null)
  @IsString({ message: 'Dites quelle colonne corriger.' })
  colonne: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Ce qu’il faut lire\u00a0; null\u00a0: la ligne n’est pas importée' })
  @ValidateIf(({ texte }: CorrectionDepotDto) => texte !== null)
  @IsString({ message: 'Écrivez ce qu’il faut lire.' })
  @MaxLength(2_000, { message: '2\u00a0000 caractères au plus.' })
  texte: string | null;
  @ApiProperty({ description: 'Appliquer aux lignes que la même cause arrête, avec la même valeur' })
  @Transform(({ value }: { value: unknown }) => value === true)
  @IsBoolean()
  semblables: boolean;
}

export class CorrectionsDepotDto extends RevisionDto {
  @ApiProperty({ type: [CorrectionDepotDto] })
  @IsArray({ message: 'Donnez les corrections.' })
  @ArrayMinSize(1, { message: 'Donnez au moins une correction.' })
  @ArrayMaxSize(500, { message: 'Cinq cents corrections au plus à la fois.' })
  @ValidateNested({ each: true })
  @Type(() => CorrectionDepotDto)
  corrections: CorrectionDepotDto[];
}

export class DepotCreeDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class AvancementDepotDto {
  @ApiProperty({ description: 'Lignes faites' })
  faites: number;
  @ApiProperty({ description: 'Lignes en tout' })
  total: number;
}

export class EffetDepotDto {
  @ApiProperty()
  annee: number;
  @ApiProperty({ example: 'VOL' })
  code: string;
  @ApiProperty()
  libelle: string;
  @ApiProperty({ type: String, nullable: true, description: 'Le chiffre avant l’import\u00a0; null\u00a0: inconnu' })
  avant: string | null;
  @ApiProperty({ type: String, nullable: true })
  apres: string | null;
}

export class LignesParStatutDto {
  @ApiProperty()
  NOUVEAU: number;
  @ApiProperty()
  MODIFIE: number;
  @ApiProperty()
  INCHANGE: number;
  @ApiProperty()
  A_CORRIGER: number;
  @ApiProperty()
  IGNORE: number;
}

export class BilanDepotDto {
  @ApiProperty({ type: LignesParStatutDto })
  lignes: LignesParStatutDto;
  @ApiProperty({ description: 'Lignes écrites dans le registre' })
  ecrites: number;
  @ApiProperty({ type: [EffetDepotDto], description: 'Ce que l’import change aux chiffres' })
  effet: EffetDepotDto[];
  @ApiPropertyOptional({ description: 'Lignes qu’une annulation a gardées, parce que quelqu’un les a changées depuis' })
  gardees?: number;
}

export class DepotResumeDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: SORTES_DEPOSABLES, enumName: 'SorteDepot' })
  sorte: SorteDepot;
  @ApiProperty({ enum: ETATS_DEPOT, enumName: 'EtatDepot' })
  etat: EtatDepot;
  @ApiProperty()
  revision: number;
  @ApiProperty({ description: 'Nom du fichier' })
  nom: string;
  @ApiProperty({ type: String, nullable: true, example: 'IMP-2026-0147' })
  reference: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Pourquoi il est refusé, ou ce qui a arrêté la dernière étape' })
  phrase: string | null;
  @ApiProperty({ type: BilanDepotDto, nullable: true })
  bilan: BilanDepotDto | null;
  @ApiProperty({ type: AvancementDepotDto, nullable: true })
  avancement: AvancementDepotDto | null;
  @ApiProperty()
  parMoi: boolean;
  @ApiProperty({ type: String, format: 'date-time' })
  deposeLe: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  importeLe: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Dernier jour où l’import peut être annulé\u00a0; null\u00a0: il ne le peut pas' })
  annulableJusquau: string | null;
}

export class SorteOfferteDto {
  @ApiProperty({ enum: SORTES_DEPOSABLES, enumName: 'SorteDepot' })
  sorte: SorteDepot;
  @ApiProperty({ description: 'Nom de son modèle dans une adresse' })
  nom: string;
  @ApiProperty()
  pluriel: string;
  @ApiProperty()
  aide: string;
}

export class DepotsDto {
  @ApiProperty({ type: [DepotResumeDto], description: 'Le plus récent d’abord' })
  depots: DepotResumeDto[];
  @ApiProperty({ type: [SorteOfferteDto], description: 'Ce que l’on peut déposer' })
  sortes: SorteOfferteDto[];
}

export class CelluleRefuseeDto {
  @ApiProperty({ description: 'La ligne du fichier' })
  numero: number;
  @ApiProperty({ type: String, nullable: true })
  valeur: string | null;
  @ApiProperty()
  message: string;
}

export class CauseDeRefusDto {
  @ApiProperty({ type: String, nullable: true, description: 'La colonne\u00a0; null\u00a0: la ligne entière' })
  colonne: string | null;
  @ApiProperty({ type: String, nullable: true })
  libelle: string | null;
  @ApiProperty()
  code: string;
  @ApiProperty()
  message: string;
  @ApiProperty({ type: [CelluleRefuseeDto], description: 'Les premières lignes' })
  cellules: CelluleRefuseeDto[];
  @ApiProperty({ description: 'Lignes en tout' })
  nombre: number;
}

export class ColonneDepotDto {
  @ApiProperty({ description: 'Le titre dans le fichier' })
  entete: string;
  @ApiProperty({ type: String, nullable: true, description: 'Ce qu’elle donne\u00a0; null\u00a0: rien' })
  cle: string | null;
  @ApiProperty({ description: 'Elle ressemble seulement à ce pour quoi elle est prise' })
  probable: boolean;
}

export class ColonnePossibleDto {
  @ApiProperty()
  cle: string;
  @ApiProperty()
  libelle: string;
  @ApiProperty()
  requis: boolean;
}

export class DejaImporteDto {
  @ApiProperty()
  reference: string;
  @ApiProperty({ type: String, format: 'date-time' })
  le: string;
}

export class DepotDto extends DepotResumeDto {
  @ApiProperty({ type: String, nullable: true, description: 'La feuille lue' })
  feuille: string | null;
  @ApiProperty({ type: [String] })
  feuilles: string[];
  @ApiProperty({ type: String, nullable: true, description: 'Ce que le fichier contient et qu’aucune ligne ne montre\u00a0: totaux, marchés d’autres acheteurs' })
  remarque: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Quand ses lignes ont été oubliées, le délai d’annulation passé' })
  oublieLe: string | null;
  @ApiProperty({ type: [ColonneDepotDto] })
  colonnes: ColonneDepotDto[];
  @ApiProperty({ type: [ColonnePossibleDto] })
  colonnesPossibles: ColonnePossibleDto[];
  @ApiProperty({ type: [String], description: 'Colonnes nécessaires qui ne sont pas reconnues' })
  manquantes: string[];
  @ApiProperty({ type: [CauseDeRefusDto], description: 'Tout ce qui est à corriger, par cause' })
  causes: CauseDeRefusDto[];
  @ApiProperty({ type: DejaImporteDto, nullable: true, description: 'Ce même fichier a déjà été importé' })
  dejaImporte: DejaImporteDto | null;
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string', nullable: true } }, description: 'Les premières lignes' })
  exemples: (string | null)[][];
}

export class LigneDepotDto {
  @ApiProperty()
  rang: number;
  @ApiProperty({ description: 'La ligne du fichier' })
  numero: number;
  @ApiProperty({ type: 'array', items: { type: 'string', nullable: true } })
  cellules: (string | null)[];
  @ApiProperty({ enum: STATUTS_LIGNE, enumName: 'StatutLigne', nullable: true })
  statut: StatutLigne | null;
  @ApiProperty({ type: [String], description: 'Ce qui l’arrête, ou pourquoi elle est ignorée' })
  messages: string[];
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'Les informations qu’elle change' })
  changements: Record<string, unknown> | null;
  @ApiProperty({ description: 'Elle est écrite dans le registre' })
  ecrite: boolean;
}

export class LignesDepotDto {
  @ApiProperty({ type: [LigneDepotDto] })
  lignes: LigneDepotDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'Rang de la suivante\u00a0; null\u00a0: c’est la dernière' })
  suite: number | null;
}
