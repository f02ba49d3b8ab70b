import { ApiProperty } from '@nestjs/swagger';
import { ROLES, TYPES_COLLECTIVITE, type Role, type TypeCollectivite } from '@spaser/domain';

export class AdhesionDto {
  @ApiProperty({ example: '214000549' })
  siren: string;
  @ApiProperty({ example: 'Brassempouy' })
  nom: string;
  @ApiProperty({ enum: TYPES_COLLECTIVITE })
  type: TypeCollectivite;
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];
}

export class TerritoireDeMoiDto {
  @ApiProperty({ example: '40' })
  code: string;
  @ApiProperty({ example: 'Landes' })
  nom: string;
}

export class MaDemandeEnCoursDto {
  @ApiProperty()
  id: string;
  @ApiProperty({ description: 'Nom de la collectivité demandée' })
  nom: string;
  @ApiProperty({ type: String, format: 'date-time' })
  deposeeLe: string;
  @ApiProperty({ type: String, nullable: true, description: 'Adresse officielle à laquelle un lien est parti, masquée\u00a0; null quand d’autres décident' })
  envoyeA: string | null;
}

/** The signed-in person, and what she may do where. */
export class MoiDto {
  @ApiProperty({ example: 'mairie@brassempouy.example' })
  courriel: string;
  @ApiProperty()
  nom: string;
  @ApiProperty({ description: 'Cette session a donné un second facteur' })
  doubleFacteur: boolean;
  @ApiProperty({ type: TerritoireDeMoiDto })
  territoire: TerritoireDeMoiDto;
  @ApiProperty({ description: 'Les données du territoire sont inventées' })
  demonstration: boolean;
  @ApiProperty({ type: [AdhesionDto] })
  adhesions: AdhesionDto[];
  @ApiProperty({ type: [MaDemandeEnCoursDto] })
  demandes: MaDemandeEnCoursDto[];
}
