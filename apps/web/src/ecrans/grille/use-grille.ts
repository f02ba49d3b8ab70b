import { useCallback, useEffect, useRef, useState } from 'react';
import type { ContratResume } from '../../api/registre';
import { isChangee, ligneOf, ligneVide, writeCellule, type Cellules, type ColonneGrille, type LigneGrille } from './lignes';

/** How far one can go back. */
const PAS_GARDES = 100;
const LIGNES_DE_PLUS = 10;

type Brouillon = Readonly<Record<string, Cellules>>;

/** The rows under one's hands: each change can be taken back, and what is not saved is found again after a reload. */
export function useGrille(siren: string, annee: number, contrats: readonly ContratResume[]) {
  const endroit = `spaser-grille-${siren}-${annee}`;
  const numero = useRef(0);
  const nouvelle = useCallback((): string => `nouvelle-${(numero.current += 1)}`, []);
  const [repris] = useState<Brouillon>(() => lireBrouillon(endroit));
  const [lignes, setLignes] = useState<readonly LigneGrille[]>(() => compose(contrats, repris, nouvelle));
  const passe = useRef<(readonly LigneGrille[])[]>([]);
  useEffect(() => {
    const changees = lignes.filter(isChangee);
    if (changees.length === 0) localStorage.removeItem(endroit);
    else localStorage.setItem(endroit, JSON.stringify(Object.fromEntries(changees.map(({ cle, cellules }) => [cle, cellules]))));
  }, [lignes, endroit]);
  const changer = (suite: (avant: readonly LigneGrille[]) => readonly LigneGrille[]): void =>
    setLignes((avant) => {
      passe.current = [...passe.current.slice(-PAS_GARDES), avant];
      const apres = suite(avant);
      return apres.at(-1) && isVide(apres.at(-1) as LigneGrille) ? apres : [...apres, ligneVide(nouvelle())];
    });
  return {
    lignes,
    brouillon: Object.keys(repris).length > 0,
    nouvelle,
    changer,
    ecrire: (rang: number, colonne: ColonneGrille, texte: string): void => changer((avant) => avant.map((ligne, place) => (place === rang ? writeCellule(ligne, colonne, texte) : ligne))),
    allonger: (): void => changer((avant) => [...avant, ...Array.from({ length: LIGNES_DE_PLUS }, () => ligneVide(nouvelle()))]),
    /** Takes back the last change of a cell, or the last paste. */
    reculer: (): void => { const avant = passe.current.pop(); if (avant) setLignes(avant); },
    /** What is on the server, and the rows that it refused. */
    repartir: (connus: readonly ContratResume[], refusees: readonly LigneGrille[]): void => {
      passe.current = [];
      const parCle = new Map(refusees.map((ligne) => [ligne.cle, ligne]));
      const connues = connus.map((contrat) => parCle.get(contrat.id) ?? ligneOf(contrat));
      setLignes([...connues, ...refusees.filter(({ contrat }) => contrat === null), ligneVide(nouvelle())]);
    },
  };
}

const isVide = ({ contrat, cellules }: LigneGrille): boolean => contrat === null && Object.values(cellules).every((texte) => texte === '');

function compose(contrats: readonly ContratResume[], brouillon: Brouillon, nouvelle: () => string): readonly LigneGrille[] {
  const connues = contrats.map(ligneOf).map((ligne) => ({ ...ligne, cellules: brouillon[ligne.cle] ?? ligne.cellules }));
  const neuves = Object.entries(brouillon).filter(([cle]) => cle.startsWith('nouvelle-')).map(([, cellules]) => ({ ...ligneVide(nouvelle()), cellules }));
  return [...connues, ...neuves, ligneVide(nouvelle())];
}

function lireBrouillon(endroit: string): Brouillon {
  try {
    return JSON.parse(localStorage.getItem(endroit) ?? '{}') as Brouillon;
  } catch {
    return {};
  }
}
