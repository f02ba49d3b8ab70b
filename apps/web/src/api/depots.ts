import { isEnTravail, type StatutLigne } from '@spaser/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, demander, recevoir } from './client';
import type { components } from './schema';

export type Depot = components['schemas']['DepotDto'];
export type DepotResume = components['schemas']['DepotResumeDto'];
export type CauseDeRefus = components['schemas']['CauseDeRefusDto'];
export type SorteDepot = DepotResume['sorte'];
type Correction = components['schemas']['CorrectionDepotDto'];

/** Between two looks at a work under way: it is said to move at least once a second. */
const CADENCE = 700;

export const cleDepots = (siren: string) => ['espace', siren, 'depots'] as const;

export const lireDepots = (siren: string) =>
  queryOptions({ queryKey: cleDepots(siren), queryFn: () => recevoir(client.GET('/api/espace/{siren}/depots', { params: { path: { siren } } })) });

export const lireDepot = (siren: string, id: string) =>
  queryOptions({
    queryKey: [...cleDepots(siren), id],
    queryFn: (): Promise<Depot> => recevoir(client.GET('/api/espace/{siren}/depots/{id}', { params: { path: { siren, id } } })),
    refetchInterval: ({ state }) => (state.data && isEnTravail(state.data.etat) ? CADENCE : false),
  });

export const lireLignes = (siren: string, id: string, revision: number, statut: StatutLigne) =>
  infiniteQueryOptions({
    queryKey: [...cleDepots(siren), id, 'lignes', revision, statut],
    queryFn: ({ pageParam }) => recevoir(client.GET('/api/espace/{siren}/depots/{id}/lignes', { params: { path: { siren, id }, query: { statut, depuis: pageParam } } })),
    initialPageParam: 0,
    getNextPageParam: ({ suite }) => suite,
  });

/** `feuille`: the sheet to read; without it, the one whose columns are best recognised. */
export function deposer(siren: string, sorte: SorteDepot, fichier: File, feuille?: string): Promise<{ readonly id: string }> {
  const corps = new FormData();
  corps.set('fichier', fichier);
  return demander('POST', `/api/espace/${siren}/depots?${new URLSearchParams({ sorte, ...(feuille === undefined ? {} : { feuille }) }).toString()}`, { corps });
}

/** An act on a deposit as it was read. */
const agir = (acte: 'import' | 'annulation' | 'reprise') => (siren: string, { id, revision }: DepotResume): Promise<unknown> =>
  demander('POST', `/api/espace/${siren}/depots/${id}/${acte}`, { corps: { revision } });
export const importer = agir('import');
export const annulerImport = agir('annulation');
export const reprendre = agir('reprise');

export const reconnaitre = (siren: string, { id, revision }: DepotResume, correspondance: readonly (string | null)[]): Promise<unknown> =>
  demander('PUT', `/api/espace/${siren}/depots/${id}/colonnes`, { corps: { revision, correspondance } });

export const corriger = (siren: string, { id, revision }: DepotResume, corrections: readonly Correction[]): Promise<unknown> =>
  demander('POST', `/api/espace/${siren}/depots/${id}/corrections`, { corps: { revision, corrections } });

export const abandonner = (siren: string, { id, revision }: DepotResume): Promise<unknown> => demander('DELETE', `/api/espace/${siren}/depots/${id}?revision=${revision}`);

export const adresseAnnote = (siren: string, id: string): string => `/api/espace/${siren}/depots/${id}/annote`;
export const adresseModele = (siren: string, nom: string, format: 'xlsx' | 'ods'): string => `/api/espace/${siren}/depots/modeles/${nom}?format=${format}`;
