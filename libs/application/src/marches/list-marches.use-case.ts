import { DomainError, parseSiren, type Annee } from '@spaser/domain';
import type { MarcheSource, UniteDeTravail } from '@spaser/persistence';
import { requireTerritoire } from '../referentiel/require-territoire';

/** Every contract of a buyer in its latest state, doubtful ones included; `annee` keeps those notified in that year. */
export class ListMarches {
  constructor(private readonly unite: UniteDeTravail) {}

  /** @throws DomainError TERRITOIRE_INCONNU, SIREN_INVALIDE, ACHETEUR_INCONNU */
  async execute(question: { readonly territoireCode: string; readonly acheteurSiren: string; readonly annee: Annee | null }): Promise<readonly MarcheSource[]> {
    const territoire = await requireTerritoire(this.unite, question.territoireCode);
    const siren = parseSiren(question.acheteurSiren);
    return this.unite.read({ sorte: 'TERRITOIRE', territoireCode: territoire.code }, async (stores) => {
      const acheteur = await stores.territoire.findCollectivite(siren);
      if (!acheteur) throw new DomainError('ACHETEUR_INCONNU', { siren, territoire: territoire.code });
      return stores.marches.listWithSources(acheteur.id, question.annee);
    });
  }
}
