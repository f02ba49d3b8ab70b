import type { LigneTableau } from '../../tableau-lu';
import { findAnnonce } from './entetes-nominatifs';
import { isListeDePaiements } from './paiements';
import { compactSuite, findMarque, type SorteDonneePersonnelle } from './marques';
import { looksNirSansCle } from './nir';

/** Why a file cannot be kept: a column that names people, or a value that does. The value itself is never repeated. */
export interface DonneePersonnelleTrouvee {
  readonly motif: 'COLONNE' | 'VALEUR';
  /** The header of the column, or its letter when it has none that may be repeated. */
  readonly colonne: string;
  /** The line of the first value, as the person sees it; `null`: the column as a whole. */
  readonly ligne: number | null;
  readonly sorte: SorteDonneePersonnelle;
  /** What was found, why it is refused, and the way out. */
  readonly phrase: string;
}

/** Looks for data about persons before a file is kept anywhere; `null`: it holds none. Columns first, for removing one is the way out. */
export function findDonneesPersonnelles(entetes: readonly string[], lignes: readonly LigneTableau[]): DonneePersonnelleTrouvee | null {
  const largeur = lignes.reduce((plus, { cellules }) => Math.max(plus, cellules.length), entetes.length);
  const indices = Array.from({ length: largeur }, (_, indice) => indice);
  for (const indice of indices) {
    const trouvee = findDansEntete(entetes, indice, lignes);
    if (trouvee) return trouvee;
  }
  for (const { numero, cellules } of lignes) {
    for (const [indice, cellule] of cellules.entries()) {
      const sorte = cellule === null ? null : findMarque(cellule);
      if (sorte !== null) return toTrouvee('VALEUR', entetes, indice, numero, sorte);
    }
  }
  return null;
}

function findDansEntete(entetes: readonly string[], indice: number, lignes: readonly LigneTableau[]): DonneePersonnelleTrouvee | null {
  const entete = entetes[indice] ?? '';
  const marque = findMarque(entete);
  if (marque !== null) return toTrouvee('VALEUR', entetes, indice, null, marque);
  const annonce = findAnnonce(entete);
  const cellules = lignes.flatMap(({ cellules: { [indice]: cellule } }) => (cellule === null || cellule === undefined || cellule.trim() === '' ? [] : [cellule.trim()]));
  if (annonce?.confirm(cellules) && !(annonce.sorte === 'NOM' && isListeDePaiements(entetes, lignes, indice))) return toTrouvee('COLONNE', entetes, indice, null, annonce.sorte);
  return isColonneDeNir(cellules) ? toTrouvee('COLONNE', entetes, indice, null, 'NIR') : null;
}

/** A column full of NIRs without their keys. References that all begin alike (« 2021… ») are numbered by year. */
function isColonneDeNir(cellules: readonly string[]): boolean {
  const compacts = cellules.map(compactSuite);
  const nirs = compacts.filter(looksNirSansCle);
  return nirs.length >= 2 && nirs.length * 5 >= compacts.length * 4 && new Set(nirs.map((nir) => nir.slice(0, 3))).size > 1;
}

const CONTENUS: Readonly<Record<SorteDonneePersonnelle, readonly [valeur: string, colonne: string]>> = {
  NIR: ['un numéro de sécurité sociale', 'des numéros de sécurité sociale'], COURRIEL: ['une adresse électronique', 'des adresses électroniques'], TELEPHONE: ['un numéro de téléphone', 'des numéros de téléphone'], NOM: ['le nom d’une personne', 'des noms de personnes'],
  PRENOM: ['un prénom', 'des prénoms'], NAISSANCE: ['une date de naissance', 'des naissances'], ADRESSE: ['une adresse personnelle', 'des adresses personnelles'],
};

function toTrouvee(motif: 'COLONNE' | 'VALEUR', entetes: readonly string[], indice: number, ligne: number | null, sorte: SorteDonneePersonnelle): DonneePersonnelleTrouvee {
  const entete = (entetes[indice] ?? '').replace(/\s+/g, ' ').trim();
  const nommee = entete !== '' && findMarque(entete) === null;
  const colonne = nommee ? entete.slice(0, 60) : letterOf(indice);
  const lieu = `La colonne ${nommee ? `«\u00a0${colonne}\u00a0»` : colonne}`;
  const [une, des] = CONTENUS[sorte];
  const constat = motif === 'COLONNE' ? `${lieu} semble contenir ${des}.` : `${lieu} contient ${une}, ${ligne === null ? 'dans son titre' : `à la ligne ${ligne}`}.`;
  return { motif, colonne, ligne, sorte, phrase: `${constat} Le registre ne garde aucune donnée personnelle\u00a0: il ne compte que des heures et des effectifs. Supprimez cette colonne, gardez les nombres, puis déposez de nouveau.` };
}

/** « A » for the first column, as a spreadsheet names it. */
function letterOf(indice: number): string {
  return indice < 26 ? String.fromCharCode(65 + indice) : letterOf(Math.floor(indice / 26) - 1) + letterOf(indice % 26);
}
