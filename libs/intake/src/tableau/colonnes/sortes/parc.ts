import { SORTES_DECRITES } from '@spaser/domain';
import { toColonne, type ColonneDepot } from '../colonne-depot';

const V = SORTES_DECRITES.VEHICULE.champs;
export const COLONNES_VEHICULE: readonly ColonneDepot[] = [
  toColonne('date', V.date.libelle, ['date'], 'DATE', ['14/03/2025', '02/06/2025'], ['Date de livraison', 'Livré le', 'Reçu le', 'Date d’acquisition', 'Date d’achat', 'Date de mise en circulation', 'Date de mise en service', 'Date MEC', 'Date'], { requis: true }),
  toColonne('energie', V.energie.libelle, ['energie'], 'CHOIX', ['Électrique', 'Thermique'], ['Type d’énergie', 'Énergie du véhicule', 'Source d’énergie', 'Carburant', 'Type de carburant', 'Motorisation', 'Type de motorisation', 'Type de véhicule', 'Type véhicule'], {
    requis: true, choix: V.energie.choix,
    valeurs: {
      GPL: ['Gaz de pétrole liquéfié', 'Essence GPL', 'Bicarburation GPL'], GNV: ['Gaz naturel', 'Gaz naturel véhicule', 'BioGNV', 'Bio GNV', 'GNC', 'GNL', 'Gaz'], HYBRIDE: ['Hybride rechargeable', 'Hybride essence', 'Hybride diesel', 'Essence hybride', 'Essence électrique', 'HEV', 'PHEV', 'VHR', 'EH', 'EE', 'Hybrides'],
      ELECTRIQUE: ['Élec', 'Elect', 'Electr', 'Électriques', 'VE', 'BEV', 'EL', '100 % électrique', 'Tout électrique', 'Batterie'], HYDROGENE: ['H2', 'Pile à combustible', 'FCEV'], VELO: ['VAE', 'Vélos', 'Vélo électrique', 'Vélo à assistance électrique', 'Vélo cargo', 'Bicyclette', 'Cycle'],
      AUTRE: ['Autre', 'Autre alternative'], THERMIQUE: ['Essence', 'Diesel', 'Gazole', 'Gasoil', 'Gas-oil', 'Go', 'ES', 'SP95', 'SP98', 'Thermiques', 'Sans plomb'],
    },
  }),
  toColonne('quantite', V.quantite.libelle, ['quantite'], 'ENTIER', ['2', '1'], ['Nombre de véhicules', 'Nb véhicules', 'Quantité', 'Qté', 'Nb'], { requis: true }),
  toColonne('mode', V.mode.libelle, ['mode'], 'CHOIX', ['Achat', 'Location'], ['Achat/location', 'Mode', 'Mode d’acquisition', 'Mode d’acquisition (achat/location)', 'Mode de financement', 'Financement', 'Type d’acquisition', 'Acquisition'], {
    requis: true, choix: V.mode.choix,
    valeurs: { ACHAT: ['Acheté', 'Achats', 'Acquisition', 'Achat/acquisition', 'Acquis', 'Propriété', 'Comptant', 'Investissement', 'A'], LOCATION: ['LLD', 'LOA', 'LLD/LOA', 'Loué', 'Locations', 'Location longue durée', 'Location avec option d’achat', 'Leasing', 'Crédit-bail', 'L'] },
  }),
];

