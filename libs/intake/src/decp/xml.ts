import type { LigneLue } from '../ligne-lue';
import { createRejet } from '../rejet';
import { readCadreObjet, rejectCadre, type Source } from './lecteur';
import { LecteurXml } from './xml-objet';
import { XmlSplitter, type CadreXml } from './xml-splitter';

const CODES = { TROP_LONG: 'ENREGISTREMENT_TROP_LONG', TRONQUE: 'ENREGISTREMENT_TRONQUE', BRISE: 'ENREGISTREMENT_ILLISIBLE' } as const;

/** Reads DECP XML, 2019 or 2022, at flat memory. A DOCTYPE refuses the file; entities are never expanded. */
export async function* readXml(source: Source): AsyncGenerator<LigneLue> {
  const lecteur = new LecteurXml();
  for await (const cadre of splitXml(source.octets)) {
    if (cadre.sorte === 'DOCTYPE') return source.refuse(createRejet('XML_DOCTYPE', cadre.position));
    yield readCadre(cadre, cadre.sorte, lecteur);
  }
}

async function* splitXml(octets: AsyncIterable<Buffer>): AsyncGenerator<CadreXml> {
  const splitter = new XmlSplitter();
  for await (const bloc of octets) {
    splitter.push(bloc);
    for (let cadre = splitter.next(); cadre; cadre = splitter.next()) yield cadre;
  }
  splitter.end();
  for (let cadre = splitter.next(); cadre; cadre = splitter.next()) yield cadre;
}

function readCadre(cadre: CadreXml, sorte: keyof typeof CODES | 'ELEMENT', lecteur: LecteurXml): LigneLue {
  if (sorte !== 'ELEMENT') return rejectCadre(CODES[sorte], cadre);
  const objet = lecteur.read(cadre.octets.toString('utf8'));
  if (typeof objet !== 'string') return readCadreObjet(objet, cadre, true);
  return rejectCadre(objet === 'ILLISIBLE' ? 'ENREGISTREMENT_ILLISIBLE' : 'ENREGISTREMENT_TROP_PROFOND', cadre);
}
