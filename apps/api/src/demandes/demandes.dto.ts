import { ApiProperty } from '@nestjs/swagger';
import { NATURES_PREUVE, ROLES, STATUTS_DEMANDE, SUITES_DEMANDE, VOIES_PREUVE, type NaturePreuve, type Role, type StatutDemande, type SuiteDemande, type VoiePreuve } from '@spaser/domain';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Transform, Type } from 'class-transformer';

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export class DeposerDemandeDto {
  @ApiProperty({ description: 'SIREN de la collectivité pour laquelle la personne dit agir', example: '214000549' })
  @Matches(/^\d{9}$/, { message: 'La collectivité est un SIREN de 9 chiffres.' })
  siren: string;

  @ApiProperty({ required: false, description: 'Fonction déclarée', example: 'secrétaire de mairie', maxLength: 120 })
  @IsOptional()
  @trimmed
  @IsString({ message: 'La fonction est un texte.' })
  @MaxLength(120, { message: 'La fonction compte au plus 120 caractères. Raccourcissez-la.' })
  fonction?: string;
}

export class DemandeDeposeeDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: STATUTS_DEMANDE, enumName: 'StatutDemande' })
  statut: StatutDemande;
  @ApiProperty({ enum: SUITES_DEMANDE, enumName: 'SuiteDemande', description: 'DROITS\u00a0: l’accès est ouvert\u00a0; sinon, qui est sollicité' })
  suite: SuiteDemande;
  @ApiProperty({ enum: VOIES_PREUVE, enumName: 'VoiePreuve', nullable: true })
  voie: VoiePreuve | null;
  @ApiProperty({ type: String, nullable: true, description: 'Pourquoi la preuve de la personne ne suffit pas, en une phrase' })
  explication: string | null;
}

export class RenvoyerDto {
  @ApiProperty({ required: false, default: 0, description: 'Rang de l’adresse officielle choisie dans la liste de l’annuaire' })
  @IsOptional()
  @IsInt({ message: 'L’adresse se choisit par son rang dans la liste.' })
  @Min(0, { message: 'L’adresse se choisit par son rang dans la liste.' })
  @Max(20, { message: 'L’adresse se choisit par son rang dans la liste.' })
  rang?: number;
}

class CollectiviteDemandeeDto {
  @ApiProperty({ example: '214000549' })
  siren: string;
  @ApiProperty()
  nom: string;
}

export class MaDemandeDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: CollectiviteDemandeeDto })
  collectivite: CollectiviteDemandeeDto;
  @ApiProperty({ enum: STATUTS_DEMANDE, enumName: 'StatutDemande' })
  statut: StatutDemande;
  @ApiProperty({ enum: ['ADMINISTRATEURS', 'MAIRIE', 'DEPARTEMENT'], nullable: true, description: 'Qui doit répondre, tant que la demande attend' })
  attend: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Pourquoi la preuve de la personne ne suffit pas' })
  explication: string | null;
  @ApiProperty({ type: [String], description: 'Adresses de l’annuaire auxquelles le lien peut être envoyé' })
  adressesOfficielles: string[];
  @ApiProperty({ description: 'Envois du lien encore possibles' })
  renvoisRestants: number;
  @ApiProperty({ format: 'date-time' })
  deposeeLe: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decideLe: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Motif d’un refus' })
  motif: string | null;
}

export class MesDemandesDto {
  @ApiProperty({ type: [MaDemandeDto] })
  demandes: MaDemandeDto[];
}

class PersonneDto {
  @ApiProperty()
  nom: string;
  @ApiProperty()
  courriel: string;
  @ApiProperty({ description: 'Vrai quand la personne a ouvert un lien envoyé à cette adresse' })
  verifiee: boolean;
}

class PreuveNoteeDto {
  @ApiProperty({ enum: NATURES_PREUVE, enumName: 'NaturePreuve' })
  nature: NaturePreuve;
  @ApiProperty({ description: 'Numéro, date ou classement' })
  reference: string;
  @ApiProperty({ description: 'Notée par la personne connectée' })
  parMoi: boolean;
}