const B = SORTES_DECRITES.BIEN_RETIRE.champs;
export const COLONNES_BIEN_RETIRE: readonly ColonneDepot[] = [
  toColonne('designation', B.designation.libelle, ['designation'], 'TEXTE', ['Ordinateurs portables', 'Bureaux'], ['Libellé', 'Bien', 'Nom du bien', 'Libellé du bien', 'Désignation du bien', 'Matériel', 'Description', 'Article']),
  toColonne('famille', B.famille.libelle, ['famille'], 'CHOIX', ['Informatique', 'Mobilier'], ['Famille', 'Famille de bien', 'Type de bien', 'Type de matériel', 'Catégorie', 'Catégorie de bien', 'Type', 'Nature'], {
    requis: true, choix: B.famille.choix,
    valeurs: { INFORMATIQUE: ['Info', 'Matériel informatique', 'Parc informatique', 'Informatique et téléphonie', 'IT', 'Ordinateur', 'Ordinateurs', 'PC', 'Numérique'], MOBILIER: ['Mob', 'Mobiliers', 'Meuble', 'Meubles', 'Mobilier de bureau', 'Mobilier scolaire', 'Parc mobilier'] },
  }),
  toColonne('quantite', B.quantite.libelle, ['quantite'], 'ENTIER', ['12', '5'], ['Nombre', 'Nb', 'Nb de biens', 'Quantité', 'Qté'], { requis: true }),
  toColonne('miseEnService', B.miseEnService.libelle, ['miseEnService'], 'DATE', ['01/09/2018', '15/01/2010'], ['Date mise en service', 'Mise en service', 'Mis en service le', 'Date d’acquisition', 'Date d’achat', 'Date d’entrée', 'Date MES', 'Acheté le', 'Date d’entrée dans le parc'], { requis: true }),
  toColonne('date', B.date.libelle, ['date'], 'DATE', ['30/06/2025', '15/12/2025'], ['Date de retrait', 'Date retrait', 'Retiré le', 'Date de sortie', 'Sorti le', 'Date de sortie du parc', 'Date de réforme', 'Date de cession', 'Date de mise au rebut', 'Date'], { requis: true }),
];

const O = SORTES_DECRITES.ACHAT_OCCASION.champs;
export const COLONNES_ACHAT_OCCASION: readonly ColonneDepot[] = [
  toColonne('date', O.date.libelle, ['date'], 'DATE', ['14/03/2025', '02/06/2025'], ['Date d’achat', 'Acheté le', 'Date de commande', 'Date de facture', 'Date facture', 'Date'], { requis: true }),
  toColonne('objet', O.objet.libelle, ['objet'], 'TEXTE', ['Tables reconditionnées', 'Ordinateurs reconditionnés'], ['Objet', 'Bien acheté', 'Achat d’occasion', 'Désignation', 'Libellé', 'Description', 'Achat', 'Article'], { requis: true }),
  toColonne('montant', O.montant.libelle, ['montant'], 'MONTANT', ['1 800', ''], ['Montant de l’achat HT', 'Prix HT', 'Montant', 'Prix', 'Coût HT', 'HT']),
];

const T = SORTES_DECRITES.TONNAGE.champs;
export const COLONNES_TONNAGE: readonly ColonneDepot[] = [
  toColonne('chantier', T.chantier.libelle, ['chantier'], 'TEXTE', ['Route des Lacs', 'Rue du Moulin'], ['Nom du chantier', 'Lieu', 'Voie', 'Voirie', 'Rue', 'Localisation', 'Opération']),
  toColonne('date', T.date.libelle, ['date'], 'DATE', ['16/05/2025', '03/10/2025'], ['Date chantier', 'Date de réalisation', 'Date des travaux', 'Date de fin de chantier', 'Fin de chantier', 'Date de mise en œuvre', 'Date'], { requis: true }),
  toColonne('agregats', T.agregats.libelle, ['agregats'], 'QUANTITE', ['85,5', '0'], ['Agrégats d’enrobés réemployés (t)', 'Tonnage AE', 'Tonnage d’agrégats d’enrobés', 'Tonnage agrégats', 'Tonnes d’agrégats', 'Agrégats d’enrobés', 'Agrégats', 'Tonnage recyclé', 'Tonnage AE réemployés', 'AE', 'AE (t)'], { requis: true }),
  toColonne('tiedes', T.tiedes.libelle, ['tiedes'], 'QUANTITE', ['420', '130'], ['Enrobés tièdes ou à basse température (t)', 'Tonnage enrobés tièdes', 'Tonnage d’enrobés tièdes', 'Tonnage tièdes', 'Tonnage tiède', 'Tonnes d’enrobés tièdes', 'Enrobés tièdes', 'Enrobés basse température', 'Tonnage EBT', 'EBT', 'Tièdes'], { requis: true, aide: T.tiedes.aide }),
  toColonne('marche', 'Marché (numéro ou objet)', [], 'MARCHE', ['2025-015-02', ''], ['N° marché', 'N° de marché', 'Numéro du marché', 'Référence du marché', 'Marché', 'Objet du marché', 'uid', 'Référence'], { aide: 'Le numéro du marché, ou son objet\u00a0; vide s’il n’y en a pas.' }),
];
