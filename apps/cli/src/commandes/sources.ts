import type { AvancementReleve, ReleveSource } from '@spaser/application';
import { ConfigurationError } from '@spaser/application';
import { drainWithProgress } from '../instance/drain-with-progress';
import { openInstance, useCasesOf } from '../instance/open-instance';
import type { Commande } from '../program';
import { formatEntier, writeJson, writeLines } from '../sortie/ecrire';
import { Progression } from '../sortie/progression';
import { toJsonBilan } from './import';

interface OptionsFetch {
  readonly territoire?: string;
  readonly relire?: true;
  readonly json?: true;
}

/** The verb of « decp » that reads the sources now, whatever the clock has done. */
export function addFetch(decp: Commande): void {
  decp
    .command('fetch')
    .description('relève maintenant les sources de SPASER_SOURCES_DECP et importe ce qui est nouveau')
    .option('--territoire <code>', 'code du département du territoire')
    .option('--relire', 'importe aussi un fichier inchangé, après avoir ajouté des acheteurs par exemple')
    .option('--json', 'écrit un document JSON')
    .action(fetchSources);
}

async function fetchSources({ territoire, relire, json }: OptionsFetch): Promise<void> {
  const instance = await openInstance();
  try {
    const { fetchSources: useCase, sources } = useCasesOf(instance);
    if (sources.length === 0) throw new ConfigurationError(['Aucune source n’est configurée. Donnez SPASER_SOURCES_DECP et SPASER_HOTES_AUTORISES, ou importez un fichier par «\u00a0import files\u00a0».']);
    const progression = new Progression();
    const releves = await useCase
      .execute({ territoireCode: territoire ?? instance.configuration.SPASER_TERRITOIRE, relire: relire ?? false }, (avancement) => show(progression, avancement))
      .finally(() => progression.close());
    await drainWithProgress(instance);
    if (json) writeJson({ sources: releves.map(toJsonReleve) });
    else writeLines(releves.map(toLigne));
    if (releves.some(({ issue }) => issue === 'ECHEC')) process.exitCode = 1;
  } finally {
    await instance.close();
  }
}

function show(progression: Progression, { nom, etape, fait, total }: AvancementReleve): void {
  progression.show(etape === 'RECEPTION' ? 'Réception' : 'Import', fait, total ?? fait, `${nom}\u00a0: ${formatEntier(Math.ceil(fait / 1_000))}\u00a0ko`);
}

const toJsonReleve = ({ nom, issue, phrase, octets, fichiers }: ReleveSource) => ({ nom, issue, phrase, octets, fichiers: fichiers.map(toJsonBilan) });

const PHRASES: Readonly<Record<ReleveSource['issue'], string>> = {
  NOUVEAU: 'du nouveau.', SANS_EFFET: 'un autre fichier, aucun contrat n’a changé.', INCHANGE: 'rien de nouveau.', ECHEC: 'échec.',
  EN_COURS: 'un autre relevé est en cours.', DEJA_FAIT: 'déjà relevée aujourd’hui.',
};

function toLigne({ nom, issue, phrase, fichiers }: ReleveSource): string {
  const crees = fichiers.reduce((somme, { contrats }) => somme + contrats.crees, 0);
  const modifies = fichiers.reduce((somme, { contrats }) => somme + contrats.modifies, 0);
  const contrats = issue === 'NOUVEAU' ? ` Contrats\u00a0: ${formatEntier(crees)} créés, ${formatEntier(modifies)} modifiés.` : '';
  return `${nom}\u00a0: ${PHRASES[issue]}${contrats}${phrase === null ? '' : ` ${phrase}`}`;
}
