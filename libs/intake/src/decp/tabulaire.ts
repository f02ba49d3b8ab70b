import { computeEmpreinte } from '../empreinte';
import { listManquantes, openCellules, readEntetes, type Cellule, type Entetes } from '../fichier/csv-entetes';
import { readLignesCsv, type LigneCsv } from '../fichier/csv-lignes';
import type { LigneLue, Position } from '../ligne-lue';
import { normaliseMarche } from '../normalise/marche';
import type { FormatTabulaire } from './format-tabulaire';
import { rejectCadre, rejectLigne, type Lecteur } from './lecteur';
import { FORMAT_AIFE } from './tabulaire-aife';
import { FORMAT_PES } from './tabulaire-pes';
import { FORMAT_TRAVAUX } from './tabulaire-travaux';

const FORMATS: readonly FormatTabulaire[] = [FORMAT_PES, FORMAT_TRAVAUX, FORMAT_AIFE];

export const ATTENDU_CSV = `Un fichier DECP en CSV commence par une ligne d’en-tête avec l’une de ces suites de colonnes : ${FORMATS.map(
  ({ colonnes }) => colonnes.join(', '),
).join(' ; ou ')}.`;

/** The tabular format whose columns the header holds, and how to read it; `null` when there is none. */
export function detectTabulaire(octets: Buffer): { readonly format: FormatTabulaire['format']; readonly read: Lecteur } | null {
  for (const entetes of readEntetes(octets)) {
    const format = FORMATS.find(({ colonnes }) => listManquantes(entetes, colonnes).length === 0);
    if (format) return { format: format.format, read: (source) => readTabulaire(source.octets, format, entetes) };
  }
  return null;
}

async function* readTabulaire(octets: AsyncIterable<Buffer>, format: FormatTabulaire, entetes: Entetes): AsyncGenerator<LigneLue> {
  const cellulesOf = openCellules(entetes);
  let noms: Buffer | null = null;
  for await (const ligne of readLignesCsv(octets, entetes.separateur)) {
    if (noms === null) noms = Buffer.from(ligne.octets);
    else yield readLigne(ligne, format, cellulesOf(ligne.cellules), noms, entetes.attendues);
  }
}

/** The fingerprint covers the header too: the same cells under other columns say something else. */
function readLigne(ligne: LigneCsv, format: FormatTabulaire, cellule: Cellule, noms: Buffer, attendues: number): LigneLue {
  const position: Position = { ligne: ligne.ligne, chemin: `ligne ${ligne.ligne}` };
  if (ligne.sorte === 'TRONQUE') return rejectCadre('ENREGISTREMENT_TRONQUE', { ...ligne, position });
  if (ligne.sorte === 'TROP_LONG') return rejectCadre('ENREGISTREMENT_TROP_LONG', { ...ligne, position }, '1 Mo');
  if (ligne.sorte === 'ILLISIBLE') return rejectCadre('ENREGISTREMENT_ILLISIBLE', { ...ligne, position });
  if (ligne.sorte === 'ECART') {
    return rejectLigne('COLONNES_EN_ECART', position, null, ligne.octets.toString('utf8', 0, 800), { lues: ligne.cellules.length, attendues });
  }
  const lu = normaliseMarche(format.read(cellule));
  if ('code' in lu) return rejectLigne(lu.code, position, lu.code === 'IDENTIFIANT_MANQUANT' ? format.colonneId : format.colonneAcheteur, lu.valeur);
  return { sorte: 'ENREGISTREMENT', position, empreinte: computeEmpreinte(Buffer.concat([noms, ligne.octets])), enregistrement: lu };
}
