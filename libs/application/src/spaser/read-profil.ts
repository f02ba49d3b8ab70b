import { dateCivile, type Annee, type Collectivite, type ProfilAcheteur } from '@spaser/domain';
import type { Stores } from '@spaser/persistence';

const ANNEES_REGARDEES = 3;
/** « supérieurs à 25 000 € »: strictly (decision D-02). */
const SEUIL = 25_000_00n;

/** What is known of a buyer's own contracts over the last three years: `marches` is `null` when none is. */
export async function readProfil(stores: Stores, { id, nom, type, population }: Pick<Collectivite, 'id' | 'nom' | 'type' | 'population'>, anneeCourante: Annee): Promise<ProfilAcheteur> {
  const depuis = anneeCourante - ANNEES_REGARDEES;
  const comptes = await stores.marches.countProfil(id, dateCivile(depuis, 1, 1), SEUIL);
  return { nom, type, population, marches: comptes.notifies === 0 ? null : { depuis, ...comptes } };
}
