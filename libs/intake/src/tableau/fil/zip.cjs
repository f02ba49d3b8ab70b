const yauzl = require('yauzl');
const { Refus } = require('./refus.cjs');

const MACRO = /(?:^|\/)(?:vbaProject\.bin|macrosheets\/.+|Basic\/.+|Scripts\/.+)$/i;
const TEXTE = /^(?:word|ppt)\//i;
const TAILLE_FAUSSE = /(?:too many|not enough) bytes in the stream/;

/** Opens a zip as a stranger's. What its names alone tell is refused at once. */
async function openZip(octets, compte) {
  const zip = await yauzl.fromBufferPromise(octets, {}).catch(refuseAbime);
  if (zip.entryCount > compte.limites.entrees) throw new Refus('CLASSEUR_TROP_DE_PARTIES', { limite: compte.limites.entrees });
  const entrees = [];
  try {
    for await (const entree of zip.eachEntry()) entrees.push(entree);
  } catch {
    refuseAbime();
  }
  refuseByNames(entrees.map(({ fileName }) => fileName.toLowerCase()));
  if (entrees.some((entree) => entree.isEncrypted())) throw new Refus('CLASSEUR_PROTEGE');
  return { entrees: entrees.filter(({ fileName }) => !fileName.endsWith('/')), inflate: (entree) => inflate(zip, entree, compte) };
}

function refuseByNames(noms) {
  if (noms.some((nom) => MACRO.test(nom))) throw new Refus('CLASSEUR_MACRO');
  if (noms.some((nom) => TEXTE.test(nom))) throw new Refus('DOCUMENT_TEXTE');
  if (noms.includes('xl/workbook.bin')) throw new Refus('CLASSEUR_BINAIRE');
  if (noms.includes('encrypted-package')) throw new Refus('CLASSEUR_PROTEGE');
  if (noms.some((nom) => nom.endsWith('.iwa'))) throw new Refus('CLASSEUR_NUMBERS');
  if (!noms.includes('mimetype') && !noms.includes('[content_types].xml')) throw new Refus('ARCHIVE_SANS_CLASSEUR');
  if (new Set(noms).size < noms.length) refuseAbime();
}

/** The bytes of a part, counted as they come out: the sizes that the directory announces are not believed. */
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

function refuseAbime() {
  throw new Refus('CLASSEUR_ABIME');
}

module.exports = { openZip };
