import type { AcheteurDemo } from './acheteur';
import { drawContrats } from './contrats';
import type { ContratDemo } from './contrat';
import type { Periode } from './periode';
import type { Tirage } from './tirage';

/** The year whose contracts the secretary of the small commune finds published, and has to confirm. */
const ANNEE = 2025;
const RYTHME = 4;

/** A few contracts of the small commune of the story, without any consideration: they move no figure of the territory. */
export function drawContratsTemoins(acheteur: AcheteurDemo, vivier: Parameters<typeof drawContrats>[1], { jusquA }: Periode, tirage: Tirage): ContratDemo[] {
  return drawContrats([{ ...acheteur, rythme: RYTHME }], vivier, { premiere: ANNEE, derniere: ANNEE, jusquA }, tirage).map((contrat) => ({ ...contrat, id: `M${contrat.id}`, environnement: [], modifications: [] }));
}
