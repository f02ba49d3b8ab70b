import { DomainError, normaliseCourriel, readSuite } from '@spaser/domain';
import type { UniteDeTravail } from '@spaser/persistence';
import type { Horloge } from '../horloge/horloge';
import { cleOf, freiner, perimetreIdentite } from './freiner';
import { verifyMotDePasse } from './mots-de-passe';
import { reconnue, type PersonneReconnue } from './open-lien.use-case';

/** Signs in by password. An unknown address, an account without password and a wrong one cost the same and answer the same. */
export class SignInMotDePasse {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** @throws DomainError COURRIEL_ILLISIBLE, TROP_DE_TENTATIVES, IDENTIFIANTS_REFUSES */
  async execute(territoireCode: string, { courriel, motDePasse, suite }: { readonly courriel: string; readonly motDePasse: string; readonly suite: string | null }): Promise<PersonneReconnue> {
    const adresse = normaliseCourriel(courriel);
    await freiner(this.unite, this.horloge, territoireCode, 'motDePasse', adresse);
    const compte = await this.unite.read(perimetreIdentite(territoireCode), (stores) => stores.utilisateurs.findByCourriel(adresse));
    const juste = await verifyMotDePasse(compte?.motDePasse ?? null, motDePasse);
    if (!compte || !juste || compte.courrielVerifieLe === null) throw new DomainError('IDENTIFIANTS_REFUSES');
    await this.unite.run(perimetreIdentite(territoireCode), async (stores) => {
      await stores.tentatives.forget(cleOf('motDePasse', adresse));
      await stores.utilisateurs.markConnexion(compte.id, this.horloge.now());
    });
    return { ...reconnue(compte), suite: readSuite(suite) };
  }
}
