import { COMMUN } from '../textes/commun';

/** One field that the server refuses: what is wrong, and what to do. */
export interface ErreurChamp {
  readonly champ: string;
  readonly message: string;
}

/** An answer of the API that is not the one hoped for (RFC 9457). `statut` 0: no answer came, the network is lost. */
export class Probleme extends Error {
  constructor(
    readonly statut: number,
    readonly code: string,
    message: string,
    readonly erreurs: readonly ErreurChamp[] = [],
    readonly reference: string | null = null,
  ) {
    super(message);
    this.name = 'Probleme';
  }

  get estReseau(): boolean {
    return this.statut === 0;
  }

  /** Worth asking again later: the network or the server, not the question. */
  get estPassager(): boolean {
    return this.statut === 0 || this.statut === 429 || this.statut >= 502;
  }
}

/** The problem that a body describes; whatever it is made of, a sentence in French comes out. */
export function toProbleme(statut: number, corps: unknown): Probleme {
  const lu = isObjet(corps) ? corps : {};
  const message = texteOf(lu['title']) ?? (statut >= 500 ? COMMUN.panne : COMMUN.refus);
  const erreurs = Array.isArray(lu['erreurs']) ? lu['erreurs'].flatMap(toErreurChamp) : [];
  return new Probleme(statut, texteOf(lu['code']) ?? 'INCONNU', message, erreurs, texteOf(lu['reference']));
}

export function problemeReseau(): Probleme {
  return new Probleme(0, 'RESEAU', COMMUN.connexionPerdue);
}

/** The sentences of the fields, by field; the first of each, for one is read at a time. */
export function erreursParChamp(erreurs: readonly ErreurChamp[]): Readonly<Record<string, string>> {
  return Object.fromEntries([...erreurs].reverse().map(({ champ, message }) => [champ, message]));
}

function toErreurChamp(erreur: unknown): readonly ErreurChamp[] {
  if (!isObjet(erreur)) return [];
  const [champ, message, aide] = [texteOf(erreur['champ']), texteOf(erreur['message']), texteOf(erreur['aide'])];
  return champ === null || message === null ? [] : [{ champ, message: aide === null ? message : `${message} ${aide}` }];
}

function isObjet(valeur: unknown): valeur is Readonly<Record<string, unknown>> {
  return typeof valeur === 'object' && valeur !== null;
}

function texteOf(valeur: unknown): string | null {
  return typeof valeur === 'string' && valeur !== '' ? valeur : null;
}
