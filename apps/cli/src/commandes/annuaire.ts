import { MOTIFS_IGNORE, today, horlogeSysteme, type BilanAnnuaire, type MotifIgnore } from '@spaser/application';
import { DomainError, parseDateCivile } from '@spaser/domain';
import { openInstance, useCasesOf } from '../instance/open-instance';
import type { Commande } from '../program';
import { formatEntier, writeJson, writeLines } from '../sortie/ecrire';

export function addAnnuaire(programme: Commande): void {
  const annuaire = programme.noun('annuaire', 'les adresses officielles, et le premier administrateur');
  annuaire
    .command('load')
    .description('remplace les adresses officielles du territoire par celles de l’annuaire national (JSON ou CSV de la DILA)')
    .argument('<fichier>', 'export du jeu « api-lannuaire-administration »')
    .option('--territoire <code>', 'code du département du territoire (SPASER_TERRITOIRE par défaut)')
    .option('--date <date>', 'jour que décrit le fichier, par exemple 2026-11-22 (aujourd’hui par défaut)')
    .option('--json', 'écrit un document JSON')
    .action(load);
  annuaire
    .command('administrateur')
    .description('invite un administrateur du Département\u00a0: aucune preuve automatique ne l’ouvre à personne')
    .argument('<courriel>', 'adresse de la personne')
    .option('--territoire <code>', 'code du département du territoire (SPASER_TERRITOIRE par défaut)')
    .action(invite);
}

async function load(chemin: string, options: { territoire?: string; date?: string; json?: true }): Promise<void> {
  const date = options.date === undefined ? today(horlogeSysteme) : parseDateCivile(options.date);
  if (date === null) throw new DomainError('DATE_ILLISIBLE', { valeur: options.date ?? '' });
  const instance = await openInstance();
  try {
    const bilan = await useCasesOf(instance).loadAnnuaire.execute({ territoireCode: options.territoire ?? instance.configuration.SPASER_TERRITOIRE, chemin, date });
    if (options.json) return writeJson(bilan);
    writeLines(toLines(bilan));
  } finally {
    await instance.close();
  }
}

async function invite(courriel: string, options: { territoire?: string }): Promise<void> {
  const instance = await openInstance();
  try {
    await useCasesOf(instance).inviteMembre.asOperateur({ territoireCode: options.territoire ?? instance.configuration.SPASER_TERRITOIRE, courriel });
    writeLines([`Invitation écrite pour ${courriel}. Elle part avec les courriels du produit, et vaut 7 jours.`]);
  } finally {
    await instance.close();
  }
}

function toLines(bilan: BilanAnnuaire): string[] {
  const ignores = Object.entries(bilan.ignores) as [MotifIgnore, number][];
  return [
    `${bilan.nom}, au ${bilan.date}\u00a0: ${formatEntier(bilan.lus)} fiches lues, ${formatEntier(bilan.retenus)} retenues, ${formatEntier(bilan.rejetes)} illisibles.`,
    `  ${formatEntier(bilan.collectivites)} collectivités et ${formatEntier(bilan.adresses)} adresses électroniques\u00a0; ${formatEntier(bilan.communesSansAdresse)} communes sans adresse.`,
    ...ignores.map(([motif, nombre]) => `  ${formatEntier(nombre)} ignorées\u00a0: ${MOTIFS_IGNORE[motif]}.`),
    ...bilan.adressesIllisibles.map(({ service, valeur }) => `  Adresse illisible de «\u00a0${service}\u00a0»\u00a0: ${valeur}`),
    ...bilan.rejets.map(({ position, phrase }) => `  Ligne ${position.ligne}\u00a0: ${phrase}`),
  ];
}
