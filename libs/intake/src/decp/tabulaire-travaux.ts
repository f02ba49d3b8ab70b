import { MARCHE_VIDE } from './marche-brut';
import type { FormatTabulaire } from './format-tabulaire';

/**
 * Flat export of consolidated DECP: one row per holder and per modification, the amount repeated on each. A row is one
 * record; the domain folds those of one `uid`. Its own `uid` is the buyer's SIRET followed by the identifier, as ours.
 */
export const FORMAT_TRAVAUX: FormatTabulaire = {
  format: 'DECP_CSV_TRAVAUX',
  colonnes: ['uid', 'id', 'acheteur_id', 'titulaire_id', 'montant', 'dateNotification'],
  colonneId: 'id',
  colonneAcheteur: 'acheteur_id',
  read: (cellule) => ({
    ...MARCHE_VIDE,
    id: cellule('id'),
    acheteurId: cellule('acheteur_id'),
    acheteurNom: cellule('acheteur_nom'),
    nature: cellule('nature'),
    typeMarche: cellule('type'),
    objet: cellule('objet'),
    codeCPV: cellule('codeCPV'),
    procedure: cellule('procedure'),
    lieuCode: cellule('lieuExecution_code'),
    lieuTypeCode: cellule('lieuExecution_typeCode'),
    dateNotification: cellule('dateNotification'),
    montant: cellule('montant'),
    dureeMois: cellule('dureeMois'),
    titulaires: [
      { id: cellule('titulaire_id'), typeIdentifiant: cellule('titulaire_typeIdentifiant'), denominationSociale: cellule('titulaire_nom') },
    ],
  }),
};
