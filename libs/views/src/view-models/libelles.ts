import type { TypeCollectivite, VoieInclusion } from '@spaser/domain';

/** Words of the enumerations of the domain on the public pages. */
export const LIBELLES_TYPE: Readonly<Record<TypeCollectivite, string>> = {
  COMMUNE: 'Communes',
  EPCI: 'Intercommunalités (EPCI)',
  DEPARTEMENT: 'Département',
  SYNDICAT: 'Syndicats',
  CCAS: 'CCAS',
  ETABLISSEMENT_PUBLIC: 'Établissements publics',
  OFFICE_HABITAT: 'Offices de l’habitat',
  HOPITAL: 'Hôpitaux',
  SDIS: 'Service d’incendie et de secours',
  AUTRE_PUBLIC: 'Autres acheteurs publics',
  PRIVE: 'Acheteurs privés',
};

export const LIBELLES_VOIE: Readonly<Record<VoieInclusion, string>> = { CLAUSE: 'Clause sociale', RESERVE: 'Marché réservé' };

/** Formats of imported files, as intake names them. */
const LIBELLES_FORMAT: Readonly<Record<string, string>> = {
  DECP_JSON_2019: 'DECP 2019, JSON',
  DECP_JSON_2022: 'DECP 2022, JSON',
  DECP_XML_2019: 'DECP 2019, XML',
  DECP_XML_2022: 'DECP 2022, XML',
  DECP_CSV_PES: 'DECP, CSV (PES)',
  DECP_CSV_AIFE: 'DECP, CSV (AIFE)',
  DECP_CSV_TRAVAUX: 'DECP, CSV (travaux)',
};

export function libelleFormat(format: string): string {
  return LIBELLES_FORMAT[format] ?? format;
}
