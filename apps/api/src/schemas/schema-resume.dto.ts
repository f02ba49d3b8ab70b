import { ApiProperty } from '@nestjs/swagger';
import { OBJETS_DELIBERATION, STATUTS_SPASER, type EtatSpaser, type ObjetDeliberation, type StatutSpaser } from '@spaser/domain';

/** States as a reader is told them: two of them come with time alone. */
export const ETATS_SPASER = [...STATUTS_SPASER, 'EN_VIGUEUR', 'ECHU'] as const satisfies readonly EtatSpaser[];

export class DeliberationDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: OBJETS_DELIBERATION, enumName: 'ObjetDeliberation' })
  objet: ObjetDeliberation;
  @ApiProperty({ example: '2026-014' })
  numero: string;
  @ApiProperty({ type: String, format: 'date' })
  seanceLe: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  executoireLe: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Adresse publique de l’acte' })
  url: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'PDF déposé' })
  pieceId: string | null;
}

export class ModeleCiteDto {
  @ApiProperty({ example: 'landes-2023-2029' })
  code: string;
  @ApiProperty()
  version: number;
}

/** A scheme in one line. */
export class SchemaResumeDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  titre: string;
  @ApiProperty({ enum: STATUTS_SPASER, enumName: 'StatutSpaser' })
  statut: StatutSpaser;
  @ApiProperty({ enum: ETATS_SPASER, enumName: 'EtatSpaser', description: 'Le statut, et ce que le temps seul change' })
  etat: EtatSpaser;
  @ApiProperty({ description: 'L’état en français', example: 'En vigueur' })
  libelleEtat: string;
  @ApiProperty({ type: ModeleCiteDto })
  modele: ModeleCiteDto;
  @ApiProperty({ description: 'Code de la formule', example: 'ESSENTIEL' })
  variante: string;
  @ApiProperty({ example: 2026 })
  debut: number;
  @ApiProperty({ example: 2029 })
  fin: number;
  @ApiProperty({ description: 'Nombre d’actions retenues' })
  actions: number;
  @ApiProperty({ description: 'Nombre d’indicateurs suivis' })
  indicateurs: number;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Séance annoncée' })
  conseilLe: string | null;
  @ApiProperty({ description: 'Schéma proposé par un autre acheteur' })
  conjoint: boolean;
  @ApiProperty({ description: 'Proposition déclinée' })
  decline: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Schéma que celui-ci remplacera ou a remplacé' })
  remplaceId: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  majLe: string;
  @ApiProperty({ type: [DeliberationDto] })
  deliberations: DeliberationDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'Version du modèle plus récente, à comparer' })
  miseAJour: number | null;
}
