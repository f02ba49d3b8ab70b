import { queryOptions } from '@tanstack/react-query';
import type { ModeleEcrit } from '../outils/modele';
import { client, recevoir } from './client';
import type { components } from './schema';

export type Modeles = components['schemas']['ModelesDto'];
export type ModelePublie = components['schemas']['ModelePublieDto'];
export type ModeleEnregistre = components['schemas']['ModeleEnregistreDto'];
export type Changement = components['schemas']['ChangementDto'];

/** A version being written, what prevents its publication and what it changes. */
export type BrouillonDeModele = Omit<components['schemas']['BrouillonOuvertDto'], 'modele'> & { readonly modele: ModeleEcrit };

const version = (siren: string, code: string, numero: number) => ({ params: { path: { siren, code, version: numero } } });
const surRevision = (siren: string, code: string, numero: number, revision: number) => ({ params: { path: { siren, code, version: numero }, header: { 'If-Match': String(revision) } } });

/** Published and drafted versions; asked again while a publication is under way. */
export const lireModeles = (siren: string) =>
  queryOptions({
    queryKey: ['modeles', siren],
    queryFn: (): Promise<Modeles> => recevoir(client.GET('/api/espace/{siren}/modeles', { params: { path: { siren } } })),
    refetchInterval: ({ state }) => (state.data?.brouillons.some(({ enPublication }) => enPublication) ? 1_000 : false),
  });

export const lireBrouillonDeModele = (siren: string, code: string, numero: number) =>
  queryOptions({
    queryKey: ['modeles', siren, code, numero],
    queryFn: async () => (await recevoir(client.GET('/api/espace/{siren}/modeles/{code}/brouillons/{version}', version(siren, code, numero)))) as unknown as BrouillonDeModele,
    gcTime: 0,
  });

export const preparerVersion = (siren: string, code: string): Promise<{ version: number }> => recevoir(client.POST('/api/espace/{siren}/modeles/{code}/brouillons', { params: { path: { siren, code } } }));

export const enregistrerModele = (siren: string, code: string, numero: number, revision: number, modele: ModeleEcrit): Promise<ModeleEnregistre> =>
  recevoir(client.PUT('/api/espace/{siren}/modeles/{code}/brouillons/{version}', { ...surRevision(siren, code, numero, revision), body: { modele: { ...modele } } }));

export const publierModele = (siren: string, code: string, numero: number, revision: number): Promise<unknown> =>
  recevoir(client.POST('/api/espace/{siren}/modeles/{code}/brouillons/{version}/publication', { ...surRevision(siren, code, numero, revision), body: {} }));

export const abandonnerModele = (siren: string, code: string, numero: number): Promise<unknown> => recevoir(client.DELETE('/api/espace/{siren}/modeles/{code}/brouillons/{version}', version(siren, code, numero)));
