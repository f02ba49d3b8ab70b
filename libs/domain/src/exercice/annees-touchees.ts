import { anneeOf, type DateCivile } from '../quantite/date-civile';
import type { Annee } from '../quantite/exercice';
import { describeSorte, type SorteEcriture } from '../registre/sorte-ecriture';
import type { ContenuEcrit } from '../registre/write-champ';

/** A record before or after a change; `jour`: the day that places it, published when the record does not say it. */
export interface EtatEcriture {
  readonly contenu: ContenuEcrit | null;
  readonly jour: DateCivile | null;
}

/**
 * The years whose declared figures a change of a record bears on: none of them may be closed (decision D-26). An avenant touches its own
 * year and leaves that of the notification in peace; a qualification lasts, and closes no year.
 */
export function listAnneesTouchees(sorte: SorteEcriture, avant: EtatEcriture, apres: EtatEcriture): readonly Annee[] {
  if (describeSorte(sorte).jour === null) return [];
  const notifications = [avant.jour, apres.jour].flatMap((jour) => (jour === null ? [] : [anneeOf(jour)]));
  if (sorte !== 'MARCHE') return unique(notifications);
  const cles = unique([...Object.keys(avant.contenu ?? {}), ...Object.keys(apres.contenu ?? {})]).filter((cle) => !isEgal(avant.contenu?.[cle], apres.contenu?.[cle]));
  return unique(cles.flatMap((cle) => {
    const [ancien, nouveau] = [avant.contenu?.[cle], apres.contenu?.[cle]];
    if (cle === 'modifications') return changed(ancien, nouveau).flatMap(({ date }) => anneesOfDates([date]));
    if (cle === 'clauses') return changedClauses(ancien, nouveau, notifications);
    return notifications;
  }));
}

/** A clause of the notification moves its year, one that an avenant adds moves the avenant's, and so does a change of its hours. */
function changedClauses(avant: unknown, apres: unknown, notifications: readonly Annee[]): readonly Annee[] {
  const sansVariations = (liste: unknown): readonly Ligne[] => lignes(liste).map(({ heures, dateEffet }) => ({ heures, dateEffet }));
  const variations = (liste: unknown): readonly Ligne[] => lignes(liste).flatMap((clause) => lignes(clause['variations']));
  const naissances = changed(sansVariations(avant), sansVariations(apres)).flatMap(({ dateEffet }) => (typeof dateEffet === 'string' ? anneesOfDates([dateEffet]) : notifications));
  // « None » said where nobody had spoken, or the reverse, is about the contract itself.
  const muettes = (avant ?? null) === null || (apres ?? null) === null ? notifications : [];
  return [...naissances, ...muettes, ...changed(variations(avant), variations(apres)).flatMap(({ date }) => anneesOfDates([date]))];
}

type Ligne = Readonly<Record<string, unknown>>;
const lignes = (liste: unknown): readonly Ligne[] => (Array.isArray(liste) ? (liste as Ligne[]) : []);
const isEgal = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const unique = <T>(valeurs: readonly T[]): readonly T[] => [...new Set(valeurs)];
const anneesOfDates = (dates: readonly unknown[]): readonly Annee[] => dates.flatMap((date) => (typeof date === 'string' ? [anneeOf(date as DateCivile)] : []));

function changed(avant: unknown, apres: unknown): readonly Ligne[] {
  const [anciennes, nouvelles] = [lignes(avant), lignes(apres)];
  const manque = (ligne: Ligne, liste: readonly Ligne[]): boolean => !liste.some((autre) => isEgal(ligne, autre));
  return [...anciennes.filter((ligne) => manque(ligne, nouvelles)), ...nouvelles.filter((ligne) => manque(ligne, anciennes))];
}
