import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, recevoir } from './client';
import type { components } from './schema';

export type Indicateurs = components['schemas']['IndicateursCalculesDto'];
export type Indicateur = components['schemas']['IndicateurCalculeDto'];
export type Chiffre = components['schemas']['ChiffreCalculeDto'];
export type Mesure = components['schemas']['MesureCalculeeDto'];
export type PieceDuChiffre = components['schemas']['PieceDuChiffreDto'];
export type Figure = components['schemas']['FigureCalculeeDto'];
export type MesureDetaillee = components['schemas']['MesureDetailleeDto'];
export type RegleAppliquee = components['schemas']['RegleAppliqueeDto'];
export type SerieInformative = components['schemas']['SerieInformativeDto'];

/** The indicators of a year. The year before stays on screen while another is read. */
export const lireIndicateurs = (siren: string, annee: number) =>
  queryOptions({
    queryKey: ['espace', siren, 'indicateurs', annee],
    queryFn: (): Promise<Indicateurs> => recevoir(client.GET('/api/espace/{siren}/indicateurs', { params: { path: { siren }, query: { annee } } })),
    placeholderData: keepPreviousData,
  });

/** One figure with everything that makes it understood. */
export const lireFigure = (siren: string, code: string, annee: number) =>
  queryOptions({
    queryKey: ['espace', siren, 'indicateurs', code, annee],
    queryFn: (): Promise<Figure> => recevoir(client.GET('/api/espace/{siren}/indicateurs/{code}', { params: { path: { siren, code }, query: { annee } } })),
    placeholderData: keepPreviousData,
  });
