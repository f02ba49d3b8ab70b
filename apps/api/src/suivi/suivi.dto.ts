import { ApiProperty } from '@nestjs/swagger';
import { STATUTS_AVANCEMENT, STATUTS_EXERCICE, type StatutAvancement, type StatutExercice } from '@spaser/domain';
import { Type } from 'class-transformer';
import { IsInt, IsObject, Max, MaxLength, Min } from 'class-validator';
import { SirenParams } from '../espace/espace.params';
import { NoeudDto } from '../schemas/schemas.dto';

const ANNEE = { message: 'L’année est comprise entre 2000 et 2100.' };
const VERSION = { message: 'La demande ne dit pas quelle version elle modifie. Rechargez la page, puis recommencez.' };

/** An action of an address: the year, and the lineage code of the action in the model. */
export class ActionSuivieParams extends SirenParams {
  @ApiProperty({ example: 2025 })
  @Type(() => Number)
  @IsInt(ANNEE)
  @Min(2000, ANNEE)
  @Max(2100, ANNEE)
  annee: number;
  @ApiProperty({ description: 'Code de filiation de l’action' })
  @MaxLength(200, { message: 'Ce code d’action est trop long.' })
  action: string;
}

export class SaisieSuiviDto {
  @ApiProperty({ description: 'La version que vous avez lue\u00a0; 0\u00a0: personne n’avait rien dit' })
  @IsInt(VERSION)
  @Min(0, VERSION)
  version: number;
  @ApiProperty({
    type: 'object', additionalProperties: true,
    description: 'statut (NON_COMMENCEE, EN_COURS, REALISEE, ABANDONNEE, REPORTEE), bilan (texte), mesures (liste de mesure, responsable, echeance AAAA-MM-JJ, faite OUI ou NON)',
  })
  @IsObject({ message: 'Dites où en est l’action.' })
  contenu: Record<string, unknown>;
}

export class RetablissementSuiviDto {
  @ApiProperty({ description: 'La version que vous avez lue' })
  @IsInt(VERSION)
  version: number;
  @ApiProperty({ description: 'La version à remettre\u00a0; 0\u00a0: comme si personne n’avait rien dit' })
  @IsInt({ message: 'Dites quelle version remettre.' })
  @Min(0, { message: 'Dites quelle version remettre.' })
  vers: number;
}

export class SuiviEcritDto {
  @ApiProperty()
  version: number;
}

export class MesureCorrectiveDto {
  @ApiProperty()
  mesure: string;
  @ApiProperty({ description: 'Une fonction ou un service, jamais un nom' })
  responsable: string;
  @ApiProperty({ type: String, format: 'date' })
  echeance: string;
  @ApiProperty({ enum: ['NON', 'OUI'], enumName: 'MesureFaite' })
  faite: 'NON' | 'OUI';
}

export class SuiviActionDto {
  @ApiProperty({ enum: STATUTS_AVANCEMENT, enumName: 'StatutAvancement' })
  statut: StatutAvancement;
  @ApiProperty({ type: String, nullable: true, description: 'Ce qui a été fait' })
  bilan: string | null;
  @ApiProperty({ type: [MesureCorrectiveDto], nullable: true, description: 'Liste vide\u00a0: aucune\u00a0; null\u00a0: personne ne l’a dit' })
  mesures: MesureCorrectiveDto[] | null;
}

export class ActionSuivieDto {
  @ApiProperty({ description: 'Code de filiation' })
  code: string;
  @ApiProperty({ description: 'Titre du modèle, mot pour mot' })
  titre: string;
  @ApiProperty({ description: 'Le schéma de l’année la retient\u00a0; sinon une révision l’a laissée' })
  retenue: boolean;
  @ApiProperty({ description: 'À rendre en enregistrant\u00a0; 0\u00a0: personne n’a encore rien dit' })
  version: number;
  @ApiProperty({ type: SuiviActionDto, nullable: true, description: 'null\u00a0: personne n’a dit où elle en est' })
  suivi: SuiviActionDto | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  ecritLe: string | null;
  @ApiProperty({ type: [MesureCorrectiveDto], description: 'Les mesures que l’année précédente a laissées à faire' })
  restantes: MesureCorrectiveDto[];
}

export class SchemaSuiviDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  titre: string;
  @ApiProperty({ example: 2026 })
  debut: number;
  @ApiProperty({ example: 2029 })
  fin: number;
}

export class SuiviAnnuelDto {
  @ApiProperty({ example: 2025 })
  annee: number;
  @ApiProperty({ type: SchemaSuiviDto, nullable: true, description: 'Le schéma en vigueur à la fin de l’année\u00a0; null\u00a0: aucun' })
  schema: SchemaSuiviDto | null;
  @ApiProperty({ enum: STATUTS_EXERCICE, enumName: 'StatutExercice' })
  exercice: StatutExercice;
  @ApiProperty({ description: 'La personne connectée peut écrire maintenant' })
  modifiable: boolean;
  @ApiProperty({ type: [NoeudDto], description: 'Ce que le schéma retient de son modèle' })
  arbre: NoeudDto[];
  @ApiProperty({ type: [ActionSuivieDto] })
  actions: ActionSuivieDto[];
}

export class VersionSuiviDto {
  @ApiProperty()
  version: number;
  @ApiProperty({ enum: ['CREATION', 'CORRECTION', 'SUPPRESSION', 'RETABLISSEMENT'], enumName: 'ActeEcriture' })
  acte: 'CREATION' | 'CORRECTION' | 'SUPPRESSION' | 'RETABLISSEMENT';
  @ApiProperty({ type: SuiviActionDto, nullable: true })
  suivi: SuiviActionDto | null;
  @ApiProperty({ description: 'Vrai quand la personne connectée l’a écrite' })
  parMoi: boolean;
  @ApiProperty({ type: String, format: 'date-time' })
  ecritLe: string;
}

export class VersionsSuiviDto {
  @ApiProperty({ type: [VersionSuiviDto], description: 'La plus récente d’abord' })
  versions: VersionSuiviDto[];
}
