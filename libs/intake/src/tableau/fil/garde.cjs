const path = require('node:path').posix;
const yauzl = require('yauzl');
const { CopieContenu } = require('./copie-ods.cjs');
const { CopieFeuille, CopieStyles, CopieTextes, LectureClasseur, LectureLiens } = require('./copie-xlsx.cjs');
const { Compte } = require('./compte.cjs');
const { Refus } = require('./refus.cjs');
const { readXml } = require('./xml.cjs');

const XML = /\.(?:xml|rels)$/i;
const MACRO = /(?:^|\/)(?:vbaProject\.bin|macrosheets\/.*|Basic\/.*|Scripts\/.*)$/i;
const TEXTE = /^(?:word|ppt)\//i;
const ODS = /^application\/vnd\.oasis\.opendocument\.spreadsheet/;
const OPENDOCUMENT = /^application\/vnd\.oasis\.opendocument\./;
const TAILLE_FAUSSE = /(?:too many|not enough) bytes in the stream/;
const CHIFFRE = 'encryption-data';

/**
 * Reads a zip as a stranger's: everything is counted on the bytes that come out, whatever the directory says, and the first excess stops
 * it. Gives the sheets, in order, and a copy of the parts that hold them, written by us: what was not understood is not in it.
 * @returns {Promise<{ format: 'XLSX' | 'ODS', feuilles: { nom: string, visible: boolean }[], depuis1904: boolean, parties: Record<string, string> }>}
 */
async function openClasseur(octets, limites) {
  const compte = new Compte(limites);
  const zip = await yauzl.fromBufferPromise(octets, {}).catch(refuseAbime);
  const entrees = await listEntrees(zip, limites);
  const lues = new Map();
  for (const entree of entrees) lues.set(entree.fileName, await readEntree(zip, entree, compte));
  return lues.has('mimetype') ? openOds(lues) : openXlsx(lues);
}

async function listEntrees(zip, limites) {
  if (zip.entryCount > limites.entrees) throw new Refus('CLASSEUR_TROP_DE_PARTIES', { limite: limites.entrees });
  const entrees = [];
  const noms = new Set();
  try {
    for await (const entree of zip.eachEntry()) entrees.push(entree);
  } catch {
    throw new Refus('CLASSEUR_ABIME');
  }
  for (const { fileName } of entrees) noms.add(fileName.toLowerCase());
  if (noms.size < entrees.length) throw new Refus('CLASSEUR_ABIME');
  refuseByNames([...noms]);
  if (entrees.some((entree) => entree.isEncrypted())) throw new Refus('CLASSEUR_PROTEGE');
  return entrees.filter(({ fileName }) => !fileName.endsWith('/'));
}

/** What the names of the parts alone tell. */
function refuseByNames(noms) {
  if (noms.some((nom) => MACRO.test(nom) && !nom.endsWith('/'))) throw new Refus('CLASSEUR_MACRO');
  if (noms.some((nom) => TEXTE.test(nom))) throw new Refus('DOCUMENT_TEXTE');
  if (noms.includes('xl/workbook.bin')) throw new Refus('CLASSEUR_BINAIRE');
  if (noms.includes('encrypted-package')) throw new Refus('CLASSEUR_PROTEGE');
  if (noms.some((nom) => nom.endsWith('.iwa'))) throw new Refus('CLASSEUR_NUMBERS');
  if (!noms.includes('mimetype') && !noms.includes('[content_types].xml')) throw new Refus('ARCHIVE_SANS_CLASSEUR');
}

async function readEntree(zip, entree, compte) {
  const blocs = inflate(zip, entree, compte);
  if (XML.test(entree.fileName)) return readXml(blocs, (racine) => readerFor(racine, compte));
  let debut = '';
  for await (const bloc of blocs) if (entree.fileName === 'mimetype' && debut.length < 100) debut += bloc.toString('latin1', 0, 100);
  return debut;
}

async function* inflate(zip, entree, compte) {
  const { rapport, octetsSansRapport } = compte.limites;
  const permis = Math.max(octetsSansRapport, entree.compressedSize * rapport);
  let lus = 0;
  if (entree.uncompressedSize > permis) throw new Refus('CLASSEUR_BOMBE');
  try {
    for await (const bloc of await zip.openReadStreamPromise(entree)) {
      lus += bloc.length;
      compte.addOctets(bloc.length);
      if (lus > permis) throw new Refus('CLASSEUR_BOMBE');
      yield bloc;
    }
  } catch (erreur) {
    if (erreur instanceof Refus) throw erreur;
    throw new Refus(TAILLE_FAUSSE.test(String(erreur)) ? 'CLASSEUR_TAILLE_FAUSSE' : 'CLASSEUR_ABIME');
  }
}

