import { createHash } from 'node:crypto';
import { anneesOf, isInclusif, isRetenu, readSaisieMarche, writeSaisieMarche, type ContenuEcrit, type DateCivile, type Marche, type Siren } from '@spaser/domain';
import { reviveMontants, toCentimes, toJson } from './json-exact';

/** Columns of `marche` that hold the contract itself, as the driver returns them. */
export interface MarcheRow {
  id: string;
  collectivite_id: string;
  uid: string;
  acheteur_id: string;
  siren: string;
  objet: string | null;
  nature: string;
  type_marche: string | null;
  code_cpv: string | null;
  procedure: string | null;
  id_accord_cadre: string | null;
  lieu_execution: Marche['lieuExecution'];
  date_notification: string | null;
  montant_initial: string | null;
  montant_courant: string | null;
  date_etat: string | null;
  duree_mois: number | null;
  etats: unknown;
  titulaires: unknown;
  considerations_sociales: string[] | null;
  considerations_environnementales: string[] | null;
  a_verifier: string[];
  anomalies: unknown;
  saisie: ContenuEcrit | null;
}

export const COLONNES_MARCHE = `m.id, m.collectivite_id, m.uid, m.acheteur_id, c.siren, m.objet, m.nature, m.type_marche, m.code_cpv, m.procedure,
  m.id_accord_cadre, m.lieu_execution, m.date_notification, m.montant_initial, m.montant_courant, m.date_etat, m.duree_mois, m.etats, m.titulaires,
  m.considerations_sociales, m.considerations_environnementales, m.a_verifier, m.anomalies, m.saisie`;

export function toMarche(row: MarcheRow): Marche {
  return {
    uid: row.uid,
    acheteurId: row.acheteur_id,
    acheteurSiren: row.siren as Siren,
    objet: row.objet,
    nature: row.nature as Marche['nature'],
    typeMarche: row.type_marche as Marche['typeMarche'],
    codeCPV: row.code_cpv,
    procedure: row.procedure,
    idAccordCadre: row.id_accord_cadre,
    lieuExecution: row.lieu_execution,
    dateNotification: row.date_notification as DateCivile | null,
    montantInitial: toCentimes(row.montant_initial),
    montantCourant: toCentimes(row.montant_courant),
    dateEtat: row.date_etat as DateCivile | null,
    dureeMois: row.duree_mois,
    etats: reviveMontants(row.etats),
    titulaires: reviveMontants(row.titulaires),
    considerationsSociales: row.considerations_sociales as Marche['considerationsSociales'],
    considerationsEnvironnementales: row.considerations_environnementales as Marche['considerationsEnvironnementales'],
    aVerifier: row.a_verifier as unknown as Marche['aVerifier'],
    anomalies: reviveMontants(row.anomalies),
    saisie: row.saisie && readSaisieMarche(row.saisie),
  };
}

/** The contract as one record for `jsonb_to_recordset`, with the fingerprint that tells whether anything changed. */
export function fromMarche(marche: Marche): Record<string, unknown> {
  const contenu = {
    uid: marche.uid,
    acheteur_id: marche.acheteurId,
    objet: marche.objet,
    nature: marche.nature,
    type_marche: marche.typeMarche,
    code_cpv: marche.codeCPV,
    procedure: marche.procedure,
    id_accord_cadre: marche.idAccordCadre,
    lieu_execution: marche.lieuExecution,
    date_notification: marche.dateNotification,
    montant_initial: marche.montantInitial,
    montant_courant: marche.montantCourant,
    date_etat: marche.dateEtat,
    duree_mois: marche.dureeMois,
    etats: marche.etats,
    titulaires: marche.titulaires,
    considerations_sociales: marche.considerationsSociales,
    considerations_environnementales: marche.considerationsEnvironnementales,
    inclusif: isInclusif(marche),
    a_verifier: marche.aVerifier,
    anomalies: marche.anomalies,
    annees: anneesOf(marche),
    ...(marche.saisie && { saisie: writeSaisieMarche(marche.saisie) }),
  };
  return { saisie: null, ...contenu, retenu: isRetenu(marche), empreinte: createHash('sha256').update(toJson(contenu)).digest('hex') };
}

/** Columns that a write of a contract fills, with their types. */
export const COLONNES_ECRITES = [
  'uid text', 'acheteur_id text', 'objet text', 'nature text', 'type_marche text', 'code_cpv text', 'procedure text', 'id_accord_cadre text',
  'lieu_execution jsonb', 'date_notification date', 'montant_initial bigint', 'montant_courant bigint', 'date_etat date', 'duree_mois integer',
  'etats jsonb', 'titulaires jsonb', 'considerations_sociales text[]', 'considerations_environnementales text[]', 'inclusif boolean',
  'a_verifier text[]', 'anomalies jsonb', 'annees integer[]', 'empreinte text', 'saisie jsonb', 'retenu boolean',
] as const;
export const NOMS_ECRITS = COLONNES_ECRITES.map((colonne) => colonne.split(' ')[0]);
