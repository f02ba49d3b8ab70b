import { join } from 'node:path';
import { dossierDonnees } from '../instance/dossier-donnees';
import { drainWithProgress } from '../instance/drain-with-progress';
import { openInstance, useCasesOf, type Instance } from '../instance/open-instance';
import type { Commande } from '../program';
import { formatEntier, writeJson, writeLines } from '../sortie/ecrire';
import { Progression } from '../sortie/progression';

export function addDemo(programme: Commande): void {
  const demo = programme.noun('demo', 'les données de démonstration');
  demo
    .command('code')
    .description('donne le code à six chiffres du moment d’un compte de démonstration')
    .argument('<courriel>', 'adresse du compte, par exemple clauses@demonstration.example')
    .action(printCode);
  demo
    .command('load')
    .description('charge les données de démonstration dans une base vide')
    .option('--json', 'écrit un document JSON')
    .action(async (options: { json?: true }) => {
      const instance = await openInstance();
      try {
        const chargee = await loadDemonstration(instance);
        if (options.json) return writeJson(chargee);
        writeLines([`Démonstration chargée\u00a0: ${formatEntier(chargee.contrats)} marchés dans ${formatEntier(chargee.fichiers)} fichiers, ${formatEntier(chargee.schemas)} schémas adoptés.`]);
      } finally {
        await instance.close();
      }
    });
}

async function printCode(courriel: string): Promise<void> {
  const instance = await openInstance();
  try {
    const code = await useCasesOf(instance).loadComptes.codeOf({ territoireCode: instance.configuration.SPASER_TERRITOIRE, courriel });
    writeLines([code ?? 'Ce compte n’a pas de double authentification, ou n’est pas de la démonstration.']);
  } finally {
    await instance.close();
  }
}

/** Writes the demonstration files in SPASER_DATA, imports them and computes the figures. */
export async function loadDemonstration(instance: Instance): Promise<{ contrats: number; fichiers: number; schemas: number }> {
  const progression = new Progression();
  const dossier = join(dossierDonnees(instance.configuration), 'demonstration');
  const chargee = await useCasesOf(instance)
    .loadDemonstration.execute({ territoireCode: instance.configuration.SPASER_TERRITOIRE, dossier }, (avancement) =>
      progression.show('Démonstration', avancement.octetsLus, avancement.taille ?? avancement.octetsLus, avancement.fichier),
    )
    .finally(() => progression.close());
  const schemas = await useCasesOf(instance).loadAdoptions.execute({ territoireCode: instance.configuration.SPASER_TERRITOIRE });
  await useCasesOf(instance).loadComptes.execute({ territoireCode: instance.configuration.SPASER_TERRITOIRE });
  await drainWithProgress(instance);
  return { ...chargee, schemas };
}
