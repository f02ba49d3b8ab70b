import { useEffect, useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { ContratResume } from '../../api/registre';
import { keepBrouillon, readBrouillon } from './brouillon';
import { pasteBloc, type Bloc } from './coller';
import type { ColonneGrille } from './colonnes';
import { carry, isChangee, isVide, ligneOf, ligneVide, rebase, writeCellule, type LigneGrille } from './lignes';

/** How far one can go back. */
const PAS_GARDES = 100;
const LIGNES_DE_PLUS = 10;

interface Main {
  readonly lignes: readonly LigneGrille[];
  /** The rows before each change, the last one at the end, and the cell that the last change was made in. */
  readonly passe: readonly (readonly LigneGrille[])[];
  readonly cellule: string | null;
}

/** The rows under one's hands: each change can be taken back, and what is not saved is found again after a reload. */
export function useGrille(siren: string, annee: number, contrats: readonly ContratResume[]) {
  const endroit = `spaser-grille-${siren}-${annee}`;
  const [main, setMain] = useState<Main>(() => ({ lignes: withVide(readBrouillon(endroit, contrats)), passe: [], cellule: null }));
  const [repris] = useState(() => main.lignes.some(isChangee));
  const [garde, setGarde] = useState(true);
  const connus = useRef(contrats);
  useEffect(() => setGarde(keepBrouillon(endroit, main.lignes)), [main.lignes, endroit]);
  const changer = (cellule: string | null, suite: (avant: readonly LigneGrille[]) => readonly LigneGrille[]): void =>
    setMain(({ lignes, passe, cellule: precedente }) => ({ lignes: withVide(suite(lignes)), passe: cellule !== null && cellule === precedente ? passe : [...passe.slice(-PAS_GARDES), lignes], cellule }));
  const recevoir = (lus: readonly ContratResume[], ecrites: ReadonlySet<string> = new Set(), refusees: ReadonlyMap<string, LigneGrille> = new Map()): void => {
    connus.current = lus;
    setMain(({ lignes }) => ({ lignes: withVide(rebase(lignes.map((ligne) => refusees.get(ligne.cle) ?? ligne), lus, ecrites)), passe: [], cellule: null }));
  };
  useEffect(() => { if (connus.current !== contrats) recevoir(contrats); }, [contrats]);
  return {
    lignes: main.lignes,
    /** Whether rows of an earlier visit were found, and whether the browser keeps those of this one. */
    repris, garde,
    /** What is written in one cell without leaving it is one change. */
    ecrire: (cle: string, colonne: ColonneGrille, texte: string): void => changer(`${cle} ${colonne}`, (avant) => avant.map((ligne) => (ligne.cle === cle ? writeCellule(ligne, colonne, texte) : ligne))),
    quitter: (): void => setMain((avant) => (avant.cellule === null ? avant : { ...avant, cellule: null })),
    coller: (rang: number, colonne: ColonneGrille, bloc: Bloc): void => changer(null, (avant) => pasteBloc(avant, rang, colonne, bloc, uuidv7)),
    allonger: (): void => changer(null, (avant) => [...avant, ...Array.from({ length: LIGNES_DE_PLUS }, () => ligneVide(uuidv7()))]),
    reculer: (): void => setMain((avant) => ({ lignes: avant.passe.at(-1) ?? avant.lignes, passe: avant.passe.slice(0, -1), cellule: null })),
    oublier: (): void => changer(null, () => connus.current.map(ligneOf)),
    /** The server's contracts, once rows were written and others refused. */
    recevoir,
    /** Gives rows that were saved back to the hand, as they were before it. */
    rendre: (lus: readonly ContratResume[], rendues: readonly LigneGrille[]): void => {
      connus.current = lus;
      setMain(({ lignes }) => ({ lignes: withVide(giveBack(rebase(lignes, lus, new Set()), rendues)), passe: [], cellule: null }));
    },
  };
}

function giveBack(lignes: readonly LigneGrille[], rendues: readonly LigneGrille[]): readonly LigneGrille[] {
  const parCle = new Map(rendues.map((ligne) => [ligne.cle, ligne]));
  const connues = lignes.map((ligne) => { const rendue = parCle.get(ligne.cle); parCle.delete(ligne.cle); return rendue ? carry(rendue, ligne) : ligne; });
  return [...connues.filter((ligne) => !isVide(ligne)), ...[...parCle.values()].filter(({ contrat }) => contrat === null)];
}

/** There is always a row to write in. */
function withVide(lignes: readonly LigneGrille[]): readonly LigneGrille[] {
  const derniere = lignes.at(-1);
  return derniere && isVide(derniere) ? lignes : [...lignes, ligneVide(uuidv7())];
}
