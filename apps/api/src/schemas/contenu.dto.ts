import { ApiProperty } from '@nestjs/swagger';
import type { ContenuSpaser } from '@spaser/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize, IsArray, IsInt, IsObject, IsOptional, IsString, Matches, Max, MaxLength, Min, Validate, ValidateIf, ValidateNested, ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';

const TEXTE = { message: 'Ce champ est un texte.' };
const OBJET = { message: 'Ce champ est un objet.' };
const LISTE = { message: 'Ce champ est une liste.' };
const court = (max: number) => ({ message: `Ce texte dépasse ${max} caractères. Raccourcissez-le.` });

@ValidatorConstraint({ name: 'anneeOuAnnuel' })
class AnneeOuAnnuel implements ValidatorConstraintInterface {
  validate(valeur: unknown): boolean {
    return valeur === 'ANNUEL' || (Number.isInteger(valeur) && Number(valeur) >= 1900 && Number(valeur) <= 2200);
  }

  defaultMessage(): string {
    return 'L’année est un nombre de quatre chiffres, ou ANNUEL.';
  }
}

const ANNEE = { oneOf: [{ type: 'integer', example: 2027 }, { type: 'string', enum: ['ANNUEL'] }] };

export class CibleRetenueDto {
  @ApiProperty({ description: 'Code de l’indicateur', example: 'A1' })
  @IsString(TEXTE)
  @MaxLength(40, court(40))
  indicateur: string;

  @ApiProperty({ type: String, nullable: true, description: 'Mesure, quand l’indicateur en a plusieurs', example: null })
  @ValidateIf((cible: CibleRetenueDto) => cible.sousMesure !== null)
  @IsString(TEXTE)
  @MaxLength(40, court(40))
  sousMesure: string | null;

  @ApiProperty({ example: '% de marchés clausés' })
  @IsString(TEXTE)
  @MaxLength(500, court(500))
  libelle: string;

  @ApiProperty({ example: '%' })
  @IsString(TEXTE)
  @MaxLength(40, court(40))
  unite: string;

  @ApiProperty({ ...ANNEE, description: 'Année à atteindre, ou ANNUEL\u00a0: chaque année' })
  @Validate(AnneeOuAnnuel)
  annee: number | 'ANNUEL';

  @ApiProperty({ description: 'Valeur visée, telle qu’on l’écrit\u00a0: «\u00a025\u00a0» ou «\u00a012,5\u00a0»', example: '25' })
  @IsString(TEXTE)
  @MaxLength(40, court(40))
  valeur: string;

  @ApiProperty({ type: String, nullable: true, description: 'Ce que le modèle propose\u00a0; relu dans le modèle à chaque enregistrement' })
  @ValidateIf((cible: CibleRetenueDto) => cible.valeurModele !== null)
  @IsString(TEXTE)
  @MaxLength(40, court(40))
  valeurModele: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Pourquoi la valeur diffère du modèle' })
  @ValidateIf((cible: CibleRetenueDto) => cible.motif !== null)
  @IsString(TEXTE)
  @MaxLength(2_000, court(2_000))
  motif: string | null;
}

class CibleLocaleDto {
  @ApiProperty(ANNEE)
  @Validate(AnneeOuAnnuel)
  annee: number | 'ANNUEL';

  @ApiProperty({ example: '12' })
  @IsString(TEXTE)
  @MaxLength(40, court(40))
  valeur: string;
}

export class IndicateurLocalDto {
  @ApiProperty({ example: 'L-1' })
  @IsString(TEXTE)
  @MaxLength(20, court(20))
  code: string;

  @ApiProperty({ example: 'Repas bio servis à la cantine' })
  @IsString(TEXTE)
  @MaxLength(500, court(500))
  libelle: string;

  @ApiProperty({ example: 'repas' })
  @IsString(TEXTE)
  @MaxLength(40, court(40))
  unite: string;

  @ApiProperty({ type: [CibleLocaleDto] })
  @IsArray(LISTE)
  @ArrayMaxSize(30, { message: 'Trente cibles suffisent.' })
  @IsObject({ each: true, ...OBJET })
  @ValidateNested({ each: true })
  @Type(() => CibleLocaleDto)
  cibles: CibleLocaleDto[];
}

