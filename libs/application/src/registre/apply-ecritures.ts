import { anneesOf, describeSorte, DomainError, isExerciceOuvert, libelleStatutExercice, listAnneesTouchees, uidSaisi, type Annee, type ContenuEcrit, type DateCivile, type EtatEcriture, type Marche, type SorteEcriture } from '@spaser/domain';
import type { ActeEcriture, EcritureConnue, Stores } from '@spaser/persistence';
import { v7 as uuidv7 } from 'uuid';
import { RECOMPUTE_EXERCICE } from '../exercices/recompute-exercice.use-case';
import { foldContrat, type Acheteur } from './fold-contrat';

/** A change of one record: what it was, what it becomes (`null`: deleted) and by which act. */
export interface ChangementEcriture {
  readonly id: string;
  readonly sorte: SorteEcriture;
  readonly marcheId: string | null;
  readonly avant: EcritureConnue | null;
  readonly contenu: ContenuEcrit | null;
  readonly acte: ActeEcriture;
}

export interface EcritureEcrite {
  readonly id: string;
  readonly version: number;
  readonly marcheId: string | null;
}

/** Whose register it is, who writes and where it comes from: `SAISIE`, or the reference of an import. */
export interface PlumeDuRegistre {
  readonly acheteur: Acheteur;
  readonly auteurId: string;
  readonly source: string;
}

/**
 * Writes changes of a register, each as a version, and asks for the figures that they move to be computed again: all of them, or none. A
 * record is changed once. @throws DomainError EXERCICE_FERME when one bears on a year that is declared or closed, REVISION_PERIMEE
 */
export async function applyEcritures(stores: Stores, { acheteur, auteurId, source }: PlumeDuRegistre, changements: readonly ChangementEcriture[]): Promise<readonly EcritureEcrite[]> {
  const { collectiviteId } = acheteur;
  const places = await placeMarches(stores, acheteur, changements);
  const annees = new Set<Annee>();
  const touchees = new Set<Annee>();
  for (const { changement, connu, apres } of places) {
    const { sorte, avant, contenu } = changement;
    const siennes = listAnneesTouchees(sorte, etatOf(sorte, avant?.contenu ?? null, connu), etatOf(sorte, contenu, apres));
    for (const annee of siennes) touchees.add(annee);
    const remuees = sorte === 'MARCHE' ? [connu, apres].flatMap((marche) => (marche === null ? [] : anneesOf(marche))) : sorte === 'MANDAT' ? siennes : [];
    for (const annee of remuees) annees.add(annee);
  }
  await requireOuvertes(stores, collectiviteId, [...touchees].sort());
  await stores.marches.saveAll(collectiviteId, places.flatMap(({ marcheId, apres, retenu }) => (apres === null || marcheId === null ? [] : [{ id: marcheId, marche: apres, retenu }])));
  const ecrites = places.map(({ changement: { id, avant }, marcheId }) => ({ id, marcheId, version: (avant?.version ?? 0) + 1 }));
  await stores.ecritures.writeAll(collectiviteId, places.map(({ changement: { id, sorte, avant, contenu, acte }, marcheId }) => ({ id, sorte, marcheId, contenu, source, auteurId, acte, lue: avant?.version ?? 0 })));
  await askRecomputation(stores, collectiviteId, [...annees]);
  return ecrites;
}

interface Place {
  readonly changement: ChangementEcriture;
  readonly marcheId: string | null;
  /** The contract before and after, when the record states one; `null` otherwise. */
  readonly connu: Marche | null;
  readonly apres: Marche | null;
  readonly retenu: boolean;
}

/** Gives each contract that is stated its id, and what it becomes. */
async function placeMarches(stores: Stores, acheteur: Acheteur, changements: readonly ChangementEcriture[]): Promise<readonly Place[]> {
  const ids = changements.flatMap(({ sorte, marcheId }) => (sorte === 'MARCHE' && marcheId !== null ? [marcheId] : []));
  const connus = new Map((ids.length === 0 ? [] : await stores.marches.listOf(acheteur.collectiviteId, ids)).map(({ id, marche }) => [id, marche]));
  const publications = await stores.marches.listPublicationsOf(acheteur.collectiviteId, [...connus.values()].map(({ uid }) => uid));
  return changements.map((changement) => {
    if (changement.sorte !== 'MARCHE') return { changement, marcheId: changement.marcheId, connu: null, apres: null, retenu: false };
    const marcheId = changement.marcheId ?? uuidv7();
    const connu = connus.get(marcheId) ?? null;
    const uid = connu?.uid ?? uidSaisi(acheteur.siren, marcheId);
    const { marche, retenu } = foldContrat(acheteur, uid, publications.get(uid) ?? [], changement.contenu);
    return { changement, marcheId, connu, apres: marche, retenu };
  });
}

/** A record as a change of it is judged: what it says, and the day that places it. */
export function etatOf(sorte: SorteEcriture, contenu: ContenuEcrit | null, marche: Marche | null): EtatEcriture {
  const cle = describeSorte(sorte).jour;
  const dit = cle === null ? null : ((contenu?.[cle] ?? null) as DateCivile | null);
  return { contenu, jour: dit ?? marche?.dateNotification ?? null };
}

/** @throws DomainError EXERCICE_FERME for the first year that is declared or closed */
export async function requireOuvertes(stores: Stores, collectiviteId: string, annees: readonly Annee[]): Promise<void> {
  for (const annee of annees) {
    const exercice = await stores.exercices.find(collectiviteId, annee);
    if (exercice && !isExerciceOuvert(exercice.statut)) throw new DomainError('EXERCICE_FERME', { annee: String(annee), statut: libelleStatutExercice(exercice.statut) });
  }
}

/** Asks, in the caller's transaction, for the facts of some years to be computed again. */
export async function askRecomputation(stores: Stores, collectiviteId: string, annees: readonly Annee[]): Promise<void> {
  const evenements = [...new Set(annees)].map((annee) => ({ type: RECOMPUTE_EXERCICE, cle: collectiviteId, collectiviteId, charge: { annee } }));
  if (evenements.length > 0) await stores.outbox.add(evenements);
}
