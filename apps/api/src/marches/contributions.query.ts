import { ApiPropertyOptional } from '@nestjs/swagger';
import { PHRASES_ECART, VOIES_INCLUSION, type MotifEcart, type VoieInclusion } from '@spaser/domain';
import { TRIS_CONTRIBUTION, type FiltreContributions, type TriContribution } from '@spaser/application';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';

const MOTIFS = Object.keys(PHRASES_ECART) as MotifEcart[];

/** An empty field of a form filters nothing. */
export const absentWhenEmpty = () => Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

/** Filters of the contracts behind a figure, as the address carries them. */
export class ContributionsQuery {
  @ApiPropertyOptional({ description: 'Mots cherchés dans l’objet, l’acheteur ou l’identifiant' })
  @absentWhenEmpty()
  @IsOptional()
  @MaxLength(100, { message: 'La recherche est limitée à 100 caractères.' })
  texte?: string;

  @ApiPropertyOptional({ description: 'SIREN de l’acheteur' })
  @absentWhenEmpty()
  @IsOptional()
  @Matches(/^\d{9}$/, { message: 'L’acheteur est un SIREN de 9 chiffres.' })
  acheteur?: string;

  @ApiPropertyOptional({ description: 'SIREN de l’EPCI\u00a0: lui-même et ses communes' })
  @absentWhenEmpty()
  @IsOptional()
  @Matches(/^\d{9}$/, { message: 'L’EPCI est un SIREN de 9 chiffres.' })
  epci?: string;

  @ApiPropertyOptional({ enum: VOIES_INCLUSION })
  @absentWhenEmpty()
  @IsOptional()
  @IsIn(VOIES_INCLUSION, { message: 'Le dispositif vaut CLAUSE ou RESERVE.' })
  dispositif?: VoieInclusion;

  @ApiPropertyOptional({ enum: ['COMPTE', 'ECARTE'], default: 'COMPTE' })
  @absentWhenEmpty()
  @IsOptional()
  @IsIn(['COMPTE', 'ECARTE'], { message: 'La sorte vaut COMPTE ou ECARTE.' })
  sorte?: 'COMPTE' | 'ECARTE';

  @ApiPropertyOptional({ enum: MOTIFS })
  @absentWhenEmpty()
  @IsOptional()
  @IsIn(MOTIFS, { message: 'Ce motif n’existe pas.' })
  motif?: MotifEcart;

  @ApiPropertyOptional({ enum: TRIS_CONTRIBUTION, default: 'valeur' })
  @absentWhenEmpty()
  @IsOptional()
  @IsIn(TRIS_CONTRIBUTION, { message: 'Le tri vaut valeur, acheteur, notification ou montant.' })
  tri?: TriContribution;

  @ApiPropertyOptional({ default: 1 })
  @absentWhenEmpty()
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'La page est un nombre entier.' })
  @Min(1, { message: 'La première page porte le numéro 1.' })
  @Max(100_000, { message: 'Il n’y a pas tant de pages.' })
  page?: number;
}

export function toFiltre(query: ContributionsQuery): FiltreContributions {
  return {
    texte: query.texte?.trim() || null,
    acheteurSiren: query.acheteur ?? null,
    epciSiren: query.epci ?? null,
    voie: query.dispositif ?? null,
    sorte: query.sorte ?? (query.motif ? 'ECARTE' : 'COMPTE'),
    motif: query.motif ?? null,
    tri: query.tri ?? 'valeur',
  };
}
