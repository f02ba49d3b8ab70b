import { buildRegistre, exerciceVierge, registreDeLAnnee, type Annee, type EcritureLue, type RegistreAcheteur } from '@spaser/domain';
import type { ExerciceConnu, MarcheConnu, Stores, UniteDeTravail } from '@spaser/persistence';

/** Everything that the figures of a buyer's year are made of, read in one transaction. */
export interface RegistreCharge {
  readonly registre: RegistreAcheteur;
  readonly exercice: ExerciceConnu;
  readonly marches: readonly MarcheConnu[];
  readonly ecritures: readonly EcritureLue[];
  /** The same register for each of the years asked, in their order. */
  readonly parAnnee: readonly RegistreAcheteur[];
}

/** A year of which nobody has spoken. */
const vierge = (annee: Annee): ExerciceConnu => ({ ...exerciceVierge(annee), revision: 0, source: '', changeLe: new Date(0) });

export async function findExercice(stores: Stores, collectiviteId: string, annee: Annee): Promise<ExerciceConnu> {
  return (await stores.exercices.find(collectiviteId, annee)) ?? vierge(annee);
}

/**
 * Reads the register of a buyer once, for the year that is asked and for each of `annees`. `partagees`: the qualified structures that its
 * territory makes known.
 */
export async function loadRegistre(stores: Stores, collectiviteId: string, annee: Annee, annees: readonly Annee[], partagees: readonly EcritureLue[]): Promise<RegistreCharge> {
  const marches = await stores.marches.listRetenus(collectiviteId);
  const propres = await stores.ecritures.listLues(collectiviteId);
  const exercices = await stores.exercices.list(collectiviteId);
  const ecritures = [...propres, ...partagees.filter(({ id }) => !propres.some((propre) => propre.id === id))];
  const exerciceOf = (une: Annee): ExerciceConnu => exercices.find((exercice) => exercice.annee === une) ?? vierge(une);
  const registre = buildRegistre(exerciceOf(annee), marches, ecritures);
  return { registre, exercice: exerciceOf(annee), marches, ecritures, parAnnee: annees.map((une) => registreDeLAnnee(registre, exerciceOf(une))) };
}

/** The qualified structures that the Département of a territory makes known to all its buyers. */
export async function readQualificationsPartagees(unite: UniteDeTravail, territoireCode: string): Promise<readonly EcritureLue[]> {
  return unite.read({ sorte: 'TERRITOIRE', territoireCode }, listQualificationsPartagees);
}

/** The same, in a transaction that sees the territory. */
export async function listQualificationsPartagees(stores: Stores): Promise<readonly EcritureLue[]> {
  const departement = (await stores.territoire.listCollectivites()).find(({ type }) => type === 'DEPARTEMENT');
  return departement ? stores.ecritures.listQualifications(departement.siren) : [];
}
