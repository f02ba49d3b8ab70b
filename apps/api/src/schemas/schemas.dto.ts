import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ACTES_POSSIBLES, type ActePossible } from '@spaser/application';
import { ETATS_COMPLETUDE, STATUTS_SPASER, type EtatCompletude, type StatutSpaser } from '@spaser/domain';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { UUID } from '../espace/espace.params';
import { CibleRetenueDto, ContenuDto } from './contenu.dto';
import { DOCUMENTS, FORMATS, type CodeDocument, type FormatDocument } from './schemas.params';
import { SchemaResumeDto } from './schema-resume.dto';

const JOUR = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const jour = { message: 'La date s’écrit année-mois-jour, par exemple 2026-03-14.' };

export class CreerSchemaDto {
  @ApiPropertyOptional({ type: String, description: 'Code de la formule\u00a0; absent\u00a0: celle que propose la taille', example: 'ESSENTIEL' })
  @IsOptional()
  @IsString({ message: 'La formule est un code.' })
  @MaxLength(60, { message: 'Ce code est trop long.' })
  variante?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Schéma en vigueur dont reprendre les choix, pour le réviser' })
  @IsOptional()
  @Matches(UUID, { message: 'Le schéma à réviser n’est pas reconnu.' })
  remplaceId?: string;
}

export class SchemaCreeDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class ProjetDto {
  @ApiPropertyOptional({ type: String, format: 'date', description: 'Date de la séance, si elle est connue\u00a0: le schéma est alors «\u00a0soumis au conseil\u00a0»' })
  @IsOptional()
  @Matches(JOUR, jour)
  conseilLe?: string;
}

export class StatutDto {
  @ApiProperty({ enum: STATUTS_SPASER, enumName: 'StatutSpaser' })
  statut: StatutSpaser;
}

/** What is recorded of a vote. */
export class DeliberationAEnregistrerDto {
  @ApiProperty({ example: '2026-014', description: 'Numéro de la délibération' })
  @IsString({ message: 'Donnez le numéro qui figure en tête de l’acte, par exemple 2026-014.' })
  @Matches(/^[^\p{Cc}\p{Cs}]*$/u, { message: 'Ce numéro porte un caractère illisible. Recopiez-le tel qu’il figure sur l’acte.' })
  @MaxLength(200, { message: 'Ce numéro est trop long. Recopiez-le tel qu’il figure sur l’acte.' })
  numero: string;

  @ApiProperty({ type: String, format: 'date', description: 'Date de la séance' })
  @Matches(JOUR, jour)
  seanceLe: string;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'Date à laquelle l’acte est exécutoire, si elle est connue' })
  @IsOptional()
  @Matches(JOUR, jour)
  executoireLe?: string;

  @ApiPropertyOptional({ type: String, description: 'Adresse publique de l’acte (https seulement)', example: 'https://mairie.example/deliberation.pdf' })
  @IsOptional()
  @IsString({ message: 'L’adresse commence par https://.' })
  @MaxLength(500, { message: 'Cette adresse est trop longue.' })
  url?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'PDF signé, déposé auparavant' })
  @IsOptional()
  @Matches(UUID, { message: 'Ce fichier n’est pas reconnu.' })
  pieceId?: string;
}

export class PieceDeposeeDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class LigneCompletudeDto {
  @ApiProperty()
  numero: number;
  @ApiProperty()
  intitule: string;
  @ApiProperty({ enum: ETATS_COMPLETUDE, enumName: 'EtatCompletude' })
  etat: EtatCompletude;
  @ApiProperty()
  phrase: string;
}

export class DefautDto {
  @ApiProperty({ example: 'cibles[2].motif', description: 'Chemin dans le contenu' })
  champ: string;
  @ApiProperty({ example: 'MOTIF_ABSENT' })
  code: string;
  @ApiProperty()
  message: string;
}

export class EnregistreDto {
  @ApiProperty({ description: 'Révision à renvoyer au prochain enregistrement' })
  revision: number;
  @ApiProperty({ type: String, format: 'date-time' })
  enregistreLe: string;
  @ApiProperty({ type: [DefautDto], description: 'Ce qui reste à corriger avant le conseil\u00a0; rien n’empêche d’enregistrer' })
  aCorriger: DefautDto[];
  @ApiProperty({ type: [LigneCompletudeDto], description: 'Les neuf lignes de L.\u00a02111-3' })
  completude: LigneCompletudeDto[];
}

class ChampDuNoeudDto {
  @ApiProperty({ example: 'Pilotage' })
  libelle: string;
  @ApiProperty({ description: 'Texte du modèle, mot pour mot' })
  texte: string;
}

class IndicateurDuNoeudDto {
  @ApiProperty()
  code: string;
  @ApiProperty()
  libelle: string;
  @ApiProperty()
  retenu: boolean;
}

