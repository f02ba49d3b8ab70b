import { DomainError, foldMarche, type Marche } from '@spaser/domain';
import type { MarcheSource, Territoire, UniteDeTravail, ValeurDuMarche } from '@spaser/persistence';
import { requireTerritoire } from '../referentiel/require-territoire';

export interface MarcheOuvert {
  readonly territoire: Territoire;
  readonly connu: MarcheSource;
  readonly valeurs: readonly ValeurDuMarche[];
  /** As its sources publish it, when its buyer states something else of it; `null`: nothing is stated, or no source publishes it. */
  readonly publie: Marche | null;
}

/** One contract opened down to the lines of the files it came from, with its value in each year. */
export class GetMarche {
  constructor(private readonly unite: UniteDeTravail) {}

  /** @throws DomainError MARCHE_INCONNU, the same for an id of another territory and for one that does not exist. */
  async execute(question: { readonly territoireCode: string; readonly marcheId: string }): Promise<MarcheOuvert> {
    const territoire = await requireTerritoire(this.unite, question.territoireCode);
    return this.unite.read({ sorte: 'TERRITOIRE', territoireCode: territoire.code }, async (stores) => {
      const connu = await stores.marches.find(question.marcheId);
      if (!connu) throw new DomainError('MARCHE_INCONNU');
      const publications = connu.marche.saisie === null ? [] : await stores.marches.listPublications(connu.collectiviteId, connu.marche.uid);
      const publie = publications.length === 0 ? null : foldMarche(publications.map(({ enregistrement }) => enregistrement), connu.acheteur.type);
      return { territoire, connu, valeurs: await stores.contributions.listOfMarche(connu.collectiviteId, connu.id), publie };
    });
  }
}
