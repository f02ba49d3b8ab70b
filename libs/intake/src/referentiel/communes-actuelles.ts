import { readFile } from 'node:fs/promises';

let actuelles: Promise<ReadonlySet<string>> | null = null;

/** Whether a code INSEE is that of a commune that exists today: a delegated, associated or merged one has no council of its own. */
export async function isCommuneActuelle(codeInsee: string): Promise<boolean> {
  actuelles ??= readActuelles();
  return (await actuelles).has(codeInsee);
}

async function readActuelles(): Promise<ReadonlySet<string>> {
  const communes = JSON.parse(await readFile(require.resolve('@etalab/decoupage-administratif/data/communes.json'), 'utf8')) as { code: string; type: string }[];
  return new Set(communes.filter(({ type }) => type === 'commune-actuelle').map(({ code }) => code));
}
