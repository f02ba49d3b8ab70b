import type { SorteDepot } from '@spaser/intake';
import type { SorteEcriture } from '@spaser/domain';
import type { DepotConnu, EcritureConnue, LigneVerifiee, Stores } from '@spaser/persistence';
import { v7 as uuidv7 } from 'uuid';
import { applyEcritures, type ChangementEcriture, type PlumeDuRegistre } from '../registre/apply-ecritures';
import type { Avancement } from './avancement';
import { recordOfSorte } from './contexte-depot';
import type { LigneEcrite } from './verdict';
import { writeVolumes } from './volumes';

/** Records written in one pass. */
const LOT = 250;

/**
 * Writes the lines that are new or change something, in the caller's transaction. Lines that complete one record follow one another.
 * Returns how many. @throws DomainError EXERCICE_FERME, REVISION_PERIMEE: nothing is then written
 */
export async function writeLignes(stores: Stores, plume: PlumeDuRegistre, depot: DepotConnu, verdicts: readonly LigneVerifiee[], avancement: Avancement): Promise<number> {
  const { collectiviteId } = plume.acheteur;
  const aEcrire = verdicts.filter(({ statut }) => statut === 'NOUVEAU' || statut === 'MODIFIE');
  const sorte = recordOfSorte(depot.sorte as SorteDepot);
  if (sorte === null) {
    await stores.lignesDeDepot.recordAll(collectiviteId, depot.id, await writeVolumes(stores, collectiviteId, aEcrire));
    return aEcrire.length;
  }
  let faites = 0;
  for (const lot of splitLots(sorte, aEcrire)) {
    await stores.lignesDeDepot.recordAll(collectiviteId, depot.id, await writeLot(stores, plume, sorte, lot));
    faites += lot.length;
    await avancement.reach(faites, aEcrire.length);
  }
  return aEcrire.length;
}

async function writeLot(stores: Stores, plume: PlumeDuRegistre, sorte: SorteEcriture, lot: readonly LigneVerifiee[]): Promise<readonly LigneEcrite[]> {
  const connues = await readConnues(stores, plume.acheteur.collectiviteId, sorte, lot);
  const ecrites = await applyEcritures(stores, plume, lot.map((ligne): ChangementEcriture => {
    const avant = connues.get(recordOf(sorte, ligne) ?? '') ?? null;
    return { id: avant?.id ?? uuidv7(), sorte, marcheId: ligne.marcheId, avant, contenu: ligne.contenu, acte: avant === null ? 'CREATION' : avant.contenu === null ? 'RETABLISSEMENT' : 'CORRECTION' };
  }));
  return lot.map(({ rang }, place) => ({ rang, marcheId: ecrites[place]?.marcheId ?? null, ecritureId: ecrites[place]?.id ?? null, versionEcrite: ecrites[place]?.version ?? null }));
}

/** The record that a line completes: what is stated of its contract, or the record itself; `null`: a new one. */
const recordOf = (sorte: SorteEcriture, { ecritureId, marcheId }: LigneVerifiee): string | null => (sorte === 'MARCHE' ? marcheId : ecritureId);

/** Lots in which a record appears once, in the order of the lines that complete it. */
function splitLots(sorte: SorteEcriture, lignes: readonly LigneVerifiee[]): readonly (readonly LigneVerifiee[])[] {
  const lots: LigneVerifiee[][] = [];
  const suivants = new Map<string, number>();
  for (const ligne of lignes) {
    const record = recordOf(sorte, ligne);
    let place = record === null ? 0 : (suivants.get(record) ?? 0);
    while ((lots[place]?.length ?? 0) >= LOT) place += 1;
    (lots[place] ??= []).push(ligne);
    if (record !== null) suivants.set(record, place + 1);
  }
  return lots;
}

/** The records that the lines change, as they stand now, deleted ones included: an earlier lot may have written them. */
async function readConnues(stores: Stores, collectiviteId: string, sorte: SorteEcriture, lignes: readonly LigneVerifiee[]): Promise<ReadonlyMap<string, EcritureConnue>> {
  const records = lignes.flatMap((ligne) => recordOf(sorte, ligne) ?? []);
  if (records.length === 0) return new Map();
  if (sorte === 'MARCHE') return new Map((await stores.ecritures.listOfMarches(collectiviteId, records)).map((ecriture) => [ecriture.marcheId ?? '', ecriture]));
  return new Map((await stores.ecritures.listOf(collectiviteId, records)).map((ecriture) => [ecriture.id, ecriture]));
}
