/** Whether the server answers. Told by the answers themselves: a browser that says « online » may be behind a dead line. */
export interface Reseau {
  readonly perdu: boolean;
  readonly sessionPerdue: boolean;
}

let etat: Reseau = { perdu: false, sessionPerdue: false };
const abonnes = new Set<() => void>();

export function lireReseau(): Reseau {
  return etat;
}

export function suivreReseau(abonne: () => void): () => void {
  abonnes.add(abonne);
  return () => abonnes.delete(abonne);
}

export function noterReseau(partie: Partial<Reseau>): void {
  const suivant = { ...etat, ...partie };
  if (suivant.perdu === etat.perdu && suivant.sessionPerdue === etat.sessionPerdue) return;
  etat = suivant;
  for (const abonne of abonnes) abonne();
}
