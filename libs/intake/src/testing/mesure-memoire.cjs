// Run in a process of its own, so that the memory measured is that of the reader alone: reads a generated stream of
// argv[3] bytes in the format argv[2], and prints the resident memory once a tenth is read and the highest after that.
require('./compile-typescript.cjs');

const { FichierLu } = require('../fichier/fichier-lu.ts');
const { GENERATEURS } = require('./flux-genere.ts');

const MESURE_TOUS_LES = 500;

async function main() {
  const total = Number(process.argv[3]);
  const fichier = await FichierLu.open('flux', null, GENERATEURS[process.argv[2]](total));
  let lus = 0;
  let acceptes = 0;
  let auDixieme = 0;
  let ensuite = 0;
  for await (const ligne of fichier.lignes()) {
    lus += 1;
    if (ligne.sorte === 'ENREGISTREMENT') acceptes += 1;
    if (lus % MESURE_TOUS_LES !== 0 || fichier.octetsLus() < total / 10) continue;
    const memoire = process.memoryUsage.rss();
    if (auDixieme === 0) auDixieme = memoire;
    ensuite = Math.max(ensuite, memoire);
  }
  process.stdout.write(`${JSON.stringify({ lus, acceptes, octets: fichier.octetsLus(), auDixieme, ensuite, refus: fichier.refus() })}\n`);
}

main();
