import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';

const TEXTE = { message: 'Ce champ est un texte.' };

/** Where one goes once signed in; another site is never followed. */
export class SuiteQuery {
  @IsOptional()
  @IsString(TEXTE)
  @MaxLength(512, { message: 'L’adresse de retour est trop longue.' })
  retour?: string;
}

/** Where ProConnect is left from: a page of this site, or the page of a collectivité. What it adds to its return is its own. */
export class ProConnectQuery extends SuiteQuery {
  @IsOptional()
  @Matches(/^\d{9}$/, { message: 'Le SIREN compte 9 chiffres.' })
  siren?: string;
}

export class LienDto {
  @ApiProperty({ example: 'mairie@brassempouy.example' })
  @IsString({ message: 'Écrivez votre adresse électronique, par exemple mairie@brassempouy.fr.' })
  @MinLength(1, { message: 'Écrivez votre adresse électronique, par exemple mairie@brassempouy.fr.' })
  @MaxLength(254, { message: 'L’adresse électronique compte au plus 254 caractères.' })
  courriel: string;

  @ApiPropertyOptional({ description: 'Où aller ensuite, sur ce site' })
  @IsOptional()
  @IsString(TEXTE)
  @MaxLength(512, { message: 'L’adresse de retour est trop longue.' })
  suite?: string;
}

export class MotDePasseDto extends LienDto {
  @ApiProperty()
  @IsString({ message: 'Écrivez votre mot de passe.' })
  @MinLength(1, { message: 'Écrivez votre mot de passe.' })
  @MaxLength(256, { message: 'Ce mot de passe est trop long.' })
  motDePasse: string;
}

export class JetonDto {
  @IsString({ message: 'Le lien est incomplet. Ouvrez-le de nouveau depuis votre message.' })
  @Matches(/^[\w-]{20,100}$/, { message: 'Le lien est incomplet. Ouvrez-le de nouveau depuis votre message.' })
  jeton: string;
}

export class CodeDto {
  @ApiProperty({ example: '123456', description: 'Code de l’application, ou code de secours' })
  @IsString({ message: 'Écrivez les six chiffres de votre application.' })
  @MinLength(6, { message: 'Écrivez les six chiffres de votre application.' })
  @MaxLength(20, { message: 'Écrivez les six chiffres de votre application.' })
  code: string;
}
