import type { EcartsDecpLus } from '@spaser/application';
import { formatEuros, parseAnnee, type ContratDuRegistre } from '@spaser/domain';
import { LIBELLES_OBLIGATION, toEcartEnMots } from '@spaser/views';
import { writeFile } from 'node:fs/promises';
import { openInstance, useCasesOf } from '../instance/open-instance';
import type { Commande } from '../program';
import { writeJson, writeLines } from '../sortie/ecrire';
import { addFetch } from './sources';

interface Options {
  readonly collectivite: string;
  readonly annee: string;
  readonly territoire?: string;
}

export function addDecp(programme: Commande): void {
  const decp = programme.noun('decp', 'les données essentielles');
  addFetch(decp);
  const verbe = (nom: string, description: string) => decp
    .command(nom)
    .description(description)
    .requiredOption('--collectivite <siren>', 'SIREN de la collectivité')
    .requiredOption('--annee <annee>', 'année de notification')
    .option('--territoire <code>', 'code du département du territoire');
  verbe('ecarts', 'compare ce qui est publié et ce que la collectivité en dit').option('--json', 'écrit un document JSON').action(ecarts);
  verbe('export', 'écrit le fichier DECP 2022 corrigé\u00a0; les marchés incomplets sont nommés sur la sortie d’erreur')
    .option('--seulement-ecarts', 'seulement les marchés dont la publication diffère ou manque')
    .option('--vers <fichier>', 'fichier à écrire, au lieu de la sortie standard')
    .option('--json', 'écrit un document JSON avec le fichier et les marchés incomplets')
    .action(exporter);
}

async function ecarts({ collectivite, annee, territoire, json }: Options & { readonly json?: true }): Promise<void> {
  const instance = await openInstance();
  try {
    const lus = await useCasesOf(instance).readEcartsDecp.execute({ territoireCode: territoire ?? instance.configuration.SPASER_TERRITOIRE, siren: collectivite, annee: parseAnnee(annee) });
    if (json) return writeJson(toJsonEcarts(lus));
    writeLines(toLignes(lus));
  } finally {
    await instance.close();
  }
}

async function exporter({ collectivite, annee, territoire, seulementEcarts, vers, json }: Options & { readonly seulementEcarts?: true; readonly vers?: string; readonly json?: true }): Promise<void> {
  const instance = await openInstance();
  try {
    const { texte, nombre, incomplets } = await useCasesOf(instance).writeExportDecp.execute({
      territoireCode: territoire ?? instance.configuration.SPASER_TERRITOIRE, siren: collectivite, annee: parseAnnee(annee), seulement: seulementEcarts ? 'ECARTS' : null,
    });
    if (json) return writeJson({ fichier: JSON.parse(texte) as unknown, nombre, incomplets });
    if (vers === undefined) process.stdout.write(texte);
    else await writeFile(vers, texte);
    for (const { id, manques } of incomplets) process.stderr.write(`À compléter avant publication\u00a0: ${id}, ${manques.map(({ libelle }) => libelle).join(', ')}\n`);
    process.stderr.write(`${nombre} marchés écrits, ${incomplets.length} à compléter.\n`);
  } finally {
    await instance.close();
  }
}

/** The four lists for a program: amounts as decimal strings in euros, `null` for what nobody says. */
export function toJsonEcarts({ collectivite, annee, total, publiables, aConfirmer, nonPublies, differents, ecartes, aCompleter }: EcartsDecpLus) {
  const contratOf = ({ id, marche: { uid, objet, dateNotification, montantInitial } }: ContratDuRegistre) => ({ id, uid, objet, dateNotification, montant: montantInitial === null ? null : formatEuros(montantInitial) });
  return {
    collectivite, annee, total, publiables,
    aConfirmer: aConfirmer.map(contratOf),
    nonPublies: nonPublies.map(({ contrat, obligation, echeance }) => ({ ...contratOf(contrat), obligation, echeance })),
    differents: differents.map(({ contrat, champs }) => ({ ...contratOf(contrat), champs: champs.map(toEcartEnMots) })),
    ecartes: ecartes.map(({ contrat, motif }) => ({ ...contratOf(contrat), motif })),
    aCompleter: aCompleter.map(({ contrat, manques }) => ({ ...contratOf(contrat), manques: manques.map(({ champ }) => champ) })),
  };
}

function toLignes({ total, publiables, aConfirmer, nonPublies, differents, ecartes, aCompleter }: EcartsDecpLus): readonly string[] {
  const ligne = ({ marche: { uid, objet } }: ContratDuRegistre, suite = ''): string => `  ${uid} ${objet ?? 'sans objet'}${suite}`;
  return [
    total === 0 ? 'Aucun écart\u00a0: ce qui est publié et ce que la collectivité en dit sont d’accord.' : `${total} marchés en écart`,
    `Publiés, à confirmer\u00a0: ${aConfirmer.length}`, ...aConfirmer.map((contrat) => ligne(contrat)),
    `Dits et non publiés\u00a0: ${nonPublies.length}`, ...nonPublies.map(({ contrat, obligation }) => ligne(contrat, `. ${LIBELLES_OBLIGATION[obligation]}`)),
    `Publiés et dits autrement\u00a0: ${differents.length}`,
    ...differents.flatMap(({ contrat, champs }) => [ligne(contrat), ...champs.map(toEcartEnMots).map(({ libelle, publie, vous }) => `    ${libelle}\u00a0: publié ${publie}, vous ${vous}`)]),
    `Publiés et écartés\u00a0: ${ecartes.length}`, ...ecartes.map(({ contrat, motif }) => ligne(contrat, motif === 'DOUBLON' ? '. Doublon' : '. Pas à nous')),
    `Prêts à publier\u00a0: ${publiables}. À compléter avant publication\u00a0: ${aCompleter.length}`, ...aCompleter.map(({ contrat, manques }) => ligne(contrat, `. Il manque ${manques.map(({ libelle }) => libelle).join(', ')}`)),
  ];
}
