// The thread that reads what a stranger wrote. It tells the beginning of each sheet (TETES), is answered which one to read (`choix`), and
// gives its rows (LIGNES, some hundreds at a time, then FIN); or it says why it cannot (REFUS).
const { parentPort, workerData } = require('node:worker_threads');
const { readClasseur } = require('./classeur.cjs');
const { Refus } = require('./refus.cjs');
const { readTexte } = require('./texte.cjs');

const LIGNES_DE_TETE = 60;
const LIGNES_PAR_ENVOI = 500;
/** Enough of a text to know a header by. */
const CARACTERES_DE_TETE = 300;

async function main({ sorte, octets, limites }) {
  const lu = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
  const { format, feuilles } = sorte === 'CLASSEUR' ? await readClasseur(lu, limites) : readTexte(lu, limites);
  parentPort.once('message', ({ choix }) => give(() => sendLignes(feuilles[choix])));
  parentPort.postMessage({ etape: 'TETES', format, tetes: feuilles.map(readTete) });
}

function readTete({ nom, lignes, fusions, regularite = 1 }) {
  const cut = (texte) => texte?.slice(0, CARACTERES_DE_TETE) ?? null;
  const debut = lignes.slice(0, LIGNES_DE_TETE).map(({ numero, cellules }) => ({ numero, cellules: cellules.map(cut) }));
  const derniere = debut.at(-1).numero;
  return { nom, regularite, lignes: debut, fusions: fusions.filter(({ haut }) => haut <= derniere) };
}

async function sendLignes({ lignes: lues, read }) {
  const lignes = read ? read() : lues;
  for (let debut = 0; debut < lignes.length; debut += LIGNES_PAR_ENVOI) {
    parentPort.postMessage({ etape: 'LIGNES', lignes: lignes.slice(debut, debut + LIGNES_PAR_ENVOI) });
    lignes.fill(null, debut, debut + LIGNES_PAR_ENVOI);
  }
  parentPort.postMessage({ etape: 'FIN' });
}

async function give(work) {
  try {
    await work();
  } catch (erreur) {
    if (!(erreur instanceof Refus)) throw erreur;
    parentPort.postMessage({ etape: 'REFUS', code: erreur.code, params: erreur.params });
  }
}

give(() => main(workerData));
