import type { EnregistrementMarche } from '../marche/enregistrement';
import { foldMarche } from '../marche/fold-marche';
import type { Marche } from '../marche/marche';
import { parseDateCivile, type DateCivile } from '../quantite/date-civile';
import { parseSiren } from '../collectivite/siren';

/** A civil date written in a test. */
export function le(texte: string): DateCivile {
  const date = parseDateCivile(texte);
  if (!date) throw new Error(`« ${texte} » is not a date`);
  return date;
}

/** Euros written in a test, in cents. */
export const euros = (montant: number): bigint => BigInt(Math.round(montant * 100));

/** A record as a reader gives it: a plain contract of 100 000 € over 12 months without any consideration said. */
export function unEnregistrement(avec: Partial<EnregistrementMarche> = {}): EnregistrementMarche {
  const id = avec.id ?? '2025-001';
  const acheteurId = avec.acheteurId ?? '21400999900017';
  return {
    uid: acheteurId + id,
    id,
    acheteurId,
    acheteurSiren: parseSiren(acheteurId.slice(0, 9)),
    acheteurNom: 'Commune d’essai',
    nature: 'MARCHE',
    typeMarche: 'TRAVAUX',
    objet: 'Réfection du préau de l’école',
    codeCPV: '45214200',
    procedure: 'Procédure adaptée',
    idAccordCadre: null,
    lieuExecution: null,
    dateNotification: le('2025-03-14'),
    montant: euros(100_000),
    dureeMois: 12,
    titulaires: [{ id: '99999999900013', typeIdentifiant: 'SIRET', denominationSociale: 'Ateliers d’essai' }],
    considerationsSociales: null,
    considerationsEnvironnementales: null,
    modifications: [],
    anomalies: [],
    ...avec,
  };
}

/** A contract made of one record. */
export function unMarche(avec: Partial<EnregistrementMarche> = {}): Marche {
  return foldMarche([unEnregistrement(avec)], 'COMMUNE');
}
