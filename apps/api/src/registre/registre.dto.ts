import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ETATS_CONTRAT, type EtatContrat } from '@spaser/application';
import { SORTES_ECRITURE, VOIES_INCLUSION, type SorteEcriture, type VoieInclusion } from '@spaser/domain';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsObject, IsOptional, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { SirenParams } from '../espace/espace.params';
import { absentWhenEmpty } from '../marches/contributions.query';
import { uuidOrNone } from '../schemas/schemas.params';

const ANNEE = { message: 'L’année est comprise entre 2000 et 2100.' };
const CONTENU = { type: 'object', additionalProperties: true, description: 'Les informations de la ligne\u00a0: montants en euros, heures et tonnes en décimal, dates AAAA-MM-JJ\u00a0; null ou absent\u00a0: non dit\u00a0; liste vide\u00a0: aucun' } as const;
const ACTES_ECRITURE = ['CREATION', 'CORRECTION', 'SUPPRESSION', 'RETABLISSEMENT'] as const;

export class AnneeQuery {
  @ApiPropertyOptional({ description: 'Année des achats', example: 2025 })
  @IsOptional()
  @Type(() => Number)
  @IsInt(ANNEE)
  @Min(2000, ANNEE)
  @Max(2100, ANNEE)
  annee?: number;
}

/** Filters of the contracts of a year, which their export shares. */
export class ContratsQuery extends AnneeQuery {
  @ApiPropertyOptional({ enum: ETATS_CONTRAT, enumName: 'EtatContrat', description: 'Où en est le marché\u00a0; tous sans lui' })
  @absentWhenEmpty()
  @IsOptional()
  @IsIn(ETATS_CONTRAT, { message: 'L’état est A_CONFIRMER, CONFIRME, AJOUTE ou ECARTE.' })
  etat?: EtatContrat;

  @ApiPropertyOptional({ description: 'Mots cherchés dans l’objet, la référence ou les titulaires' })
  @absentWhenEmpty()
  @IsOptional()
  @MaxLength(100, { message: 'La recherche est limitée à 100 caractères.' })
  recherche?: string;
}

export class EcrituresQuery extends AnneeQuery {
  @ApiProperty({ enum: SORTES_ECRITURE, enumName: 'SorteEcriture' })
  @IsIn(SORTES_ECRITURE, { message: 'Cette liste n’existe pas dans le registre.' })
  sorte: SorteEcriture;
}

/** A contract or a record of an address. */
export class RegistreParams extends SirenParams {
  @ApiProperty({ format: 'uuid', description: 'Identifiant du marché ou de la ligne' })
  @uuidOrNone
  id: string;
}

export class VersionQuery {
  @ApiProperty({ description: 'La version que vous avez lue', example: 3 })
  @Type(() => Number)
  @IsInt({ message: 'La demande ne dit pas quelle version elle modifie. Rechargez la page, puis recommencez.' })
  version: number;
}

/** The contract that a record speaks of: absent for a contract that is added. */
class AvecMarche {
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Marché dont parle la ligne' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === '' ? null : value))
  @IsUUID('all', { message: 'Ce marché n’existe pas. Choisissez-le dans la liste de vos marchés.' })
  marcheId?: string | null;
}

export class NouvelleEcritureDto extends AvecMarche {
  @ApiPropertyOptional({ format: 'uuid', description: 'Identifiant choisi par le demandeur\u00a0: la même demande, envoyée de nouveau, n’écrit pas deux fois' })
  @IsOptional()
  @IsUUID(undefined, { message: 'L’identifiant de la ligne est un UUID.' })
  id?: string;
  @ApiProperty({ enum: SORTES_ECRITURE, enumName: 'SorteEcriture' })
  @IsIn(SORTES_ECRITURE, { message: 'Cette liste n’existe pas dans le registre.' })
  sorte: SorteEcriture;
  @ApiProperty(CONTENU)
  @IsObject({ message: 'Les informations de la ligne manquent.' })
  contenu: Record<string, unknown>;
}

/** Lines that go together: all of them are written, or none. */
export class LotEcrituresDto {
  @ApiProperty({ type: [NouvelleEcritureDto] })
  @IsArray({ message: 'Donnez la liste des lignes.' })
  @ArrayMinSize(1, { message: 'La liste est vide.' })
  @ArrayMaxSize(1_000, { message: 'Mille lignes au plus à la fois.' })
  @ValidateNested({ each: true })
  @Type(() => NouvelleEcritureDto)
  ecritures: NouvelleEcritureDto[];
}

export class CorrectionEcritureDto extends AvecMarche {
  @ApiProperty({ description: 'La version que vous avez lue' })
  @IsInt({ message: 'La demande ne dit pas quelle version elle modifie. Rechargez la page, puis recommencez.' })
  version: number;
  @ApiProperty(CONTENU)
  @IsObject({ message: 'Les informations de la ligne manquent.' })
  contenu: Record<string, unknown>;
}

