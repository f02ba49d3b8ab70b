/** One counter of the national directory, as far as it concerns us: who it is and how it is written to. */
export interface ServiceAnnuaire {
  readonly nom: string;
  /** Kinds of counter: `mairie`, `epci`, `cg`… */
  readonly types: readonly string[];
  readonly codesInsee: readonly string[];
  readonly siren: string | null;
  readonly courriels: readonly string[];
  /** What stands in the column of addresses and cannot be one. */
  readonly illisibles: readonly string[];
  readonly telephone: string | null;
  readonly site: string | null;
}

/** The value of a column: text, list or object, whatever the export. */
export type Champ = (nom: string) => unknown;

const COURRIEL = /^[^\s@<>"(),:;\\[\]]{1,64}@[^\s@<>"(),:;\\[\]/]{1,190}\.[^\s@<>"(),:;\\[\]/.]{2,}$/u;

/**
 * Reads a record of `api-lannuaire-administration` (DILA), whose nested columns are lists in the JSON archive and JSON written as text
 * in the JSON and CSV exports. What is missing is absent, never guessed.
 */
export function readService(champ: Champ): ServiceAnnuaire {
  const pivots = listObjets(champ('pivot'));
  const adresses = listTextes(champ('adresse_courriel')).flatMap((texte) => texte.split(/[;,\s]+/)).map((texte) => texte.replace(/^mailto:/i, '')).filter((texte) => texte !== '');
  const codes = [...pivots.flatMap((pivot) => listTextes(pivot['code_insee_commune'])), ...listTextes(champ('code_insee_commune'))];
  return {
    nom: listTextes(champ('nom'))[0] ?? '',
    types: unique(pivots.length > 0 ? pivots.flatMap((pivot) => listTextes(pivot['type_service_local'])) : listTextes(champ('pivot'))),
    codesInsee: unique(codes.filter((code) => /^(\d{5}|2[AB]\d{3})$/.test(code))),
    siren: readSiren(champ('siren')) ?? readSiren(champ('siret')),
    courriels: unique(adresses.filter((adresse) => COURRIEL.test(adresse))),
    illisibles: unique(adresses.filter((adresse) => !COURRIEL.test(adresse))),
    telephone: listTextes(champ('telephone'))[0] ?? null,
    site: listTextes(champ('site_internet'))[0] ?? null,
  };
}

function readSiren(valeur: unknown): string | null {
  const chiffres = (listTextes(valeur)[0] ?? '').replace(/\s/g, '');
  return /^\d{9}(?:\d{5})?$/.test(chiffres) ? chiffres.slice(0, 9) : null;
}

/** The objects of a column: a list, one object, or either written as JSON text. */
function listObjets(valeur: unknown): readonly Record<string, unknown>[] {
  const lu = typeof valeur === 'string' ? parse(valeur) : valeur;
  const liste: readonly unknown[] = Array.isArray(lu) ? lu : [lu];
  return liste.filter((un): un is Record<string, unknown> => typeof un === 'object' && un !== null && !Array.isArray(un));
}

/** The texts of a column: a text, a number, a list of them, or of objects with a `valeur`, or any of these written as JSON text. */
function listTextes(valeur: unknown): readonly string[] {
  if (typeof valeur === 'number') return [String(valeur)];
  if (typeof valeur === 'string') {
    const texte = valeur.trim();
    if (/^[[{]/.test(texte)) {
      const lu = parse(texte);
      if (lu !== undefined) return listTextes(lu);
    }
    return texte === '' ? [] : [texte];
  }
  if (Array.isArray(valeur)) return valeur.flatMap(listTextes);
  return typeof valeur === 'object' && valeur !== null && 'valeur' in valeur ? listTextes(valeur.valeur) : [];
}

function parse(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}

function unique(textes: readonly string[]): readonly string[] {
  return [...new Set(textes)];
}