export class NoeudDto {
  @ApiProperty({ description: 'Code de filiation' })
  code: string;
  @ApiProperty({ example: 'action' })
  niveau: string;
  @ApiProperty({ example: 'Action' })
  libelleNiveau: string;
  @ApiProperty({ type: Number, nullable: true })
  numero: number | null;
  @ApiProperty({ description: 'Titre du modèle, mot pour mot' })
  titre: string;
  @ApiProperty({ type: [ChampDuNoeudDto] })
  champs: ChampDuNoeudDto[];
  @ApiProperty({ type: [IndicateurDuNoeudDto] })
  indicateurs: IndicateurDuNoeudDto[];
  @ApiProperty({ description: 'Une feuille se retient ou non\u00a0: c’est une «\u00a0action\u00a0» du contenu' })
  feuille: boolean;
  @ApiProperty({ description: 'Retenue, ou qui contient une feuille retenue' })
  retenu: boolean;
  @ApiProperty({ type: () => [NoeudDto] })
  enfants: NoeudDto[];
}

export class IndicateurOuvertDto {
  @ApiProperty()
  code: string;
  @ApiProperty()
  libelle: string;
  @ApiProperty()
  unite: string;
  @ApiProperty({ description: 'Une phrase simple' })
  definition: string;
  @ApiProperty()
  retenu: boolean;
  @ApiProperty({ enum: ['PROPOSE', 'FACULTATIF', 'AUTRE'], enumName: 'PlaceIndicateur', description: 'Ce que la formule en fait' })
  place: 'PROPOSE' | 'FACULTATIF' | 'AUTRE';
}

export class CibleProposeeDto extends CibleRetenueDto {
  @ApiProperty({ description: 'Pourquoi cette cible, d’après les marchés de la collectivité' })
  raison: string;
  @ApiProperty({ description: 'Reprise dès que son indicateur est retenu\u00a0; les autres sont à la mesure de qui les a écrites' })
  reprise: boolean;
}

export class SignataireDto {
  @ApiProperty()
  siren: string;
  @ApiProperty()
  nom: string;
  @ApiProperty({ description: 'L’acheteur qui rédige le schéma conjoint' })
  porteur: boolean;
  @ApiProperty({ enum: [...STATUTS_SPASER, 'INVITE', 'DECLINE'], enumName: 'EtatSignataire', description: 'INVITE\u00a0: la proposition n’est pas encore partie' })
  etat: StatutSpaser | 'INVITE' | 'DECLINE';
}

class AcheteurCiteDto {
  @ApiProperty()
  siren: string;
  @ApiProperty()
  nom: string;
}

class DocumentOffertDto {
  @ApiProperty({ enum: DOCUMENTS, enumName: 'CodeDocument' })
  document: CodeDocument;
  @ApiProperty({ enum: FORMATS, enumName: 'FormatDocument' })
  format: FormatDocument;
  @ApiProperty()
  libelle: string;
  @ApiProperty({ description: 'Adresse à ouvrir' })
  href: string;
}

export class ModeleDuSchemaDto {
  @ApiProperty()
  code: string;
  @ApiProperty()
  version: number;
  @ApiProperty()
  titre: string;
  @ApiProperty()
  editeur: string;
}

/** A scheme as its members open it. */
export class SchemaDto extends SchemaResumeDto {
  @ApiProperty({ description: 'Révision lue\u00a0: à renvoyer dans If-Match' })
  revision: number;
  @ApiProperty({ type: ModeleDuSchemaDto })
  modeleSuivi: ModeleDuSchemaDto;
  @ApiProperty({ description: 'Libellé de la formule' })
  libelleVariante: string;
  @ApiProperty({ description: 'Vrai quand la loi oblige cet acheteur\u00a0; les autres adoptent par choix' })
  oblige: boolean;
  @ApiProperty({ type: ContenuDto })
  contenu: ContenuDto;
  @ApiProperty({ type: [NoeudDto], description: 'L’arbre entier du modèle, avec ce qui est retenu' })
  arbre: NoeudDto[];
  @ApiProperty({ type: [IndicateurOuvertDto], description: 'Indicateurs du modèle, dans son ordre' })
  indicateursDuModele: IndicateurOuvertDto[];
  @ApiProperty({ type: [CibleProposeeDto], description: 'Cibles du modèle à partir de la première année du schéma, chacune avec sa raison' })
  propositions: CibleProposeeDto[];
  @ApiProperty({ type: [LigneCompletudeDto] })
  completude: LigneCompletudeDto[];
  @ApiProperty({ type: [DefautDto] })
  aCorriger: DefautDto[];
  @ApiProperty({ type: [DocumentOffertDto] })
  documents: DocumentOffertDto[];
  @ApiProperty({ type: AcheteurCiteDto, nullable: true, description: 'Qui porte le schéma conjoint reçu' })
  porteur: AcheteurCiteDto | null;
  @ApiProperty({ type: [SignataireDto], description: 'Acheteurs d’un schéma conjoint, porteur compris' })
  signataires: SignataireDto[];
  @ApiProperty({ isArray: true, enum: ACTES_POSSIBLES, enumName: 'ActePossible', description: 'Ce que la personne connectée peut faire maintenant' })
  actes: ActePossible[];
  @ApiProperty({ type: String, nullable: true, description: 'Page publique, une fois adopté' })
  page: string | null;
}

export class SchemasDto {
  @ApiProperty({ type: [SchemaResumeDto] })
  schemas: SchemaResumeDto[];
}
