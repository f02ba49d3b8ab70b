import type { Annee, Centimes, Collectivite } from '@spaser/domain';
import type { ContributionMarche, FiltreContributions, Territoire, UniteDeTravail } from '@spaser/persistence';
import { SEND_COURRIEL } from '../courriels/evenement';
import { requireTerritoire } from '../referentiel/require-territoire';

/** Contracts behind a territory's figure: one page of them, the number and the exact sum of the whole filter. */
export interface PageContributions {
  readonly territoire: Territoire;
  readonly annee: Annee;
  readonly filtre: FiltreContributions;
  readonly contributions: readonly ContributionMarche[];
  readonly nombre: number;
  readonly somme: Centimes;
  readonly montants: Centimes | null;
  /** Sum and number without any filter but counted / set aside: the figure itself. */
  readonly ensemble: { readonly nombre: number; readonly somme: Centimes };
  readonly acheteurs: readonly Pick<Collectivite, 'siren' | 'nom' | 'type'>[];
  readonly enCours: number;
}

export interface QuestionContributions {
  readonly territoireCode: string;
  readonly annee: Annee;
  readonly filtre: FiltreContributions;
  readonly limite: number;
  readonly debut: number;
}

const SANS_FILTRE = { texte: null, acheteurSiren: null, epciSiren: null, voie: null, motif: null } as const;

/** Lists the inclusive contracts of a year. Their sum is the figure to the cent: both read the same rows. */
export class ListContributions {
  constructor(private readonly unite: UniteDeTravail) {}

  async execute(question: QuestionContributions): Promise<PageContributions> {
    const territoire = await requireTerritoire(this.unite, question.territoireCode);
    return this.unite.read({ sorte: 'TERRITOIRE', territoireCode: territoire.code }, async (stores) => {
      const { annee, filtre, limite, debut } = question;
      const total = await stores.contributions.total(annee, filtre);
      const ensemble = await stores.contributions.total(annee, { ...filtre, ...SANS_FILTRE });
      const collectivites = await stores.territoire.listCollectivites();
      return {
        territoire,
        annee,
        filtre,
        contributions: await stores.contributions.list(annee, filtre, { limite, debut }),
        ...total,
        ensemble: { nombre: ensemble.nombre, somme: ensemble.somme },
        acheteurs: collectivites.filter((collectivite) => collectivite.rattachement === 'TERRITOIRE').sort((a, b) => a.nom.localeCompare(b.nom, 'fr')),
        enCours: await stores.outbox.countPending([SEND_COURRIEL]),
      };
    });
  }
}
