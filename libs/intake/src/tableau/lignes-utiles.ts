import { simplify } from '../normalise/mot';
import type { EntetesTrouvees } from './entetes';
import type { LigneTableau, TableauLu } from './tableau-lu';

const TOTAL = /^(?:sous )?tota(?:l|ux)\b|^(?:somme|cumul)\b/;
const ASSEZ_POUR_JUGER = 60;
const LETTRE = /\p{L}/u;
/** A word of four letters that does not follow a number: « Voirie », not « HT », « EUR » or « 120 heures ». */
const MOT = /^\D*\p{L}{4}/u;

/** From all the rows of a sheet, those under the headers that are records, brought to one width, and the lines of the totals. */
export function sortLignes(lignes: readonly LigneTableau[], trouvees: EntetesTrouvees): Pick<TableauLu, 'entetes' | 'lignes' | 'totaux'> {
  const records: LigneTableau[] = [];
  const totaux: number[] = [];
  for (const ligne of lignes) {
    if (ligne.numero <= trouvees.ligne || isEntete(ligne.cellules, trouvees)) continue;
    if (isTotal(ligne.cellules)) totaux.push(ligne.numero);
    else records.push(ligne);
  }
  const largeur = records.reduce((plus, { cellules }) => Math.max(plus, cellules.length), trouvees.entetes.length);
  return {
    entetes: Array.from({ length: largeur }, (_, colonne) => trouvees.entetes[colonne] ?? ''),
    lignes: records.map(({ numero, cellules }) => ({ numero, cellules: Array.from({ length: largeur }, (_, colonne) => cellules[colonne] ?? null) })),
    totaux,
  };
}

/** Headers that come again, at the top of each page or of each group. */
function isEntete(cellules: LigneTableau['cellules'], { lues }: EntetesTrouvees): boolean {
  return lues.some((ligne) => {
    const pleines = cellules.flatMap((texte, colonne) => (texte === null ? [] : [{ texte, colonne }]));
    const titres = ligne.cellules.filter((texte) => texte !== null).length;
    return pleines.length * 2 >= titres && pleines.every(({ texte, colonne }) => texte === ligne.cellules[colonne]);
  });
}

/** Its first text says so, and no other cell is a text: « Somme Numérique » is a buyer when an object and a supplier follow. */
function isTotal(cellules: LigneTableau['cellules']): boolean {
  const pleines = cellules.filter((texte) => texte !== null).map((texte) => texte.slice(0, ASSEZ_POUR_JUGER));
  const place = pleines.findIndex((texte) => LETTRE.test(texte));
  return TOTAL.test(simplify(pleines[place] ?? '')) && !pleines.slice(place + 1).some((texte) => MOT.test(texte));
}
