import { HttpException, HttpStatus, type ValidationError } from '@nestjs/common';

/** One field of a refused request: what is wrong and what was given. */
export interface ErreurDeChamp {
  readonly champ: string;
  readonly message: string;
  readonly valeur: string | null;
}

/** A request whose fields are wrong: every one of them is named, each with its sentence (status 422). */
export class RequeteInvalide extends HttpException {
  constructor(readonly erreurs: readonly ErreurDeChamp[]) {
    super('La demande est à corriger.', HttpStatus.UNPROCESSABLE_ENTITY);
  }
}

export function validationException(erreurs: ValidationError[]): RequeteInvalide {
  return new RequeteInvalide(
    erreurs.map((erreur) => ({
      champ: erreur.property,
      message: messageOf(erreur),
      valeur: erreur.value === undefined ? null : String(erreur.value).slice(0, 200),
    })),
  );
}

function messageOf(erreur: ValidationError): string {
  if (erreur.constraints?.['whitelistValidation']) return `Le paramètre «\u00a0${erreur.property}\u00a0» n’existe pas. Retirez-le.`;
  return Object.values(erreur.constraints ?? {})[0] ?? `Le paramètre «\u00a0${erreur.property}\u00a0» n’est pas valable.`;
}
