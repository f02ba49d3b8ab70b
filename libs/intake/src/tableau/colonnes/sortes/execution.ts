import { CHAMPS_MARCHE, SORTES_DECRITES, type BaseValeur, type ChampsRegistre } from '@spaser/domain';
import { toColonne, type ColonneDepot } from '../colonne-depot';

/** How a row names the contract that it speaks of. */
const SYNONYMES_MARCHE = ['N° marché', 'N° de marché', 'Numéro du marché', 'Référence du marché', 'Référence marché', 'Marché', 'Objet du marché', 'Intitulé du marché', 'Libellé du marché', 'Nom du marché', 'uid', 'Contrat', 'N° contrat', 'Numéro de contrat', 'Opération', 'Référence'];
const marche = (exemples: readonly [string, string], requis: boolean): ColonneDepot =>
  toColonne('marche', 'Marché (numéro ou objet)', [], 'MARCHE', exemples, SYNONYMES_MARCHE, { requis, aide: requis ? 'Le numéro du marché, ou son objet écrit comme dans votre liste.' : 'Le numéro du marché, ou son objet\u00a0; vide s’il n’y en a pas.' });

const R = SORTES_DECRITES.RELEVE.champs;
/** What was done under the clauses of a contract: hours and counts. */
export const COLONNES_RELEVE: readonly ColonneDepot[] = [
  marche(['2025-014', '2025-014'], true),
  toColonne('date', R.date.libelle, ['date'], 'PERIODE', ['31/03/2025', '30/06/2025'], ['Date de fin de période', 'Fin de la période', 'Date du relevé', 'Période', 'Mois', 'Trimestre', 'Mois concerné', 'Date de fin', 'Au', 'Date'], { requis: true, aide: 'Le dernier jour de la période\u00a0; «\u00a0mars 2025\u00a0» ou «\u00a0T1 2025\u00a0» conviennent.' }),
  toColonne('heures', R.heures.libelle, ['heures'], 'QUANTITE', ['120,5', '140'], ['Heures réalisées', 'Nombre d’heures réalisées', 'Nb d’heures réalisées', 'Heures d’insertion', 'Heures effectuées', 'Heures travaillées', 'Nb d’heures', 'Nombre d’heures d’insertion', 'Total heures réalisées', 'Total heures', 'Total des heures', 'Volume horaire', 'Volume horaire réalisé', 'Heures']),
  toColonne('nouveauxBeneficiaires', R.nouveauxBeneficiaires.libelle, ['nouveauxBeneficiaires'], 'ENTIER', ['3', '1'], ['Nouveaux bénéficiaires', 'Nb nouveaux bénéficiaires', 'Nb bénéficiaires', 'Nombre de bénéficiaires', 'Nombre de personnes', 'Nombre de personnes concernées', 'Nombre de personnes accueillies', 'Nb de participants', 'Nouveaux entrants', 'Nombre de salariés', 'Nombre de salariés en insertion', 'Bénéficiaires', 'Participants', 'Personnes', 'Effectif'], { requis: true, aide: R.nouveauxBeneficiaires.aide }),
  toColonne('dontDejaComptes', R.dontDejaComptes.libelle, ['dontDejaComptes'], 'ENTIER', ['0', '1'], ['Dont déjà comptées', 'Dont déjà comptés', 'Déjà comptés', 'Déjà comptées', 'Déjà comptés ailleurs', 'Dont présents sur un autre marché', 'Doublons'], { requis: true }),
  toColonne('dontFemmes', R.dontFemmes.libelle, ['dontFemmes'], 'ENTIER', ['1', ''], ['Nombre de femmes', 'Femmes', 'Dont nombre de femmes']),
  toColonne('dontHommes', R.dontHommes.libelle, ['dontHommes'], 'ENTIER', ['2', ''], ['Nombre d’hommes', 'Hommes', 'Dont nombre d’hommes']),
];

const CLAUSE = CHAMPS_MARCHE.clauses.champs;
/** The clauses of contracts that the register already holds. */
export const COLONNES_CLAUSE: readonly ColonneDepot[] = [
  marche(['2025-014', '2025-015-02'], true),
  toColonne('heures', CLAUSE.heures.libelle, ['clauses', 0, 'heures'], 'QUANTITE', ['350', '70'], ['Heures contractualisées', 'Heures d’insertion', 'Heures prévues', 'Nombre d’heures prévues', 'Heures d’insertion prévues', 'Nombre d’heures d’insertion', 'Nb d’heures', 'Objectif d’heures', 'Objectif heures', 'Engagement d’heures', 'Volume d’heures', 'Volume horaire', 'Heures'], { aide: CLAUSE.heures.aide }),
  toColonne('clauseAvenant', CLAUSE.dateEffet.libelle, ['clauses', 0, 'dateEffet'], 'DATE', ['', '15/09/2025'], ['Date de l’avenant', 'Date avenant', 'Avenant du', 'Date d’avenant', 'Date d’effet', 'Ajoutée le'], { aide: CLAUSE.dateEffet.aide }),
];

