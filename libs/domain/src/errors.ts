import { PHRASES_COLLECTIVITE } from './collectivite/erreurs';
import { PHRASES_COMPTE } from './compte/erreurs';
import { PHRASES_ADHESION } from './adhesion/erreurs';
import { PHRASES_MARCHE } from './marche/erreurs';
import { PHRASES_QUANTITE } from './quantite/erreurs';
import { PHRASES_DEPOT } from './depot/erreurs';
import { PHRASES_EXERCICE } from './exercice/erreurs';
import { PHRASES_SPASER } from './spaser/erreurs';
import type { ParamsErreur } from './params-erreur';
import { PHRASES_TERRITOIRE } from './territoire/erreurs';

/**
 * A broken invariant of the domain. `code` is stable (logs, API), `params` feed the French phrase of its subject: a code
 * without a phrase does not compile.
 */
export class DomainError extends Error {
  constructor(
    readonly code: CodeErreur,
    readonly params: ParamsErreur = {},
  ) {
    super(phraseErreur(code, params));
    this.name = 'DomainError';
  }
}

/** French phrase of each broken invariant: what is wrong, then what to do. Each subject owns its own. */
const PHRASES = {
  ...PHRASES_QUANTITE,
  ...PHRASES_COLLECTIVITE,
  ...PHRASES_MARCHE,
  ...PHRASES_TERRITOIRE,
  ...PHRASES_EXERCICE,
  ...PHRASES_DEPOT,
  ...PHRASES_SPASER,
  ...PHRASES_COMPTE,
  ...PHRASES_ADHESION,
} satisfies Record<string, (params: ParamsErreur) => string>;

export type CodeErreur = keyof typeof PHRASES;

/** The sentence shown to a person for a broken invariant. */
export function phraseErreur(code: CodeErreur, params: ParamsErreur = {}): string {
  return PHRASES[code](params);
}