export class SuiviDto {
  @ApiProperty({ description: 'Qui pilote le schéma' })
  @IsString(TEXTE)
  @MaxLength(2_000, court(2_000))
  pilote: string;

  @ApiProperty({ description: 'Comment il est suivi chaque année' })
  @IsString(TEXTE)
  @MaxLength(2_000, court(2_000))
  modalites: string;

  @ApiProperty()
  @IsString(TEXTE)
  @MaxLength(2_000, court(2_000))
  lieuPublication: string;
}

/** What a buyer retains of a model version, and what it adds. */
export class ContenuDto implements ContenuSpaser {
  @ApiProperty()
  @IsString(TEXTE)
  @MaxLength(2_000, court(2_000))
  titre: string;

  @ApiProperty({ example: 2026 })
  @IsInt({ message: 'L’année est un nombre de quatre chiffres, par exemple 2026.' })
  @Min(2000, { message: 'L’année est comprise entre 2000 et 2100.' })
  @Max(2100, { message: 'L’année est comprise entre 2000 et 2100.' })
  debut: number;

  @ApiProperty({ example: 2029 })
  @IsInt({ message: 'L’année est un nombre de quatre chiffres, par exemple 2029.' })
  @Min(2000, { message: 'L’année est comprise entre 2000 et 2100.' })
  @Max(2100, { message: 'L’année est comprise entre 2000 et 2100.' })
  fin: number;

  @ApiProperty({ description: 'Code de la formule', example: 'ESSENTIEL' })
  @IsString(TEXTE)
  @MaxLength(60, court(60))
  variante: string;

  @ApiProperty({ type: [String], description: 'Codes des actions retenues' })
  @IsArray(LISTE)
  @ArrayMaxSize(500, { message: 'La liste est trop longue.' })
  @IsString({ each: true, ...TEXTE })
  @MaxLength(60, { each: true, ...court(60) })
  actions: string[];

  @ApiProperty({ type: [String], description: 'Codes des indicateurs retenus' })
  @IsArray(LISTE)
  @ArrayMaxSize(500, { message: 'La liste est trop longue.' })
  @IsString({ each: true, ...TEXTE })
  @MaxLength(60, { each: true, ...court(60) })
  indicateurs: string[];

  @ApiProperty({ type: [CibleRetenueDto] })
  @IsArray(LISTE)
  @ArrayMaxSize(500, { message: 'La liste est trop longue.' })
  @IsObject({ each: true, ...OBJET })
  @ValidateNested({ each: true })
  @Type(() => CibleRetenueDto)
  cibles: CibleRetenueDto[];

  @ApiProperty({ type: [IndicateurLocalDto], description: 'Indicateurs propres à la collectivité, dont le code commence par L-' })
  @IsArray(LISTE)
  @ArrayMaxSize(50, { message: 'Cinquante indicateurs locaux suffisent.' })
  @IsObject({ each: true, ...OBJET })
  @ValidateNested({ each: true })
  @Type(() => IndicateurLocalDto)
  indicateursLocaux: IndicateurLocalDto[];

  @ApiProperty({ type: SuiviDto })
  @IsObject(OBJET)
  @ValidateNested()
  @Type(() => SuiviDto)
  suivi: SuiviDto;

  @ApiProperty({ type: [String], description: 'SIREN des autres acheteurs d’un schéma conjoint' })
  @IsArray(LISTE)
  @ArrayMaxSize(400, { message: 'La liste est trop longue.' })
  @Matches(/^\d{9}$/, { each: true, message: 'Chaque signataire est un SIREN de 9 chiffres.' })
  signataires: string[];
}

/** A draft to save over the revision that its author read. */
export class EnregistrementContenuDto {
  @ApiProperty({ type: ContenuDto })
  @IsObject(OBJET)
  @ValidateNested()
  @Type(() => ContenuDto)
  contenu: ContenuDto;

  @ApiProperty({ required: false, description: 'Révision lue, quand l’en-tête If-Match ne la porte pas', example: 3 })
  @IsOptional()
  @IsInt({ message: 'La révision est un nombre entier.' })
  revision?: number;
}
