import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { POSTGRES_ENV } from './cluster';
import { ErreurEmbarque } from './errors';
import { dataOf, type Placement } from './placement';
import { findFreePort } from './ports';
import { readPostmasterPid } from './postmaster-pid';

export interface Postmaster {
  readonly port: number;
  /** Resolves when the server has stopped, asked to or not. */
  readonly stopped: Promise<void>;
  /** Asks for a fast, clean stop; wait for `stopped`. */
  stop(): void;
}

export interface PostmasterOptions {
  readonly preferredPort: number;
  /** Server settings, `name=value`. */
  readonly flags: readonly string[];
  readonly log: (line: string) => void;
}

/**
 * PostgreSQL and its watchdog. The watchdog waits for the end of a pipe that only the launcher holds: when the launcher
 * dies, even by SIGKILL, the system closes the pipe and the server is stopped cleanly. The shell itself ends with the
 * server, so the launcher knows when the server dies.
 */
const WATCHED = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
( read -r line <&3; kill -INT "$server" ) 2>/dev/null &
watchdog=$!
trap '' INT TERM HUP
wait "$server"
status=$?
kill "$watchdog" 2>/dev/null
exit "$status"
`;

/** Loopback only, no socket file; the same clock wherever the cluster was created; its log comes to us. */
const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC', 'logging_collector=off'];

/** Somebody took the port between the choice and the start: worth another port. */
const PORT_TAKEN = /could not create any TCP\/IP sockets/;
/** Sessions of a killed server have not all ended yet: worth waiting. */
const MEMORY_IN_USE = /pre-existing shared memory block/;
const ATTEMPTS = 50;

/** Starts the server on a free port of the loopback and waits until it accepts connections, however long it recovers. */
export async function startPostmaster(placement: Placement, binaries: string, options: PostmasterOptions): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort(attempt === 1 ? options.preferredPort : 0);
    const started = await tryStart(placement, binaries, port, options);
    if (!('failure' in started)) return started;
    const worthRetrying = PORT_TAKEN.test(started.failure) || MEMORY_IN_USE.test(started.failure);
    if (!worthRetrying || attempt === ATTEMPTS) {
      throw new ErreurEmbarque('DEMARRAGE_IMPOSSIBLE', { home: placement.home, detail: started.failure });
    }
    await sleep(100);
  }
}

async function tryStart(
  placement: Placement,
  binaries: string,
  port: number,
  { flags, log }: PostmasterOptions,
): Promise<Postmaster | { failure: string }> {
  const data = dataOf(placement.base);
  const settings = [...SETTINGS, `port=${port}`, ...flags];
  const command = [path.join(binaries, 'bin', 'postgres'), '-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  // Detached: a Ctrl-C in the terminal reaches the launcher, which stops its server in order.
  const shell = spawn('/bin/sh', ['-c', WATCHED, 'sh', ...command], {
    ...placement.account,
    cwd: placement.base,
    env: POSTGRES_ENV,
    stdio: 'pipe',
    detached: true,
  });
  const lastLines = followOutput(shell, log);
  let running = true;
  const stopped = new Promise<void>((resolve) => {
    const settle = (): void => {
      running = false;
      shell.stdin.end();
      resolve();
    };
    shell.once('close', settle);
    shell.once('error', settle);
  });
  shell.stdin.on('error', () => undefined);
  while (running && readPostmasterPid(data)?.ready !== true) await Promise.race([sleep(10), stopped]);
  if (!running) return { failure: lastLines() };
  const setHold = holdOf(shell);
  setHold(false);
  return {
    port,
    stopped,
    stop: () => {
      setHold(true);
      shell.stdin.end();
    },
  };
}

/** Hands each line of the server's log over, and keeps the last ones for the error message. */
function followOutput(shell: ChildProcess, log: (line: string) => void): () => string {
  const last: string[] = [];
  for (const input of [shell.stdout, shell.stderr]) {
    if (!input) continue;
    createInterface({ input }).on('line', (line) => {
      last.push(line);
      if (last.length > 8) last.shift();
      log(line);
    });
  }
  return () => last.join('\n');
}

/** Whether the server keeps the launcher's event loop alive: it must not while it serves, it must while it stops. */
function holdOf(shell: ChildProcess): (hold: boolean) => void {
  return (hold) => {
    for (const handle of [shell, shell.stdin, shell.stdout, shell.stderr]) {
      if (handle !== shell && !(handle instanceof Socket)) continue;
      if (hold) handle.ref();
      else handle.unref();
    }
  };
}
