import { ROLES_PREMIER_MEMBRE, type Role } from '@spaser/domain';
import type { UniteDeTravail } from '@spaser/persistence';
import type { Acteur } from '../acteur/acteur';

const UTILISATEUR = '01930000-0000-7000-8000-00000000ac7e';

/** A signed-in person who is a member of each of these collectivités of territory 40, in the roles of a first member. */
export async function unActeur(unite: UniteDeTravail, sirens: readonly string[], roles: readonly Role[] = ROLES_PREMIER_MEMBRE): Promise<Acteur> {
  const toutes = await unite.read({ sorte: 'TERRITOIRE', territoireCode: '40' }, (stores) => stores.territoire.listCollectivites());
  return {
    territoireCode: '40', utilisateurId: UTILISATEUR, courriel: 'mairie@commune.example', nom: 'Une secrétaire', doubleFacteur: false,
    adhesions: sirens.map((siren) => {
      const connue = toutes.find((collectivite) => collectivite.siren === siren);
      if (!connue) throw new Error(`no collectivité ${siren}`);
      return { collectiviteId: connue.id, siren, nom: connue.nom, type: connue.type, roles };
    }),
  };
}
