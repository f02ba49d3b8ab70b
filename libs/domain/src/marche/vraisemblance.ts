import type { TypeCollectivite } from '../collectivite/collectivite';
import { dateCivile, type DateCivile } from '../quantite/date-civile';
import type { Centimes } from '../quantite/montant';
import type { Anomalie, CodeAVerifier } from './anomalie';
import type { EnregistrementMarche } from './enregistrement';

const EUROS = 100n;
const PLAFOND = 100_000_000n * EUROS;
const PLAFOND_COMMUNE = 50_000_000n * EUROS;
const PLANCHER = 200n * EUROS;
/** Beyond this an amount is a fault of typing, not a quantity: nothing is retained of it (10^15 euros). */
const ILLIMITE = 10n ** 15n * EUROS;
const DEBUT_DES_DONNEES = dateCivile(2000, 1, 1);
const DUREE_MAXIMALE_MOIS = 120;

/** Doubt about an amount, or `null`. Thresholds: decision D-27 (controls of domain §4.11). Source: measures on 35 447 records. */
export function doubtOfMontant(montant: Centimes, type: TypeCollectivite): CodeAVerifier | null {
  if (montant < 0n) return 'MONTANT_NEGATIF';
  if (montant === 0n) return 'MONTANT_NUL';
  if (montant < PLANCHER) return 'MONTANT_TRES_FAIBLE';
  if (montant >= (type === 'COMMUNE' ? PLAFOND_COMMUNE : PLAFOND)) return 'MONTANT_INVRAISEMBLABLE';
  return /^(\d)\1{4,}$/.test(String(montant / EUROS)) ? 'MONTANT_INVRAISEMBLABLE' : null;
}

/**
 * Checks that need to know the buyer and the day: adds the doubts to the record, keeps what is readable. A date
 * before 2000 or after `aujourdhui` is not retained (the record then has no date); its raw value stays in the anomaly.
 */
export function checkVraisemblance(lu: EnregistrementMarche, type: TypeCollectivite, aujourdhui: DateCivile): EnregistrementMarche {
  const anomalies: Anomalie[] = [...lu.anomalies];
  const note = (code: CodeAVerifier, champ: string, brut: string | number | bigint, retenu: string | null): void => {
    anomalies.push({ code, champ, brut: String(brut), retenu });
  };

  const doute = lu.montant === null ? null : doubtOfMontant(lu.montant, type);
  const montantRetenu = lu.montant !== null && lu.montant > ILLIMITE ? null : lu.montant;
  if (doute) note(doute, 'montant', lu.montant ?? '', montantRetenu === null ? null : String(montantRetenu));

  const dateImpossible = lu.dateNotification !== null && (lu.dateNotification < DEBUT_DES_DONNEES || lu.dateNotification > aujourdhui);
  if (dateImpossible) note('DATE_IMPOSSIBLE', 'dateNotification', lu.dateNotification ?? '', null);

  const dureeImpossible = lu.dureeMois !== null && lu.dureeMois <= 0;
  if (dureeImpossible || (lu.dureeMois ?? 0) > DUREE_MAXIMALE_MOIS) note('DUREE_INVRAISEMBLABLE', 'dureeMois', lu.dureeMois ?? '', dureeImpossible ? null : String(lu.dureeMois));

  return {
    ...lu,
    montant: montantRetenu,
    dateNotification: dateImpossible ? null : lu.dateNotification,
    dureeMois: dureeImpossible ? null : lu.dureeMois,
    anomalies,
  };
}
