import { LIMITES } from '../limites';
import type { LigneLue } from '../ligne-lue';
import { createRejet } from '../rejet';
import { parseObjet } from './json-objet';
import { JsonSplitter, type CadreJson } from './json-splitter';
import { DEBUT, readCadreObjet, rejectCadre, type Source } from './lecteur';

export const ATTENDU_JSON =
  'Un fichier DECP en JSON contient « marches » : une liste (2019), ou un objet avec « marche » ou « contrat-concession » (2022).';

const CODES = { TROP_LONG: 'ENREGISTREMENT_TROP_LONG', TRONQUE: 'ENREGISTREMENT_TRONQUE', BRISE: 'ENREGISTREMENT_ILLISIBLE' } as const;

/**
 * Reads DECP JSON, 2019 or 2022, at flat memory. Each record is framed, then parsed alone: a bad one is a rejection
 * and its neighbours are read.
 */
export async function* readJson(source: Source): AsyncGenerator<LigneLue> {
  const splitter = new JsonSplitter();
  for await (const bloc of source.octets) {
    splitter.push(bloc);
    for (let cadre = splitter.next(); cadre; cadre = splitter.next()) yield readCadre(cadre, splitter);
  }
  splitter.end();
  for (let cadre = splitter.next(); cadre; cadre = splitter.next()) yield readCadre(cadre, splitter);
  if (!splitter.hasListe) source.refuse(createRejet('FORMAT_INCONNU', DEBUT, { params: { attendu: ATTENDU_JSON } }));
}

function readCadre(cadre: CadreJson, splitter: JsonSplitter): LigneLue {
  if (cadre.sorte !== 'ELEMENT') return rejectCadre(CODES[cadre.sorte], cadre);
  if (cadre.profondeur > LIMITES.profondeur) return rejectCadre('ENREGISTREMENT_TROP_PROFOND', cadre);
  const objet = parseObjet(cadre.octets.toString('utf8'));
  if (objet !== null) return readCadreObjet(objet, cadre, false);
  splitter.rejectLast(cadre.octets);
  return rejectCadre('ENREGISTREMENT_ILLISIBLE', cadre);
}
