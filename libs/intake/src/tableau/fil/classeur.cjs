const path = require('node:path').posix;
const { Compte } = require('./compte.cjs');
const { ContenuOds } = require('./contenu-ods.cjs');
const { FeuilleXlsx } = require('./feuille-xlsx.cjs');
const { fillDown } = require('./fusions.cjs');
const { Page } = require('./page.cjs');
const { ClasseurXlsx, LiensXlsx, StylesXlsx, TextesXlsx } = require('./parties-xlsx.cjs');
const { Refus } = require('./refus.cjs');
const { readXml } = require('./xml.cjs');
const { openZip } = require('./zip.cjs');

const XML = /\.(?:xml|rels)$/i;
/** Read last: they need what the other parts say. */
const FEUILLE = /\/worksheets\/[^/]+$/i;
const ODS = /^application\/vnd\.oasis\.opendocument\.spreadsheet/;
const OPENDOCUMENT = /^application\/vnd\.oasis\.opendocument\./;

/**
 * The visible sheets of a spreadsheet that hold something; hidden rows and columns are read as the others. A cell merged downwards is
 * repeated in the rows that hold something of their own. `fusions`: lines from 1, columns from 0, both ends included.
 * Every part is counted, even those that nobody reads; a part is what its root element says, not what its name says.
 * @returns {Promise<{ format: 'XLSX' | 'ODS', feuilles: { nom: string, lignes: object[], fusions: object[] }[] }>}
 */
async function readClasseur(octets, limites) {
  const compte = new Compte(limites);
  const { entrees, inflate } = await openZip(octets, compte);
  const lues = new Map();
  const rang = ({ fileName }) => (FEUILLE.test(fileName) ? 1 : 0);
  for (const entree of entrees.sort((a, b) => rang(a) - rang(b))) {
    const nom = entree.fileName;
    lues.set(nom, XML.test(nom) ? await readXml(inflate(entree), (racine) => readerFor(racine, nom, lues, compte)) : await readDebut(inflate(entree)));
  }
  const { format, feuilles } = lues.has('mimetype') ? listOds(lues) : listXlsx(lues);
  const pleines = feuilles.filter(({ lignes }) => lignes.length > 0);
  pleines.forEach(fillDown);
  return { format, feuilles: pleines };
}

async function readDebut(blocs) {
  let debut = '';
  for await (const bloc of blocs) if (debut === '') debut = bloc.toString('latin1', 0, 100);
  return debut;
}

function readerFor(racine, nom, lues, compte) {
  switch (racine) {
    case 'workbook':
      return new ClasseurXlsx();
    case 'Relationships':
      return new LiensXlsx();
    case 'sst':
      return new TextesXlsx(compte);
    case 'styleSheet':
      return new StylesXlsx();
    case 'worksheet':
      return openFeuille(nom, lues, compte);
    case 'document-content':
      return nom === 'content.xml' ? new ContenuOds(compte, new Page([], false)) : null;
    case 'manifest':
      return { open: refuseChiffre, text() {}, close() {} };
    default:
      return null;
  }
}

function refuseChiffre(element) {
  if (element === 'encryption-data') throw new Refus('CLASSEUR_PROTEGE');
}

/** A hidden sheet, or one that the workbook does not name, is not read. */
function openFeuille(nom, lues, compte) {
  const { feuilles, depuis1904 } = listFeuilles(lues);
  if (!feuilles.some(({ chemin, visible }) => visible && chemin === nom)) return null;
  const styles = find(lues, StylesXlsx);
  const page = new Page(styles?.listFormats() ?? [], depuis1904);
  return new FeuilleXlsx(compte, page, { textes: find(lues, TextesXlsx)?.textes ?? [], styles: styles?.styles ?? [] });
}

function listXlsx(lues) {
  const { feuilles } = listFeuilles(lues);
  const visibles = feuilles.filter(({ visible }) => visible);
  if (visibles.some(({ chemin }) => !(lues.get(chemin) instanceof FeuilleXlsx))) throw new Refus('CLASSEUR_ABIME');
  return { format: 'XLSX', feuilles: visibles.map(({ nom, chemin }) => ({ nom, ...lues.get(chemin).end() })) };
}

/** The sheets that the workbook names, each with the path of its part; charts, which are sheets too, are left out. */
function listFeuilles(lues) {
  const [nom] = [...lues].find(([, lue]) => lue instanceof ClasseurXlsx) ?? [];
  if (nom === undefined) throw new Refus('ARCHIVE_SANS_CLASSEUR');
  const { feuilles, depuis1904 } = lues.get(nom);
  const dossier = path.dirname(nom);
  const liens = lues.get(path.join(dossier, '_rels', `${path.basename(nom)}.rels`))?.liens;
  if (!(liens instanceof Map)) throw new Refus('CLASSEUR_ABIME');
  const tables = feuilles.filter(({ id }) => liens.get(id)?.estFeuille);
  const pathOf = (cible) => (cible.startsWith('/') ? cible.slice(1) : path.join(dossier, cible));
  return { depuis1904, feuilles: tables.map(({ nom: titre, visible, id }) => ({ nom: titre, visible, chemin: pathOf(liens.get(id).cible) })) };
}

function listOds(lues) {
  const type = lues.get('mimetype');
  const contenu = lues.get('content.xml');
  if (!ODS.test(type)) throw new Refus(OPENDOCUMENT.test(type) ? 'DOCUMENT_TEXTE' : 'ARCHIVE_SANS_CLASSEUR');
  if (!(contenu instanceof ContenuOds)) throw new Refus('CLASSEUR_ABIME');
  return { format: 'ODS', feuilles: contenu.feuilles };
}

function find(lues, Classe) {
  return [...lues.values()].find((lue) => lue instanceof Classe);
}

module.exports = { readClasseur };
