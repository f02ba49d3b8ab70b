import { findSorteDepot, modeleOf, SORTES_DEPOSABLES, SORTES_DEPOT, type ModeleDepot, type SorteDepot } from '@spaser/intake';
import { DomainError } from '@spaser/domain';
import { requireAdhesion, type Acteur } from '../acteur/acteur';

export { SORTES_DEPOSABLES, type ModeleDepot, type SorteDepot };

/** A kind of file, as screens offer it. */
export interface SorteOfferte {
  readonly sorte: SorteDepot;
  readonly nom: string;
  readonly pluriel: string;
  readonly aide: string;
}

export function listSortesOffertes(): readonly SorteOfferte[] {
  return SORTES_DEPOSABLES.map((sorte) => ({ sorte, nom: SORTES_DEPOT[sorte].nom, pluriel: SORTES_DEPOT[sorte].pluriel, aide: SORTES_DEPOT[sorte].aide }));
}

/** The ready file of the kind that an address names, for a member. @throws DomainError INTROUVABLE */
export function readModeleDepot(acteur: Acteur, { siren, nom }: { readonly siren: string; readonly nom: string }): ModeleDepot & { readonly nom: string } {
  requireAdhesion(acteur, siren);
  const sorte = findSorteDepot(nom);
  if (sorte === null) throw new DomainError('INTROUVABLE');
  return { ...modeleOf(sorte), nom };
}
