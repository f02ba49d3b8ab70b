import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, recevoir } from './client';
import type { components } from './schema';

export type Indicateurs = components['schemas']['IndicateursCalculesDto'];
export type Indicateur = components['schemas']['IndicateurCalculeDto'];
export type Mesure = components['schemas']['MesureCalculeeDto'];
export type PieceDuChiffre = components['schemas']['PieceDuChiffreDto'];

/** The indicators of a year; without one, of the last complete year. The year before stays on screen while another is read. */
export const lireIndicateurs = (siren: string, annee: number | null) =>
  queryOptions({
    queryKey: ['espace', siren, 'indicateurs', annee],
    queryFn: (): Promise<Indicateurs> => recevoir(client.GET('/api/espace/{siren}/indicateurs', { params: { path: { siren }, query: annee === null ? {} : { annee } } })),
    placeholderData: keepPreviousData,
  });
