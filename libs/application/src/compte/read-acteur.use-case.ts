import type { UniteDeTravail } from '@spaser/persistence';
import type { Acteur } from '../acteur/acteur';
import { perimetreIdentite } from './freiner';

/** The signed-in person with her rights of this moment: what was taken from her a second ago is gone. */
export class ReadActeur {
  constructor(private readonly unite: UniteDeTravail) {}

  /** `null`: the account was erased. */
  execute({ territoireCode, utilisateurId, doubleFacteur }: { readonly territoireCode: string; readonly utilisateurId: string; readonly doubleFacteur: boolean }): Promise<Acteur | null> {
    return this.unite.read(perimetreIdentite(territoireCode), async (stores) => {
      const compte = await stores.utilisateurs.find(utilisateurId);
      if (!compte) return null;
      return { territoireCode, utilisateurId, courriel: compte.courriel, nom: compte.nom, doubleFacteur, adhesions: await stores.adhesions.listOf(utilisateurId) };
    });
  }
}
