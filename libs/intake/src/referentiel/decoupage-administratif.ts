import { readFile } from 'node:fs/promises';
import { DomainError, parseSiren, type Siren } from '@spaser/domain';

/** A département's communes and EPCI à fiscalité propre, as the yearly national referential gives them. */
export interface ReferentielDepartement {
  readonly code: string;
  readonly nom: string;
  /** Year of the Code officiel géographique. */
  readonly millesime: number;
  readonly communes: readonly { readonly codeInsee: string; readonly siren: Siren; readonly nom: string; readonly population: number; readonly epciSiren: Siren | null; readonly codesPostaux: readonly string[]; readonly anciensNoms: readonly string[] }[];
  readonly epci: readonly { readonly siren: Siren; readonly nom: string; readonly population: number }[];
}

interface CommuneSource {
  code: string;
  nom: string;
  type: string;
  departement?: string;
  siren?: string;
  population?: number;
  codesPostaux?: string[];
  /** Code of the commune that absorbed this one. */
  chefLieu?: string;
}

interface EpciSource {
  code: string;
  nom: string;
  populationMunicipale: number;
  membres: { code: string; siren: string; populationMunicipale: number }[];
}

/** The package's major version counts the yearly editions: 6 is 2026. */
const MILLESIME_OF_MAJEURE_0 = 2020;

/**
 * Reads `@etalab/decoupage-administratif` (Licence Ouverte). The referential does not name the seat of an EPCI: it is
 * taken as the département of its most populous member, so that each EPCI belongs to one territory (decision D-21).
 * @throws DomainError DEPARTEMENT_INCONNU
 */
export async function readReferentiel(departement: string): Promise<ReferentielDepartement> {
  const [communes, epci, departements, paquet] = await Promise.all([
    readData<CommuneSource[]>('data/communes.json'),
    readData<EpciSource[]>('data/epci.json'),
    readData<{ code: string; nom: string }[]>('data/departements.json'),
    readData<{ version: string }>('package.json'),
  ]);
  const trouve = departements.find(({ code }) => code === departement);
  if (!trouve) throw new DomainError('DEPARTEMENT_INCONNU', { code: departement });

  const departementOf = new Map(communes.map((commune) => [commune.code, commune.departement]));
  const epciOfCommune = new Map(epci.flatMap((groupement) => groupement.membres.map((membre) => [membre.code, groupement.code] as const)));
  const anciensNoms = new Map<string, string[]>();
  for (const { chefLieu, nom } of communes) if (chefLieu) anciensNoms.set(chefLieu, [...(anciensNoms.get(chefLieu) ?? []), nom]);
  return {
    code: trouve.code,
    nom: trouve.nom,
    millesime: MILLESIME_OF_MAJEURE_0 + Number(paquet.version.split('.')[0]),
    communes: communes
      .filter((commune) => commune.type === 'commune-actuelle' && commune.departement === departement && commune.siren)
      .map((commune) => {
        const epciSiren = epciOfCommune.get(commune.code);
        return {
          codeInsee: commune.code,
          siren: parseSiren(commune.siren ?? ''),
          nom: commune.nom,
          population: commune.population ?? 0,
          epciSiren: epciSiren ? parseSiren(epciSiren) : null,
          codesPostaux: commune.codesPostaux ?? [],
          anciensNoms: (anciensNoms.get(commune.code) ?? []).filter((nom) => nom !== commune.nom),
        };
      }),
    epci: epci
      .filter((groupement) => departementOf.get(mostPopulousMember(groupement)) === departement)
      .map((groupement) => ({ siren: parseSiren(groupement.code), nom: groupement.nom, population: groupement.populationMunicipale })),
  };
}

function mostPopulousMember(groupement: EpciSource): string {
  return groupement.membres.reduce((plus, membre) => (membre.populationMunicipale > plus.populationMunicipale ? membre : plus)).code;
}

async function readData<T>(fichier: string): Promise<T> {
  return JSON.parse(await readFile(require.resolve(`@etalab/decoupage-administratif/${fichier}`), 'utf8')) as T;
}
