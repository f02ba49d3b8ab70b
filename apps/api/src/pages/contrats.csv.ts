import { formatEuros } from '@spaser/domain';
import type { ContributionMarche } from '@spaser/application';
import { stringify } from 'csv-stringify/sync';

const COLONNES = ['uid', 'acheteur_siren', 'acheteur', 'objet', 'date_notification', 'dispositifs', 'montant_ht', 'valeur_annee_ht', 'jours', 'jours_total', 'motif', 'sources'];

const LIGNE = (contribution: ContributionMarche): readonly (string | number | null)[] => [
  contribution.uid,
  contribution.acheteurSiren,
  contribution.acheteurNom,
  contribution.objet,
  contribution.dateNotification,
  contribution.voies.join(' '),
  contribution.montant === null ? null : formatEuros(contribution.montant).replace('.', ','),
  contribution.valeur === null ? null : formatEuros(contribution.valeur).replace('.', ','),
  contribution.jours,
  contribution.joursTotal,
  contribution.motif,
  contribution.sources.map(({ fichier, ligne }) => `${fichier} ligne ${ligne}`).join(' ; '),
];

/**
 * The whole result of a filter as a CSV that spreadsheets open in French: semicolons, decimal commas, UTF-8 with BOM.
 * A text that a spreadsheet would take for a formula is neutralised. A missing value is an empty cell, never a zero.
 */
export function toCsv(contributions: readonly ContributionMarche[]): string {
  return stringify([COLONNES, ...contributions.map(LIGNE)], { bom: true, delimiter: ';', quoted: true, escape_formulas: true, record_delimiter: 'windows' });
}
