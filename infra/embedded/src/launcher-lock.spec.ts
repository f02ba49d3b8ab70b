import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { acquireLauncherLock } from './launcher-lock';
import { identifyProcess, isRunning, type ProcessIdentity } from './process-identity';
import { createFolder } from './testing/launcher-process';

describe('launcher lock', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = createFolder();
    file = path.join(folder, 'launcher.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const acquire = () => acquireLauncherLock(file, folder);
  const claimOf = (identity: ProcessIdentity): string => `${JSON.stringify({ claim: { id: `${identity.pid}-${identity.since}`, ...identity } })}\n`;

  it('has one holder at a time', () => {
    const lock = acquire();
    expect(acquire).toThrow(expect.objectContaining({ code: 'HOME_OCCUPE', pid: process.pid }));
    lock.release();
    acquire().release();
  });

  it('passes over a holder that was killed', async () => {
    const killed = spawn('sleep', ['60']);
    const identity = identifyProcess(killed.pid ?? 0);
    writeFileSync(file, claimOf(identity));
    expect(acquire).toThrow(expect.objectContaining({ pid: identity.pid }));
    const gone = once(killed, 'exit');
    killed.kill('SIGKILL');
    await gone;
    acquire().release();
  });

  it('is not fooled by a live process that got the pid of a dead holder', () => {
    writeFileSync(file, claimOf({ pid: process.pid, since: 'another start' }));
    acquire().release();
  });

  it('serves the first of two claims in the file, whoever reads first', () => {
    const parent = identifyProcess(process.ppid);
    const lock = acquire();
    // A claim that arrives behind the holder's never takes over, even when its author looks first.
    appendFileSync(file, claimOf(parent));
    expect(acquire).toThrow(expect.objectContaining({ pid: process.pid }));
    lock.release();
    expect(acquire).toThrow(expect.objectContaining({ pid: parent.pid }));
  });

  it('survives a line cut short by a power failure', () => {
    writeFileSync(file, '{"claim":{"id":"tron');
    const lock = acquire();
    expect(acquire).toThrow(expect.objectContaining({ code: 'HOME_OCCUPE' }));
    lock.release();
  });

  it('does not grow with the number of starts', () => {
    for (let start = 0; start < 50; start += 1) acquire().release();
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThan(5);
  });

  it('tells a process from its past and future namesakes', () => {
    const self = identifyProcess(process.pid);
    expect(self.since).not.toBeNull();
    expect(isRunning(self)).toBe(true);
    expect(isRunning({ ...self, since: 'another start' })).toBe(false);
    expect(isRunning({ pid: 2 ** 22 + 1, since: self.since })).toBe(false);
  });
});
