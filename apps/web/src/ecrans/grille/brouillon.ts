import type { ContratResume } from '../../api/registre';
import { COLONNES, type ColonneGrille } from './colonnes';
import { isChangee, ligneOf, ligneVide, listChangees, writeCellule, type LigneGrille } from './lignes';

type CellulesChangees = Partial<Readonly<Record<ColonneGrille, string>>>;

/** What is written and not saved yet, kept by the browser: the changed cells alone, by contract or, for new rows, by key. */
interface Brouillon {
  readonly connus: Readonly<Record<string, CellulesChangees>>;
  readonly nouveaux: Readonly<Record<string, CellulesChangees>>;
}

/** The rows of some contracts with the draft of the browser over them; a draft that cannot be read is none. */
export function readBrouillon(endroit: string, contrats: readonly ContratResume[]): readonly LigneGrille[] {
  const { connus, nouveaux } = parse(lire(endroit));
  return [
    ...contrats.map((contrat) => write(ligneOf(contrat), connus[contrat.id] ?? {})),
    ...Object.entries(nouveaux).map(([cle, cellules]) => write(ligneVide(cle), cellules)).filter(isChangee),
  ];
}

/** Returns whether the browser keeps it. */
export function keepBrouillon(endroit: string, lignes: readonly LigneGrille[]): boolean {
  const changees = lignes.filter(isChangee);
  const cellulesDe = (gardees: readonly LigneGrille[]): Brouillon['connus'] => Object.fromEntries(gardees.map((ligne) => [ligne.cle, Object.fromEntries(listChangees(ligne).map((colonne) => [colonne, ligne.cellules[colonne]]))]));
  const brouillon: Brouillon = { connus: cellulesDe(changees.filter(({ contrat }) => contrat !== null)), nouveaux: cellulesDe(changees.filter(({ contrat }) => contrat === null)) };
  try {
    if (changees.length === 0) localStorage.removeItem(endroit);
    else localStorage.setItem(endroit, JSON.stringify(brouillon));
    return true;
  } catch {
    return false;
  }
}

const write = (ligne: LigneGrille, cellules: CellulesChangees): LigneGrille => COLONNES.reduce((avant, colonne) => { const texte = cellules[colonne]; return texte === undefined ? avant : writeCellule(avant, colonne, texte); }, ligne);

function lire(endroit: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(endroit) ?? '{}');
  } catch {
    return {};
  }
}

function parse(lu: unknown): Brouillon {
  const rangees = (valeur: unknown): Brouillon['connus'] => Object.fromEntries(entriesOf(valeur).map(([cle, cellules]) => [cle, Object.fromEntries(entriesOf(cellules).filter(([, texte]) => typeof texte === 'string')) as CellulesChangees]));
  const { connus, nouveaux } = Object.fromEntries(entriesOf(lu));
  return { connus: rangees(connus), nouveaux: rangees(nouveaux) };
}

const entriesOf = (valeur: unknown): readonly (readonly [string, unknown])[] => (typeof valeur === 'object' && valeur !== null ? Object.entries(valeur) : []);
