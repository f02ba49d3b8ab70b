import { normaliseNom, type Annee, type CodeChiffre, type CodeDecision } from '@spaser/domain';
import type { FiltreContrats } from './view-models/contrats/filtre-contrats';

/** Every address that a page links to, written once. Filters, sort and page always stand in the address. */
export const adresses = {
  accueil: '/',
  indicateurs: '/indicateurs',
  methode: '/methode',
  collectivites: (filtre: FiltreCollectivitesLu = {}, page = 1): string => `/collectivites${toQueryCollectivites(filtre, page)}`,
  collectivite: (une: CollectiviteAdressee): string => `/c/${codeEtNom(une)}`,
  schemaOf: (une: CollectiviteAdressee): string => `/c/${codeEtNom(une)}/schema`,
  /** « J'adopte »: one's own collectivité, found and then recognised. */
  adopter: (question = ''): string => (question === '' ? '/adopter' : `/adopter?q=${encodeURIComponent(question)}`),
  adopterPour: (siren: string): string => `/adopter?siren=${encodeURIComponent(siren)}`,
  schemaFichier: (une: CollectiviteAdressee, format: 'pdf' | 'docx'): string => `/c/${codeEtNom(une)}/schema.${format}`,
  deliberationFichier: (une: CollectiviteAdressee, pieceId: string): string => `/c/${codeEtNom(une)}/deliberations/${encodeURIComponent(pieceId)}`,
  connexion: '/connexion',
  proconnect: (siren: string): string => `/connexion/proconnect?siren=${encodeURIComponent(siren)}`,
  compte: '/compte',
  connexionLien: '/connexion/lien',
  preuve: '/preuve',
  avis: '/avis',
  invitation: '/invitation',
  /** The signed-in space, and one collectivité in it. */
  espace: '/app',
  espaceOf: (siren: string): string => `/app/c/${encodeURIComponent(siren)}`,
  accessibilite: '/accessibilite',
  mentions: '/mentions',
  api: '/api/docs',
  licence: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  territoire: (annee: Annee | null): string => (annee === null ? '/territoire' : `/territoire?annee=${annee}`),
  contrats: (annee: Annee, filtre: Partial<FiltreContrats> = {}, page = 1): string => `/territoire/${annee}/contrats${toQuery(filtre, page, null)}`,
  contratsCsv: (annee: Annee, filtre: Partial<FiltreContrats> = {}): string => `/territoire/${annee}/contrats${toQuery(filtre, 1, 'csv')}`,
  marche: (id: string): string => `/marches/${encodeURIComponent(id)}`,
  indicateur: (code: CodeChiffre): string => `/indicateurs/${code}`,
  decision: (code: CodeDecision): string => `/methode#${code}`,
} as const;

/** Question and filters of the list of collectivités; what is empty is left out of the address. */
export interface FiltreCollectivitesLu {
  readonly q?: string;
  readonly etat?: string | null;
  readonly epci?: string | null;
  readonly type?: string | null;
}

function toQueryCollectivites({ q, etat, epci, type }: FiltreCollectivitesLu, page: number): string {
  const parametres = new URLSearchParams();
  for (const [nom, valeur] of Object.entries({ q, etat, epci, type, page: page > 1 ? String(page) : null })) if (valeur) parametres.set(nom, valeur);
  const query = parametres.toString();
  return query === '' ? '' : `?${query}`;
}

/** What the address of a collectivité is made of. */
export interface CollectiviteAdressee {
  readonly nom: string;
  readonly siren: string;
  readonly codeInsee: string | null;
}

/** « 40054-brassempouy »: the code leads and never changes, the name is for the reader. */
function codeEtNom({ nom, siren, codeInsee }: CollectiviteAdressee): string {
  return `${codeInsee ?? siren}-${normaliseNom(nom).replaceAll(' ', '-')}`;
}

/** Query of a filter; what has its default value is left out. */
function toQuery(filtre: Partial<FiltreContrats>, page: number, format: 'csv' | null): string {
  const parametres = new URLSearchParams();
  const add = (nom: string, valeur: string | null | undefined): void => {
    if (valeur) parametres.set(nom, valeur);
  };
  add('texte', filtre.texte);
  add('acheteur', filtre.acheteurSiren);
  add('epci', filtre.epciSiren);
  add('dispositif', filtre.voie);
  add('sorte', filtre.sorte === 'ECARTE' ? 'ECARTE' : null);
  add('motif', filtre.motif);
  add('tri', filtre.tri === 'valeur' ? null : filtre.tri);
  add('page', page > 1 ? String(page) : null);
  add('format', format);
  const query = parametres.toString();
  return query === '' ? '' : `?${query}`;
}
