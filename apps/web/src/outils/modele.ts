import { CODES_INDICATEUR, diffModeles, formatValeurCible, listIndicateurs, listNoeuds, parseModele, parseValeurCible, type ModeleLibre } from '@spaser/domain';
import { SUJETS } from '../textes/ecarts';
import type { Ecart } from './ecarts';

/** The same as it travels: exact integers are the text of their digits. */
type EnJson<T> = T extends bigint ? string : T extends readonly (infer E)[] ? readonly EnJson<E>[] : T extends object ? { readonly [C in keyof T]: EnJson<T[C]> } : T;

export type ModeleEcrit = EnJson<ModeleLibre>;
export type NoeudEcrit = ModeleEcrit['axes'][number];
export type IndicateurEcrit = NoeudEcrit['indicateurs'][number];
export type ObjectifEcrit = ModeleEcrit['objectifsChiffres'][number];
export type CibleEcrite = ObjectifEcrit['cibles'][number];
export type VarianteEcrite = ModeleEcrit['variantes'][number];

/** Ranks from the first level down to a node. */
export type Chemin = readonly number[];

/** « axes[0].enfants[2] », as the server names the place of a defect. */
export function champOf(chemin: Chemin): string {
  return chemin.map((rang, profondeur) => (profondeur === 0 ? `axes[${rang}]` : `.enfants[${rang}]`)).join('');
}

/** Changes the element of a list, or takes it out when the change gives `null`. */
export function changerRang<T>(liste: readonly T[], rang: number, changer: (element: T) => T | null): readonly T[] {
  return liste.flatMap((element, place) => {
    if (place !== rang) return [element];
    const change = changer(element);
    return change === null ? [] : [change];
  });
}

/** Moves an element by some places; nothing moves beyond the ends. */
export function deplacer<T>(liste: readonly T[], rang: number, pas: number): readonly T[] {
  const element = liste[rang];
  const vers = rang + pas;
  if (element === undefined || vers < 0 || vers >= liste.length) return liste;
  const sans = liste.filter((_, place) => place !== rang);
  return [...sans.slice(0, vers), element, ...sans.slice(vers)];
}

/** The children of a node, or the first level for an empty path, changed. */
export function changerEnfants(modele: ModeleEcrit, chemin: Chemin, changer: (enfants: readonly NoeudEcrit[]) => readonly NoeudEcrit[]): ModeleEcrit {
  if (chemin.length === 0) return { ...modele, axes: changer(modele.axes) };
  return changerNoeud(modele, chemin, (noeud) => ({ ...noeud, enfants: changer(noeud.enfants) }));
}

export function changerNoeud(modele: ModeleEcrit, chemin: Chemin, changer: (noeud: NoeudEcrit) => NoeudEcrit | null): ModeleEcrit {
  const descendre = (noeuds: readonly NoeudEcrit[], [rang = 0, ...suite]: Chemin): readonly NoeudEcrit[] =>
    changerRang(noeuds, rang, (noeud) => (suite.length === 0 ? changer(noeud) : { ...noeud, enfants: descendre(noeud.enfants, suite) }));
  return { ...modele, axes: descendre(modele.axes, chemin) };
}

/** The children of a node, or the first level for an empty path. */
export function enfantsOf({ axes }: ModeleEcrit, chemin: Chemin): readonly NoeudEcrit[] {
  return chemin.reduce<readonly NoeudEcrit[]>((noeuds, rang) => noeuds[rang]?.enfants ?? [], axes);
}

/** An empty child of a node, under a code that none bears and the number after its siblings'; `null` where the tree has no further level. */
export function nouveauNoeud(modele: ModeleEcrit, parent: Chemin): NoeudEcrit | null {
  const niveau = modele.niveaux[parent.length];
  if (niveau === undefined) return null;
  const code = libre(niveau.code, listNoeuds(modele.axes).map((noeud) => noeud.code));
  const numeros = enfantsOf(modele, parent).map(({ numero }) => numero);
  return { niveau: niveau.code, code, numero: numeros.some((numero) => numero === null) ? null : Math.max(0, ...numeros.map(Number)) + 1, titre: '', champs: Object.fromEntries(niveau.champs.map((champ) => [champ.code, null])), indicateurs: [], enfants: [] };
}

/** Codes of the catalogue that the model does not have yet. */
export function codesLibres(modele: ModeleEcrit): readonly string[] {
  const pris = codesOf(modele);
  return CODES_INDICATEUR.filter((code) => !pris.includes(code));
}

/** Codes of the indicators that the model prints, in its order. */
export function codesOf({ axes }: ModeleEcrit): readonly string[] {
  return listIndicateurs({ axes }).map(({ code }) => code);
}

/** An indicator of the catalogue, or the model's own when no code is given. */
export function nouvelIndicateur(modele: ModeleEcrit, code: string | null): IndicateurEcrit {
  return code === null ? { code: libre('P', codesOf(modele)), libelle: '', propre: { unite: '', definition: '' } } : { code, libelle: '' };
}

export function nouvelObjectif({ objectifsChiffres }: ModeleEcrit, indicateur: string): ObjectifEcrit {
  return { id: libre('O', objectifsChiffres.map(({ id }) => id)), indicateur, sousMesure: null, libelle: '', unite: '%', sens: 'MIN', cibles: [] };
}

/** « 25 % » of an exact share, and back; `null`: what was written is no number. */
export function texteDePart({ numerateur, denominateur }: CibleEcrite['valeur'], unite: string): string {
  return BigInt(denominateur) === 0n ? '' : formatValeurCible({ numerateur: BigInt(numerateur), denominateur: BigInt(denominateur) }, unite);
}

export function partDeTexte(texte: string, unite: string): CibleEcrite['valeur'] | null {
  const canonique = parseValeurCible(texte);
  if (canonique === null) return null;
  const [entier = '0', decimales = ''] = canonique.split('.');
  return { numerateur: String(BigInt(entier + decimales)), denominateur: String(10n ** BigInt(decimales.length) * (unite === '%' ? 100n : 1n)) };
}

/** What two texts of a version say differently, in words. */
export function ecartsDeModele(mien: ModeleEcrit, autre: ModeleEcrit): readonly Ecart[] {
  return diffModeles(parseModele(mien), parseModele(autre)).map(({ libelle, avant, apres }) => ({ sujet: libelle, mien: avant ?? SUJETS.vide, autre: apres ?? SUJETS.vide }));
}

function libre(base: string, pris: readonly string[]): string {
  for (let rang = 1; ; rang += 1) {
    const code = base.length === 1 ? `${base}${rang}` : `${base}-${rang}`;
    if (!pris.includes(code)) return code;
  }
}
