import { openInstance, useCasesOf } from '../instance/open-instance';
import type { Commande } from '../program';
import { writeLines } from '../sortie/ecrire';

export function addCompte(programme: Commande): void {
  const compte = programme.noun('compte', 'les comptes des personnes');
  compte
    .command('secourir')
    .description('retire la double authentification d’une personne qui a perdu son téléphone et ses codes de secours\u00a0: assurez-vous d’abord de qui la demande')
    .argument('<courriel>', 'adresse de la personne')
    .option('--territoire <code>', 'code du département du territoire (SPASER_TERRITOIRE par défaut)')
    .action(release);
}

async function release(courriel: string, options: { territoire?: string }): Promise<void> {
  const instance = await openInstance();
  try {
    const retiree = await useCasesOf(instance).doubleFacteur.release(options.territoire ?? instance.configuration.SPASER_TERRITOIRE, courriel);
    writeLines([
      retiree
        ? `La double authentification de ${courriel} est retirée, ses sessions sont fermées. Un message la prévient.`
        : `Aucun compte à l’adresse ${courriel} n’a de double authentification. Vérifiez l’adresse.`,
    ]);
  } finally {
    await instance.close();
  }
}
