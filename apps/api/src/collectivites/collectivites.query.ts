import { ApiPropertyOptional } from '@nestjs/swagger';
import { TYPES_COLLECTIVITE, type TypeCollectivite } from '@spaser/domain';
import { ETATS_ENGAGEMENT_ACHETEUR, type EtatEngagementAcheteur } from '@spaser/application';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { absentWhenEmpty } from '../marches/contributions.query';

const LONGUEUR = 'La recherche compte au plus 80 caractères. Raccourcissez-la.';
const SIREN = /^\d{9}$/;

/** What is looked for: a name, a former name, an INSEE or postal code, a SIREN or a SIRET. */
export class RechercheQuery {
  @ApiPropertyOptional({ description: 'Nom, ancien nom, code INSEE, code postal, SIREN ou SIRET', example: 'st paul' })
  @IsOptional()
  @IsString({ message: 'La recherche est un texte.' })
  @MaxLength(80, { message: LONGUEUR })
  q?: string;
}

/** Search of the API. */
export class RechercheApiQuery extends RechercheQuery {
  @ApiPropertyOptional({ description: 'Nombre de réponses au plus', default: 10 })
  @Type(() => Number)
  @IsOptional()
  @IsInt({ message: 'La limite est un nombre entier.' })
  @Min(1, { message: 'La limite est comprise entre 1 et 50.' })
  @Max(50, { message: 'La limite est comprise entre 1 et 50.' })
  limite?: number;
}

/** Filters of the public list, as the address carries them. */
export class CollectivitesPageQuery extends RechercheQuery {
  @absentWhenEmpty()
  @IsOptional()
  @IsIn(ETATS_ENGAGEMENT_ACHETEUR, { message: 'Cet état n’existe pas. Choisissez-en un dans la liste.' })
  etat?: EtatEngagementAcheteur;

  @absentWhenEmpty()
  @IsOptional()
  @Matches(SIREN, { message: 'L’EPCI est un SIREN de 9 chiffres.' })
  epci?: string;

  @absentWhenEmpty()
  @IsOptional()
  @IsIn(TYPES_COLLECTIVITE, { message: 'Ce type n’existe pas. Choisissez-en un dans la liste.' })
  type?: TypeCollectivite;

  @Type(() => Number)
  @IsOptional()
  @IsInt({ message: 'La page est un nombre entier.' })
  @Min(1, { message: 'La page est comprise entre 1 et 1000.' })
  @Max(1000, { message: 'La page est comprise entre 1 et 1000.' })
  page?: number;
}

/** The first step of an adoption: a question, or the collectivité chosen among those that it found. */
export class AdopterQuery extends RechercheQuery {
  @absentWhenEmpty()
  @IsOptional()
  @Matches(SIREN, { message: 'Le SIREN compte 9 chiffres.' })
  siren?: string;
}

export class SirenParams {
  @Matches(SIREN, { message: 'Le SIREN compte 9 chiffres.' })
  siren: string;
}

/** The form of the first step: every sentence is told on the form, so that only the shape is refused here. */
export class AdopterDto {
  @Matches(SIREN, { message: 'Le SIREN compte 9 chiffres.' })
  siren: string;

  @IsOptional()
  @IsString({ message: 'Le nom est un texte.' })
  @MaxLength(120, { message: 'Votre nom compte au plus 120 caractères.' })
  nom?: string;

  @IsOptional()
  @IsString({ message: 'L’adresse est un texte.' })
  @MaxLength(254, { message: 'L’adresse électronique compte au plus 254 caractères.' })
  courriel?: string;
}
