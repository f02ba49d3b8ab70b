import { ApiProperty } from '@nestjs/swagger';
import { CODES_TACHE, type CodeTache } from '@spaser/application';
import { ROLES, TYPES_COLLECTIVITE, type Role, type TypeCollectivite } from '@spaser/domain';
import { SchemaResumeDto } from '../schemas/schema-resume.dto';

export class CollectiviteEspaceDto {
  @ApiProperty({ example: '214000549' })
  siren: string;
  @ApiProperty()
  nom: string;
  @ApiProperty({ enum: TYPES_COLLECTIVITE })
  type: TypeCollectivite;
  @ApiProperty({ type: String, nullable: true, description: 'Code INSEE d’une commune' })
  codeInsee: string | null;
  @ApiProperty({ type: Number, nullable: true })
  population: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'EPCI dont la commune est membre' })
  epci: string | null;
  @ApiProperty({ description: 'Adresse de la page publique' })
  page: string;
}

export class TacheDto {
  @ApiProperty({ enum: CODES_TACHE, enumName: 'CodeTache' })
  code: CodeTache;
  @ApiProperty({ enum: ['A_FAIRE', 'EN_COURS', 'FAIT'], enumName: 'EtatTache' })
  etat: 'A_FAIRE' | 'EN_COURS' | 'FAIT';
  @ApiProperty()
  titre: string;
  @ApiProperty({ description: 'Ce qu’il reste à faire, ou ce qui est fait' })
  phrase: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Schéma concerné' })
  spaserId: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Année concernée', example: 2025 })
  annee: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Marchés publiés de l’année que personne n’a encore confirmés' })
  aConfirmer: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  echeance: string | null;
}

class ChiffresConnusDto {
  @ApiProperty({ description: 'Dernière année complète', example: 2025 })
  annee: number;
  @ApiProperty({ type: String, nullable: true, description: 'Achats inclusifs de l’année, en euros HT\u00a0; null quand rien n’est connu' })
  montantInclusif: string | null;
  @ApiProperty({ type: Number, nullable: true })
  marchesInclusifs: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Volume d’achats déclaré, en euros HT' })
  volume: string | null;
  @ApiProperty({ description: 'Marchés publiés connus, toutes années' })
  marchesConnus: number;
}

class ContactDto {
  @ApiProperty()
  nom: string;
  @ApiProperty()
  siren: string;
}

/** What a member sees first in a collectivité. */
export class EspaceDto {
  @ApiProperty({ type: CollectiviteEspaceDto })
  collectivite: CollectiviteEspaceDto;
  @ApiProperty({ isArray: true, enum: ROLES, enumName: 'Role', description: 'Ce que la personne connectée peut faire ici' })
  roles: Role[];
  @ApiProperty({ description: 'La mairie a signalé un accès qu’elle ne reconnaît pas\u00a0: rien ne se modifie' })
  gelee: boolean;
  @ApiProperty({ type: [TacheDto] })
  taches: TacheDto[];
  @ApiProperty({ type: [SchemaResumeDto], description: 'Schémas de la collectivité, le plus récent d’abord' })
  schemas: SchemaResumeDto[];
  @ApiProperty({ type: ChiffresConnusDto })
  chiffres: ChiffresConnusDto;
  @ApiProperty({ type: ContactDto, nullable: true, description: 'Le Département qui pilote le territoire' })
  contact: ContactDto | null;
}

export class ActeAuJournalDto {
  @ApiProperty({ example: 'ADOPTION' })
  acte: string;
  @ApiProperty({ type: String, format: 'date-time' })
  faitLe: string;
  @ApiProperty({ description: 'Vrai quand la personne connectée l’a fait elle-même' })
  parMoi: boolean;
  @ApiProperty({ description: 'Vrai quand personne ne l’a fait\u00a0: le produit lui-même' })
  automatique: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  objetId: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true })
  detail: Record<string, unknown>;
}

export class JournalDto {
  @ApiProperty({ type: [ActeAuJournalDto], description: 'Les 200 derniers actes, le plus récent d’abord' })
  actes: ActeAuJournalDto[];
}
