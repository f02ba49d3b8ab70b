import { ApiProperty } from '@nestjs/swagger';
import { STATUTS_CAP, TYPES_COLLECTIVITE, type StatutCap } from '@spaser/domain';

const montant = (description: string) => ({ description: `${description}, en euros HT`, example: '31812400.00', type: String });

class CapDto {
  @ApiProperty({ example: 2027 })
  annee: number;
  @ApiProperty({ description: 'Part visée', example: 0.1 })
  part: number;
  @ApiProperty(montant('Montant visé'))
  montant: string;
  @ApiProperty(montant('Volume du territoire pour lequel la part et le montant s’égalent'))
  volumeReference: string;
}

class CouvertureCategorieDto {
  @ApiProperty({ enum: TYPES_COLLECTIVITE })
  type: string;
  @ApiProperty()
  declares: number;
  @ApiProperty()
  attendus: number;
}

class CouvertureDto {
  @ApiProperty({ description: 'Acheteurs qui ont déclaré leur volume' })
  declares: number;
  @ApiProperty({ description: 'Acheteurs publics du référentiel' })
  attendus: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Volume déclaré rapporté au volume de référence' })
  volume: number | null;
  @ApiProperty({ type: [CouvertureCategorieDto] })
  parCategorie: CouvertureCategorieDto[];
}

class EcartDto {
  @ApiProperty({ example: 'MONTANT_INVRAISEMBLABLE' })
  motif: string;
  @ApiProperty({ description: 'Ce que le motif veut dire' })
  phrase: string;
  @ApiProperty()
  nombre: number;
  @ApiProperty({ ...montant('Somme des montants publiés'), nullable: true })
  montant: string | null;
}

class ActifsDto {
  @ApiProperty()
  epci: number;
  @ApiProperty()
  communes: number;
  @ApiProperty()
  autres: number;
}

class ElargiDto extends ActifsDto {
  @ApiProperty()
  total: number;
}

class B1Dto {
  @ApiProperty()
  epci: number;
  @ApiProperty()
  epciTotal: number;
  @ApiProperty()
  communes: number;
  @ApiProperty()
  communesTotal: number;
  @ApiProperty({ description: 'Communes à engager pour atteindre 20\u00a0%', example: 66 })
  communesSeuil: number;
  @ApiProperty()
  autres: number;
  @ApiProperty({ type: ActifsDto, description: 'Acheteurs ayant notifié une clause sociale dans l’année' })
  actifs: ActifsDto;
  @ApiProperty({ type: ElargiDto, nullable: true, description: 'B1 élargi, à titre indicatif\u00a0: marchés réservés et critères sociaux engagent aussi\u00a0; null\u00a0: pas encore calculé' })
  elargi: ElargiDto | null;
}

/** The territory's figures of a year. */
export class FigureTerritoireDto {
  @ApiProperty({ example: 2025 })
  annee: number;
  @ApiProperty(montant('Achats inclusifs de tous les acheteurs publics'))
  montantInclusif: string;
  @ApiProperty({ ...montant('Volume d’achats déclaré'), nullable: true })
  volumeDeclare: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Part inclusive chez les acheteurs qui ont déclaré leur volume', example: 0.064 })
  partDeclaree: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Montant inclusif rapporté au volume de référence' })
  partReference: number | null;
  @ApiProperty({ type: CouvertureDto })
  couverture: CouvertureDto;
  @ApiProperty({ enum: STATUTS_CAP })
  statut: StatutCap;
  @ApiProperty({ type: CapDto, nullable: true })
  cap: CapDto | null;
  @ApiProperty({ description: 'Marchés comptés dans le montant' })
  marchesComptes: number;
  @ApiProperty({ type: [EcartDto], description: 'Marchés inclusifs hors du montant, par motif' })
  misDeCote: EcartDto[];
  @ApiProperty({ type: B1Dto })
  b1: B1Dto;
  @ApiProperty({ description: 'Version de la méthode' })
  methode: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Dernière consolidation' })
  calculeLe: string | null;
  @ApiProperty({ description: 'Vrai quand un calcul est demandé et pas encore fait' })
  calculEnCours: boolean;
}
