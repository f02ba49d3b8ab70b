import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CODES_INDICATEUR, ETATS_RELEVE, MASQUES, STATUTS_OBJECTIF, type CodeIndicateur, type EtatReleve, type Masque, type StatutObjectif } from '@spaser/domain';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { SirenParams } from '../espace/espace.params';

const ANNEE = { message: 'L’année est comprise entre 2000 et 2100.' };

export class IndicateursQuery {
  @ApiPropertyOptional({ description: 'Année des achats\u00a0; la dernière année complète sans elle', example: 2025 })
  @IsOptional()
  @Type(() => Number)
  @IsInt(ANNEE)
  @Min(2000, ANNEE)
  @Max(2100, ANNEE)
  annee?: number;
}

/** The code is judged by the use case, after the collectivité: one that names no figure is answered as unknown. */
export class FigureParams extends SirenParams {
  @ApiProperty({ example: 'A1', description: 'L’un des 23 codes, ou VOL' })
  @IsString()
  code: string;
}

/** A record of a figure, to open. */
export class PieceDuChiffreDto {
  @ApiProperty({ description: 'Identifiant du marché, de l’écriture, ou SIREN de l’acheteur' })
  id: string;
  @ApiProperty({ enum: ['MARCHE', 'ECRITURE', 'ACHETEUR'], enumName: 'SortePiece' })
  sorte: 'MARCHE' | 'ECRITURE' | 'ACHETEUR';
  @ApiProperty({ description: 'Ce que c’est' })
  libelle: string;
  @ApiProperty({ description: 'Sa référence\u00a0: identifiant du marché, sorte d’écriture, ou SIREN' })
  reference: string;
  @ApiProperty({ type: String, nullable: true, description: 'Sa page publique' })
  page: string | null;
}

export class ApportDto extends PieceDuChiffreDto {
  @ApiProperty({ description: 'Ce qu’il apporte, dans l’unité du chiffre\u00a0; la somme de la liste redonne le total, au centième', example: '1\u00a0200,50' })
  quantite: string;
}

export class MisesAPartDto {
  @ApiProperty({ description: 'Pourquoi' })
  phrase: string;
  @ApiProperty({ type: [PieceDuChiffreDto] })
  pieces: PieceDuChiffreDto[];
}

export class CouvertureMesureDto {
  @ApiProperty({ description: 'Pièces dont on en sait assez pour les compter ou non' })
  connus: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Celles-là et les autres\u00a0; null\u00a0: rien ne dit s’il en manque' })
  total: number | null;
  @ApiProperty({ example: '16\u00a0marchés de plus de 25\u00a0000\u00a0€ HT sur 19 dont on sait s’ils ont une clause d’insertion' })
  phrase: string;
}

export class ChiffreAnnuelDto {
  @ApiProperty({ example: 2024 })
  annee: number;
  @ApiProperty({ enum: ETATS_RELEVE, enumName: 'EtatReleve' })
  etat: EtatReleve;
  @ApiProperty({ type: String, nullable: true, description: 'Le chiffre à lire, avec son unité\u00a0; null\u00a0: inconnu', example: '31,3\u00a0%' })
  chiffre: string | null;
}

