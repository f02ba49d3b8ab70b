import { horlogeSysteme, VerifyAcceptation, type LigneAcceptation } from '@spaser/application';
import { removeHome, startPostgres } from '@spaser/embedded';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBase } from '../instance/open-base';
import type { Commande } from '../program';
import { writeLines } from '../sortie/ecrire';

export function addVerify(programme: Commande): void {
  programme
    .noun('verify', 'les preuves')
    .command('acceptance')
    .description('importe de vrais fichiers dans des bases neuves et compare chaque chiffre à ce qui est attendu')
    .argument('<dossier>', 'dossier des données réelles (il contient decp/attendus-open.json)')
    .action(acceptance);
}

async function acceptance(dossier: string): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'spaser-acceptance-'));
  const serveur = await startPostgres({ home, flags: ['fsync=off', 'synchronous_commit=off'] });
  try {
    const { validateSchema } = await import('../acceptance/testing/validate-schema.js');
    let rang = 0;
    const verify = new VerifyAcceptation(() => openBase(serveur.url, `acceptance_${(rang += 1)}`), horlogeSysteme, validateSchema);
    const lignes = await verify.execute(dossier, (jeu, fait, total) =>
      process.stderr.write(`Jeu ${fait + 1} sur ${total}\u00a0: ${jeu}…\n`),
    );
    writeLines(toTable(lignes));
    if (lignes.some((ligne) => ligne.verdict === 'DIFFERENT')) process.exitCode = 1;
  } finally {
    await serveur.stop();
    removeHome(home);
  }
}

const SIGNES = { EGAL: '=', DIFFERENT: '≠', NON_COMPARABLE: '○' } as const;

/** One row per figure; the last lines say how many agree, and why some cannot be compared. */
function toTable(lignes: readonly LigneAcceptation[]): string[] {
  const largeur = Math.max(...lignes.map((ligne) => `${ligne.jeu} · ${ligne.chiffre}`.length));
  const nombre = (verdict: LigneAcceptation['verdict']): number => lignes.filter((ligne) => ligne.verdict === verdict).length;
  return [
    ...lignes.map(({ jeu, chiffre, attendu, obtenu, verdict }) => `${SIGNES[verdict]} ${`${jeu} · ${chiffre}`.padEnd(largeur)} ${attendu.padStart(16)} ${obtenu.padStart(16)}`),
    `${nombre('EGAL')} chiffres reproduits, ${nombre('DIFFERENT')} différents.`,
    `${nombre('NON_COMPARABLE')} chiffres ne se comparent pas\u00a0: ils croisent une liste nationale de structures dont le dossier ne tient qu’une partie.`,
  ];
}
