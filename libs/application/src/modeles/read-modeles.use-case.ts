import { DomainError } from '@spaser/domain';
import type { ModeleBrouillon, ModelePublie, UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';

/** Models as a member sees them: what is published, and in the Département what is being written. */
export interface ModelesLus {
  readonly publies: readonly ModelePublie[];
  readonly brouillons: readonly ModeleBrouillon[];
}

export class ReadModeles {
  constructor(private readonly unite: UniteDeTravail) {}

  /** @throws DomainError INTROUVABLE */
  async list(acteur: Acteur, { siren }: { readonly siren: string }): Promise<ModelesLus> {
    const adhesion = requireAdhesion(acteur, siren);
    const edite = acteur.doubleFacteur && adhesion.roles.includes('EDITEUR_MODELE');
    return this.unite.read(perimetreOf(acteur, adhesion), async (stores) => ({
      publies: await stores.modeles.list(),
      brouillons: edite ? await stores.brouillonsDeModele.list(adhesion.collectiviteId) : [],
    }));
  }

  /** One published version. @throws DomainError INTROUVABLE */
  async open(acteur: Acteur, { siren, code, version }: { readonly siren: string; readonly code: string; readonly version: number }): Promise<ModelePublie> {
    const adhesion = requireAdhesion(acteur, siren);
    const publie = await this.unite.read(perimetreOf(acteur, adhesion), (stores) => stores.modeles.find(code, version));
    if (!publie) throw new DomainError('INTROUVABLE');
    return publie;
  }
}
