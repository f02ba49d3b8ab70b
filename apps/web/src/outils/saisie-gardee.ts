/** What the server does not hold yet, kept in this tab: a session that ends or a page that reloads loses nothing. */
const cle = (id: string): string => `spaser.attente.${id}`;

export function gardeEnAttente(id: string, revision: number, contenu: unknown): void {
  tenter(() => window.sessionStorage.setItem(cle(id), JSON.stringify({ revision, contenu })));
}

export function oublierAttente(id: string): void {
  tenter(() => window.sessionStorage.removeItem(cle(id)));
}

/** What was waiting for this draft, unless it has moved on since: an older text must not come back over a newer one. */
export function reprendreAttente<C>(id: string, revision: number): C | null {
  const texte = tenter(() => window.sessionStorage.getItem(cle(id)));
  return texte === null || texte === undefined ? null : lireAttente<C>(texte, revision);
}

export function lireAttente<C>(texte: string, revision: number): C | null {
  try {
    const lu = JSON.parse(texte) as { readonly revision?: unknown; readonly contenu?: C };
    return lu.revision === revision && typeof lu.contenu === 'object' ? lu.contenu : null;
  } catch {
    return null;
  }
}

/** A browser may refuse its storage: the draft is then only on the screen and on the server. */
function tenter<T>(acte: () => T): T | undefined {
  try {
    return acte();
  } catch {
    return undefined;
  }
}
