import type { ContenuSpaser } from '@spaser/domain';
import { queryOptions } from '@tanstack/react-query';
import { client, demander, recevoir } from './client';
import type { AccueilEspace, Acheteur, EnregistrementFait, MiseAJour, Moi, SchemaDetaille, VarianteOfferte, Vote } from './contrat';
import { detailOf } from '../textes/collectivite';

const schema = (siren: string, id: string) => ({ params: { path: { siren, id } } });

export const lireMoi = queryOptions({ queryKey: ['moi'], queryFn: () => demander<Moi>('GET', '/api/moi'), staleTime: 60_000 });

export const lireAccueil = (siren: string) =>
  queryOptions({ queryKey: ['espace', siren], queryFn: (): Promise<AccueilEspace> => recevoir(client.GET('/api/espace/{siren}', { params: { path: { siren } } })) });

export const lireSchema = (siren: string, id: string) =>
  queryOptions({
    queryKey: ['espace', siren, 'schema', id],
    queryFn: (): Promise<SchemaDetaille> => recevoir(client.GET('/api/espace/{siren}/schemas/{id}', schema(siren, id))),
    gcTime: 0,
  });

export const lireVariantes = (siren: string) =>
  queryOptions({
    queryKey: ['variantes', siren],
    queryFn: async (): Promise<readonly VarianteOfferte[]> => (await recevoir(client.GET('/api/espace/{siren}/proposition', { params: { path: { siren } } }))).variantes,
    staleTime: 60_000,
  });

/** What a newer version of the model would change. */
export const lireMiseAJour = (siren: string, id: string) =>
  queryOptions({ queryKey: ['espace', siren, 'mise-a-jour', id], queryFn: (): Promise<MiseAJour> => recevoir(client.GET('/api/espace/{siren}/schemas/{id}/mise-a-jour', schema(siren, id))) });

/** How many communes are engaged today (B1), which is public. */
export const lireEngagement = (territoire: string, annee: number) =>
  queryOptions({
    queryKey: ['b1', territoire, annee],
    queryFn: async () => {
      const { b1, calculEnCours } = await recevoir(client.GET('/api/territoires/{territoire}/annees/{annee}', { params: { path: { territoire, annee } } }));
      return { communes: b1.communes, total: b1.communesTotal, calculEnCours };
    },
  });

export const chercherAcheteurs = (question: string) =>
  queryOptions({
    queryKey: ['acheteurs', question],
    queryFn: async (): Promise<readonly Acheteur[]> =>
      (await recevoir(client.GET('/api/collectivites', { params: { query: { q: question } } }))).collectivites.map((trouvee) => ({ siren: trouvee.siren, nom: trouvee.nom, detail: detailOf(trouvee) })),
    enabled: question.trim().length >= 2,
    staleTime: 60_000,
  });

export const creerSchema = (siren: string, remplaceId?: string): Promise<{ id: string }> =>
  recevoir(client.POST('/api/espace/{siren}/schemas', { params: { path: { siren } }, body: remplaceId === undefined ? {} : { remplaceId } }));

export const supprimerSchema = (siren: string, id: string): Promise<unknown> => recevoir(client.DELETE('/api/espace/{siren}/schemas/{id}', schema(siren, id)));

export const enregistrerContenu = (siren: string, id: string, revision: number, contenu: ContenuSpaser): Promise<EnregistrementFait> =>
  recevoir(client.PUT('/api/espace/{siren}/schemas/{id}', { params: { path: { siren, id }, header: { 'If-Match': String(revision) } }, body: { contenu: structuredClone(contenu) as Modifiable<ContenuSpaser> } }));

export const projeter = (siren: string, id: string, conseilLe: string | null): Promise<unknown> =>
  recevoir(client.POST('/api/espace/{siren}/schemas/{id}/projet', { ...schema(siren, id), body: conseilLe === null ? {} : { conseilLe } }));

export const reprendre = (siren: string, id: string): Promise<unknown> => recevoir(client.POST('/api/espace/{siren}/schemas/{id}/brouillon', schema(siren, id)));

/** Answers a joint scheme that another buyer proposes. */
export const repondreConjoint = (siren: string, id: string, accepte: boolean): Promise<unknown> =>
  recevoir(accepte ? client.POST('/api/espace/{siren}/schemas/{id}/accord', schema(siren, id)) : client.POST('/api/espace/{siren}/schemas/{id}/refus', schema(siren, id)));

export const enregistrerVote = (siren: string, id: string, vote: Vote): Promise<unknown> => recevoir(client.POST('/api/espace/{siren}/schemas/{id}/deliberation', { ...schema(siren, id), body: vote }));
export const corrigerVote = (siren: string, id: string, deliberationId: string, vote: Vote): Promise<unknown> =>
  recevoir(client.PUT('/api/espace/{siren}/schemas/{id}/deliberations/{deliberationId}', { params: { path: { siren, id, deliberationId } }, body: vote }));
export const abroger = (siren: string, id: string, vote: Vote): Promise<unknown> => recevoir(client.POST('/api/espace/{siren}/schemas/{id}/abrogation', { ...schema(siren, id), body: vote }));

export const mettreAJour = (siren: string, id: string, changements: readonly string[]): Promise<{ id: string }> =>
  recevoir(client.POST('/api/espace/{siren}/schemas/{id}/mise-a-jour', { ...schema(siren, id), body: { changements: [...changements] } }));

export const seDeconnecter = (): Promise<unknown> => demander('DELETE', '/api/connexion');

export function deposerPiece(siren: string, id: string, fichier: File): Promise<{ id: string }> {
  const corps = new FormData();
  corps.set('fichier', fichier);
  return demander('POST', adressePieces(siren, id), { corps });
}

export function adressePiece(siren: string, id: string, pieceId: string): string {
  return `${adressePieces(siren, id)}/${encodeURIComponent(pieceId)}`;
}

const adressePieces = (siren: string, id: string): string => `/api/espace/${encodeURIComponent(siren)}/schemas/${encodeURIComponent(id)}/pieces`;

/** What is read only here may be written there: the generated types know no `readonly`. */
type Modifiable<T> = T extends readonly (infer E)[] ? Modifiable<E>[] : T extends object ? { -readonly [C in keyof T]: Modifiable<T[C]> } : T;
