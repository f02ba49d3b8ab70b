import { cleCible, listFeuilles, type CibleRetenue, type ContenuSpaser, type ModeleLibre } from './contenu-spaser';
import { toutesLesCibles } from './diff-modele';
import { listIndicateurs } from './modele';
import { parseValeurCible } from './unite-cible';

/**
 * A content as its author wrote it, in its one canonical form: numbers in decimal text, choices in the reading order of
 * the model, and what a target says of the model taken from the model, never from who writes. What cannot be read is kept
 * as written, to be corrected.
 */
export function normaliseContenu(contenu: ContenuSpaser, modele: ModeleLibre): ContenuSpaser {
  const proposees = new Map(toutesLesCibles(modele).map((cible) => [cleCible(cible), cible]));
  const series = new Map(modele.objectifsChiffres.map((objectif) => [`${objectif.indicateur}/${objectif.sousMesure ?? ''}`, objectif]));
  const normaliseCible = (cible: CibleRetenue): CibleRetenue => {
    const serie = series.get(`${cible.indicateur}/${cible.sousMesure ?? ''}`);
    const valeur = parseValeurCible(cible.valeur) ?? cible.valeur;
    const valeurModele = proposees.get(cleCible(cible))?.valeur ?? null;
    const motif = valeur === valeurModele ? null : cible.motif;
    return { ...cible, libelle: serie?.libelle ?? cible.libelle, unite: serie?.unite ?? cible.unite, valeur, valeurModele, motif };
  };
  return {
    ...contenu,
    actions: sortAs(contenu.actions, listFeuilles(modele).map(({ code }) => code)),
    indicateurs: sortAs(contenu.indicateurs, [...listIndicateurs(modele).map(({ code }) => code), 'VOL']),
    cibles: contenu.cibles.map(normaliseCible),
    indicateursLocaux: contenu.indicateursLocaux.map((local) => ({ ...local, cibles: local.cibles.map((cible) => ({ ...cible, valeur: parseValeurCible(cible.valeur) ?? cible.valeur })) })),
  };
}

/** Each value once, in the order of a list; what the list does not know comes last, as it was written. */
function sortAs(valeurs: readonly string[], ordre: readonly string[]): readonly string[] {
  const retenues = new Set(valeurs);
  return [...ordre.filter((valeur) => retenues.delete(valeur)), ...retenues];
}
