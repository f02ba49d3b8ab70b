import { formatDecimalEcrit } from '@spaser/figures';
import type { ContratResume } from '../../api/registre';
import { GRILLE } from '../../textes/grille';
import { COLONNES, isReponse, REPONSES, type ColonneGrille } from './colonnes';

export type Cellules = Readonly<Record<ColonneGrille, string>>;
export type Erreurs = Partial<Readonly<Record<ColonneGrille, string>>>;

/** One row: a contract that is known, or one to come, whose `cle` is then the identifier that it is sent under. */
export interface LigneGrille {
  readonly cle: string;
  readonly contrat: ContratResume | null;
  readonly initiales: Cellules;
  readonly cellules: Cellules;
  /** What was refused, by column. */
  readonly erreurs: Erreurs;
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

export const ligneVide = (cle: string): LigneGrille => ({ cle, contrat: null, initiales: VIDES, cellules: VIDES, erreurs: {} });

/** A published contract keeps its number. */
export const isPublie = ({ contrat }: LigneGrille): boolean => contrat !== null && contrat.etat !== 'AJOUTE';

export const isVide = ({ contrat, cellules }: LigneGrille): boolean => contrat === null && Object.values(cellules).every((texte) => texte.trim() === '');

export const aDesErreurs = ({ erreurs }: LigneGrille): boolean => Object.keys(erreurs).length > 0;

export const listChangees = ({ cellules, initiales }: LigneGrille): readonly ColonneGrille[] => COLONNES.filter((colonne) => sensOf(colonne, cellules[colonne]) !== sensOf(colonne, initiales[colonne]));

export const isChangee = (ligne: LigneGrille): boolean => listChangees(ligne).length > 0;

/** Writes a cell: hours say that there is a clause, and an answer that is none is kept as it was written, refused, never read as « nothing said ». */
export function writeCellule(ligne: LigneGrille, colonne: ColonneGrille, texte: string): LigneGrille {
  if (colonne === 'numero' && isPublie(ligne)) return ligne;
  const dit = colonne === 'clause' || colonne === 'reserve' ? readReponse(texte) : texte;
  const { [colonne]: _corrigee, ...gardees } = ligne.erreurs;
  const ecrite = { ...ligne, cellules: { ...ligne.cellules, [colonne]: dit }, erreurs: isRefusee(colonne, dit) ? { ...gardees, [colonne]: GRILLE.reponseInconnue(dit) } : gardees };
  return colonne === 'heures' && dit.trim() !== '' && ecrite.cellules.clause !== 'oui' ? writeCellule(ecrite, 'clause', 'oui') : ecrite;
}

const isRefusee = (colonne: ColonneGrille, dit: string): boolean => (colonne === 'clause' || colonne === 'reserve') && !isReponse(dit);

/** A row that holds an answer which is none: it waits for the person, and is not sent. */
export const isASaisirDeNouveau = ({ cellules }: LigneGrille): boolean => COLONNES.some((colonne) => isRefusee(colonne, cellules[colonne]));

function readReponse(texte: string): string {
  const mot = texte.trim().toLowerCase();
  return REPONSES.find((reponse) => MOTS[reponse].includes(mot)) ?? texte.trim();
}

const MOTS: Readonly<Record<(typeof REPONSES)[number], readonly string[]>> = {
  '': ['', '-', '?', 'non dit', 'nsp'], oui: ['oui', 'o', 'x', '1', 'vrai', 'true'], non: ['non', 'n', '0', 'faux', 'false', 'sans', 'aucune'],
};

/** What a cell says, whatever the way in which it is written: « 60 000 » and « 60 000,00 € » are the same amount. */
function sensOf(colonne: ColonneGrille, texte: string): string {
  const ecrit = texte.trim();
  if (colonne === 'dateNotification') return ecrit.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1').replace(/^(\d)(?=\/)/, '0$1').replace(/\/(\d)\//, '/0$1/');
  if (colonne !== 'montant' && colonne !== 'heures') return ecrit;
  const nombre = ecrit.replace(/[\s€]/g, '').replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(nombre) ? nombre.replace(/^0+(?=\d)/, '').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') : ecrit;
}

/**
 * The rows once the server has spoken: its contracts as they are now, with what was changed by hand and is not in `ecrites` kept over them; a
 * new row is the contract that was written under its key.
 */
export function rebase(lignes: readonly LigneGrille[], connus: readonly ContratResume[], ecrites: ReadonlySet<string>): readonly LigneGrille[] {
  const gardees = new Map(lignes.filter((ligne) => !ecrites.has(ligne.cle) && isChangee(ligne)).map((ligne) => [ligne.cle, ligne]));
  const prendre = (cle: string | null): LigneGrille | undefined => {
    const ligne = cle === null ? undefined : gardees.get(cle);
    if (ligne) gardees.delete(ligne.cle);
    return ligne;
  };
  const connues = connus.map((contrat) => {
    const ligne = prendre(contrat.id) ?? prendre(contrat.ecritureId);
    return ligne === undefined ? ligneOf(contrat) : carry(ligne, ligneOf(contrat));
  });
  return [...connues, ...[...gardees.values()].filter(({ contrat }) => contrat === null)];
}

/** Puts what was changed in a row over another, with what is refused of it. */
export function carry(de: LigneGrille, vers: LigneGrille): LigneGrille {
  const portee = listChangees(de).reduce((ligne, colonne) => writeCellule(ligne, colonne, de.cellules[colonne]), vers);
  return isChangee(portee) ? { ...portee, erreurs: { ...de.erreurs, ...portee.erreurs } } : portee;
}
