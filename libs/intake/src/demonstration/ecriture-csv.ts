import { stringify } from 'csv-stringify/sync';
import { formatEuros } from '@spaser/domain';
import type { AcheteurDemo } from './acheteur';
import { toEuros, writeCodeCPV, writeDate, writeObjet, writeTitulaireId } from './ecriture-champs';
import type { LigneDemo } from './publication';
import type { VolumeDemo } from './volumes';

const COLONNES_PES = ['id_marche', 'date_notification', 'objet_marche', 'montant_marche', 'id_acheteur', 'code_postal_acheteur'];
const COLONNES_TRAVAUX = [
  'uid', 'id', 'type', 'codeCPV', 'acheteur_id', 'acheteur_nom', 'titulaire_id', 'titulaire_nom', 'montant', 'dateNotification', 'procedure',
  'dureeMois', 'offresRecues', 'acheteur_departement_code', 'titulaire_departement_code', 'acheteur_region_code', 'titulaire_region_code',
];

/** The PES as exported by accounting software: six columns, everything quoted, four decimals, a time zone behind the date. */
export function writeCsvPes(lignes: readonly LigneDemo[], departement: string): string {
  const rangees = lignes.map(({ contrat }) => [
    contrat.id,
    `${writeDate(contrat.notification)}+01:00`,
    writeObjet(contrat).toUpperCase(),
    toEuros(contrat.montantPes ?? contrat.montant).toFixed(4),
    contrat.acheteurId,
    codePostalOf(departement),
  ]);
  return stringify([COLONNES_PES, ...rangees], { quoted: true });
}

/** The works export: one row per holder and per state, the total repeated on each. */
export function writeCsvTravaux(lignes: readonly LigneDemo[], departement: string): string {
  return stringify([COLONNES_TRAVAUX, ...lignes.flatMap((ligne) => toRangeesTravaux(ligne, departement))]);
}

function toRangeesTravaux({ contrat, modifications }: LigneDemo, departement: string): unknown[][] {
  const etats = [{ date: contrat.notification, montant: contrat.montant, dureeMois: contrat.dureeMois }];
  for (const { date, montant, dureeMois } of modifications) {
    const precedent = etats.at(-1) ?? { montant: contrat.montant, dureeMois: contrat.dureeMois };
    etats.push({ date, montant: montant ?? precedent.montant, dureeMois: dureeMois ?? precedent.dureeMois });
  }
  return etats.toReversed().flatMap(({ date, montant, dureeMois }) =>
    contrat.titulaires.map((titulaire) => [
      contrat.acheteurId + contrat.id, contrat.id, 'Travaux', writeCodeCPV(contrat), contrat.acheteurId, contrat.acheteur.nom,
      writeTitulaireId(titulaire, contrat), titulaire.nom, toEuros(montant), writeDate(date), contrat.procedure, dureeMois, contrat.offresRecues,
      departement, departement, '', '',
    ]),
  );
}

/** `siren;nom;categorie;epci`: the buyers that the national referential does not list. */
export function writeCsvAcheteurs(acheteurs: readonly AcheteurDemo[]): string {
  const rangees = acheteurs.map(({ siren, nom, type, epciSiren }) => [siren, nom, type, epciSiren ?? '']);
  return stringify([['siren', 'nom', 'categorie', 'epci'], ...rangees], { delimiter: ';' });
}

/** `siren;annee;volume_ht;base`: declared purchases, decimal comma. */
export function writeCsvVolumes(volumes: readonly VolumeDemo[]): string {
  const rangees = volumes.map(({ siren, annee, volume, base }) => [siren, annee, formatEuros(volume).replace('.', ','), base]);
  return stringify([['siren', 'annee', 'volume_ht', 'base'], ...rangees], { delimiter: ';' });
}

/** Postal code of a prefecture, made from the code of the département (« 40000 », « 20000 » for both Corsican ones). */
function codePostalOf(departement: string): string {
  return departement.replace(/[AB]/, '0').padEnd(5, '0');
}
