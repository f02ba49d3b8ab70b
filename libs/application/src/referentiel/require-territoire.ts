import { DomainError } from '@spaser/domain';
import type { Territoire, UniteDeTravail } from '@spaser/persistence';

/** The territory of a command. @throws DomainError TERRITOIRE_INCONNU */
export async function requireTerritoire(unite: UniteDeTravail, code: string): Promise<Territoire> {
  const territoire = await unite.read({ sorte: 'TERRITOIRE', territoireCode: code }, (stores) => stores.territoire.find());
  if (!territoire) throw new DomainError('TERRITOIRE_INCONNU', { code });
  return territoire;
}
