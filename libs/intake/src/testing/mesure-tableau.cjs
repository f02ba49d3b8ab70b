// Run in a process of its own, so that the memory measured is that of one reading: reads the table at argv[2], and prints what came of it
// with the highest resident memory of the process, in megabytes.
const fs = require('node:fs');
require('./compile-typescript.cjs');

const { readTableau } = require('../tableau/read-tableau.ts');

const MESURE_TOUS_LES = 20;

/** Sampled, while the thread works: the highest that the system remembers may be that of the process which started this one. */
function watchMemory() {
  let haute = 0;
  const measure = () => (haute = Math.max(haute, process.memoryUsage.rss()));
  const montre = setInterval(measure, MESURE_TOUS_LES);
  return () => {
    clearInterval(montre);
    return measure() / 1024 / 1024;
  };
}

async function main() {
  const end = watchMemory();
  const octets = fs.readFileSync(process.argv[2]);
  const lu = await readTableau(octets, { nom: 'fichier', isEntete: (texte) => (texte === 'Numéro' ? 1 : 0) }).then(
    ({ lignes }) => ({ code: null, lignes: lignes.length }),
    ({ code = 'PANNE' }) => ({ code, lignes: 0 }),
  );
  process.stdout.write(`${JSON.stringify({ ...lu, memoire: end() })}\n`);
}

main();