export class MesureCalculeeDto {
  @ApiProperty({ example: 'K3.agr' })
  code: string;
  @ApiProperty({ type: String, nullable: true, description: 'Nom de la mesure, quand l’indicateur en porte plusieurs' })
  libelle: string | null;
  @ApiProperty({ example: 'tonne' })
  unite: string;
  @ApiProperty({ enum: ETATS_RELEVE, enumName: 'EtatReleve' })
  etat: EtatReleve;
  @ApiProperty({ type: String, nullable: true, description: 'Le chiffre à lire, avec son unité\u00a0: la part quand la cible en est une\u00a0; null\u00a0: inconnu', example: '50,0\u00a0%' })
  chiffre: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Valeur, en français\u00a0; null\u00a0: inconnue, ou masquée', example: '1\u00a0200,50' })
  valeur: string | null;
  @ApiProperty({ enum: MASQUES, enumName: 'Masque', nullable: true, type: String, description: 'La valeur est connue et n’est pas montrée\u00a0: un effectif petit, ou qui en ferait retrouver un' })
  masque: Masque | null;
  @ApiProperty({ type: String, nullable: true, description: 'La part dont parlent les cibles', example: '50,0\u00a0%' })
  part: string | null;
  @ApiProperty({ type: [String], description: 'La formule avec ses nombres, une phrase par résultat', example: ['8\u00a0marchés clausés ÷ 16\u00a0marchés de plus de 25\u00a0000\u00a0€ HT = 50,0\u00a0%'] })
  calcul: string[];
  @ApiProperty({ type: CouvertureMesureDto })
  couverture: CouvertureMesureDto;
  @ApiProperty({ description: 'D’où viennent les pièces comptées', example: '12\u00a0marchés publiés aux DECP' })
  source: string;
  @ApiProperty({ type: String, nullable: true, description: 'La cible de l’année dans le schéma de la collectivité', example: '50\u00a0%' })
  cible: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'La cible suivante', example: '65\u00a0% en 2027' })
  prochaineCible: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Unité des cibles\u00a0: « % » quand elles portent sur la part\u00a0; null\u00a0: aucune cible', example: '%' })
  uniteCible: string | null;
  @ApiProperty({ enum: STATUTS_OBJECTIF, enumName: 'StatutObjectif' })
  statut: StatutObjectif;
  @ApiProperty({ type: ChiffreAnnuelDto, nullable: true, description: 'L’année précédente' })
  precedente: ChiffreAnnuelDto | null;
  @ApiProperty({ type: [ApportDto] })
  comptes: ApportDto[];
  @ApiProperty({ type: [MisesAPartDto] })
  misesAPart: MisesAPartDto[];
}

/** VOL is none of the 23, and is read as they are. */
export class ChiffreCalculeDto {
  @ApiProperty({ example: 'A1' })
  code: string;
  @ApiProperty({ description: 'Libellé exact du schéma' })
  libelle: string;
  @ApiProperty({ description: 'Ce que c’est, en une phrase' })
  definition: string;
  @ApiProperty({ description: 'Le schéma de la collectivité le suit' })
  retenu: boolean;
  @ApiProperty({ type: [String], description: 'Décisions de méthode', example: ['D-02'] })
  decisions: string[];
  @ApiProperty({ type: [MesureCalculeeDto] })
  mesures: MesureCalculeeDto[];
}

export class IndicateurCalculeDto extends ChiffreCalculeDto {
  @ApiProperty({ enum: CODES_INDICATEUR, enumName: 'CodeIndicateur' })
  declare code: CodeIndicateur;
}

export class SerieInformativeDto {
  @ApiProperty({ example: 'C1_LITTERAL' })
  code: string;
  @ApiProperty({ description: 'Le chiffre dont elle est une autre lecture', example: 'C1' })
  indicateur: string;
  @ApiProperty()
  libelle: string;
  @ApiProperty({ type: String, nullable: true, description: 'À lire, avec son unité\u00a0; null\u00a0: inconnue' })
  chiffre: string | null;
  @ApiProperty({ description: 'Nombre de pièces comptées' })
  comptes: number;
}

export class MesureComplementaireDto {
  @ApiProperty({ example: 'R1_NOMBRE' })
  code: string;
  @ApiProperty()
  libelle: string;
  @ApiProperty({ type: String, nullable: true, description: 'À lire, avec son unité\u00a0; null\u00a0: inconnue' })
  chiffre: string | null;
  @ApiProperty({ description: 'Hors modèle départemental\u00a0: la loi le demande, le schéma ne le porte pas', example: true })
  horsModele: boolean;
  @ApiProperty({ description: 'Nombre de pièces comptées' })
  comptes: number;
}

