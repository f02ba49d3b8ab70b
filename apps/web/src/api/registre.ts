import type { SorteEcriture } from '@spaser/domain';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, recevoir } from './client';
import type { components } from './schema';

export type ContratResume = components['schemas']['ContratResumeDto'];
export type Contrat = components['schemas']['ContratDto'];
export type Ecriture = components['schemas']['EcritureDto'];
export type EcritureEcrite = components['schemas']['EcritureEcriteDto'];
export type VersionEcriture = components['schemas']['VersionEcritureDto'];
export type EcartsDecp = components['schemas']['EcartsDecpDto'];
export type ContratEnEcart = components['schemas']['ContratEnEcartDto'];
/** What a record says, as the form holds it and as the API receives it. */
export type Saisie = Readonly<Record<string, unknown>>;

const chez = (siren: string) => ['espace', siren, 'registre'] as const;
export const cleRegistre = chez;

export const lireContrats = (siren: string, annee: number) =>
  queryOptions({
    queryKey: [...chez(siren), 'contrats', annee],
    queryFn: async (): Promise<readonly ContratResume[]> => (await recevoir(client.GET('/api/espace/{siren}/contrats', { params: { path: { siren }, query: { annee } } }))).contrats,
    placeholderData: keepPreviousData,
  });

export const lireContrat = (siren: string, id: string) =>
  queryOptions({ queryKey: [...chez(siren), 'contrat', id], queryFn: (): Promise<Contrat> => recevoir(client.GET('/api/espace/{siren}/contrats/{id}', { params: { path: { siren, id } } })) });

export const lireEcartsDecp = (siren: string, annee: number) =>
  queryOptions({
    queryKey: [...chez(siren), 'decp', annee],
    queryFn: (): Promise<EcartsDecp> => recevoir(client.GET('/api/espace/{siren}/decp/ecarts', { params: { path: { siren }, query: { annee } } })),
    placeholderData: keepPreviousData,
  });

export const lireEcritures = (siren: string, sorte: SorteEcriture, annee: number | null) =>
  queryOptions({
    queryKey: [...chez(siren), 'ecritures', sorte, annee],
    queryFn: async (): Promise<readonly Ecriture[]> =>
      (await recevoir(client.GET('/api/espace/{siren}/ecritures', { params: { path: { siren }, query: annee === null ? { sorte } : { sorte, annee } } }))).ecritures,
    placeholderData: keepPreviousData,
  });

export const lireVersions = (siren: string, id: string) =>
  queryOptions({
    queryKey: [...chez(siren), 'versions', id],
    queryFn: async (): Promise<readonly VersionEcriture[]> => (await recevoir(client.GET('/api/espace/{siren}/ecritures/{id}/versions', { params: { path: { siren, id } } }))).versions,
  });

export const creerEcriture = (siren: string, sorte: SorteEcriture, marcheId: string | null, contenu: Saisie): Promise<EcritureEcrite> =>
  recevoir(client.POST('/api/espace/{siren}/ecritures', { params: { path: { siren } }, body: { sorte, marcheId, contenu: { ...contenu } } }));

/** Several lines at once: all of them, or none. */
export const creerEcritures = async (siren: string, ecritures: readonly { readonly sorte: SorteEcriture; readonly marcheId: string | null; readonly contenu: Saisie }[]): Promise<readonly EcritureEcrite[]> =>
  (await recevoir(client.POST('/api/espace/{siren}/ecritures/lot', { params: { path: { siren } }, body: { ecritures: ecritures.map((une) => ({ ...une, contenu: { ...une.contenu } })) } }))).ecritures;

export const corrigerEcriture = (siren: string, id: string, version: number, marcheId: string | null, contenu: Saisie): Promise<EcritureEcrite> =>
  recevoir(client.PUT('/api/espace/{siren}/ecritures/{id}', { params: { path: { siren, id } }, body: { version, marcheId, contenu: { ...contenu } } }));

export const supprimerEcriture = (siren: string, id: string, version: number): Promise<EcritureEcrite> =>
  recevoir(client.DELETE('/api/espace/{siren}/ecritures/{id}', { params: { path: { siren, id }, query: { version } } }));

/** Puts an earlier version back; 0: as if the record had never been entered. */
export const retablirEcriture = (siren: string, id: string, version: number, vers: number): Promise<EcritureEcrite> =>
  recevoir(client.POST('/api/espace/{siren}/ecritures/{id}/retablissement', { params: { path: { siren, id } }, body: { version, vers } }));
