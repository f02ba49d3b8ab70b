import { anneeOf, findModele, type Annee, type B1, type VersionModele } from '@spaser/domain';
import type { FichierImporte, Territoire, UniteDeTravail } from '@spaser/persistence';
import { today, type Horloge } from '../horloge/horloge';
import { SEND_COURRIEL } from '../courriels/evenement';
import { requireTerritoire } from '../referentiel/require-territoire';
import { readFigure, type FigureTerritoire } from './figure-territoire';

/** Everything that the territory's page shows, read at once so that no two figures of it disagree. */
export interface TableauTerritoire {
  readonly territoire: Territoire;
  readonly modele: VersionModele | null;
  readonly figure: FigureTerritoire;
  /** Years of the scheme, past and current, that have facts, oldest first, for the trajectory. */
  readonly series: readonly FigureTerritoire[];
  readonly annees: readonly Annee[];
  readonly fichiers: readonly FichierImporte[];
  readonly calculeLe: Date | null;
  /** Computations asked for and not done yet. */
  readonly enCours: number;
  /** B1 of the current year: where the territory stands today. */
  readonly aujourdhui: B1;
}

/**
 * The territory's public figures. `annee` null: the last complete year that has facts, else the last one.
 * @throws DomainError TERRITOIRE_INCONNU
 */
export class ReadTableauTerritoire {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  async execute(question: { readonly territoireCode: string; readonly annee: Annee | null }): Promise<TableauTerritoire> {
    const territoire = await requireTerritoire(this.unite, question.territoireCode);
    const anneeCourante = anneeOf(today(this.horloge));
    return this.unite.read({ sorte: 'TERRITOIRE', territoireCode: question.territoireCode }, async (stores) => {
      const modele = findModele(territoire.code);
      const debut = modele?.debut ?? 0;
      const connues = (await stores.marches.listAnnees()).filter((annee) => annee >= debut && annee <= anneeCourante);
      const annee = question.annee ?? connues.filter((connue) => connue < anneeCourante).at(-1) ?? connues.at(-1) ?? anneeCourante;
      const series: FigureTerritoire[] = [];
      for (const connue of connues) series.push(await readFigure(stores, territoire.code, connue));
      const figureOf = async (cherchee: Annee): Promise<FigureTerritoire> =>
        series.find((figure) => figure.annee === cherchee) ?? (await readFigure(stores, territoire.code, cherchee));
      return {
        territoire,
        modele,
        figure: await figureOf(annee),
        aujourdhui: (await figureOf(anneeCourante)).b1,
        series,
        annees: connues,
        fichiers: await stores.fichiers.list(),
        calculeLe: (await stores.consolidations.find(annee))?.calculeLe ?? null,
        enCours: await stores.outbox.countPending([SEND_COURRIEL]),
      };
    });
  }
}