export class RegleAppliqueeDto {
  @ApiProperty({ example: 'D-12' })
  code: string;
  @ApiProperty()
  version: number;
  @ApiProperty()
  sujet: string;
  @ApiProperty({ description: 'Ce qui est ambigu' })
  enonce: string;
  @ApiProperty({ description: 'Ce que font les chiffres' })
  decision: string;
  @ApiProperty({ type: String, nullable: true, description: 'L’autre lecture' })
  alternative: string | null;
}

class LectureDesChiffresDto {
  @ApiProperty({ example: 2025 })
  annee: number;
  @ApiProperty({ description: 'Version de la méthode' })
  methode: number;
  @ApiProperty({ type: String, format: 'date-time', description: 'Instant du calcul' })
  calculeLe: string;
  @ApiProperty({ description: 'Un schéma voté couvrait l’année' })
  schema: boolean;
  @ApiProperty({ type: [SerieInformativeDto], description: 'Autres lectures, comparées à aucune cible' })
  series: SerieInformativeDto[];
  @ApiProperty({ type: [RegleAppliqueeDto], description: 'Règles de méthode au 31 décembre de l’année' })
  regles: RegleAppliqueeDto[];
}

export class IndicateursCalculesDto extends LectureDesChiffresDto {
  @ApiProperty({ type: [IndicateurCalculeDto] })
  indicateurs: IndicateurCalculeDto[];
  @ApiProperty({ type: ChiffreCalculeDto, description: 'Part des achats inclusifs, cible du schéma sans code d’indicateur' })
  vol: ChiffreCalculeDto;
  @ApiProperty({ type: [MesureComplementaireDto], description: 'R1 à R4 (CCP L. 2111-3), hors modèle départemental' })
  complementaires: MesureComplementaireDto[];
}

/** What a figure alone adds: its years, its targets, its breakdowns. */
export class FractionDto {
  @ApiProperty({ example: '8' })
  numerateur: string;
  @ApiProperty({ example: '16' })
  denominateur: string;
}

export class AnneeDuChiffreDto extends ChiffreAnnuelDto {
  @ApiProperty({ type: FractionDto, nullable: true, description: 'Le nombre exact\u00a0: la part quand la cible en est une' })
  exact: FractionDto | null;
  @ApiProperty({ type: String, nullable: true, description: 'La cible de cette année-là' })
  cible: string | null;
  @ApiProperty({ enum: STATUTS_OBJECTIF, enumName: 'StatutObjectif' })
  statut: StatutObjectif;
}

export class CibleDuChiffreDto {
  @ApiProperty({ example: 2027 })
  annee: number;
  @ApiProperty({ example: '65\u00a0%' })
  cible: string;
  @ApiProperty({ type: FractionDto })
  exact: FractionDto;
}

export class LigneDeRepartitionDto {
  @ApiProperty()
  libelle: string;
  @ApiProperty({ description: 'À lire\u00a0; un effectif petit est masqué' })
  chiffre: string;
}

export class MesureDetailleeDto extends MesureCalculeeDto {
  @ApiProperty({ type: [AnneeDuChiffreDto], description: 'De la plus ancienne à celle qui est lue' })
  annees: AnneeDuChiffreDto[];
  @ApiProperty({ type: [CibleDuChiffreDto], description: 'Les cibles du schéma, par année' })
  cibles: CibleDuChiffreDto[];
  @ApiProperty({ type: [LigneDeRepartitionDto], description: 'Femmes et hommes (A3), domaines (T2)\u00a0; vide sinon' })
  repartition: LigneDeRepartitionDto[];
}

export class FigureCalculeeDto extends LectureDesChiffresDto {
  @ApiProperty({ example: 'A1' })
  code: string;
  @ApiProperty({ description: 'Libellé exact du schéma' })
  libelle: string;
  @ApiProperty({ description: 'Ce que c’est, en une phrase' })
  definition: string;
  @ApiProperty({ description: 'Le schéma de la collectivité le suit' })
  retenu: boolean;
  @ApiProperty({ type: [MesureDetailleeDto] })
  mesures: MesureDetailleeDto[];
}
