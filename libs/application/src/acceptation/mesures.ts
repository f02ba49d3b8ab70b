import { formatEuros, hasModificationEnEcart, sumMontants, type Centimes, type EnregistrementMarche, type EtatMarche, type Marche } from '@spaser/domain';

/** What is measured on a set of files: every record as read, and every contract as kept. */
export interface Mesure {
  readonly enregistrements: readonly { readonly lu: EnregistrementMarche; readonly empreinte: string }[];
  readonly marches: readonly Marche[];
  readonly rejetes: number;
  /** Identifiers of inclusive structures: SIRET (14 digits) and SIREN (9). */
  readonly structures: ReadonlySet<string>;
}

/** A figure measured, written as text: integers as they are, amounts in euros with two decimals. */
export type Chiffre = (mesure: Mesure) => string | null;

const count = (keep: (lu: EnregistrementMarche) => boolean): Chiffre => ({ enregistrements }) => String(enregistrements.filter(({ lu }) => keep(lu)).length);
const countMarches = (keep: (marche: Marche) => boolean): Chiffre => ({ marches }) => String(marches.filter(keep).length);
const sum = (keep: (lu: EnregistrementMarche) => boolean): Chiffre => ({ enregistrements }) =>
  formatEuros(sumMontants(enregistrements.filter(({ lu }) => keep(lu)).map(({ lu }) => lu.montant ?? 0n)));
const isSocial = (lu: EnregistrementMarche): boolean => (lu.considerationsSociales ?? []).length > 0;
const hasAnomalie = (code: string) => (lu: EnregistrementMarche): boolean => lu.anomalies.some((anomalie) => anomalie.code === code);
const nulOuAbsent = (montant: Centimes | null): boolean => montant === null || montant === 0n;
const isConcession = (lu: EnregistrementMarche): boolean => lu.nature === 'CONCESSION';

const uids = (keep: (lu: EnregistrementMarche) => boolean = () => true) => ({ enregistrements }: Mesure): Set<string> =>
  new Set(enregistrements.filter(({ lu }) => keep(lu)).map(({ lu }) => lu.uid));

const countSiae = (length: 9 | 14): Chiffre => ({ enregistrements, structures }) =>
  String(enregistrements.filter(({ lu }) => lu.titulaires.some(({ id }) => id !== null && structures.has(id.slice(0, length)) && id.length === 14)).length);

/** Each named figure of the expectations, computed from what the product read and kept. */
export const CHIFFRES: Readonly<Record<string, Chiffre>> = {
  enregistrements: count(() => true),
  lignes: count(() => true),
  marches: count((lu) => !isConcession(lu)),
  concessions: count(isConcession),
  acheteur_id_distincts: ({ marches }) => String(marches.length),
  couples_distincts: ({ marches }) => String(marches.length),
  uids: ({ marches }) => String(marches.length),
  en_trop: (mesure) => String(mesure.enregistrements.length - uids()(mesure).size),
  en_trop_identiques: ({ enregistrements }) => String(enregistrements.length - new Set(enregistrements.map(({ empreinte }) => empreinte)).size),
  avec_consideration_sociale: count(isSocial),
  clause_sociale: count((lu) => lu.considerationsSociales?.includes('Clause sociale') ?? false),
  critere_social: count((lu) => lu.considerationsSociales?.includes('Critère social') ?? false),
  marche_reserve: count((lu) => lu.considerationsSociales?.includes('Marché réservé') ?? false),
  avec_consideration_env: count((lu) => (lu.considerationsEnvironnementales ?? []).length > 0),
  montant_initial_total: sum(() => true),
  montant_initial_social: sum(isSocial),
  somme_naive: sum(() => true),
  somme_dernier_etat_par_uid: ({ marches }) => formatEuros(sumMontants(marches.map((marche) => marche.montantCourant ?? 0n))),
  uids_dernier_etat_ambigu: countMarches((marche) => marche.aVerifier.includes('ETAT_AMBIGU')),
  uids_plusieurs_dates: countMarches((marche) => new Set(marche.etats.map((etat) => etat.date)).size > 1),
  uids_multi_titulaires_distincts: ({ enregistrements }) => {
    const parUid = new Map<string, Set<string>>();
    for (const { lu } of enregistrements) {
      const ids = parUid.get(lu.uid) ?? new Set<string>();
      for (const { id } of lu.titulaires) if (id !== null) ids.add(id);
      parUid.set(lu.uid, ids);
    }
    return String([...parUid.values()].filter((ids) => ids.size > 1).length);
  },
  avec_modifications: count((lu) => lu.modifications.length > 0),
  modifications: ({ enregistrements }) => String(enregistrements.reduce((somme, { lu }) => somme + lu.modifications.length, 0)),
  modifs_montant_sous_50pct_initial: ({ enregistrements }) => String(enregistrements.flatMap(({ lu }) => lu.modifications.filter((modification) => isEcart(lu, modification))).length),
  montant_ge_1e8: count((lu) => (lu.montant ?? 0n) >= 10_000_000_000n),
  montant_nul: count((lu) => nulOuAbsent(lu.montant)),
  montant_nul_ou_absent: count((lu) => nulOuAbsent(lu.montant)),
  objet_ufffd: count((lu) => lu.anomalies.some((anomalie) => anomalie.code === 'TEXTE_ALTERE' && anomalie.champ === 'objet' && (anomalie.brut ?? '').includes('\ufffd'))),
  titulaire_en_liste_python: count(hasAnomalie('TITULAIRE_EN_LISTE')),
  // A concession has no notification: its date is that of its signature.
  sans_dateNotification: count((lu) => lu.dateNotification === null || isConcession(lu)),
  sans_acheteur: ({ rejetes }) => String(rejetes),
  sans_id: ({ rejetes }) => String(rejetes),
  titulaires_siae_siret: countSiae(14),
  titulaires_siae_siren: countSiae(9),
};

function isEcart(lu: EnregistrementMarche, modification: EnregistrementMarche['modifications'][number]): boolean {
  const initial: EtatMarche = { sorte: 'INITIAL', date: lu.dateNotification, montant: lu.montant, dureeMois: null };
  return hasModificationEnEcart([initial, { sorte: 'MODIFICATION', date: modification.date, montant: modification.montant, dureeMois: null }]);
}

/** Figures of one buyer of the Landes, by the name that the expectations give them. */
export const CHIFFRES_ACHETEUR: Readonly<Record<string, (lus: readonly EnregistrementMarche[], marches: readonly Marche[]) => string>> = {
  uids: (_lus, marches) => String(marches.length),
  n: (lus) => String(lus.length),
  lignes: (lus) => String(lus.length),
  naif: (lus) => formatEuros(sumMontants(lus.map((lu) => lu.montant ?? 0n))),
  montant: (lus) => formatEuros(sumMontants(lus.map((lu) => lu.montant ?? 0n))),
  dernier: (_lus, marches) => formatEuros(sumMontants(marches.map((marche) => marche.montantCourant ?? 0n))),
};
