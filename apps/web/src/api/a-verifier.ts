import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, recevoir } from './client';
import { cleRegistre } from './registre';
import type { components } from './schema';

export type AVerifier = components['schemas']['DoutesDto'];
export type Doute = components['schemas']['DouteDto'];
export type CodeAVerifier = components['schemas']['CodeAVerifier'];
export type DecisionDoute = components['schemas']['DecisionDoute'];

export interface FiltreAVerifier {
  readonly code?: CodeAVerifier;
  readonly annee?: number;
  readonly limite?: number;
}

export const lireAVerifier = (siren: string, query: FiltreAVerifier) =>
  queryOptions({
    queryKey: [...cleRegistre(siren), 'a-verifier', query],
    queryFn: (): Promise<AVerifier> => recevoir(client.GET('/api/espace/{siren}/a-verifier', { params: { path: { siren }, query: { ...query } } })),
    placeholderData: keepPreviousData,
  });

export const decider = (siren: string, decision: DecisionDoute, doutes: readonly Doute[]) =>
  recevoir(client.POST('/api/espace/{siren}/a-verifier/decisions', { params: { path: { siren } }, body: { decision, doutes: doutes.map(({ marcheId, code, empreinte }) => ({ marcheId, code, empreinte })) } }));

export const annulerDecision = (siren: string, id: string) =>
  recevoir(client.POST('/api/espace/{siren}/a-verifier/decisions/{id}/annulation', { params: { path: { siren, id } } }));
