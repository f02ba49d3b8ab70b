import { ConfigurationError } from '@spaser/application';
import { DomainError } from '@spaser/domain';
import { ErreurEmbarque } from '@spaser/embedded';
import { DroitsInsuffisantsError, RoleDangereuxError } from '@spaser/persistence';
import { CommanderError } from 'commander';
import { addAnnuaire } from './commandes/annuaire';
import { addCompte } from './commandes/compte';
import { addContrats } from './commandes/contrats';
import { addDecp } from './commandes/decp';
import { addIndicateurs } from './commandes/indicateurs';
import { addDemo } from './commandes/demo';
import { addDoctor } from './commandes/doctor';
import { addImport } from './commandes/import';
import { addMigrate } from './commandes/migrate';
import { addStart } from './commandes/start';
import { addTerritoire } from './commandes/territoire';
import { addVerify } from './commandes/verify';
import { Commande, phraseOf } from './program';

export function createProgram(): Commande {
  const programme = new Commande('spaser');
  programme.usage('<nom> <verbe> [options]').description('SPASER\u00a0: la commande publique inclusive d’un territoire').version('0.1.0', '-V, --version', 'affiche la version');
  for (const add of [addStart, addMigrate, addTerritoire, addImport, addAnnuaire, addCompte, addContrats, addDecp, addIndicateurs, addDemo, addDoctor, addVerify]) add(programme);
  return programme;
}

/** Runs one command. Returns the exit code; every failure prints one sentence on the error output. */
export async function run(argv: readonly string[]): Promise<number> {
  const programme = createProgram();
  try {
    await programme.parseAsync([...argv], { from: 'user' });
    return typeof process.exitCode === 'number' ? process.exitCode : 0;
  } catch (error) {
    const phrase = sentenceOf(error);
    if (phrase !== null) process.stderr.write(`${phrase}\n`);
    return phrase === null ? 0 : 1;
  }
}

function sentenceOf(error: unknown): string | null {
  if (error instanceof CommanderError) return phraseOf(error);
  const expected = [DomainError, ConfigurationError, ErreurEmbarque, DroitsInsuffisantsError, RoleDangereuxError].some((type) => error instanceof type);
  if (expected) return (error as Error).message;
  return `La commande a échoué\u00a0: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
