import type { FormatTabulaire } from './format-tabulaire';
import { MARCHE_VIDE } from './marche-brut';

/** « PES marché » export: six columns, neither holder nor CPV nor place; `code_postal_acheteur` is the buyer's, not the place. */
export const FORMAT_PES: FormatTabulaire = {
  format: 'DECP_CSV_PES',
  colonnes: ['id_marche', 'date_notification', 'objet_marche', 'montant_marche', 'id_acheteur'],
  colonneId: 'id_marche',
  colonneAcheteur: 'id_acheteur',
  read: (cellule) => ({
    ...MARCHE_VIDE,
    id: cellule('id_marche'),
    acheteurId: cellule('id_acheteur'),
    objet: cellule('objet_marche'),
    dateNotification: cellule('date_notification'),
    montant: cellule('montant_marche'),
  }),
};
