import { createHash } from 'node:crypto';
import { listDoutes, writeDoute, type CodeAVerifier, type Doute, type DoutesClos, type Marche } from '@spaser/domain';
import type { CleDoute, DecisionConnue } from '@spaser/persistence';

/** A doubt as it can be decided: what is decided is what was read, and nothing that came since. */
export interface DouteSigne extends Doute {
  readonly empreinte: string;
}

export function signDoutes(marche: Marche): readonly DouteSigne[] {
  return listDoutes(marche).map((doute) => ({ ...doute, empreinte: createHash('sha256').update(writeDoute(doute)).digest('hex') }));
}

/** The last decision on a doubt, by the doubt. */
export class Decisions {
  private readonly parCle: ReadonlyMap<string, DecisionConnue>;

  constructor(decisions: readonly DecisionConnue[]) {
    this.parCle = new Map(decisions.map((decision) => [cleOf(decision), decision]));
  }

  find(cle: CleDoute): DecisionConnue | null {
    return this.parCle.get(cleOf(cle)) ?? null;
  }

  /** What is published was said to be right, and is still what is published. */
  isClos(cle: CleDoute): boolean {
    return this.find(cle)?.acte === 'JUSTE';
  }
}

const cleOf = ({ uid, code, empreinte }: CleDoute): string => `${uid} ${code} ${empreinte}`;

/** The doubts of some contracts that a decision answers. */
export function listClos(contrats: readonly { readonly marche: Marche }[], decisions: readonly DecisionConnue[]): DoutesClos {
  const connues = new Decisions(decisions);
  const decides = new Set(decisions.map(({ uid }) => uid));
  return new Map(contrats.filter(({ marche: { uid } }) => decides.has(uid)).map(({ marche }): [string, ReadonlySet<CodeAVerifier>] =>
    [marche.uid, new Set(signDoutes(marche).filter(({ code, empreinte }) => connues.isClos({ uid: marche.uid, code, empreinte })).map(({ code }) => code))]));
}
