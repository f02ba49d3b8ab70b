import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sumMontants } from '@spaser/domain';
import { centimesOf, GENERATEURS } from '../testing/flux-genere';
import { FichierLu } from './fichier-lu';

const run = promisify(execFile);
const MO = 1_000_000;
/** A small heap: what is kept shows at once, and garbage not yet collected does not hide it. */
const PEU_DE_MEMOIRE = ['--max-old-space-size=64', '--max-semi-space-size=4'];

interface Mesure {
  readonly lus: number;
  readonly acceptes: number;
  readonly octets: number;
  readonly auDixieme: number;
  readonly ensuite: number;
  readonly refus: unknown;
}

describe('large files', () => {
  it.each(['json', 'xml'] as const)('reads every record of 10 MB of %s, each once, to the cent', async (sorte) => {
    const fichier = await FichierLu.open('flux', null, GENERATEURS[sorte](10 * MO));
    const montants: bigint[] = [];
    const ids: string[] = [];
    for await (const ligne of fichier.lignes()) {
      if (ligne.sorte === 'REJET') throw new Error(ligne.rejet.phrase);
      ids.push(ligne.enregistrement.id);
      montants.push(ligne.enregistrement.montant ?? -1n);
    }
    expect(ids).toEqual(ids.map((_id, rang) => `M${rang}`));
    expect(fichier.octetsLus()).toBeGreaterThan(10 * MO);
    expect(sumMontants(montants)).toBe(sumMontants(montants.map((_montant, rang) => centimesOf(rang))));
  }, 60_000);

  it.each(['json', 'xml', 'csv'] as const)('keeps the memory flat from 6 to 60 MB of %s', async (sorte) => {
    const { stdout } = await run(process.execPath, [...PEU_DE_MEMOIRE, join(__dirname, '../testing/mesure-memoire.cjs'), sorte, String(60 * MO)]);
    const mesure = JSON.parse(stdout) as Mesure;
    expect(mesure.octets).toBeGreaterThanOrEqual(60 * MO);
    expect(mesure).toMatchObject({ acceptes: mesure.lus, refus: null });
    expect(mesure.ensuite).toBeLessThan(mesure.auDixieme * 1.3);
  }, 180_000);
});
