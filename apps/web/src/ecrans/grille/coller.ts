import { COLONNES, type ColonneGrille } from './colonnes';
import { ligneVide, writeCellule, type LigneGrille } from './lignes';

/** Beyond, a file is the better way: its import says its progress and is undone at once. */
export const LIGNES_COLLEES_MAX = 500;

export type Bloc = readonly (readonly string[])[];

/** Fills a block from a cell on, adding the rows that it needs; `nouvelle` makes the key of a new row. */
export function pasteBloc(lignes: readonly LigneGrille[], rang: number, colonne: ColonneGrille, bloc: Bloc, nouvelle: () => string): readonly LigneGrille[] {
  const depart = COLONNES.indexOf(colonne);
  const suite = [...lignes];
  for (const [decalage, cellules] of bloc.entries()) {
    const ligne = suite[rang + decalage] ?? ligneVide(nouvelle());
    suite[rang + decalage] = cellules.reduce((avant, texte, place) => { const visee = COLONNES[depart + place]; return visee === undefined ? avant : writeCellule(avant, visee, texte); }, ligne);
  }
  return suite;
}

/** The block without the names of its columns: a first line that has words, and no figure where the others have a date, an amount or hours. */
export function withoutEntete(bloc: Bloc, colonne: ColonneGrille): Bloc {
  const [premiere, ...suite] = bloc;
  const chiffrees = CHIFFREES.map((une) => COLONNES.indexOf(une) - COLONNES.indexOf(colonne)).filter((place) => place >= 0);
  const aDesMots = chiffrees.some((place) => /\p{L}/u.test(premiere?.[place] ?? ''));
  const aDesChiffres = (rangee: readonly string[] | undefined): boolean => chiffrees.some((place) => /\d/.test(rangee?.[place] ?? ''));
  return suite.length > 0 && aDesMots && !aDesChiffres(premiere) && suite.every(aDesChiffres) ? suite : bloc;
}

const CHIFFREES = ['dateNotification', 'montant', 'heures'] as const satisfies readonly ColonneGrille[];
