import { queryOptions } from '@tanstack/react-query';
import { client, recevoir } from './client';
import type { components, paths } from './schema';

export type Comparaison = components['schemas']['ComparaisonDto'];
type Export = paths['/api/espace/{siren}/exports/{quoi}']['get']['parameters'];
export type QuoiExport = Export['path']['quoi'];
export type FormatExport = NonNullable<NonNullable<Export['query']>['format']>;
/** The filters of a screen, that its export shares. */
export type FiltreExport = Omit<NonNullable<Export['query']>, 'format'>;

/** Where a collectivité stands among those of its size, in the last complete year. */
export const lireComparaison = (siren: string) =>
  queryOptions({ queryKey: ['espace', siren, 'comparaison'], queryFn: (): Promise<Comparaison> => recevoir(client.GET('/api/espace/{siren}/comparaison', { params: { path: { siren } } })) });
