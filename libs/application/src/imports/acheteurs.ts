import type { Collectivite, EnregistrementMarche, TypeCollectivite } from '@spaser/domain';
import type { Stores } from '@spaser/persistence';

type Connu = Pick<Collectivite, 'id' | 'type' | 'rattachement'>;

/** The buyers of a territory by SIREN: the only key that matches a record to a collectivité. */
export class Acheteurs {
  private constructor(
    private readonly stores: Stores,
    private readonly parSiren: Map<string, Connu>,
    private readonly tous: boolean,
  ) {}

  static async load(stores: Stores, tous: boolean): Promise<Acheteurs> {
    const collectivites = await stores.territoire.listCollectivites();
    return new Acheteurs(stores, new Map(collectivites.map((collectivite) => [collectivite.siren, collectivite])), tous);
  }

  /** The buyer of a record, or `null` when it is outside the territory and nobody asked to keep those. */
  async find(enregistrement: EnregistrementMarche): Promise<{ readonly id: string; readonly type: TypeCollectivite } | null> {
    const connu = this.parSiren.get(enregistrement.acheteurSiren);
    if (connu) return connu.rattachement === 'TERRITOIRE' || this.tous ? connu : null;
    return this.tous ? this.add(enregistrement) : null;
  }

  private async add({ acheteurSiren: siren, acheteurNom }: EnregistrementMarche): Promise<Connu | null> {
    await this.stores.territoire.saveCollectivites([
      { siren, nom: acheteurNom ?? `Acheteur ${siren}`, type: 'AUTRE_PUBLIC', codeInsee: null, epciSiren: null, population: null, rattachement: 'HORS_TERRITOIRE' },
    ]);
    const cree = await this.stores.territoire.findCollectivite(siren);
    if (cree) this.parSiren.set(siren, cree);
    return cree;
  }
}
