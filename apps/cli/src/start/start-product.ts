import { COMPTES_DEMONSTRATION, hasDoubleFacteur, MOT_DE_PASSE_DEMONSTRATION } from '@spaser/application';
import type { Instance } from '../instance/open-instance';
import { openInstance, useCasesOf } from '../instance/open-instance';
import { loadDemonstration } from '../commandes/demo';
import { dossierDonnees } from '../instance/dossier-donnees';
import { formatEntier, writeLines } from '../sortie/ecrire';
import { Processus } from './processus';

/**
 * Starts everything and stays until it is told to stop: database, migrations, territory, demonstration when the base
 * is empty, then the API and the worker, each with the only accesses that it needs.
 */
export async function startProduct(): Promise<void> {
  const debut = performance.now();
  const arret = new Arret();
  const instance = await openInstance({ exclusive: true });
  arret.add(() => instance.close());
  try {
    await prepareTerritoire(instance);
    const processus = await Promise.all([Processus.start('api', envOf(instance, 'api')), Processus.start('worker', envOf(instance, 'worker'))]);
    for (const enfant of processus) {
      arret.addFirst(() => enfant.stop());
      enfant.onExit(() => void arret.run(1));
    }
    welcome(instance, performance.now() - debut, await isDemonstration(instance));
    await arret.done;
  } catch (error) {
    await arret.run(1);
    throw error;
  }
}

async function prepareTerritoire(instance: Instance): Promise<void> {
  const { SPASER_TERRITOIRE: code, SPASER_DEMONSTRATION } = instance.configuration;
  const vide = (await instance.registre.listTerritoires()).length === 0;
  if (!vide) return;
  const { nom, communes, epci } = await useCasesOf(instance).createTerritoire.execute({ code, departementSiren: null });
  writeLines([`Territoire créé\u00a0: ${nom}, ${formatEntier(communes)} communes et ${formatEntier(epci)} EPCI.`]);
  if (SPASER_DEMONSTRATION === 'non') return;
  writeLines(['La base est vide\u00a0: chargement des données de démonstration…']);
  const { contrats, fichiers, schemas, ecritures, annees } = await loadDemonstration(instance);
  writeLines([`Démonstration chargée\u00a0: ${formatEntier(contrats)} marchés inventés dans ${formatEntier(fichiers)} fichiers, ${formatEntier(schemas)} schémas adoptés inventés, ${formatEntier(ecritures)} écritures de registre et ${formatEntier(annees)} années déclarées ou closes.`]);
}

/** A process receives its own accesses and never the owner's. */
function envOf(instance: Instance, nom: 'api' | 'worker'): NodeJS.ProcessEnv {
  const { DATABASE_URL: _owner, SPASER_SECRET: _secret, ...env } = process.env;
  const { spaser_app, spaser_territory, spaser_identite, spaser_worker, spaser_queue } = instance.acces;
  const acces = nom === 'api' ? { DATABASE_APP_URL: spaser_app, DATABASE_TERRITORY_URL: spaser_territory, DATABASE_IDENTITE_URL: spaser_identite, SPASER_CLE: instance.cle } : { DATABASE_WORKER_URL: spaser_worker, DATABASE_QUEUE_URL: spaser_queue };
  // Read from the caller's folder, whatever folder the process runs in.
  return { ...env, ...acces, SPASER_DATA: dossierDonnees(instance.configuration) };
}

async function isDemonstration({ unite, configuration }: Instance): Promise<boolean> {
  const territoire = await unite.read({ sorte: 'TERRITOIRE', territoireCode: configuration.SPASER_TERRITOIRE }, (stores) => stores.territoire.find());
  return territoire?.demonstration ?? false;
}

/** An account for each role, so that a visitor may take every place. */
function linesOfComptes(): readonly string[] {
  return [
    '',
    `Comptes de démonstration, mot de passe «\u00a0${MOT_DE_PASSE_DEMONSTRATION}\u00a0»\u00a0:`,
    ...COMPTES_DEMONSTRATION.map((compte) => `  ${compte.courriel.padEnd(42)} ${compte.presentation}${hasDoubleFacteur(compte) ? ' *' : ''}`),
    '  * code à six chiffres\u00a0: npm run --silent spaser -- demo code ADRESSE',
  ];
}

function welcome(instance: Instance, dureeMs: number, demonstration: boolean): void {
  const { PORT, REDIS_URL } = instance.configuration;
  const adresse = `http://localhost:${PORT}`;
  const base = instance.embarque ? `PostgreSQL embarqué, port ${instance.embarque.port}` : 'DATABASE_URL';
  writeLines([
    '',
    `SPASER est prêt en ${(dureeMs / 1000).toFixed(1).replace('.', ',')} s\u00a0: ${adresse}`,
    `  ${adresse}/territoire        où en est le territoire de son cap`,
    `  ${adresse}/adopter           une commune adopte son schéma`,
    `  ${adresse}/connexion         se connecter`,
    `  ${adresse}/api/docs          l’API et sa description OpenAPI`,
    '  npm run spaser -- --help              la ligne de commande',
    ...(demonstration ? linesOfComptes() : []),
    '',
    `Base\u00a0: ${base} · file\u00a0: ${REDIS_URL ? 'Redis' : 'PostgreSQL'} · arrêt\u00a0: Ctrl-C`,
  ]);
}

/** Stops everything once, in the reverse order of the starts, whatever asks for it. */
class Arret {
  demande = false;
  readonly done: Promise<void>;
  private finish: () => void = () => undefined;
  private readonly steps: (() => Promise<void>)[] = [];

  constructor() {
    this.done = new Promise((resolve) => {
      this.finish = resolve;
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void this.run(0));
  }

  add(step: () => Promise<void>): void {
    this.steps.push(step);
  }

  addFirst(step: () => Promise<void>): void {
    this.steps.unshift(step);
  }

  async run(code: number): Promise<void> {
    if (this.demande) return;
    this.demande = true;
    process.exitCode = code;
    for (const step of this.steps) await step().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
    this.finish();
  }
}
