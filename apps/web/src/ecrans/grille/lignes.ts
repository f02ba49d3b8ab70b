import { formatDecimalEcrit } from '@spaser/figures';
import type { ContratResume } from '../../api/registre';

/** The columns of the grid, in their order. */
export const COLONNES = ['numero', 'objet', 'dateNotification', 'montant', 'clause', 'heures', 'reserve'] as const;
export type ColonneGrille = (typeof COLONNES)[number];
/** What a closed cell may say: nothing, yes, no. */
export const REPONSES = ['', 'oui', 'non'] as const;

export type Cellules = Readonly<Record<ColonneGrille, string>>;

/** One row: a contract that is known, or one to come. */
export interface LigneGrille {
  readonly cle: string;
  readonly contrat: ContratResume | null;
  readonly initiales: Cellules;
  readonly cellules: Cellules;
  /** What the server refused, by column. */
  readonly erreurs: Partial<Readonly<Record<ColonneGrille, string>>>;
}

const VIDES: Cellules = { numero: '', objet: '', dateNotification: '', montant: '', clause: '', heures: '', reserve: '' };
const troisReponses = (dit: boolean | null): string => (dit === null ? '' : dit ? 'oui' : 'non');
const jourFrancais = (iso: string): string => iso.split('-').reverse().join('/');

export function ligneOf(contrat: ContratResume): LigneGrille {
  const initiales: Cellules = {
    numero: contrat.numero ?? '', objet: contrat.objet ?? '', dateNotification: contrat.dateNotification === null ? '' : jourFrancais(contrat.dateNotification), montant: contrat.montant === null ? '' : formatDecimalEcrit(contrat.montant),
    clause: troisReponses(contrat.clause), heures: contrat.heures === null ? '' : formatDecimalEcrit(contrat.heures), reserve: troisReponses(contrat.reserve),
  };
  return { cle: contrat.id, contrat, initiales, cellules: initiales, erreurs: {} };
}

/** A published contract keeps its number. */
export const isPublie = ({ contrat }: LigneGrille): boolean => contrat !== null && contrat.etat !== 'AJOUTE';

export function ligneVide(cle: string): LigneGrille {
  return { cle, contrat: null, initiales: VIDES, cellules: VIDES, erreurs: {} };
}

export function isChangee({ cellules, initiales }: LigneGrille): boolean {
  return COLONNES.some((colonne) => cellules[colonne].trim() !== initiales[colonne]);
}

/** Writes a cell. Hours say that there is a clause; a known contract keeps its number. */
export function writeCellule(ligne: LigneGrille, colonne: ColonneGrille, texte: string): LigneGrille {
  if (colonne === 'numero' && isPublie(ligne)) return ligne;
  const dit = colonne === 'clause' || colonne === 'reserve' ? readReponse(texte) : texte;
  const cellules = { ...ligne.cellules, [colonne]: dit, ...(colonne === 'heures' && dit.trim() !== '' ? { clause: 'oui' } : {}) };
  const { [colonne]: _corrigee, ...erreurs } = ligne.erreurs;
  return { ...ligne, cellules, erreurs };
}

function readReponse(texte: string): string {
  const mot = texte.trim().toLowerCase();
  return /^(?:oui|o|x|1|vrai)$/.test(mot) ? 'oui' : /^(?:non|n|0|faux)$/.test(mot) ? 'non' : '';
}

/** Fills a block from a cell on, adding the rows that it needs; `nouvelle` makes the key of a new row. */
export function pasteBloc(lignes: readonly LigneGrille[], rang: number, colonne: ColonneGrille, bloc: readonly (readonly string[])[], nouvelle: () => string): readonly LigneGrille[] {
  const depart = COLONNES.indexOf(colonne);
  const suite = [...lignes];
  for (const [decalage, cellules] of bloc.entries()) {
    const ligne = suite[rang + decalage] ?? ligneVide(nouvelle());
    suite[rang + decalage] = cellules.reduce((avant, texte, place) => { const visee = COLONNES[depart + place]; return visee === undefined ? avant : writeCellule(avant, visee, texte); }, ligne);
  }
  return suite;
}

/** What a row states: the fields that were changed alone; an emptied one says nothing any more. */
export function contenuOf({ cellules, initiales }: LigneGrille): Readonly<Record<string, unknown>> {
  const contenu: Record<string, unknown> = {};
  const change = (colonne: ColonneGrille): boolean => cellules[colonne].trim() !== initiales[colonne];
  for (const colonne of ['numero', 'objet', 'dateNotification', 'montant'] as const) if (change(colonne)) contenu[colonne] = cellules[colonne].trim() || null;
  if (change('clause') || change('heures')) contenu['clauses'] = cellules.clause === 'oui' ? [{ heures: cellules.heures.trim() || null }] : cellules.clause === 'non' ? [] : null;
  if (change('reserve')) contenu['reservations'] = cellules.reserve === 'oui' ? [{ article: 'INCONNU' }] : cellules.reserve === 'non' ? [] : null;
  return contenu;
}

/** The column that a refused field is corrected in: « clauses[0].heures » is that of the hours. */
export function colonneOf(champ: string): ColonneGrille {
  if (champ.startsWith('clauses')) return champ.includes('heures') ? 'heures' : 'clause';
  if (champ.startsWith('reservations')) return 'reserve';
  return COLONNES.find((colonne) => colonne === champ) ?? 'objet';
}

/** Puts what the server refused on the rows of a request: « 12.montant » is the amount of its thirteenth row. */
export function placeErreurs(lignes: readonly LigneGrille[], erreurs: readonly { readonly champ: string; readonly message: string }[]): readonly LigneGrille[] {
  return lignes.map((ligne, rang) => {
    const siennes = erreurs.flatMap(({ champ, message }) => { const [numero, ...reste] = champ.split('.'); return numero === String(rang) ? [[colonneOf(reste.join('.')), message] as const] : []; });
    return siennes.length === 0 ? ligne : { ...ligne, erreurs: Object.fromEntries(siennes.reverse()) };
  });
}

export const aDesErreurs = ({ erreurs }: LigneGrille): boolean => Object.keys(erreurs).length > 0;
