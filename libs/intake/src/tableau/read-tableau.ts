import { findEntetes, type EntetesTrouvees, type Pesee } from './entetes';
import { readInFil, type Tete } from './fil';
import { sortLignes } from './lignes-utiles';
import { detectNature } from './nature-fichier';
import { RefusTableau } from './refus-tableau';
import { LIMITES_TABLEAU, type FormatTableau, type TableauLu } from './tableau-lu';

export interface OptionsTableau {
  /** Name of the file, to be shown; what the file is, its bytes tell. */
  readonly nom: string;
  /** Weight of the text of a header, 0 when it is not recognised. Called on every text of the first rows. */
  readonly isEntete: Pesee;
  /** The sheet to read, when the one that is chosen is not the right one. */
  readonly feuille?: string;
}

const LIGNES_APERCU = 10;

interface Choisie {
  readonly rang: number;
  readonly tete: Tete;
  readonly trouvees: EntetesTrouvees;
}

/**
 * Reads the spreadsheet of a person: XLSX, ODS, CSV or what is pasted from a spreadsheet. Of its visible sheets, it takes the one whose
 * headers weigh most, the first when several do. Throws `RefusTableau`, with its sentence, when there is no table to read.
 */
export async function readTableau(octets: Buffer, { isEntete, feuille }: OptionsTableau): Promise<TableauLu> {
  if (octets.length === 0) throw new RefusTableau('FICHIER_VIDE');
  if (octets.length > LIMITES_TABLEAU.octets) throw new RefusTableau('FICHIER_TROP_GROS');
  const { choix, lignes } = await readInFil(await detectNature(octets), (format, tetes) => {
    const { rang, tete, trouvees } = chooseTete(format, tetes, isEntete, feuille);
    return { rang, choix: { format, feuille: tete.nom, feuilles: namesOf(tetes), trouvees } };
  });
  const { trouvees, ...source } = choix;
  const triees = sortLignes(lignes, trouvees);
  if (triees.lignes.length > LIMITES_TABLEAU.lignes) throw new RefusTableau('TROP_DE_LIGNES', { limite: LIMITES_TABLEAU.lignes });
  return { ...source, ligneEntetes: trouvees.ligne, ...triees };
}

/** At equal weights, the most regular: that tells the separator of a CSV; sheets are equally regular. */
function chooseTete(format: FormatTableau, toutes: readonly Tete[], weigh: Pesee, feuille: string | undefined): Choisie {
  const [premiere] = toutes;
  if (premiere === undefined) throw new RefusTableau('TABLEAU_VIDE');
  const tetes = [...toutes.entries()].filter(([, { nom }]) => nom === null || feuille === undefined || nom === feuille);
  if (tetes.length === 0) throw new RefusTableau('FEUILLE_INCONNUE', { feuille: feuille ?? '' });
  let choisie: Choisie | null = null;
  let apercu: Tete | null = null;
  for (const [rang, tete] of tetes) {
    const trouvees = findEntetes(tete, weigh);
    if (tete.regularite > (apercu?.regularite ?? -1)) apercu = tete;
    if (trouvees !== null && isBetter(tete, trouvees, choisie)) choisie = { rang, tete, trouvees };
  }
  if (choisie !== null) return choisie;
  const { nom, lignes } = apercu ?? premiere;
  throw new RefusTableau('ENTETES_INCONNUES', {}, { format, feuille: nom, feuilles: namesOf(toutes), lignes: lignes.slice(0, LIGNES_APERCU) });
}

function isBetter({ regularite }: Tete, { poids }: EntetesTrouvees, choisie: Choisie | null): boolean {
  if (choisie === null || poids !== choisie.trouvees.poids) return poids > (choisie?.trouvees.poids ?? 0);
  return regularite > choisie.tete.regularite;
}

const namesOf = (tetes: readonly Tete[]): readonly string[] => tetes.flatMap(({ nom }) => (nom === null ? [] : [nom]));