export class DemandeAExaminerDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: CollectiviteDemandeeDto })
  collectivite: CollectiviteDemandeeDto;
  @ApiProperty({ enum: STATUTS_DEMANDE, enumName: 'StatutDemande' })
  statut: StatutDemande;
  @ApiProperty({ type: PersonneDto, nullable: true, description: 'Absent quand le compte a été effacé' })
  demandeur: PersonneDto | null;
  @ApiProperty()
  fonction: string;
  @ApiProperty({ enum: VOIES_PREUVE, enumName: 'VoiePreuve', nullable: true, description: 'Ce qui est déjà établi en sa faveur' })
  constatee: VoiePreuve | null;
  @ApiProperty({ type: String, nullable: true })
  explication: string | null;
  @ApiProperty({ type: [PreuveNoteeDto], description: 'Preuves notées par le Département' })
  preuves: PreuveNoteeDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Numéro de l’annuaire, pour rappeler la mairie' })
  telephone: string | null;
  @ApiProperty({ type: [String] })
  adressesOfficielles: string[];
  @ApiProperty({ description: 'La mairie a bloqué la collectivité' })
  gelee: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'À partir de quand vous pouvez répondre\u00a0; null quand la demande est close' })
  decidableLe: string | null;
  @ApiProperty({ format: 'date-time' })
  deposeeLe: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decideLe: string | null;
  @ApiProperty({ type: String, nullable: true })
  motif: string | null;
}

export class DemandesAExaminerDto {
  @ApiProperty({ type: [DemandeAExaminerDto] })
  demandes: DemandeAExaminerDto[];
}

export class PreuveANoterDto {
  @ApiProperty({ enum: NATURES_PREUVE, enumName: 'NaturePreuve' })
  @IsIn(NATURES_PREUVE, { message: 'La preuve est une délibération, un arrêté, un courrier ou un appel au numéro de l’annuaire.' })
  nature: NaturePreuve;

  @ApiProperty({ description: 'Numéro, date ou classement', maxLength: 200 })
  @trimmed
  @IsString({ message: 'Écrivez la référence de la preuve\u00a0: son numéro, sa date, ou l’endroit où elle est classée.' })
  @Length(3, 200, { message: 'La référence de la preuve compte de 3 à 200 caractères.' })
  reference: string;
}

export class AccorderDto {
  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true, required: false, description: 'Sans rôle donné\u00a0: le travail courant, ou les rôles du premier membre' })
  @IsOptional()
  @IsArray({ message: 'Les rôles sont une liste.' })
  @ArrayMaxSize(12, { message: 'Les rôles sont trop nombreux.' })
  @IsIn(ROLES, { each: true, message: 'Un des rôles n’existe pas.' })
  roles?: Role[];

  @ApiProperty({ type: PreuveANoterDto, required: false, description: 'Obligatoire pour le Département' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PreuveANoterDto)
  preuve?: PreuveANoterDto;
}

export class AccordDto {
  @ApiProperty({ enum: ['ACCEPTEE', 'ATTEND_UN_SECOND'], description: 'Un appel seul attend celui d’un second agent' })
  suite: 'ACCEPTEE' | 'ATTEND_UN_SECOND';
}

export class RefuserDto {
  @ApiProperty({ description: 'Ce que la personne lira', maxLength: 500 })
  @trimmed
  @IsString({ message: 'Dites en une phrase pourquoi.' })
  @Length(3, 500, { message: 'Le motif compte de 3 à 500 caractères\u00a0: la personne le lira.' })
  motif: string;
}

export class LeverGelDto {
  @ApiProperty({ description: 'SIREN de la collectivité bloquée', example: '214000549' })
  @Matches(/^\d{9}$/, { message: 'La collectivité est un SIREN de 9 chiffres.' })
  collectivite: string;

  @ApiProperty({ description: 'Vrai\u00a0: la mairie confirme, la personne garde son accès\u00a0; faux\u00a0: il lui est retiré' })
  @IsBoolean({ message: 'Dites si la personne garde son accès.' })
  maintenir: boolean;

  @ApiProperty({ description: 'Comment la mairie a répondu', maxLength: 500 })
  @trimmed
  @IsString({ message: 'Dites en une phrase ce que la mairie a répondu.' })
  @Length(3, 500, { message: 'Le motif compte de 3 à 500 caractères.' })
  motif: string;
}
