const { Refus } = require('./refus.cjs');

/** Cells visited under merges that overlap: no honest file comes near. */
const PAS_AU_PLUS = 2_000_000;

/** Repeats a cell merged downwards in the rows under it that hold something of their own. */
function fillDown({ lignes, fusions }) {
  const places = new Map(lignes.map(({ numero, cellules }) => [numero, cellules]));
  const derniere = lignes.at(-1).numero;
  let pas = 0;
  for (const { haut, bas, gauche } of fusions) {
    const valeur = places.get(haut)?.[gauche] ?? null;
    if (valeur === null) continue;
    for (let numero = haut + 1; numero <= Math.min(bas, derniere); numero += 1) {
      pas += 1;
      if (pas > PAS_AU_PLUS) throw new Refus('CLASSEUR_ABIME');
      fill(places.get(numero), gauche, valeur);
    }
  }
}

function fill(cellules, place, valeur) {
  if (cellules === undefined) return;
  while (cellules.length <= place) cellules.push(null);
  cellules[place] ??= valeur;
}

module.exports = { fillDown };
