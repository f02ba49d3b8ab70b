import type { SourceSuivie } from '@spaser/application';
import { openInstance, useCasesOf, type Instance } from '../instance/open-instance';
import type { Commande } from '../program';
import { formatEntier, writeJson, writeLines } from '../sortie/ecrire';

/** A job that waits longer is told (docs/exploitation/travaux.md). */
const PATIENCE_S = 60;

/** One thing that was looked at, and whether it deserves a hand. */
interface Examen {
  readonly sujet: string;
  readonly alerte: boolean;
  readonly phrase: string;
}

export function addDoctor(programme: Commande): void {
  programme
    .command('doctor')
    .description('examine l’instance\u00a0: base, travaux en attente, sources\u00a0; rend 1 si quelque chose mérite un regard')
    .option('--json', 'écrit un document JSON')
    .action(doctor);
}

async function doctor({ json }: { readonly json?: true }): Promise<void> {
  const instance = await openInstance();
  try {
    const examens = await examine(instance);
    if (json) writeJson({ examens });
    else writeLines(examens.map(({ sujet, alerte, phrase }) => `${alerte ? '!' : '✓'} ${sujet}\u00a0: ${phrase}`));
    if (examens.some(({ alerte }) => alerte)) process.exitCode = 1;
  } finally {
    await instance.close();
  }
}

async function examine(instance: Instance): Promise<readonly Examen[]> {
  const territoires = await instance.registre.listTerritoires();
  const examens: Examen[] = [{ sujet: 'Base', alerte: false, phrase: `elle répond et son schéma est à jour. Territoires\u00a0: ${territoires.join(', ') || 'aucun'}.` }];
  const { readSources, sources } = useCasesOf(instance);
  if (sources.length === 0) examens.push({ sujet: 'Sources', alerte: false, phrase: 'aucune n’est configurée.' });
  for (const territoireCode of territoires) {
    examens.push(toTravaux(territoireCode, await instance.registre.oldestPendingSeconds(territoireCode)));
    examens.push(...(await readSources.execute({ territoireCode })).map((source) => toSource(territoireCode, source)));
  }
  return examens;
}

function toTravaux(territoireCode: string, age: number | null): Examen {
  const alerte = (age ?? 0) > PATIENCE_S;
  return { sujet: `Travaux du territoire ${territoireCode}`, alerte, phrase: age === null ? 'aucun n’attend.' : `le plus ancien attend depuis ${formatEntier(Math.floor(age))}\u00a0s.${alerte ? ' Le worker tourne-t-il\u00a0?' : ''}` };
}

function toSource(territoireCode: string, { nom, alerte, derniere, dernierNouveauLe }: SourceSuivie): Examen {
  const sujet = `Source ${nom}, territoire ${territoireCode}`;
  if (alerte) return { sujet, alerte: true, phrase: alerte.phrase };
  if (derniere === null) return { sujet, alerte: false, phrase: 'elle n’a pas encore été relevée.' };
  const nouveau = dernierNouveauLe === null ? 'rien de nouveau jusqu’ici' : `du nouveau le ${dernierNouveauLe}`;
  return { sujet, alerte: false, phrase: `relevée le ${derniere.le}, ${nouveau}.${derniere.issue === 'ECHEC' ? ` Dernier essai manqué. ${derniere.phrase ?? ''}` : ''}` };
}
