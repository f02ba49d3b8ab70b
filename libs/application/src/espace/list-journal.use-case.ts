import type { EntreeJournal, UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';

/** One act on a collectivité, and whether its reader did it. */
export interface ActeAuJournal extends Omit<EntreeJournal, 'collectiviteId'> {
  readonly faitLe: Date;
  readonly parMoi: boolean;
}

/** What was done in a collectivité, newest first: every member may know. */
export class ListJournal {
  constructor(private readonly unite: UniteDeTravail) {}

  /** @throws DomainError INTROUVABLE */
  async execute(acteur: Acteur, { siren }: { readonly siren: string }): Promise<readonly ActeAuJournal[]> {
    const adhesion = requireAdhesion(acteur, siren);
    const entrees = await this.unite.read(perimetreOf(acteur, adhesion), (stores) => stores.journal.list(adhesion.collectiviteId));
    return entrees.map(({ collectiviteId: _, ...entree }) => ({ ...entree, parMoi: entree.acteurId === acteur.utilisateurId }));
  }
}
