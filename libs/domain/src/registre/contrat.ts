import { dispositifsPublies, type Dispositifs } from '../marche/dispositifs';
import type { Marche } from '../marche/marche';
import type { Part } from '../quantite/part';

/** One contract as its buyer knows it: the facts, and what its provisions are. */
export interface ContratDuRegistre extends Dispositifs {
  readonly id: string;
  readonly marche: Marche;
  /** Share of the buyer in a contract bought by several; `null`: bought alone. */
  readonly quotePart: Part | null;
}

/** A contract with its provisions: those that a person has stated, else those that are published. */
export function toContrat(id: string, marche: Marche): ContratDuRegistre {
  const { saisie } = marche;
  const publies = dispositifsPublies(marche.considerationsSociales, marche.considerationsEnvironnementales);
  return {
    id,
    marche,
    clauses: saisie?.clauses ?? publies.clauses,
    reservations: saisie?.reservations ?? publies.reservations,
    criteresSociaux: saisie?.criteresSociaux ?? publies.criteresSociaux,
    etiquettes: saisie?.etiquettes ?? publies.etiquettes,
    leviers: saisie?.leviers ?? publies.leviers,
    quotePart: saisie?.quotesParts?.find(({ siren }) => siren === marche.acheteurSiren)?.part ?? null,
  };
}
