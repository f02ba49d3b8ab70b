import { anneeOf, hasClauseSociale, voiesInclusion, type Annee, type Collectivite, type ProfilAcheteur } from '@spaser/domain';
import type { Stores } from '@spaser/persistence';

const ANNEES_REGARDEES = 3;
/** « supérieurs à 25 000 € »: strictly (decision D-02). */
const SEUIL = 25_000_00n;

/** What is known of a buyer's own contracts over the last three years: `marches` is `null` when none is. */
export async function readProfil(stores: Stores, { id, nom, type, population }: Pick<Collectivite, 'id' | 'nom' | 'type' | 'population'>, anneeCourante: Annee): Promise<ProfilAcheteur> {
  const depuis = anneeCourante - ANNEES_REGARDEES;
  const recents = (await stores.marches.listForFaits(id))
    .map(({ marche }) => marche)
    .filter(({ nature, dateNotification }) => nature !== 'CONCESSION' && dateNotification !== null && anneeOf(dateNotification) >= depuis);
  const marches = recents.length === 0 ? null : {
    depuis,
    notifies: recents.length,
    plusDe25000: recents.filter(({ montantInitial }) => (montantInitial ?? 0n) > SEUIL).length,
    avecClause: recents.filter((marche) => hasClauseSociale(marche) && (marche.montantInitial ?? 0n) > SEUIL).length,
    reserves: recents.filter((marche) => (voiesInclusion(marche) ?? []).includes('RESERVE')).length,
  };
  return { nom, type, population, marches };
}
