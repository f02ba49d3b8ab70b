import type { ColonneReconnue, SorteDepot } from '@spaser/intake';
import { ContratsConnus, describeSorte, isExerciceOuvert, libelleStatutExercice, toContrat, writeCleNaturelle, writeRetenu, type Annee, type Collectivite, type ContenuEcrit, type DateCivile, type Marche, type SorteEcriture } from '@spaser/domain';
import type { DepotConnu, EcritureConnue, ExerciceConnu, Stores } from '@spaser/persistence';

/** A contract that a line may speak of, with what the register knows of it. */
export interface ContratDuDepot {
  readonly id: string;
  readonly uid: string;
  readonly retenu: ContenuEcrit;
  readonly marche: Marche;
  readonly publie: boolean;
  readonly ecriture: EcritureConnue | null;
}

/** What the lines of a deposit are read against: the register as it stands, and the lines that came before. */
export interface ContexteDepot {
  readonly sorte: SorteDepot;
  /** The kind of record that a line writes; `null`: it declares the volume of a year. */
  readonly ecriture: SorteEcriture | null;
  readonly aujourdhui: DateCivile;
  readonly acheteur: Collectivite;
  readonly colonnes: readonly ColonneReconnue[];
  readonly contrats: ContratsConnus;
  readonly contratsParId: ReadonlyMap<string, ContratDuDepot>;
  /** Known records by natural key, those that a line has taken removed. */
  readonly parCle: Map<string, EcritureConnue[]>;
  readonly exercices: ReadonlyMap<Annee, ExerciceConnu>;
  /** What earlier lines state of a contract, by its id: several lines may complete one record. */
  readonly enCours: Map<string, ContenuEcrit>;
  /** What the lines of a file of clauses say of each contract, by its id: together they are its clauses. */
  readonly clauses: Map<string, readonly unknown[]>;
  /** First line that said exactly this. */
  readonly vues: Map<string, number>;
}

/** The kind of record that a line of a kind of file writes: a clause completes a contract; a volume is the year's (`null`). */
export function recordOfSorte(sorte: SorteDepot): SorteEcriture | null {
  return sorte === 'VOLUME' ? null : sorte === 'CLAUSE' ? 'MARCHE' : sorte;
}

/** Reads what the lines of a deposit are compared with, in the transaction that verifies or writes them. */
export async function loadContexte(stores: Stores, acheteur: Collectivite, depot: DepotConnu, aujourdhui: DateCivile): Promise<ContexteDepot> {
  const sorte = depot.sorte as SorteDepot;
  const ecriture = recordOfSorte(sorte);
  const contrats = ecriture === null || describeSorte(ecriture).marche === 'SANS' ? [] : await loadContrats(stores, acheteur.id);
  return {
    sorte, ecriture, aujourdhui, acheteur,
    colonnes: depot.entetes.map((entete, indice) => ({ indice, entete, cle: depot.correspondance[indice] ?? null, surete: 'RETENUE' })),
    contrats: new ContratsConnus(contrats),
    contratsParId: new Map(contrats.map((contrat) => [contrat.id, contrat])),
    parCle: ecriture === null || ecriture === 'MARCHE' ? new Map() : await loadParCle(stores, acheteur.id, ecriture),
    exercices: new Map((await stores.exercices.list(acheteur.id)).map((exercice) => [exercice.annee, exercice])),
    enCours: new Map(),
    clauses: new Map(),
    vues: new Map(),
  };
}

async function loadContrats(stores: Stores, collectiviteId: string): Promise<readonly ContratDuDepot[]> {
  const publies = await stores.marches.listPublies(collectiviteId);
  const ecritures = new Map((await stores.ecritures.list(collectiviteId, 'MARCHE')).map((ecriture) => [ecriture.marcheId, ecriture]));
  return (await stores.marches.listOfCollectivite(collectiviteId))
    .filter(({ marche }) => publies.has(marche.uid) || marche.saisie !== null)
    .map(({ id, marche }) => ({ id, uid: marche.uid, marche, retenu: writeRetenu(toContrat(id, marche)), publie: publies.has(marche.uid), ecriture: ecritures.get(id) ?? null }));
}

async function loadParCle(stores: Stores, collectiviteId: string, sorte: Exclude<SorteEcriture, 'MARCHE'>): Promise<Map<string, EcritureConnue[]>> {
  const parCle = new Map<string, EcritureConnue[]>();
  for (const ecriture of [...(await stores.ecritures.list(collectiviteId, sorte))].reverse()) {
    const cle = writeCleNaturelle(sorte, ecriture.contenu ?? {}, ecriture.marcheId);
    parCle.set(cle, [...(parCle.get(cle) ?? []), ecriture]);
  }
  return parCle;
}

/** Why a year takes no line any more: « déclarée », « close »; `null`: it does. */
export function findFermeture({ exercices }: ContexteDepot, annees: readonly Annee[]): { readonly annee: Annee; readonly statut: string } | null {
  for (const annee of annees) {
    const exercice = exercices.get(annee);
    if (exercice && !isExerciceOuvert(exercice.statut)) return { annee, statut: libelleStatutExercice(exercice.statut) };
  }
  return null;
}
