/** A source as people read it: its host and its file. What follows a « ? » may be a key, and is never shown. */
export function nomSource(source: string): string {
  const { hostname, pathname } = new URL(source);
  const fichier = pathname.split('/').filter((partie) => partie !== '').at(-1);
  return fichier === undefined ? hostname : `${hostname}/${fichier}`;
}
