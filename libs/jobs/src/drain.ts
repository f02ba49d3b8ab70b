import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf, type EvenementDistribue, type Registre } from './registre';

const LOT = 1_000;
const ESSAIS = 3;
/** Keys dealt with at a time: a good part of a job is spent waiting for PostgreSQL. */
const VOIES = 4;

/** How far the ledger is emptied. `attente`: what remains is postponed, or in another process's hands. */
export interface Avancement {
  readonly faits: number;
  readonly total: number;
  readonly attente: boolean;
}

/** The event that failed three times, and the sentence of its last failure. */
export interface Echec {
  readonly territoireCode: string;
  readonly evenementId: string;
  readonly type: string;
  readonly message: string;
}

export type Bilan = { readonly etat: 'TERMINE'; readonly faits: number } | ({ readonly etat: 'ARRETE'; readonly faits: number } & Echec);

export interface OptionsDrain {
  readonly onProgress?: (avancement: Avancement) => void;
  /** Rest before a second and a third attempt, and between two looks at what is postponed. */
  readonly pauseMs?: number;
}

/**
 * Empties the ledger here and now, without a queue: what the command line does after an import. Events that a first
 * pass creates are processed too. Stops at the first event that fails three times and reports it; nothing done is lost.
 * @throws when the ledger does not answer.
 */
export async function drain(registre: Registre, { onProgress, pauseMs = 500 }: OptionsDrain = {}): Promise<Bilan> {
  const vus = new Set<string>();
  let faits = 0;
  for (;;) {
    const aFaire = await dispatchAll(registre);
    for (const { id } of aFaire) vus.add(id);
    const echec = await processAll(registre, aFaire, pauseMs, () => {
      faits = Math.min(faits + 1, vus.size);
      onProgress?.({ faits, total: vus.size, attente: false });
    });
    if (echec) return { etat: 'ARRETE', faits, ...echec };
    if (aFaire.length > 0) continue;
    if (!(await hasPending(registre))) return { etat: 'TERMINE', faits };
    onProgress?.({ faits, total: vus.size, attente: true });
    await sleep(pauseMs);
  }
}

interface Tache extends EvenementDistribue {
  readonly territoireCode: string;
}

async function dispatchAll(registre: Registre): Promise<readonly Tache[]> {
  const aFaire: Tache[] = [];
  for (const territoireCode of await registre.listTerritoires()) {
    for (;;) {
      const lot = await registre.dispatch(territoireCode, LOT);
      aFaire.push(...lot.map((evenement) => ({ ...evenement, territoireCode })));
      if (lot.length === 0) break;
    }
  }
  return aFaire;
}

/** Several keys at a time, the events of one key in turn: the first one answers the others. Returns the first failure, `null` without. */
async function processAll(registre: Registre, taches: readonly Tache[], pauseMs: number, onDone: () => void): Promise<Echec | null> {
  const groupes = groupByKey(taches).values();
  let echec: Echec | null = null;
  const follow = async (): Promise<void> => {
    for (const groupe of groupes) {
      for (const { territoireCode, id: evenementId, type } of groupe) {
        if (echec) return;
        const message = await processWithRetries(registre, territoireCode, evenementId, pauseMs);
        if (message === null) onDone();
        else echec ??= { territoireCode, evenementId, type, message };
      }
    }
  };
  await Promise.all(Array.from({ length: VOIES }, follow));
  return echec;
}

function groupByKey(taches: readonly Tache[]): ReadonlyMap<string, readonly Tache[]> {
  const groupes = new Map<string, Tache[]>();
  for (const tache of taches) {
    const cle = JSON.stringify([tache.territoireCode, tache.type, tache.cle]);
    const groupe = groupes.get(cle);
    if (groupe) groupe.push(tache);
    else groupes.set(cle, [tache]);
  }
  return groupes;
}

/** `null` when the event is done, else the sentence of its last failure. */
async function processWithRetries(registre: Registre, territoireCode: string, evenementId: string, pauseMs: number): Promise<string | null> {
  for (let essai = 1; ; essai += 1) {
    try {
      await registre.process(territoireCode, evenementId);
      return null;
    } catch (error) {
      const message = messageOf(error);
      await registre.recordFailure(territoireCode, evenementId, message);
      if (essai === ESSAIS) return message;
      await sleep(pauseMs * essai);
    }
  }
}

async function hasPending(registre: Registre): Promise<boolean> {
  for (const territoireCode of await registre.listTerritoires()) {
    if ((await registre.oldestPendingSeconds(territoireCode)) !== null) return true;
  }
  return false;
}
