import type { BilanFichierImporte, BilanLignes } from '@spaser/application';
import { drainWithProgress } from '../instance/drain-with-progress';
import { openInstance, useCasesOf, type Instance } from '../instance/open-instance';
import type { Commande } from '../program';
import { formatEntier, writeJson, writeLines } from '../sortie/ecrire';
import { Progression } from '../sortie/progression';

interface OptionsImport {
  territoire: string;
  tousAcheteurs?: true;
  json?: true;
}

export function addImport(programme: Commande): void {
  const imports = programme.noun('import', 'les fichiers qui entrent');
  const verb = (nom: string, description: string, argument: string, aide: string): Commande =>
    imports
      .command(nom)
      .description(description)
      .argument(argument, aide)
      .requiredOption('--territoire <code>', 'code du département du territoire, par exemple 40')
      .option('--json', 'écrit un document JSON') as Commande;
  verb('files', 'importe des fichiers de marchés\u00a0: DECP JSON, XML ou CSV, ou un zip de ceux-ci', '<fichiers...>', 'fichiers à importer')
    .option('--tous-acheteurs', 'garde aussi les marchés des acheteurs hors du territoire (ils n’entrent dans aucun chiffre)')
    .action(importFiles);
  verb('acheteurs', 'ajoute des acheteurs publics au référentiel (siren;nom;categorie;epci)', '<fichier>', 'fichier CSV').action(importAcheteurs);
  verb('volumes', 'déclare les volumes annuels d’achats (siren;annee;volume_ht;base)', '<fichier>', 'fichier CSV').action(importVolumes);
}

async function importFiles(chemins: string[], options: OptionsImport): Promise<void> {
  await withInstance(async (instance) => {
    const progression = new Progression();
    const fichiers = await useCasesOf(instance)
      .importFichiers.execute({ territoireCode: options.territoire, chemins, tousAcheteurs: options.tousAcheteurs ?? false }, (avancement) =>
        progression.show('Import', avancement.octetsLus, avancement.taille ?? avancement.octetsLus, `${avancement.fichier}\u00a0: ${formatEntier(avancement.lus)} lignes`),
      )
      .finally(() => progression.close());
    await drainWithProgress(instance);
    if (options.json) return writeJson({ fichiers: fichiers.map(toJsonBilan) });
    writeLines(fichiers.flatMap(toLines));
  });
}

async function importAcheteurs(fichier: string, options: OptionsImport): Promise<void> {
  await withInstance(async (instance) => {
    const bilan = await useCasesOf(instance).importAcheteurs.execute({ territoireCode: options.territoire, chemin: fichier });
    writeBilan(bilan, options, 'acheteurs ajoutés au référentiel ou mis à jour. Importez de nouveau les fichiers qui parlent d’eux.');
  });
}

async function importVolumes(fichier: string, options: OptionsImport): Promise<void> {
  await withInstance(async (instance) => {
    const bilan = await useCasesOf(instance).importVolumes.execute({ territoireCode: options.territoire, chemin: fichier });
    await drainWithProgress(instance);
    writeBilan(bilan, options, 'volumes déclarés ou mis à jour.');
  });
}

async function withInstance(run: (instance: Instance) => Promise<void>): Promise<void> {
  const instance = await openInstance();
  try {
    await run(instance);
  } finally {
    await instance.close();
  }
}

export function toJsonBilan(bilan: BilanFichierImporte) {
  const { nom, format, lus, acceptes, misDeCote, rejetes, contrats, motifs, refus, exemples } = bilan;
  const { crees, modifies, inchanges } = contrats;
  return { nom, format, lus, acceptes, misDeCote, rejetes, contrats: { crees, modifies, inchanges }, motifs, refus, exemples };
}

function toLines(bilan: BilanFichierImporte): string[] {
  if (bilan.refus && bilan.lus === 0) return [`${bilan.nom}\u00a0: ${bilan.refus}`];
  const { crees, modifies, inchanges } = bilan.contrats;
  const rien = crees + modifies === 0 && inchanges > 0 ? ' Rien n’a changé\u00a0: ce fichier était déjà connu.' : '';
  return [
    `${bilan.nom} (${bilan.format})\u00a0: ${formatEntier(bilan.lus)} lignes lues, ${formatEntier(bilan.acceptes)} acceptées, ${formatEntier(bilan.misDeCote)} mises de côté, ${formatEntier(bilan.rejetes)} rejetées.`,
    `  Contrats\u00a0: ${formatEntier(crees)} créés, ${formatEntier(modifies)} modifiés, ${formatEntier(inchanges)} inchangés.${rien}`,
    ...(bilan.refus ? [`  ${bilan.refus}`] : []),
    ...Object.entries(bilan.motifs).map(([code, nombre]) => `  ${code}\u00a0: ${formatEntier(nombre)}`),
    ...bilan.exemples.slice(0, 5).map((ligne) => `  Ligne ${ligne.ligne} (${ligne.chemin}), ${ligne.colonne ?? 'enregistrement'}\u00a0: ${ligne.phrase}`),
  ];
}

function writeBilan(bilan: BilanLignes, options: OptionsImport, suite: string): void {
  if (options.json) return writeJson(bilan);
  writeLines([
    `${bilan.nom}\u00a0: ${formatEntier(bilan.lus)} lignes lues, ${formatEntier(bilan.acceptes)} acceptées, ${formatEntier(bilan.rejetes)} rejetées\u00a0; ${formatEntier(bilan.changes)} ${suite}`,
    ...bilan.rejets.map((rejet) => `  Ligne ${rejet.ligne}, ${rejet.colonne ?? 'ligne entière'}\u00a0: ${rejet.phrase}`),
  ]);
}
