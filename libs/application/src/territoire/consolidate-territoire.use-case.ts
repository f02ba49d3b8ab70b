import { anneeOf, METHODE_VERSION, type Annee } from '@spaser/domain';
import type { Perimetre, Stores, UniteDeTravail } from '@spaser/persistence';
import { horlogeSysteme, today, type Horloge } from '../horloge/horloge';
import { requireTerritoire } from '../referentiel/require-territoire';
import { readFigure, type FigureTerritoire } from './figure-territoire';

/** Folds the facts of every buyer into the territory's figures, and keeps the date and the version of the method. */
export class ConsolidateTerritoire {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge = horlogeSysteme,
  ) {}

  /** Figures of one year, written and returned. */
  async execute(commande: { readonly territoireCode: string; readonly annee: Annee }): Promise<FigureTerritoire> {
    await requireTerritoire(this.unite, commande.territoireCode);
    const perimetre: Perimetre = { sorte: 'TRAITEMENT', territoireCode: commande.territoireCode };
    return this.unite.run(perimetre, (stores) => this.write(stores, commande.territoireCode, commande.annee));
  }

  /**
   * Every year that has contracts, every one from the first vote to the current year, and every one that has figures already,
   * inside the caller's transaction: a clause or a vote of one year engages its buyer for the next ones too (B1).
   */
  async writeAll(stores: Stores): Promise<void> {
    const territoire = await stores.territoire.find();
    if (!territoire) return;
    const courante = anneeOf(today(this.horloge));
    const premierVote = Math.min(courante, ...(await stores.deliberations.listAnnees()));
    const annees = new Set([...(await stores.marches.listAnnees()), ...(await stores.consolidations.listAnnees()), ...Array.from({ length: courante - premierVote + 1 }, (_, rang) => premierVote + rang)]);
    for (const annee of annees) await this.write(stores, territoire.code, annee);
  }

  private async write(stores: Stores, territoireCode: string, annee: Annee): Promise<FigureTerritoire> {
    const figure = await readFigure(stores, territoireCode, annee);
    const { inclusif, b1, marchesComptes, ecartes } = figure;
    await stores.consolidations.save(annee, { inclusif, b1: { ...b1, engages: b1.engages.length }, marchesComptes, ecartes }, METHODE_VERSION);
    return figure;
  }
}
