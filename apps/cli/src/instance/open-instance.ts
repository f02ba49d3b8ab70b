import { startPostgres, findRunningPostgres } from '@spaser/embedded';
import {
  Coffre, ConsolidateTerritoire, CreateTerritoire, DoubleFacteur, FetchSources, GetMarche, horlogeSysteme, ImportAcheteurs, ImportFichiers, ImportVolumes, InviteMembre, ListIndicateurs, ListMarches, listSources, LoadAdoptions, LoadComptes, LoadAnnuaire, LoadDemonstration, LoadRegistres,
  readConfiguration, ReadEcartsDecp, ReadTableauTerritoire, ReadSources, RecomputeExercice, RegistreDesTravaux, WriteExportDecp, type Configuration,
} from '@spaser/application';
import { deriveAcces, deriveCle, openUnite, prepareBase, provisionRoles, runMigrations, type Acces, type UniteDeTravail } from '@spaser/persistence';
import { dossierDonnees } from './dossier-donnees';
import { readSecret } from './read-secret';

/** The product opened from the command line: a database brought up to date, and its use cases. */
export interface Instance {
  readonly configuration: Configuration;
  readonly acces: Acces;
  /** Key of the sessions and of the second factors, derived from the secret. */
  readonly cle: string;
  readonly unite: UniteDeTravail;
  readonly registre: RegistreDesTravaux;
  /** `null` when the server is not ours. */
  readonly embarque: { readonly port: number } | null;
  close(): Promise<void>;
}

export interface OptionsInstance {
  /** This process must be the one that runs the embedded server (`spaser start`): error HOME_OCCUPE otherwise. */
  readonly exclusive?: boolean;
}

/**
 * Opens the database of the configuration: DATABASE_URL, else the embedded server of SPASER_DATA, joined when another
 * process runs it and started otherwise. Applies the pending migrations. Closing stops only what was started here.
 */
export async function openInstance(options: OptionsInstance = {}): Promise<Instance> {
  const configuration = readConfiguration(process.env);
  const dossier = dossierDonnees(configuration);
  const secret = await readSecret(configuration, dossier);
  const serveur = configuration.DATABASE_URL ? null : await openEmbedded(dossier, options.exclusive ?? false);
  try {
    const { adminUrl, ownerUrl } = serveur ? await prepareBase(serveur.url, secret) : external(configuration);
    await provisionRoles(adminUrl, secret);
    await runMigrations(ownerUrl);
    const acces = deriveAcces(ownerUrl, secret);
    const { spaser_worker, spaser_territory, spaser_identite, spaser_app } = acces;
    const unite = await openUnite({ spaser_worker, spaser_territory, spaser_identite, spaser_app }, { applicationName: 'spaser-cli', max: 6 });
    return {
      configuration,
      acces,
      cle: deriveCle(secret),
      unite,
      registre: new RegistreDesTravaux(unite, new RecomputeExercice(), new ConsolidateTerritoire(unite)),
      embarque: serveur && { port: serveur.port },
      async close() {
        await unite.close();
        await serveur?.stop();
      },
    };
  } catch (error) {
    await serveur?.stop();
    throw error;
  }
}

/** The use cases that the commands run. */
export function useCasesOf({ unite, cle, configuration }: Instance) {
  const sources = listSources(configuration);
  return {
    sources,
    fetchSources: new FetchSources(unite, horlogeSysteme, sources),
    readSources: new ReadSources(unite, horlogeSysteme, sources),
    createTerritoire: new CreateTerritoire(unite),
    importFichiers: new ImportFichiers(unite, horlogeSysteme),
    importAcheteurs: new ImportAcheteurs(unite),
    importVolumes: new ImportVolumes(unite),
    consolidateTerritoire: new ConsolidateTerritoire(unite),
    readTableau: new ReadTableauTerritoire(unite, horlogeSysteme),
    listIndicateurs: new ListIndicateurs(unite, horlogeSysteme),
    readEcartsDecp: new ReadEcartsDecp(unite, horlogeSysteme),
    writeExportDecp: new WriteExportDecp(unite, horlogeSysteme),
    listMarches: new ListMarches(unite),
    getMarche: new GetMarche(unite),
    loadAnnuaire: new LoadAnnuaire(unite),
    inviteMembre: new InviteMembre(unite, horlogeSysteme),
    loadDemonstration: new LoadDemonstration(unite, horlogeSysteme),
    loadAdoptions: new LoadAdoptions(unite, horlogeSysteme),
    loadRegistres: new LoadRegistres(unite, horlogeSysteme),
    doubleFacteur: new DoubleFacteur(unite, horlogeSysteme, new Coffre(cle)),
    loadComptes: new LoadComptes(unite, horlogeSysteme, new Coffre(cle)),
  };
}

async function openEmbedded(dossier: string, exclusive: boolean): Promise<{ url: string; port: number; stop(): Promise<void> }> {
  const running = exclusive ? null : await findRunningPostgres(dossier);
  return running ? { ...running, stop: () => Promise.resolve() } : startPostgres({ home: dossier });
}

function external(configuration: Configuration): { adminUrl: string; ownerUrl: string } {
  const url = configuration.DATABASE_URL ?? '';
  return { adminUrl: url, ownerUrl: url };
}
