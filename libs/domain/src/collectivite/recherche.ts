import type { TypeCollectivite } from './collectivite';

/** What a collectivité may be looked for by. */
export interface CollectiviteCherchee {
  readonly siren: string;
  readonly nom: string;
  readonly type: TypeCollectivite;
  readonly codeInsee: string | null;
  readonly population: number | null;
  readonly codesPostaux: readonly string[];
  /** Names of the communes that it has absorbed. */
  readonly anciensNoms: readonly string[];
}

/** A collectivité found; `ancienNom` when it was by a name that it no longer bears. */
export interface ResultatRecherche<C> {
  readonly collectivite: C;
  readonly ancienNom: string | null;
}

/**
 * Finds collectivités by name, former name, INSEE code, postal code, SIREN or SIRET; accents, hyphens, apostrophes and
 * « St » do not matter. Names that begin with the question come first, then the most populous.
 */
export function searchCollectivites<C extends CollectiviteCherchee>(liste: readonly C[], question: string, limite: number): readonly ResultatRecherche<C>[] {
  const code = question.replace(/\s/g, '').toUpperCase();
  const cherche = normaliseNom(question);
  if (cherche === '') return [];
  const parCode = /^(?:\d{5,}|2[AB]\d{3})$/.test(code);
  const trouves = liste.flatMap((collectivite) => {
    const trouve = parCode ? matchCode(collectivite, code) : matchNom(collectivite, cherche);
    return trouve ? [{ collectivite, ...trouve }] : [];
  });
  return trouves
    .sort((a, b) => a.rang - b.rang || (b.collectivite.population ?? 0) - (a.collectivite.population ?? 0) || (a.collectivite.nom < b.collectivite.nom ? -1 : 1))
    .slice(0, limite)
    .map(({ collectivite, ancienNom }) => ({ collectivite, ancienNom }));
}

/** « Saint-Paul-lès-Dax » → « saint paul les dax »: what two writings of a name share. */
export function normaliseNom(nom: string): string {
  return nom
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte');
}

interface Trouve {
  readonly rang: number;
  readonly ancienNom: string | null;
}

function matchCode({ siren, codeInsee, codesPostaux }: CollectiviteCherchee, code: string): Trouve | null {
  const exact = codeInsee === code || siren === code || (code.length === 14 && code.startsWith(siren));
  if (exact) return { rang: 0, ancienNom: null };
  return codesPostaux.includes(code) ? { rang: 1, ancienNom: null } : null;
}

function matchNom({ nom, anciensNoms }: CollectiviteCherchee, cherche: string): Trouve | null {
  const rang = rangOf(normaliseNom(nom), cherche);
  if (rang !== null) return { rang, ancienNom: null };
  const ancienNom = anciensNoms.find((ancien) => rangOf(normaliseNom(ancien), cherche) !== null) ?? null;
  return ancienNom === null ? null : { rang: 4, ancienNom };
}

/** The very name, its beginning, the beginning of one of its words; anything else is another name. */
function rangOf(nom: string, cherche: string): number | null {
  if (nom === cherche) return 0;
  if (nom.startsWith(cherche)) return 1;
  return ` ${nom}`.includes(` ${cherche}`) ? 2 : null;
}
