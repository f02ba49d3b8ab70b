import { HttpException, HttpStatus, type ValidationError } from '@nestjs/common';

/** One field of a refused request: what is wrong and what was given. */
export interface ErreurDeChamp {
  /** Path in what was sent: « contenu.cibles[2].valeur ». */
  readonly champ: string;
  readonly code?: string;
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
  return new RequeteInvalide(erreurs.flatMap((erreur) => listChamps(erreur, '')));
}

function listChamps(erreur: ValidationError, parent: string): readonly ErreurDeChamp[] {
  const champ = joinChamp(parent, erreur.property);
  const enfants = (erreur.children ?? []).flatMap((enfant) => listChamps(enfant, champ));
  if (!erreur.constraints && enfants.length > 0) return enfants;
  const valeur = erreur.value === undefined || typeof erreur.value === 'object' ? null : String(erreur.value).slice(0, 200);
  return [{ champ, message: messageOf(erreur), valeur }, ...enfants];
}

function joinChamp(parent: string, propriete: string): string {
  if (parent === '') return propriete;
  return /^\d+$/.test(propriete) ? `${parent}[${propriete}]` : `${parent}.${propriete}`;
}

function messageOf(erreur: ValidationError): string {
  if (erreur.constraints?.['whitelistValidation']) return `Le paramètre «\u00a0${erreur.property}\u00a0» n’existe pas. Retirez-le.`;
  return Object.values(erreur.constraints ?? {})[0] ?? `Le paramètre «\u00a0${erreur.property}\u00a0» n’est pas valable.`;
}
