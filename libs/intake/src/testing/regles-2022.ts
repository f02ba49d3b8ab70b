/**
 * What schema 2.0.4 of DECP asks, written by hand from its text, apart from the tables that the product writes with: required fields,
 * closed lists, bounds. The schema itself is outside the repository; `npm run acceptance` holds the file against it.
 */
const REQUIS = {
  marche: [
    'id', 'acheteur', 'nature', 'objet', 'codeCPV', 'techniques', 'modalitesExecution', 'marcheInnovant', 'ccag', 'offresRecues', 'attributionAvance', 'typeGroupementOperateurs', 'procedure', 'lieuExecution', 'dureeMois',
    'dateNotification', 'datePublicationDonnees', 'montant', 'typesPrix', 'formePrix', 'sousTraitanceDeclaree', 'titulaires', 'considerationsSociales', 'considerationsEnvironnementales',
  ],
  'contrat-concession': [
    'id', 'autoriteConcedante', 'nature', 'objet', 'procedure', 'dureeMois', 'dateSignature', 'datePublicationDonnees', 'dateDebutExecution', 'valeurGlobale', 'montantSubventionPublique', 'concessionnaires', 'considerationsSociales',
    'considerationsEnvironnementales',
  ],
} as const;
const PERMIS = {
  marche: [...REQUIS.marche, 'idAccordCadre', 'tauxAvance', 'actesSousTraitance', 'origineUE', 'origineFrance', 'modificationsActesSousTraitance', 'modifications'],
  'contrat-concession': [...REQUIS['contrat-concession'], 'donneesExecution', 'modifications'],
} as const;

const MOTS: Readonly<Record<string, readonly string[]>> = {
  'marche.nature': ['Marché', 'Marché de partenariat', 'Marché de défense ou de sécurité'],
  'contrat-concession.nature': ['Concession de travaux', 'Concession de service', 'Concession de service public', 'Délégation de service public'],
  'marche.procedure': ['Procédure adaptée', 'Appel d\'offres ouvert', 'Appel d\'offres restreint', 'Procédure avec négociation', 'Marché passé sans publicité ni mise en concurrence préalable', 'Dialogue compétitif'],
  'contrat-concession.procedure': ['Procédure négociée ouverte', 'Procédure non négociée ouverte', 'Procédure négociée restreinte', 'Procédure non négociée restreinte'],
  'marche.considerationsSociales': ['Clause sociale', 'Critère social', 'Marché réservé', 'Pas de considération sociale'],
  'contrat-concession.considerationsSociales': ['Clause sociale', 'Critère social', 'Concession réservée', 'Pas de considération sociale'],
  'marche.considerationsEnvironnementales': ['Clause environnementale', 'Critère environnemental', 'Pas de considération environnementale'],
  'contrat-concession.considerationsEnvironnementales': ['Clause environnementale', 'Critère environnemental', 'Pas de considération environnementale'],
  'marche.techniques': ['Accord-cadre', 'Concours', 'Système de qualification', 'Système d\'acquisition dynamique', 'Catalogue électronique', 'Enchère électronique', 'Sans objet'],
  'marche.modalitesExecution': ['Tranches', 'Bons de commande', 'Marchés subséquents', 'Sans objet'],
  'marche.typesPrix': ['Définitif ferme', 'Définitif actualisable', 'Définitif révisable', 'Provisoire'],
  'marche.formePrix': ['Unitaire', 'Forfaitaire', 'Mixte'],
  'marche.typeGroupementOperateurs': ['Conjoint', 'Solidaire', 'Pas de groupement'],
  'marche.ccag': ['Travaux', 'Maitrise d\'œuvre', 'Fournitures courantes et services', 'Marchés industriels', 'Prestations intellectuelles', 'Techniques de l\'information et de la communication', 'Pas de CCAG'],
};
const FORMES: Readonly<Record<string, RegExp>> = {
  id: /^.{1,16}$/, codeCPV: /^\d{8}(-\d)?$/, dateNotification: /^\d{4}-\d{2}-\d{2}$/, dateSignature: /^\d{4}-\d{2}-\d{2}$/, datePublicationDonnees: /^\d{4}-\d{2}-\d{2}$/, dureeMois: /^[1-9]\d*$/, offresRecues: /^[1-9]\d*$/,
  montant: /^[1-9]\d*([.]\d{1,2})?$/, valeurGlobale: /^[1-9]\d*([.]\d{1,2})?$/, marcheInnovant: /^(true|false)$/, attributionAvance: /^(true|false)$/, sousTraitanceDeclaree: /^(true|false)$/, objet: /^[^]{1,1000}$/,
};

type Objet = Readonly<Record<string, unknown>>;

/** What the file gets wrong: « marche 0: ccag ». */
export function faultsOf2022({ marches }: { readonly marches: Readonly<Record<string, readonly Objet[]>> }): readonly string[] {
  return (['marche', 'contrat-concession'] as const).flatMap((liste) => (marches[liste] ?? []).flatMap((contrat, rang) => {
    const faux = (champ: string): string => `${liste} ${rang}: ${champ}`;
    const dits = (champ: string): readonly unknown[] => { const valeur = contrat[champ]; return valeur !== null && typeof valeur === 'object' ? Object.values(valeur as Objet).flat() : [valeur]; };
    return [
      ...REQUIS[liste].filter((champ) => contrat[champ] === undefined || contrat[champ] === null).map(faux),
      ...Object.keys(contrat).filter((champ) => !(PERMIS[liste] as readonly string[]).includes(champ)).map(faux),
      ...Object.entries(MOTS).flatMap(([cle, mots]) => { const [ou, champ = ''] = cle.split('.'); return ou === liste && !dits(champ).every((mot) => mots.includes(String(mot))) ? [faux(champ)] : []; }),
      ...Object.entries(FORMES).filter(([champ, forme]) => contrat[champ] !== undefined && !forme.test(String(contrat[champ]))).map(([champ]) => faux(champ)),
    ];
  }));
}
