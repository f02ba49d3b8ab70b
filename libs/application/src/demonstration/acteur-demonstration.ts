import { ROLES_PREMIER_MEMBRE, type Collectivite } from '@spaser/domain';
import type { Acteur } from '../acteur/acteur';

/** Who acts in the demonstration: nobody, in the journal as elsewhere. */
const PERSONNE = '00000000-0000-7000-8000-000000000000';

/** A member of a collectivité, as the use cases know one, whose name says that the demonstration acts. */
export function acteurOf({ id, territoireCode, siren, nom, type }: Collectivite): Acteur {
  return {
    territoireCode, utilisateurId: PERSONNE, courriel: '', nom: 'Démonstration', doubleFacteur: false,
    adhesions: [{ collectiviteId: id, siren, nom, type, roles: ROLES_PREMIER_MEMBRE }],
  };
}
