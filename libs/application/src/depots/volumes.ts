import { parseMontant, type Annee, type VolumeAnnuel } from '@spaser/domain';
import type { LigneDepot, LigneVerifiee, Stores } from '@spaser/persistence';
import { askRecomputation } from '../registre/apply-ecritures';
import { findExercice } from '../registre/load-registre';
import type { LigneEcrite } from './verdict';

interface MontantDit {
  readonly montant: string;
  readonly base: VolumeAnnuel['base'];
}

/** The volume of a year as a line declares it, with what was declared before. */
interface VolumeDit extends MontantDit {
  readonly annee: Annee;
  readonly avant: MontantDit | null;
}

const read = ({ contenu }: Pick<LigneDepot, 'contenu'>): VolumeDit => contenu as unknown as VolumeDit;
const toVolume = (dit: MontantDit | null): VolumeAnnuel | null => dit && { montant: parseMontant(dit.montant) ?? 0n, base: dit.base };

/** Declares the volumes that the lines give. */
export async function writeVolumes(stores: Stores, collectiviteId: string, lignes: readonly LigneVerifiee[]): Promise<readonly LigneEcrite[]> {
  const ecrites: LigneEcrite[] = [];
  for (const ligne of lignes) {
    const { annee, montant, base } = read(ligne);
    const exercice = await findExercice(stores, collectiviteId, annee);
    const versionEcrite = await stores.exercices.save(collectiviteId, { ...exercice, volume: toVolume({ montant, base }) }, exercice.revision);
    ecrites.push({ rang: ligne.rang, marcheId: null, ecritureId: null, versionEcrite });
  }
  await askRecomputation(stores, collectiviteId, lignes.map((ligne) => read(ligne).annee));
  return ecrites;
}

/** Puts back what was declared before, unless someone has answered for the year since. Returns the lines that are undone. */
export async function undoVolumes(stores: Stores, collectiviteId: string, lignes: readonly LigneDepot[]): Promise<readonly LigneDepot[]> {
  const defaites: LigneDepot[] = [];
  for (const ligne of lignes) {
    const { annee, avant } = read(ligne);
    const exercice = await findExercice(stores, collectiviteId, annee);
    if (exercice.revision !== ligne.versionEcrite) continue;
    await stores.exercices.save(collectiviteId, { ...exercice, volume: toVolume(avant) }, exercice.revision);
    defaites.push(ligne);
  }
  await askRecomputation(stores, collectiviteId, defaites.map((ligne) => read(ligne).annee));
  return defaites;
}
