import type { Classeur } from '../classeur';
import { toNomsDeFeuilles } from '../noms';
import { listParagraphes, NOM_DE_LA_NOTICE } from '../notice';
import { toZip } from '../paquet/zip';
import { writeFeuille, writeNotice } from './feuille';
import { cheminDeFeuille, writeParties } from './parties';
import { FEUILLE_DE_STYLES } from './styles';

/**
 * An XLSX. An amount is written to the cent whatever its size; a spreadsheet keeps fifteen figures of it, that is 9 999 billion
 * euros. A date before 1 March 1900, that the format cannot say, is its ISO text.
 */
export function toXlsx(classeur: Classeur): Promise<Buffer> {
  const paragraphes = listParagraphes(classeur);
  const noms = toNomsDeFeuilles([NOM_DE_LA_NOTICE, ...classeur.feuilles.map(({ nom }) => nom)]);
  return toZip([
    ...writeParties(paragraphes[0] ?? '', noms, classeur.feuilles),
    { chemin: 'xl/styles.xml', contenu: FEUILLE_DE_STYLES },
    { chemin: cheminDeFeuille(0), contenu: writeNotice(paragraphes) },
    ...classeur.feuilles.map((feuille, rang) => ({ chemin: cheminDeFeuille(rang + 1), contenu: writeFeuille(feuille) })),
  ]);
}
