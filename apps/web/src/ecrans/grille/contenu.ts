import type { ErreurChamp } from '../../api/probleme';
import type { Saisie } from '../../api/registre';
import { GRILLE } from '../../textes/grille';
import { COLONNES, type ColonneGrille } from './colonnes';
import { aDesErreurs, listChangees, type Erreurs, type LigneGrille } from './lignes';

interface ClauseDite {
  readonly heures?: string | null;
  readonly dateEffet?: string | null;
  readonly variations?: readonly unknown[] | null;
}

interface ReservationDite {
  readonly article?: string | null;
}

/** What a row states of its contract, over what was stated of it before. */
export interface ContenuLigne {
  readonly contenu: Saisie;
  /** What a table cannot say without losing what the page of the contract holds. */
  readonly erreurs: Erreurs;
}

/** States the cells that were changed alone, over `dit`; an emptied one says nothing any more. */
export function writeContenu(ligne: LigneGrille, dit: Saisie = {}): ContenuLigne {
  const changees = new Set(listChangees(ligne));
  const textes = (['numero', 'objet', 'dateNotification', 'montant'] as const).filter((colonne) => changees.has(colonne));
  const clauses = changees.has('clause') || changees.has('heures') ? writeClauses(ligne, listOf<ClauseDite>(dit['clauses'])) : null;
  const reservations = changees.has('reserve') ? writeReservations(ligne, listOf<ReservationDite>(dit['reservations'])) : null;
  const erreurs: Erreurs = {
    ...(clauses === 'DETAILLEES' ? { [changees.has('heures') ? 'heures' : 'clause']: GRILLE.clausesDetaillees } : {}),
    ...(reservations === 'DETAILLEES' ? { reserve: GRILLE.reservationDetaillee } : {}),
  };
  return {
    contenu: { ...dit, ...Object.fromEntries(textes.map((colonne) => [colonne, ligne.cellules[colonne].trim() || null])), ...(isDit(clauses) ? { clauses: clauses.liste } : {}), ...(isDit(reservations) ? { reservations: reservations.liste } : {}) },
    erreurs,
  };
}

/** `null`: nothing changes; the list may itself be `null`, when nothing is said any more. */
type Ecrite = { readonly liste: readonly object[] | null } | 'DETAILLEES' | null;

const isDit = (ecrite: Ecrite): ecrite is { readonly liste: readonly object[] | null } => ecrite !== null && ecrite !== 'DETAILLEES';

function writeClauses({ cellules: { clause, heures } }: LigneGrille, dites: readonly ClauseDite[]): Ecrite {
  const [premiere = {}, ...autres] = dites;
  if (autres.length > 0 || (premiere.variations?.length ?? 0) > 0 || (clause !== 'oui' && premiere.dateEffet != null)) return 'DETAILLEES';
  return { liste: clause === 'oui' ? [{ ...premiere, heures: heures.trim() || null }] : clause === 'non' ? [] : null };
}

function writeReservations({ cellules: { reserve } }: LigneGrille, dites: readonly ReservationDite[]): Ecrite {
  if (dites.some(({ article }) => article !== 'INCONNU')) return 'DETAILLEES';
  return { liste: reserve === 'oui' ? [{ article: 'INCONNU' }] : reserve === 'non' ? [] : null };
}

const listOf = <T,>(valeur: unknown): readonly T[] => (Array.isArray(valeur) ? valeur : []);

/** The column that a refused field is corrected in: « clauses[0].heures » is that of the hours. */
export function colonneOf(champ: string): ColonneGrille {
  if (champ.startsWith('clauses')) return champ.includes('heures') ? 'heures' : 'clause';
  if (champ.startsWith('reservations')) return 'reserve';
  return COLONNES.find((colonne) => colonne === champ) ?? 'objet';
}

/** Puts what the server refused on the rows of a request: « 12.montant » is the amount of its thirteenth row. */
export function placeErreurs(lignes: readonly LigneGrille[], erreurs: readonly ErreurChamp[]): readonly LigneGrille[] {
  return lignes.map((ligne, rang) => {
    const siennes = erreurs.flatMap(({ champ, message }) => { const [numero, ...reste] = champ.split('.'); return numero === String(rang) ? [[colonneOf(reste.join('.')), message] as const] : []; });
    return siennes.length === 0 ? ligne : { ...ligne, erreurs: Object.fromEntries(siennes.reverse()) };
  });
}

/** A row and why it was refused, in the cell that says it or, when the refusal names none, in the one that it is about. */
export function refuse(ligne: LigneGrille, { code, message, erreurs }: { readonly code: string; readonly message: string; readonly erreurs: readonly ErreurChamp[] }): LigneGrille {
  const [placee = ligne] = placeErreurs([ligne], erreurs.map((une) => ({ ...une, champ: `0.${une.champ}` })));
  return aDesErreurs(placee) ? placee : { ...ligne, erreurs: { [code === 'EXERCICE_FERME' ? 'dateNotification' : 'objet']: message } };
}
