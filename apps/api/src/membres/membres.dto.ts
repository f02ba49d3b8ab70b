import { ApiProperty } from '@nestjs/swagger';
import { ROLES, VOIES_PREUVE, type Role } from '@spaser/domain';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsString, MaxLength } from 'class-validator';

export class RolesDto {
  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true })
  @IsArray({ message: 'Les rôles sont une liste.' })
  @ArrayNotEmpty({ message: 'Choisissez au moins un rôle.' })
  @ArrayMaxSize(12, { message: 'Les rôles sont trop nombreux.' })
  @IsIn(ROLES, { each: true, message: 'Un des rôles n’existe pas.' })
  roles: Role[];
}

export class InviterDto extends RolesDto {
  @ApiProperty({ description: 'Adresse de la personne\u00a0: elle seule pourra accepter', example: 'agent@commune.example' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString({ message: 'Écrivez l’adresse électronique de la personne.' })
  @MaxLength(254, { message: 'L’adresse électronique compte au plus 254 caractères.' })
  courriel: string;
}

export class MembreDto {
  @ApiProperty({ format: 'uuid' })
  utilisateurId: string;
  @ApiProperty({ type: String, nullable: true, description: 'null quand le compte a été effacé' })
  nom: string | null;
  @ApiProperty({ type: String, nullable: true })
  courriel: string | null;
  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true })
  roles: Role[];
  @ApiProperty({ enum: [...VOIES_PREUVE, 'INVITATION'], enumName: 'VoieAdhesion', description: 'Comment la personne est entrée' })
  voie: string;
  @ApiProperty({ format: 'date-time' })
  depuis: string;
  @ApiProperty({ description: 'Accès contesté par la mairie, en attente du Département' })
  suspendu: boolean;
  @ApiProperty()
  moi: boolean;
}

export class InvitationDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  courriel: string;
  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true })
  roles: Role[];
  @ApiProperty({ format: 'date-time' })
  envoyeeLe: string;
}

export class MembresDto {
  @ApiProperty({ type: [MembreDto] })
  membres: MembreDto[];
  @ApiProperty({ type: [InvitationDto], description: 'Invitations en attente\u00a0; vide pour qui n’administre pas' })
  invitations: InvitationDto[];
  @ApiProperty({ description: 'La personne connectée peut changer les membres dans cette session' })
  administrable: boolean;
  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true, description: 'Rôles que cette collectivité connaît' })
  rolesPossibles: Role[];
}

export class InvitationCreeeDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class InvitationRecueDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  siren: string;
  @ApiProperty()
  collectivite: string;
  @ApiProperty()
  invitePar: string;
  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true })
  roles: Role[];
}

export class InvitationsRecuesDto {
  @ApiProperty({ type: [InvitationRecueDto] })
  invitations: InvitationRecueDto[];
}

export class InvitationAccepteeDto {
  @ApiProperty({ description: 'SIREN de la collectivité qui s’ouvre' })
  siren: string;
}
