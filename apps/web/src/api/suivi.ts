import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, recevoir } from './client';
import type { components } from './schema';

export type Suivi = components['schemas']['SuiviAnnuelDto'];
export type ActionSuivie = components['schemas']['ActionSuivieDto'];
export type EtatAction = components['schemas']['SuiviActionDto'];
export type MesureCorrective = components['schemas']['MesureCorrectiveDto'];
export type VersionSuivi = components['schemas']['VersionSuiviDto'];

/** The actions of a year; without one, of the year that the server finds most useful. The year before stays on screen meanwhile. */
export const lireSuivi = (siren: string, annee: number | null) =>
  queryOptions({
    queryKey: ['espace', siren, 'suivi', annee],
    queryFn: (): Promise<Suivi> => recevoir(client.GET('/api/espace/{siren}/suivi', { params: { path: { siren }, query: annee === null ? {} : { annee } } })),
    placeholderData: keepPreviousData,
  });

const uneAction = (siren: string, annee: number, action: string) => ({ params: { path: { siren, annee, action } } });

export const lireVersions = (siren: string, annee: number, action: string) =>
  queryOptions({
    queryKey: ['espace', siren, 'suivi', annee, action],
    queryFn: async (): Promise<readonly VersionSuivi[]> => (await recevoir(client.GET('/api/espace/{siren}/suivi/{annee}/actions/{action}/versions', uneAction(siren, annee, action)))).versions,
  });

export const enregistrerSuivi = (siren: string, annee: number, action: string, version: number, contenu: Record<string, unknown>): Promise<{ version: number }> =>
  recevoir(client.PUT('/api/espace/{siren}/suivi/{annee}/actions/{action}', { ...uneAction(siren, annee, action), body: { version, contenu } }));

export const retablirSuivi = (siren: string, annee: number, action: string, version: number, vers: number): Promise<{ version: number }> =>
  recevoir(client.POST('/api/espace/{siren}/suivi/{annee}/actions/{action}/retablissement', { ...uneAction(siren, annee, action), body: { version, vers } }));