const M = SORTES_DECRITES.MANDAT.champs;
/** What was paid, as an accounting program lists it. */
export const COLONNES_MANDAT: readonly ColonneDepot[] = [
  toColonne('numero', M.numero.libelle, ['numero'], 'TEXTE', ['2025-1042', '2025-1187'], ['N° mandat', 'N° de mandat', 'Mandat', 'N° pièce', 'Numéro de pièce', 'N° de pièce', 'N° facture', 'Numéro de facture', 'N° bordereau-mandat', 'Numéro'], { aide: M.numero.aide }),
  toColonne('date', M.date.libelle, ['date'], 'DATE', ['18/04/2025', '20/05/2025'], ['Date de mandatement', 'Date mandatement', 'Date mandat', 'Mandaté le', 'Date de paiement', 'Date paiement', 'Payé le', 'Date de règlement', 'Date d’émission', 'Date de prise en charge', 'Date bordereau', 'Date pièce', 'Date'], { requis: true }),
  toColonne('fournisseur', M.fournisseur.libelle, ['fournisseur'], 'OPERATEUR', ['90000003500015', '90000004300019'], ['SIRET fournisseur', 'SIRET du tiers', 'SIRET tiers', 'N° SIRET', 'N° SIRET du tiers', 'SIRET du titulaire', 'SIRET titulaire', 'SIRET du créancier', 'SIRET du bénéficiaire', 'SIRET de la structure', 'SIRET', 'Identifiant tiers', 'Tiers', 'Fournisseur', 'Créancier'], { requis: true, aide: M.fournisseur.aide }),
  toColonne('montant', M.montant.libelle, ['montant'], 'MONTANT', ['1 250,40', '3 600'], ['Montant HT mandaté', 'Mt HT mandaté', 'Montant mandaté', 'Montant payé HT', 'Montant payé', 'Montant HT', 'Montant réglé', 'Montant liquidé HT', 'Montant du mandat', 'Montant facture HT', 'Montant', 'HT'], { requis: true }),
  marche(['2025-014', ''], false),
];

/** The total of a year: no list of the register holds it. */
export const CHAMPS_VOLUME = {
  annee: { type: 'ENTIER', min: 2000, max: 2100, requis: true, libelle: 'Année' },
  montant: { type: 'MONTANT', requis: true, libelle: 'Total des achats HT', aide: 'Tous les achats de l’année, en euros hors taxes.' },
  base: {
    type: 'CHOIX', requis: true, libelle: 'Base (mandaté ou estimé)', aide: '«\u00a0Mandaté\u00a0»\u00a0: la somme des paiements. «\u00a0Estimé\u00a0»\u00a0: une évaluation.',
    choix: { MANDATE: 'Mandaté', ESTIME: 'Estimé' } satisfies Record<BaseValeur, string>,
  },
} as const satisfies ChampsRegistre;

const V = CHAMPS_VOLUME;
const VALEURS_BASE: Record<BaseValeur, readonly string[]> = {
  MANDATE: ['Mandatés', 'Mandatée', 'Mandats', 'Payé', 'Paiements', 'D’après les paiements', 'Réel', 'Réalisé', 'Compte administratif', 'CA', 'CFU'], ESTIME: ['Estimée', 'Estimés', 'Estimation', 'Estimatif', 'Prévision', 'Estimés selon les jours d’exécution'],
};
export const COLONNES_VOLUME: readonly ColonneDepot[] = [
  toColonne('annee', V.annee.libelle, ['annee'], 'ENTIER', ['2024', '2025'], ['Exercice', 'Exercice budgétaire', 'An', 'Millésime', 'Année budgétaire'], { requis: true }),
  toColonne('montant', V.montant.libelle, ['montant'], 'MONTANT', ['1 180 000', '1 250 000'], ['Total des achats', 'Total des achats de l’année, en euros HT', 'Volume des achats HT', 'Volume d’achats', 'Volume HT', 'Montant total des achats', 'Montant total HT', 'Total HT', 'Montant HT', 'Volume', 'Montant'], { requis: true, aide: V.montant.aide }),
  toColonne('base', V.base.libelle, ['base'], 'CHOIX', ['Mandaté', 'Estimé'], ['Base', 'Base de calcul', 'Mandaté/estimé', 'Mode de calcul', 'Comment les marchés sont valorisés'], { requis: true, aide: V.base.aide, choix: V.base.choix, valeurs: VALEURS_BASE }),
];
