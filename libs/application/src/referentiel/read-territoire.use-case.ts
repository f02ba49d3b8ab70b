import type { Territoire, UniteDeTravail } from '@spaser/persistence';
import { requireTerritoire } from './require-territoire';

/** The territory of the instance, as every page names it. */
export class ReadTerritoire {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly territoireCode: string,
  ) {}

  /** @throws DomainError TERRITOIRE_INCONNU */
  execute(): Promise<Territoire> {
    return requireTerritoire(this.unite, this.territoireCode);
  }
}
