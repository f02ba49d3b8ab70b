import { DELAI_ANNULATION } from '@spaser/domain';
import type { UniteDeTravail } from '@spaser/persistence';
import type { Horloge } from '../horloge/horloge';

const JOUR_MS = 86_400_000;

/**
 * Forgets the lines of the files of a territory that nothing has moved since an import can no longer be undone: what they wrote stays in the
 * registers, and a receipt keeps its numbers. A file that was never imported is given up. Run twice, it does the same thing.
 */
export class ForgetDepots {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** Returns how many files are forgotten. */
  execute({ territoireCode }: { readonly territoireCode: string }): Promise<number> {
    const maintenant = this.horloge.now();
    const avant = new Date(maintenant.getTime() - (DELAI_ANNULATION + 1) * JOUR_MS);
    return this.unite.run({ sorte: 'TRAITEMENT', territoireCode }, ({ depots }) => depots.forget(avant, maintenant));
  }
}
