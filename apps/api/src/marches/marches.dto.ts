import { ApiProperty } from '@nestjs/swagger';
import { VOIES_INCLUSION } from '@spaser/domain';

class SourceDto {
  @ApiProperty({ example: 'decp-2025.json' })
  fichier: string;
  @ApiProperty({ description: 'Ligne du fichier où commence l’enregistrement' })
  ligne: number;
  @ApiProperty({ example: 'marches.marche[12]' })
  chemin: string;
}

export class ContributionDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ description: 'Identifiant DECP\u00a0: SIRET de l’acheteur puis identifiant du marché' })
  uid: string;
  @ApiProperty()
  acheteurSiren: string;
  @ApiProperty()
  acheteurNom: string;
  @ApiProperty({ type: String, nullable: true })
  objet: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  dateNotification: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Montant courant, en euros HT' })
  montant: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Valeur comptée dans l’année, en euros HT' })
  valeur: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Motif quand le marché est hors du total' })
  motif: string | null;
  @ApiProperty({ isArray: true, enum: VOIES_INCLUSION })
  dispositifs: string[];
  @ApiProperty({ type: [SourceDto] })
  sources: SourceDto[];
}

/** One page of the contracts behind a figure; `somme` is that of the whole filter. */
export class PageContributionsDto {
  @ApiProperty({ example: 2025 })
  annee: number;
  @ApiProperty({ description: 'Marchés du filtre' })
  nombre: number;
  @ApiProperty({ description: 'Somme des valeurs du filtre, en euros HT', example: '31812400.00' })
  somme: string;
  @ApiProperty()
  page: number;
  @ApiProperty({ type: [ContributionDto] })
  contributions: ContributionDto[];
  @ApiProperty({ description: 'Vrai quand un calcul est demandé et pas encore fait' })
  calculEnCours: boolean;
}
