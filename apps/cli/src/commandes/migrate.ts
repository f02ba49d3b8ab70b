import { openInstance } from '../instance/open-instance';
import type { Commande } from '../program';
import { writeLines } from '../sortie/ecrire';

export function addMigrate(programme: Commande): void {
  programme
    .command('migrate')
    .description('met la base à jour et crée les rôles d’exécution')
    .action(async () => {
      const instance = await openInstance();
      await instance.close();
      writeLines(['La base est à jour.']);
    });
}
