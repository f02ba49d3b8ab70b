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
        writeLines([`Démonstration chargée\u00a0: ${formatEntier(chargee.contrats)} marchés dans ${formatEntier(chargee.fichiers)} fichiers, ${formatEntier(chargee.schemas)} schémas adoptés, ${formatEntier(chargee.ecritures)} écritures de registre, ${formatEntier(chargee.annees)} années déclarées ou closes.`]);
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

/** What the whole demonstration holds. */
interface DemonstrationEntiere {
  readonly contrats: number;
  readonly fichiers: number;
  readonly schemas: number;
  /** Records of the registers, and years declared or signed. */
  readonly ecritures: number;
  readonly annees: number;
}

/** Writes the demonstration files in SPASER_DATA, imports them, makes buyers adopt schemes and keep their registers, and computes the figures. */
export async function loadDemonstration(instance: Instance): Promise<DemonstrationEntiere> {
  const { SPASER_TERRITOIRE: territoireCode } = instance.configuration;
  const { loadDemonstration: charger, loadAdoptions, loadRegistres, loadComptes } = useCasesOf(instance);
  const progression = new Progression();
  const dossier = join(dossierDonnees(instance.configuration), 'demonstration');
  const chargee = await charger
    .execute({ territoireCode, dossier }, (avancement) => progression.show('Démonstration', avancement.octetsLus, avancement.taille ?? avancement.octetsLus, avancement.fichier))
    .finally(() => progression.close());
  const schemas = await loadAdoptions.execute({ territoireCode });
  const { ecritures, annees } = await loadRegistres
    .execute({ territoireCode }, ({ faites, total, collectivite }) => progression.show('Registres', faites, total, collectivite))
    .finally(() => progression.close());
  await loadComptes.execute({ territoireCode });
  await drainWithProgress(instance);
  return { ...chargee, schemas, ecritures, annees };
}
