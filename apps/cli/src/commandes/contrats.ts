import { formatEuros, isInclusif, parseAnnee } from '@spaser/domain';
import type { MarcheSource } from '@spaser/application';
import { openInstance, useCasesOf } from '../instance/open-instance';
import type { Commande } from '../program';
import { writeJson, writeLines } from '../sortie/ecrire';

export function addContrats(programme: Commande): void {
  programme
    .noun('contrats', 'les marchés connus')
    .command('list')
    .description('donne les marchés d’un acheteur dans leur dernier état')
    .requiredOption('--acheteur <siren>', 'SIREN de l’acheteur')
    .option('--annee <annee>', 'garde les marchés notifiés cette année')
    .option('--territoire <code>', 'code du département du territoire')
    .option('--json', 'écrit un document JSON')
    .action(list);
}

async function list(options: { acheteur: string; annee?: string; territoire?: string; json?: true }): Promise<void> {
  const annee = options.annee === undefined ? null : parseAnnee(options.annee);
  const instance = await openInstance();
  try {
    const territoireCode = options.territoire ?? instance.configuration.SPASER_TERRITOIRE;
    const marches = await useCasesOf(instance).listMarches.execute({ territoireCode, acheteurSiren: options.acheteur, annee });
    const contrats = marches.map(toJsonContrat);
    if (options.json) return writeJson({ contrats, total: contrats.length });
    writeLines([
      ...contrats.map((contrat) => `${contrat.dateNotification ?? 'sans date '} ${(contrat.montant ?? 'sans montant').padStart(16)} ${contrat.inclusif ? '●' : ' '} ${contrat.uid} ${contrat.objet ?? ''}`),
      `${contrats.length} marchés`,
    ]);
  } finally {
    await instance.close();
  }
}

/** Latest state of a contract; the amount is a decimal string in euros, `null` when no source gives it. */
export function toJsonContrat({ marche, sources }: MarcheSource) {
  return {
    uid: marche.uid,
    objet: marche.objet,
    montant: marche.montantCourant === null ? null : formatEuros(marche.montantCourant),
    dateNotification: marche.dateNotification,
    considerationsSociales: marche.considerationsSociales,
    inclusif: isInclusif(marche),
    sources: sources.map(({ fichier, ligne, chemin }) => ({ fichier, ligne, chemin })),
    aVerifier: marche.aVerifier,
  };
}
