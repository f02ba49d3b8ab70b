import type { SorteDepot } from '@spaser/intake';
import type { SorteEcriture } from '@spaser/domain';
import type { DepotConnu, LigneDepot, Stores } from '@spaser/persistence';
import { applyEcritures, requireOuvertes, type ChangementEcriture, type PlumeDuRegistre } from '../registre/apply-ecritures';
import type { Avancement } from './avancement';
import { recordOfSorte } from './contexte-depot';
import { undoVolumes } from './volumes';

const LOT = 250;

/** One record that an import wrote, by one or several of its lines. */
interface RecordEcrit {
  readonly id: string;
  readonly lignes: readonly LigneDepot[];
  readonly derniere: number;
  readonly premiere: number;
}

/**
 * Puts back each record that an import wrote as it was before; one that someone has changed since stays as it is. Returns how many lines
 * were undone, and how many were kept. @throws DomainError EXERCICE_FERME: nothing is then undone
 */
export async function undoLignes(stores: Stores, plume: PlumeDuRegistre, depot: DepotConnu, lignes: readonly LigneDepot[], avancement: Avancement): Promise<{ readonly defaites: number; readonly gardees: number }> {
  const { collectiviteId } = plume.acheteur;
  const ecrites = lignes.filter(({ versionEcrite }) => versionEcrite !== null);
  const sorte = recordOfSorte(depot.sorte as SorteDepot);
  const defaites = sorte === null ? await undoDeclarations(stores, collectiviteId, ecrites) : await undoRecords(stores, plume, sorte, ecrites, avancement);
  await stores.lignesDeDepot.recordAll(collectiviteId, depot.id, defaites.map(({ rang, marcheId, ecritureId }) => ({ rang, marcheId, ecritureId, versionEcrite: null })));
  return { defaites: defaites.length, gardees: ecrites.length - defaites.length };
}

async function undoDeclarations(stores: Stores, collectiviteId: string, ecrites: readonly LigneDepot[]): Promise<readonly LigneDepot[]> {
  await requireOuvertes(stores, collectiviteId, ecrites.map(({ contenu }) => Number(contenu?.['annee'])));
  return undoVolumes(stores, collectiviteId, ecrites);
}

async function undoRecords(stores: Stores, plume: PlumeDuRegistre, sorte: SorteEcriture, ecrites: readonly LigneDepot[], avancement: Avancement): Promise<readonly LigneDepot[]> {
  const records = groupRecords(ecrites);
  const defaites: LigneDepot[] = [];
  for (let debut = 0; debut < records.length; debut += LOT) {
    const lot = await listIntacts(stores, plume.acheteur.collectiviteId, records.slice(debut, debut + LOT));
    const avant = await stores.ecritures.listAtVersions(plume.acheteur.collectiviteId, lot.map(({ record: { id, premiere } }) => ({ id, version: premiere - 1 })));
    await applyEcritures(stores, plume, lot.map(({ record: { id }, connue }): ChangementEcriture => {
      const contenu = avant.get(id) ?? null;
      return { id, sorte, marcheId: connue.marcheId, avant: connue, contenu, acte: contenu === null ? 'SUPPRESSION' : 'RETABLISSEMENT' };
    }));
    defaites.push(...lot.flatMap(({ record }) => record.lignes));
    await avancement.reach(Math.min(debut + LOT, records.length), records.length);
  }
  return defaites;
}

function groupRecords(ecrites: readonly LigneDepot[]): readonly RecordEcrit[] {
  const parId = new Map<string, LigneDepot[]>();
  for (const ligne of ecrites) parId.set(ligne.ecritureId ?? '', [...(parId.get(ligne.ecritureId ?? '') ?? []), ligne]);
  return [...parId].map(([id, lignes]) => {
    const versions = lignes.map(({ versionEcrite }) => versionEcrite ?? 0);
    return { id, lignes, derniere: Math.max(...versions), premiere: Math.min(...versions) };
  });
}

/** The records that nobody has written since the import. */
async function listIntacts(stores: Stores, collectiviteId: string, records: readonly RecordEcrit[]) {
  const connues = new Map((await stores.ecritures.listOf(collectiviteId, records.map(({ id }) => id))).map((ecriture) => [ecriture.id, ecriture]));
  return records.flatMap((record) => {
    const connue = connues.get(record.id);
    return connue && connue.version === record.derniere ? [{ record, connue }] : [];
  });
}
