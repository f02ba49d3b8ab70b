import { anneeOf, DomainError, type Collectivite } from '@spaser/domain';
import type { Territoire, UniteDeTravail } from '@spaser/persistence';
import { today, type Horloge } from '../horloge/horloge';
import { requireTerritoire } from '../referentiel/require-territoire';
import { readFigure, type EtatEngagementAcheteur } from '../territoire/figure-territoire';
import { isMontree, readFaitsPublics, type FaitsPublics } from './faits-publics';

/** What everyone may know of one collectivité before it signs up. */
export interface CollectiviteConnue extends FaitsPublics {
  readonly territoire: Territoire;
  readonly collectivite: Collectivite;
  readonly epciNom: string | null;
  readonly etat: EtatEngagementAcheteur;
}

/** Public facts of one collectivité: what the State and the published contracts already say of it. */
export class GetCollectivite {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** @throws DomainError TERRITOIRE_INCONNU, COLLECTIVITE_INCONNUE */
  async execute({ territoireCode, siren }: { readonly territoireCode: string; readonly siren: string }): Promise<CollectiviteConnue> {
    const territoire = await requireTerritoire(this.unite, territoireCode);
    const annee = anneeOf(today(this.horloge));
    return this.unite.read({ sorte: 'TERRITOIRE', territoireCode }, async (stores) => {
      const collectivite = await stores.territoire.findCollectivite(siren);
      if (!collectivite || !isMontree(collectivite)) throw new DomainError('COLLECTIVITE_INCONNUE');
      const epci = collectivite.epciSiren === null ? null : await stores.territoire.findCollectivite(collectivite.epciSiren);
      const { acheteurs } = await readFigure(stores, territoireCode, annee);
      const faitsOf = await readFaitsPublics(stores, [collectivite.id], annee);
      return {
        territoire, collectivite, epciNom: epci?.nom ?? null, ...faitsOf(collectivite.id),
        etat: acheteurs.find((acheteur) => acheteur.siren === siren)?.etat ?? 'PAS_ENGAGEE',
      };
    });
  }
}