/** A part is what its root element says, not what its name says. */
function readerFor(racine, compte) {
  switch (racine) {
    case 'worksheet':
      return new CopieFeuille(compte);
    case 'sst':
      return new CopieTextes(compte);
    case 'styleSheet':
      return new CopieStyles();
    case 'workbook':
      return new LectureClasseur();
    case 'Relationships':
      return new LectureLiens();
    case 'document-content':
      return new CopieContenu(compte);
    case 'manifest':
      return { open: refuseChiffre, text() {}, close() {} };
    default:
      return null;
  }
}

function refuseChiffre(element) {
  if (element === CHIFFRE) throw new Refus('CLASSEUR_PROTEGE');
}

function refuseAbime() {
  throw new Refus('CLASSEUR_ABIME');
}

function openOds(lues) {
  const type = lues.get('mimetype');
  const contenu = lues.get('content.xml');
  if (!ODS.test(type)) throw new Refus(OPENDOCUMENT.test(type) ? 'DOCUMENT_TEXTE' : 'ARCHIVE_SANS_CLASSEUR');
  if (!(contenu instanceof CopieContenu)) throw new Refus('CLASSEUR_ABIME');
  const parties = { 'META-INF/manifest.xml': '<manifest:manifest/>', 'styles.xml': '<document-styles/>', 'content.xml': contenu.toXml() };
  return { format: 'ODS', feuilles: contenu.feuilles, depuis1904: false, parties };
}

function openXlsx(lues) {
  const [nom, classeur] = [...lues].find(([, lue]) => lue instanceof LectureClasseur) ?? refuse('ARCHIVE_SANS_CLASSEUR');
  const liens = lues.get(path.join(path.dirname(nom), '_rels', `${path.basename(nom)}.rels`));
  if (!(liens instanceof LectureLiens)) throw new Refus('CLASSEUR_ABIME');
  const copies = [];
  for (const { nom: titre, visible, id } of classeur.feuilles) {
    const { cible = '', sorte } = liens.liens.get(id) ?? {};
    if (sorte !== 'worksheet') continue;
    const copie = lues.get(cible.startsWith('/') ? cible.slice(1) : path.join(path.dirname(nom), cible));
    if (!(copie instanceof CopieFeuille)) throw new Refus('CLASSEUR_ABIME');
    copies.push({ titre, visible, xml: copie.toXml() });
  }
  const seule = (Classe) => [...lues.values()].find((lue) => lue instanceof Classe)?.toXml() ?? null;
  return {
    format: 'XLSX',
    feuilles: copies.map(({ titre, visible }) => ({ nom: titre, visible })),
    depuis1904: classeur.depuis1904,
    parties: layOut(copies.map(({ xml }) => xml), seule(CopieTextes), seule(CopieStyles)),
  };
}

function refuse(code) {
  throw new Refus(code);
}

/** The parts of a workbook under the names that every program gives them, each sheet named by its rank. */
function layOut(feuilles, textes, styles) {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const type = (partie, sorte) => `<Override PartName="/xl/${partie}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${sorte}+xml"/>`;
  const rangs = feuilles.map((_xml, rang) => rang + 1);
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${type('workbook', 'sheet.main')}${
      textes === null ? '' : type('sharedStrings', 'sharedStrings')
    }${styles === null ? '' : type('styles', 'styles')}${rangs.map((rang) => type(`worksheets/sheet${rang}`, 'worksheet')).join('')}</Types>`,
    'xl/workbook.xml': `<workbook xmlns="${main}"><sheets>${rangs.map((rang) => `<sheet name="${rang}" sheetId="${rang}" id="rId${rang}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${rangs
      .map((rang) => `<Relationship Id="rId${rang}" Type="${relation}/worksheet" Target="worksheets/sheet${rang}.xml"/>`)
      .join('')}</Relationships>`,
    ...(textes === null ? {} : { 'xl/sharedStrings.xml': textes }),
    ...(styles === null ? {} : { 'xl/styles.xml': styles }),
    ...Object.fromEntries(feuilles.map((xml, rang) => [`xl/worksheets/sheet${rang + 1}.xml`, xml])),
  };
}

module.exports = { openClasseur };
