import type { SorteDepot } from './colonne-depot';
import { recogniseColonnes, type ColonneReconnue } from './recognise-colonnes';
import { SORTES_DEPOSABLES, SORTES_DEPOT } from './sortes-depot';

const POIDS: Readonly<Record<ColonneReconnue['surete'], number>> = { CERTAINE: 2, PROBABLE: 1, RETENUE: 0, INCONNUE: 0 };
/** How much more than the next one a kind must be spoken of. */
const AVANCE = 1.2;
/** « Date » and « Montant » alone are less than that. */
const NOTE_MINIMALE = 1;

/**
 * The kind of file that headers speak of; `null` when it is not clear. Each header shares its weight between the kinds that know it: « Date »
 * says little, « Enrobés tièdes » says all. A kind counts as much as its required columns are there.
 */
export function detectSorte(entetes: readonly string[]): SorteDepot | null {
  const lectures = SORTES_DEPOSABLES.map((sorte) => ({ sorte, reconnues: recogniseColonnes(sorte, entetes, {}) }));
  const parEntete = entetes.map((_, indice) => lectures.reduce((somme, { reconnues }) => somme + weigh(reconnues[indice]), 0));
  const notes = lectures.map(({ sorte, reconnues }) => {
    const part = reconnues.reduce((somme, reconnue, indice) => somme + (weigh(reconnue) ** 2) / Math.max(1, parEntete[indice] ?? 1), 0);
    return { sorte, note: part * computeCouverture(sorte, reconnues) };
  }).toSorted((a, b) => b.note - a.note);
  const [premiere, seconde] = notes;
  return premiere && seconde && premiere.note >= NOTE_MINIMALE && premiere.note >= AVANCE * seconde.note ? premiere.sorte : null;
}

const weigh = (reconnue: ColonneReconnue | undefined): number => (reconnue ? POIDS[reconnue.surete] : 0);

/** Share of the required columns that are there; below a half, the file is of another kind. */
function computeCouverture(sorte: SorteDepot, reconnues: readonly ColonneReconnue[]): number {
  const requises = SORTES_DEPOT[sorte].colonnes.filter(({ requis }) => requis);
  const presentes = requises.filter(({ cle }) => reconnues.some((reconnue) => reconnue.cle === cle)).length;
  const part = requises.length === 0 ? 0 : presentes / requises.length;
  return part < 1 / 2 ? 0 : part;
}
