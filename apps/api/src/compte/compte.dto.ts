import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

export class NomDto {
  @IsString({ message: 'Écrivez votre prénom et votre nom.' })
  @MinLength(1, { message: 'Écrivez votre prénom et votre nom.' })
  @MaxLength(120, { message: 'Votre nom compte au plus 120 caractères.' })
  nom: string;
}

export class NouveauMotDePasseDto {
  @IsString({ message: 'Écrivez un mot de passe.' })
  @MaxLength(1_000, { message: 'Ce mot de passe est trop long.' })
  motDePasse: string;
}

/** An unticked box is not sent; the page says what is missing. */
export class FermetureDto {
  @IsOptional()
  @IsIn(['oui'], { message: 'Cochez la case pour confirmer que vous fermez votre compte.' })
  confirmation?: 'oui';
}
