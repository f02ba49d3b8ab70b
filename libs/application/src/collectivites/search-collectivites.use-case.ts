import { anneeOf, searchCollectivites, type Collectivite } from '@spaser/domain';
import type { CollectiviteDuTerritoire, Territoire, UniteDeTravail } from '@spaser/persistence';
import { today, type Horloge } from '../horloge/horloge';
import { requireTerritoire } from '../referentiel/require-territoire';
import { readFigure, type EtatEngagementAcheteur } from '../territoire/figure-territoire';

/** A collectivité as a list shows it: who it is, and where it stands today. */
export interface CollectiviteTrouvee {
  readonly collectivite: Pick<Collectivite, 'siren' | 'nom' | 'type' | 'codeInsee' | 'population' | 'epciSiren'>;
  readonly epciNom: string | null;
  readonly etat: EtatEngagementAcheteur;
  /** The former name that it was found by. */
  readonly ancienNom: string | null;
}

export interface CollectivitesTrouvees {
  readonly territoire: Territoire;
  readonly question: string;
  readonly trouvees: readonly CollectiviteTrouvee[];
}

/** Finds collectivités of the territory; an empty question lists the EPCI, then the communes that have adopted a scheme. */
export class SearchCollectivites {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** @throws DomainError TERRITOIRE_INCONNU */
  async execute({ territoireCode, question, limite = 20 }: { readonly territoireCode: string; readonly question: string; readonly limite?: number }): Promise<CollectivitesTrouvees> {
    const territoire = await requireTerritoire(this.unite, territoireCode);
    return this.unite.read({ sorte: 'TERRITOIRE', territoireCode }, async (stores) => {
      const toutes = (await stores.territoire.listCollectivites()).filter(({ rattachement, type }) => rattachement === 'TERRITOIRE' && type !== 'PRIVE');
      const { acheteurs } = await readFigure(stores, territoireCode, anneeOf(today(this.horloge)));
      const etats = new Map(acheteurs.map(({ siren, etat }) => [siren, etat]));
      const etatOf = (siren: string): EtatEngagementAcheteur => etats.get(siren) ?? 'PAS_ENGAGEE';
      const montrees = toutes.filter(({ siren, type }) => type === 'EPCI' || (type === 'COMMUNE' && etatOf(siren) === 'SPASER_ADOPTE')).sort(epciThenNom);
      const retenues = question.trim() === '' ? montrees.map((collectivite) => ({ collectivite, ancienNom: null })) : searchCollectivites(toutes, question, limite);
      const noms = new Map(toutes.map(({ siren, nom }) => [siren, nom]));
      return {
        territoire,
        question: question.trim(),
        trouvees: retenues.map(({ collectivite, ancienNom }) => ({
          collectivite, ancienNom, epciNom: collectivite.epciSiren ? (noms.get(collectivite.epciSiren) ?? null) : null, etat: etatOf(collectivite.siren),
        })),
      };
    });
  }
}

function epciThenNom(a: CollectiviteDuTerritoire, b: CollectiviteDuTerritoire): number {
  return Number(b.type === 'EPCI') - Number(a.type === 'EPCI') || a.nom.localeCompare(b.nom, 'fr');
}
