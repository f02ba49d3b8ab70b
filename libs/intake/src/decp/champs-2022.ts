/** How a datum of DECP 2022 (schema 2.0.4, arrêté du 22 décembre 2022) is written: what is read of it and what is written are one table. */
export type SorteChamp =
  | { readonly sorte: 'MOT'; readonly mots: readonly string[] }
  | { readonly sorte: 'MOTS'; readonly mots: readonly string[]; readonly un: string }
  | { readonly sorte: 'OUI_NON' | 'DATE' }
  | { readonly sorte: 'TEXTE'; readonly longueur: number }
  | { readonly sorte: 'ENTIER'; readonly min: number }
  | { readonly sorte: 'NOMBRE'; readonly min: number; readonly max?: number }
  | { readonly sorte: 'OBJET'; readonly champs: Champs2022 }
  | { readonly sorte: 'LISTE'; readonly un: string; readonly champs: Champs2022 };

export type Champ2022 = SorteChamp & { readonly facultatif?: true };
export type Champs2022 = Readonly<Record<string, Champ2022>>;

export const NATURES_MARCHE = ['Marché', 'Marché de partenariat', 'Marché de défense ou de sécurité'] as const;
const NATURES_CONCESSION = ['Concession de travaux', 'Concession de service', 'Concession de service public', 'Délégation de service public'] as const;
export const PROCEDURES_MARCHE = [
  'Procédure adaptée', 'Appel d\'offres ouvert', 'Appel d\'offres restreint', 'Procédure avec négociation', 'Marché passé sans publicité ni mise en concurrence préalable', 'Dialogue compétitif',
] as const;
export const PROCEDURES_CONCESSION = ['Procédure négociée ouverte', 'Procédure non négociée ouverte', 'Procédure négociée restreinte', 'Procédure non négociée restreinte'] as const;
export const TYPES_LIEU = ['Code postal', 'Code commune', 'Code arrondissement', 'Code canton', 'Code département', 'Code région', 'Code pays'] as const;
export const TYPES_IDENTIFIANT = ['SIRET', 'TVA', 'TAHITI', 'RIDET', 'FRWF', 'IREP', 'HORS-UE'] as const;
export const ACCORD_CADRE = 'Accord-cadre';
export const SANS_TECHNIQUE = 'Sans objet';
export const SANS_GROUPEMENT = 'Pas de groupement';

const SOUS_TRAITANT = { typeIdentifiant: { sorte: 'MOT', mots: TYPES_IDENTIFIANT }, id: { sorte: 'TEXTE', longueur: 100 } } as const satisfies Champs2022;
const MONTANT = { sorte: 'NOMBRE', min: 1 } as const;
const MOIS = { sorte: 'ENTIER', min: 1 } as const;
const NUMERO = { sorte: 'ENTIER', min: 1 } as const;
const DATE = { sorte: 'DATE' } as const;
const TAUX = { sorte: 'NOMBRE', min: 0, max: 1, facultatif: true } as const;

const ACTE: Champs2022 = {
  id: NUMERO, sousTraitant: { sorte: 'OBJET', champs: SOUS_TRAITANT }, dureeMois: MOIS, dateNotification: DATE, datePublicationDonnees: DATE, montant: MONTANT,
  variationPrix: { sorte: 'MOT', mots: ['Ferme', 'Actualisable', 'Révisable'] },
};
const MODIFICATION_ACTE: Champs2022 = {
  id: NUMERO, dureeMois: { ...MOIS, facultatif: true }, dateNotificationModificationSousTraitance: DATE, montant: { ...MONTANT, facultatif: true }, datePublicationDonnees: DATE,
};
const DONNEES_ANNUELLES: Champs2022 = {
  datePublicationDonneesExecution: DATE, depensesInvestissement: { sorte: 'NOMBRE', min: 0 },
  tarifs: { sorte: 'LISTE', un: 'tarif', champs: { intituleTarif: { sorte: 'TEXTE', longueur: 256 }, tarif: { sorte: 'NOMBRE', min: 0 } } },
};

/** What a marché publishes and no figure of the product is made of. */
export const ESSENTIELLES_MARCHE = {
  nature: { sorte: 'MOT', mots: NATURES_MARCHE },
  techniques: { sorte: 'MOTS', un: 'technique', mots: [ACCORD_CADRE, 'Concours', 'Système de qualification', 'Système d\'acquisition dynamique', 'Catalogue électronique', 'Enchère électronique', SANS_TECHNIQUE] },
  modalitesExecution: { sorte: 'MOTS', un: 'modaliteExecution', mots: ['Tranches', 'Bons de commande', 'Marchés subséquents', 'Sans objet'] },
  marcheInnovant: { sorte: 'OUI_NON' },
  ccag: { sorte: 'MOT', mots: ['Travaux', 'Maitrise d\'œuvre', 'Fournitures courantes et services', 'Marchés industriels', 'Prestations intellectuelles', 'Techniques de l\'information et de la communication', 'Pas de CCAG'] },
  offresRecues: { sorte: 'ENTIER', min: 1 },
  attributionAvance: { sorte: 'OUI_NON' },
  tauxAvance: TAUX,
  typeGroupementOperateurs: { sorte: 'MOT', mots: ['Conjoint', 'Solidaire', SANS_GROUPEMENT] },
  sousTraitanceDeclaree: { sorte: 'OUI_NON' },
  actesSousTraitance: { sorte: 'LISTE', un: 'acteSousTraitance', champs: ACTE, facultatif: true },
  datePublicationDonnees: DATE,
  typesPrix: { sorte: 'MOTS', un: 'typePrix', mots: ['Définitif ferme', 'Définitif actualisable', 'Définitif révisable', 'Provisoire'] },
  formePrix: { sorte: 'MOT', mots: ['Unitaire', 'Forfaitaire', 'Mixte'] },
  origineUE: TAUX,
  origineFrance: TAUX,
  modificationsActesSousTraitance: { sorte: 'LISTE', un: 'modificationActeSousTraitance', champs: MODIFICATION_ACTE, facultatif: true },
  modifications: {
    sorte: 'LISTE', un: 'modification', facultatif: true,
    champs: { id: NUMERO, dateNotificationModification: DATE, datePublicationDonneesModification: DATE, titulaires: { sorte: 'LISTE', un: 'titulaire', champs: SOUS_TRAITANT, facultatif: true } },
  },
} as const satisfies Champs2022;

/** The same for a concession. */
export const ESSENTIELLES_CONCESSION = {
  nature: { sorte: 'MOT', mots: NATURES_CONCESSION },
  datePublicationDonnees: DATE,
  dateDebutExecution: DATE,
  montantSubventionPublique: { sorte: 'NOMBRE', min: 0 },
  donneesExecution: { sorte: 'LISTE', un: 'donneesAnnuelles', champs: DONNEES_ANNUELLES, facultatif: true },
  modifications: { sorte: 'LISTE', un: 'modification', facultatif: true, champs: { id: NUMERO, dateSignatureModification: DATE, datePublicationDonneesModification: DATE } },
} as const satisfies Champs2022;

export type CleMarche = keyof typeof ESSENTIELLES_MARCHE;
export type CleConcession = keyof typeof ESSENTIELLES_CONCESSION;
