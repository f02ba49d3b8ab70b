import { Probleme } from '../../api/probleme';
import type { Contrat, EcritureEcrite, Saisie } from '../../api/registre';
import { placeErreurs, refuse, writeContenu } from './contenu';
import { aDesErreurs, type LigneGrille } from './lignes';

/** Rows of one request: progress is said between two. */
const LOT = 50;

/** The calls that saving needs. */
export interface Envois {
  readonly creer: (ecritures: readonly { readonly id?: string; readonly sorte: 'MARCHE'; readonly marcheId: string | null; readonly contenu: Saisie }[]) => Promise<readonly EcritureEcrite[]>;
  readonly lire: (marcheId: string) => Promise<Pick<Contrat, 'contenu' | 'version'>>;
  readonly corriger: (ecritureId: string, version: number, contenu: Saisie) => Promise<EcritureEcrite>;
}

/** What became of the rows, by their key; one that is in neither was not reached. */
export interface BilanEnvoi {
  readonly ecrites: Map<string, EcritureEcrite>;
  readonly refusees: Map<string, LigneGrille>;
}

/**
 * Sends rows one lot after the other, each valid one being written whatever the others are; `bilan` is filled on the way, so that nothing is
 * forgotten of what was written before a failure. @throws Probleme when the network, the session or the server fails
 */
export async function sendLignes(lignes: readonly LigneGrille[], envois: Envois, bilan: BilanEnvoi, onProgress: (faites: number) => void): Promise<void> {
  const dire = (): void => onProgress(bilan.ecrites.size + bilan.refusees.size);
  const neuves = lignes.filter(({ contrat }) => contrat?.ecritureId == null);
  for (let debut = 0; debut < neuves.length; debut += LOT) {
    await sendLot(neuves.slice(debut, debut + LOT), envois, bilan);
    dire();
  }
  for (const ligne of lignes) {
    if (ligne.contrat?.ecritureId == null) continue;
    await correct(ligne, ligne.contrat.id, ligne.contrat.ecritureId, envois, bilan);
    dire();
  }
}

/** Sends rows together; those that are named by a refusal stay, and the others go again. A refusal that names none is sought by halves. */
async function sendLot(lignes: readonly LigneGrille[], envois: Envois, bilan: BilanEnvoi): Promise<void> {
  if (lignes.length === 0) return;
  try {
    const ecrites = await envois.creer(lignes.map((ligne) => ({ ...(ligne.contrat === null ? { id: ligne.cle } : {}), sorte: 'MARCHE', marcheId: ligne.contrat?.id ?? null, contenu: writeContenu(ligne).contenu })));
    for (const [rang, ligne] of lignes.entries()) bilan.ecrites.set(ligne.cle, ecrites[rang] as EcritureEcrite);
  } catch (error) {
    const refus = requireRefus(error);
    const placees = placeErreurs(lignes, refus.erreurs);
    const fautives = placees.filter(aDesErreurs);
    for (const ligne of fautives) bilan.refusees.set(ligne.cle, ligne);
    if (fautives.length > 0) return sendLot(placees.filter((ligne) => !aDesErreurs(ligne)), envois, bilan);
    const [seule] = lignes;
    if (lignes.length === 1 && seule) return void bilan.refusees.set(seule.cle, refuse(seule, refus));
    const moitie = Math.ceil(lignes.length / 2);
    await sendLot(lignes.slice(0, moitie), envois, bilan);
    await sendLot(lignes.slice(moitie), envois, bilan);
  }
}

/** Corrects what is stated of a contract, over what it states now. */
async function correct(ligne: LigneGrille, marcheId: string, ecritureId: string, { lire, corriger }: Envois, bilan: BilanEnvoi): Promise<void> {
  try {
    const { contenu: dit, version } = await lire(marcheId);
    const { contenu, erreurs } = writeContenu(ligne, dit ?? {});
    if (Object.keys(erreurs).length > 0) return void bilan.refusees.set(ligne.cle, { ...ligne, erreurs });
    bilan.ecrites.set(ligne.cle, await corriger(ecritureId, version ?? 0, contenu));
  } catch (error) {
    bilan.refusees.set(ligne.cle, refuse(ligne, requireRefus(error)));
  }
}

const SESSION_PERDUE = 401;

/** The refusal of what was sent; whatever else went wrong stops the saving. */
function requireRefus(error: unknown): Probleme {
  if (!(error instanceof Probleme) || error.estPassager || error.statut >= 500 || error.statut === SESSION_PERDUE) throw error;
  return error;
}
