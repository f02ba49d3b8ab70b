import type { NatureContrat, TypeMarche, Titulaire } from './enregistrement';
import type { Centimes } from '../quantite/montant';
import type { DateCivile } from '../quantite/date-civile';
import type { Part } from '../quantite/part';
import type { Dispositifs } from './dispositifs';

/**
 * What a person states of a contract in the register. `null` leaves what is published; anything else prevails over it, and what is
 * published stays readable beside it.
 */
export interface SaisieMarche extends Dispositifs {
  readonly appartenance: 'A_NOUS' | 'PAS_A_NOUS' | 'DOUBLON' | null;
  /** The reference that the buyer gives it: the « id » of DECP, by which files speak of it. */
  readonly numero: string | null;
  readonly objet: string | null;
  readonly nature: NatureContrat | null;
  readonly typeMarche: TypeMarche | null;
  readonly codeCPV: string | null;
  readonly procedure: string | null;
  readonly idAccordCadre: string | null;
  readonly dateNotification: DateCivile | null;
  readonly montant: Centimes | null;
  readonly dureeMois: number | null;
  readonly titulaires: readonly Titulaire[] | null;
  readonly modifications: readonly { readonly date: DateCivile; readonly montant: Centimes | null; readonly dureeMois: number | null }[] | null;
  readonly labels: readonly string[] | null;
  /** SIREN of who buys for the group; `null`: the buyer itself. */
  readonly coordonnateur: string | null;
  readonly quotesParts: readonly { readonly siren: string; readonly part: Part }[] | null;
}