export class RetablissementDto {
  @ApiProperty({ description: 'La version que vous avez lue' })
  @IsInt({ message: 'La demande ne dit pas quelle version elle modifie. Rechargez la page, puis recommencez.' })
  version: number;
  @ApiProperty({ description: 'La version à remettre\u00a0; 0\u00a0: comme si la ligne n’avait jamais été saisie' })
  @IsInt({ message: 'Dites quelle version remettre.' })
  @Min(0, { message: 'Dites quelle version remettre.' })
  vers: number;
}

export class EcritureEcriteDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  version: number;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  marcheId: string | null;
}

export class EcrituresEcritesDto {
  @ApiProperty({ type: [EcritureEcriteDto], description: 'Dans l’ordre où elles sont venues' })
  ecritures: EcritureEcriteDto[];
}

export class VersionEcritureDto {
  @ApiProperty()
  version: number;
  @ApiProperty({ enum: ACTES_ECRITURE, enumName: 'ActeEcriture' })
  acte: (typeof ACTES_ECRITURE)[number];
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  contenu: Record<string, unknown> | null;
  @ApiProperty({ description: 'SAISIE, ou la référence d’un import' })
  source: string;
  @ApiProperty({ description: 'Vrai quand la personne connectée l’a écrite' })
  parMoi: boolean;
  @ApiProperty({ type: String, format: 'date-time' })
  ecritLe: string;
}

export class VersionsDto {
  @ApiProperty({ type: [VersionEcritureDto], description: 'La plus récente d’abord' })
  versions: VersionEcritureDto[];
}

export class EcritureDto extends EcritureEcriteDto {
  @ApiProperty({ enum: SORTES_ECRITURE, enumName: 'SorteEcriture' })
  sorte: SorteEcriture;
  @ApiProperty({ type: String, nullable: true, description: 'Objet du marché dont elle parle' })
  marche: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Nom de l’opérateur dont elle ne donne que l’identifiant, si un de vos marchés le nomme' })
  operateur: string | null;
  @ApiProperty(CONTENU)
  contenu: Record<string, unknown>;
  @ApiProperty({ description: 'SAISIE, ou la référence d’un import' })
  source: string;
  @ApiProperty({ type: String, format: 'date-time' })
  ecritLe: string;
}

export class EcrituresDto {
  @ApiProperty({ type: [EcritureDto] })
  ecritures: EcritureDto[];
}

export class ContratResumeDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: ETATS_CONTRAT, enumName: 'EtatContrat' })
  etat: EtatContrat;
  @ApiProperty()
  reference: string;
  @ApiProperty({ type: String, nullable: true, description: 'Le numéro du marché chez son acheteur, dit ou publié' })
  numero: string | null;
  @ApiProperty({ type: String, nullable: true })
  objet: string | null;
  @ApiProperty({ type: [String], description: 'Noms et identifiants des titulaires' })
  titulaires: string[];
  @ApiProperty({ type: String, format: 'date', nullable: true })
  dateNotification: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Montant initial, en euros HT', example: '45000.00' })
  montant: string | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Porte une clause d’insertion\u00a0; null\u00a0: personne ne l’a dit' })
  clause: boolean | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Réservé à des structures d’insertion ou du handicap' })
  reserve: boolean | null;
  @ApiProperty({ type: String, nullable: true, description: 'Heures d’insertion contractualisées' })
  heures: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Version de ce qui est dit du marché, pour le corriger' })
  version: number | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Ligne du registre qui parle du marché' })
  ecritureId: string | null;
}

export class ContratsDto {
  @ApiProperty({ example: 2025 })
  annee: number;
  @ApiProperty({ type: [ContratResumeDto], description: 'Le plus récent d’abord' })
  contrats: ContratResumeDto[];
}

export class SourceContratDto {
  @ApiProperty()
  fichier: string;
  @ApiProperty()
  ligne: number;
  @ApiProperty({ type: String, format: 'date-time' })
  importeLe: string;
}

export class ContratDto extends ContratResumeDto {
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'Ce que ses données publiées disent' })
  publie: Record<string, unknown> | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'Ce que la collectivité dit, qui l’emporte' })
  contenu: Record<string, unknown> | null;
  @ApiProperty({ isArray: true, enum: VOIES_INCLUSION, enumName: 'VoieInclusion', nullable: true })
  voies: VoieInclusion[] | null;
  @ApiProperty({ type: [SourceContratDto] })
  sources: SourceContratDto[];
  @ApiProperty({ type: [VersionEcritureDto] })
  versions: VersionEcritureDto[];
  @ApiProperty({ description: 'Sa page publique' })
  page: string;
}
