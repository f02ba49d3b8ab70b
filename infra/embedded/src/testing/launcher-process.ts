import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { dataOf } from '../placement';
import { readPostmasterPid } from '../postmaster-pid';

const compileEmbedded = require('../../../jest/compile-embedded.cjs') as () => string;

const LAUNCH = `
require(process.argv[1]).startPostgres({ home: process.argv[2], preferredPort: 0 })
  .then(({ url }) => { process.send({ url }); setInterval(() => undefined, 1000); })
  .catch(({ code, message }) => process.send({ code, message }, () => process.exit()));
`;

/** A launcher in a process of its own, to be killed as the world kills processes. */
export interface LauncherProcess {
  readonly url: string;
  /** Pid of PostgreSQL's first process. */
  readonly postmaster: number;
  /** SIGKILL to the launcher, and to nothing else. */
  killLauncher(): Promise<void>;
  /** Every process at once, as a power cut does. */
  killEverything(): Promise<void>;
  /** The launcher and its watchdog, so that PostgreSQL is left to itself. */
  killAllButPostgres(): Promise<void>;
}

/** Starts a launcher process on a home and waits for its answer; throws the launcher's own code when it refuses. */
export async function launchProcess(home: string): Promise<LauncherProcess> {
  const launcher = spawn(process.execPath, ['-e', LAUNCH, compileEmbedded(), home], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [answer] = (await once(launcher, 'message')) as [{ url?: string; code?: string; message?: string }];
  if (answer.url === undefined) throw Object.assign(new Error(answer.message), { code: answer.code });
  const postmaster = readPostmasterPid(dataOf(home))?.pid ?? 0;
  const group = processesOfGroupOf(postmaster);
  const kill = async (pids: readonly number[]): Promise<void> => {
    for (const pid of pids) killIfAlive(pid);
    await end(launcher);
  };
  return {
    url: answer.url,
    postmaster,
    killLauncher: () => kill([]),
    killEverything: () => kill(group),
    killAllButPostgres: () => kill(group.filter((pid) => pid !== postmaster)),
  };
}

/** A folder of this test, with a space and an accent, that PostgreSQL's account can walk through. */
export function createFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'spaser élu '));
  chmodSync(folder, 0o711);
  return folder;
}

/** Runs one statement on its own connection. */
export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Waits until a condition holds, ten seconds at most. */
export async function waitUntil(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('the condition did not come true in ten seconds');
    await sleep(10);
  }
}

async function end(launcher: ChildProcess): Promise<void> {
  const gone = once(launcher, 'exit');
  launcher.kill('SIGKILL');
  await gone;
}

/** The leader comes last: at its death the launcher closes the pipe that the others may still be listening to. */
function processesOfGroupOf(pid: number): number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,pgid='], { encoding: 'utf8' }).trim().split('\n');
  const processes = rows.map((row) => row.trim().split(/\s+/).map(Number)).map(([id = 0, group = 0]) => ({ id, group }));
  const leader = processes.find(({ id }) => id === pid)?.group ?? 0;
  return [...processes.filter(({ id, group }) => group === leader && id !== leader).map(({ id }) => id), leader];
}

/** A process of the group may end by itself between the listing and the blow. */
function killIfAlive(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
