const { StringDecoder } = require('node:string_decoder');
const { SaxesParser } = require('saxes');
const { Refus } = require('./refus.cjs');

/** Deeper than any part of a spreadsheet. */
const PROFONDEUR = 64;
/** Characters without the end of a tag or of a text: a cell of the longest text, all in entities, is shorter. */
const SILENCE = 1024 * 1024;
/** Attributes of extensions, which repeat those of the format under the same local name. */
const EXTENSION = /^(?:calcext|loext):/;

const localName = (nom) => nom.slice(nom.indexOf(':') + 1);

/**
 * Feeds `lecteur.open(element, attributs)`, `lecteur.text(texte)` and `lecteur.close(element)` with an XML part given by chunks of UTF-8,
 * names without their prefix. `lecteurFor(racine)` gives the reader of the part, or `null` when nobody reads it: the part is then only
 * counted. Returns that reader. Refuses a DOCTYPE, what is not well formed, what is too deep, and what never ends.
 */
async function readXml(blocs, lecteurFor) {
  const parseur = new SaxesParser({ position: false });
  const decodeur = new StringDecoder('utf8');
  let lecteur;
  let profondeur = 0;
  let silence = 0;
  const hear = () => (silence = 0);
  parseur.on('doctype', () => {
    throw new Refus('XML_DOCTYPE');
  });
  parseur.on('opentag', ({ name, attributes }) => {
    hear();
    profondeur += 1;
    if (profondeur > PROFONDEUR) throw new Refus('CLASSEUR_ABIME');
    if (lecteur === undefined) lecteur = lecteurFor(localName(name));
    lecteur?.open(localName(name), readAttributs(attributes));
  });
  parseur.on('closetag', ({ name }) => {
    hear();
    profondeur -= 1;
    lecteur?.close(localName(name));
  });
  for (const sorte of ['text', 'cdata']) {
    parseur.on(sorte, (texte) => {
      hear();
      lecteur?.text(texte);
    });
  }
  for await (const bloc of blocs) {
    if (lecteur === null) continue;
    silence += bloc.length;
    write(parseur, decodeur.write(bloc));
    if (silence > SILENCE) throw new Refus('CLASSEUR_ABIME');
  }
  if (lecteur !== null) write(parseur, decodeur.end(), true);
  return lecteur ?? null;
}

function write(parseur, texte, fin = false) {
  try {
    parseur.write(texte);
    if (fin) parseur.close();
  } catch (erreur) {
    throw erreur instanceof Refus ? erreur : new Refus('CLASSEUR_ABIME');
  }
}

function readAttributs(lus) {
  const attributs = Object.create(null);
  for (const nom in lus) if (!EXTENSION.test(nom)) attributs[localName(nom)] = lus[nom];
  return attributs;
}

/** Text as XML in plain ASCII: whoever reads it needs to know no encoding. Characters that XML has no way to write are left out. */
function escapeXml(texte) {
  return texte.replace(/[^ !#-%'-;=?-~]/g, (caractere) => {
    const code = caractere.charCodeAt(0);
    return code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d ? '' : `&#${code};`;
  });
}

module.exports = { readXml, escapeXml };
