import createClient from 'openapi-fetch';
import { problemeReseau, toProbleme } from './probleme';
import { noterReseau } from './reseau';
import type { paths } from './schema';

/** Every request goes through here: the cookie goes along, a dead line and a lost session are noted for the whole shell. */
async function transport(requete: Request): Promise<Response> {
  let reponse: Response;
  try {
    reponse = await fetch(requete);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    noterReseau({ perdu: true });
    throw problemeReseau();
  }
  noterReseau({ perdu: false, ...(reponse.status === 401 ? { sessionPerdue: true } : {}) });
  return reponse;
}

export const client = createClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin', fetch: transport });

interface Resultat<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** What the server answers. @throws Probleme when it refuses, when it breaks and when the network is lost */
export async function recevoir<T>(appel: Promise<Resultat<T>>): Promise<T> {
  const { data, error, response } = await appel;
  if (!response.ok) throw toProbleme(response.status, error);
  return data as T;
}

interface Demande {
  readonly corps?: unknown;
  /** Revision that the author read: the server refuses to write over a newer one. */
  readonly revision?: number;
}

/** A request by its address, its answer read as JSON; files go as they are. @throws Probleme */
export async function demander<T>(methode: 'GET' | 'POST' | 'PUT' | 'DELETE', chemin: string, { corps, revision }: Demande = {}): Promise<T> {
  const entetes = new Headers({ accept: 'application/json' });
  const fichier = corps instanceof FormData;
  if (corps !== undefined && !fichier) entetes.set('content-type', 'application/json');
  if (revision !== undefined) entetes.set('if-match', String(revision));
  const body = fichier ? corps : corps === undefined ? null : JSON.stringify(corps);
  const reponse = await transport(new Request(new URL(chemin, window.location.origin), { method: methode, headers: entetes, body, credentials: 'same-origin' }));
  const lu: unknown = await reponse.json().catch(() => null);
  if (!reponse.ok) throw toProbleme(reponse.status, lu);
  return lu as T;
}

/** Where one signs in, and comes back from to where one was. */
export function adresseConnexion(retour = window.location.pathname + window.location.search): string {
  return `/connexion?retour=${encodeURIComponent(retour)}`;
}
