import type { ArticleReservation, DomaineEss, Etiquette, LevierJ1 } from '../../marche/dispositifs';
import type { NatureContrat, TypeMarche } from '../../marche/enregistrement';
import type { ChampsRegistre, Choix } from '../champ';

/** Whether a contract that DECP attributes to the buyer is its own. */
const APPARTENANCES = { A_NOUS: 'Oui, ce marché est le nôtre', PAS_A_NOUS: 'Non, ce marché n’est pas le nôtre', DOUBLON: 'C’est un doublon d’un autre marché' } as const satisfies Choix;

const NATURES = { MARCHE: 'Marché', ACCORD_CADRE: 'Accord-cadre', MARCHE_SUBSEQUENT: 'Marché subséquent', MARCHE_PARTENARIAT: 'Marché de partenariat', CONCESSION: 'Concession', AUTRE: 'Autre' } as const satisfies Readonly<Record<NatureContrat, string>>;

const TYPES = { TRAVAUX: 'Travaux', FOURNITURES: 'Fournitures', SERVICES: 'Services' } as const satisfies Readonly<Record<TypeMarche, string>>;

/** Articles of the Code de la commande publique; `INCONNU`: reserved, the article is not at hand (D-28). */
const ARTICLES = {
  'L2113-12': 'L. 2113-12, entreprises adaptées et ESAT', 'L2113-13': 'L. 2113-13, structures d’insertion (SIAE)', 'L2113-12+13': 'L. 2113-12 et L. 2113-13 réunis',
  'L2113-13-1': 'L. 2113-13-1, travail en détention', 'L2113-15': 'L. 2113-15, entreprises de l’ESS', INCONNU: 'Article non connu',
} as const satisfies Readonly<Record<ArticleReservation | 'INCONNU', string>>;

/** Activities of the contracts that may be reserved to the ESS. */
export const DOMAINES_LIBELLES = {
  SANITAIRES_SOCIAUX_CONNEXES: 'Services sanitaires, sociaux et connexes', ADMINISTRATIFS_SOCIAUX_EDUCATIFS_CULTURELS: 'Services administratifs, sociaux, éducatifs et culturels',
  SOINS_DE_SANTE: 'Soins de santé, formation comprise',
} as const satisfies Readonly<Record<DomaineEss, string>>;

const CRITERES = {
  FORMATION: 'Formation des agents', SECURITE: 'Sécurité au travail', EGALITE_CHANCES: 'Égalité des chances', PARITE: 'Parité', ACTIONS_INSERTION: 'Actions d’insertion', AUTRE: 'Autre critère social',
  NON_PRECISE: 'Critère non précisé',
} as const satisfies Choix;

const ETIQUETTES_LIBELLES = {
  E1: 'Ressource gérée durablement', F2: 'Matériaux éco-labellisés, bio-sourcés ou certifiés', G2: 'Achat d’occasion exigé', H1: 'Matériaux recyclés ou recyclables (travaux)',
  K1: 'Réutilisation d’agrégats d’enrobés (voirie)', K2: 'Enrobés tièdes ou à basse température (voirie)',
} as const satisfies Readonly<Record<Etiquette, string>>;

const LABELS = {
  AB: 'Agriculture biologique', ECOLABEL_EUROPEEN: 'Écolabel européen', ENERGY_STAR: 'Energy Star', FSC: 'FSC', NF_ENVIRONNEMENT: 'NF Environnement', PEFC: 'PEFC', IMPRIM_VERT: 'Imprim’Vert',
  LUCIE: 'Lucie', ISO_26000: 'ISO 26000', BIOSOURCE: 'Matériau bio-sourcé', AUTRE: 'Autre label',
} as const satisfies Choix;

const LEVIERS = {
  CARBURANT_HUILE: 'Carburants et huiles non polluants', ENTRETIEN_VEHICULES: 'Fréquence d’entretien des véhicules', ENGINS_ALTERNATIFS: 'Engins alternatifs', VETUSTE_PARC: 'Âge du parc de matériel',
  ECO_CONDUITE: 'Formation à l’éco-conduite', VISIO: 'Visioconférence', TRANSPORT_COMMUN: 'Transports en commun', DEMATERIALISATION: 'Dématérialisation', AUTRE: 'Autre levier',
} as const satisfies Readonly<Record<LevierJ1, string>>;

const IDENTITE = {
  appartenance: { type: 'CHOIX', choix: APPARTENANCES, libelle: 'Ce marché est-il le vôtre ?' },
  objet: { type: 'TEXTE', longueur: 1_000, libelle: 'Objet', aide: 'L’objet du marché ou du lot, comme dans l’acte d’engagement.' },
  dateNotification: { type: 'DATE', libelle: 'Date de notification', aide: 'Par exemple 14/03/2025.' },
  montant: { type: 'MONTANT', libelle: 'Montant initial HT', aide: 'En euros hors taxes. Pour un accord-cadre, le maximum ou l’estimation.' },
  dureeMois: { type: 'ENTIER', min: 1, max: 600, libelle: 'Durée en mois' },
  typeMarche: { type: 'CHOIX', choix: TYPES, libelle: 'Type d’achat' },
  nature: { type: 'CHOIX', choix: NATURES, libelle: 'Nature du contrat' },
  procedure: { type: 'TEXTE', longueur: 200, libelle: 'Procédure' },
  codeCPV: { type: 'CPV', libelle: 'Code CPV', aide: '8 chiffres, par exemple 45233142.' },
  idAccordCadre: { type: 'TEXTE', longueur: 100, libelle: 'Numéro de l’accord-cadre', aide: 'Pour un marché subséquent\u00a0: il ne sera compté qu’une fois, avec son accord-cadre.' },
  numero: { type: 'TEXTE', longueur: 100, libelle: 'Numéro du marché', aide: 'Votre référence, celle de la publication si le marché est publié.' },
  titulaires: {
    type: 'LISTE', libelle: 'Titulaires', un: 'titulaire',
    champs: { id: { type: 'OPERATEUR', requis: true, libelle: 'SIRET du titulaire' }, denominationSociale: { type: 'TEXTE', longueur: 200, libelle: 'Nom de l’entreprise' } },
  },
  modifications: {
    type: 'LISTE', libelle: 'Avenants', un: 'avenant',
    champs: {
      date: { type: 'DATE', requis: true, libelle: 'Date de notification de l’avenant' },
      montant: { type: 'MONTANT', libelle: 'Nouveau montant total HT', aide: 'Le total après l’avenant, non la différence.' },
      dureeMois: { type: 'ENTIER', min: 1, max: 600, libelle: 'Nouvelle durée en mois' },
    },
  },
} as const satisfies ChampsRegistre;

const DISPOSITIFS = {
  clauses: {
    type: 'LISTE', question: true, libelle: 'Clauses d’insertion', un: 'clause', aide: 'Un nombre d’heures de travail que le titulaire confie à des personnes éloignées de l’emploi.',
    champs: {
      heures: { type: 'HEURES', libelle: 'Heures d’insertion contractualisées', aide: 'Laissez vide si vous ne les connaissez pas encore.' },
      dateEffet: { type: 'DATE', libelle: 'Ajoutée par l’avenant du', aide: 'À remplir seulement si la clause ne figurait pas dans le marché notifié.' },
      variations: {
        type: 'LISTE', libelle: 'Heures changées par avenant', un: 'changement',
        champs: { date: { type: 'DATE', requis: true, libelle: 'Date de l’avenant' }, heures: { type: 'HEURES', signe: true, requis: true, libelle: 'Heures ajoutées, ou retirées avec le signe moins' } },
      },
    },
  },
  reservations: {
    type: 'LISTE', question: true, libelle: 'Réservation', un: 'réservation', aide: 'Le marché n’était ouvert qu’à certaines structures.',
    champs: {
      article: { type: 'CHOIX', choix: ARTICLES, requis: true, libelle: 'Article de réservation' },
      domaine: { type: 'CHOIX', choix: DOMAINES_LIBELLES, libelle: 'Domaine d’activité', aide: 'Pour un marché réservé à l’ESS.' },
    },
  },
  criteresSociaux: { type: 'CHOIX_MULTIPLE', choix: CRITERES, libelle: 'Critères sociaux d’attribution', aide: 'Des critères qui ont compté dans le choix de l’offre, en plus des clauses.' },
  etiquettes: { type: 'CHOIX_MULTIPLE', choix: ETIQUETTES_LIBELLES, libelle: 'Exigences ou critères pour l’environnement' },
  labels: { type: 'CHOIX_MULTIPLE', choix: LABELS, libelle: 'Labels demandés' },
  leviers: { type: 'CHOIX_MULTIPLE', choix: LEVIERS, libelle: 'Leviers demandés pour l’exécution', aide: 'Les cinq premiers comptent dans l’indicateur J1.' },
} as const satisfies ChampsRegistre;

const GROUPEMENT = {
  coordonnateur: { type: 'SIREN', libelle: 'SIREN du coordonnateur', aide: 'Si un autre acheteur a passé le marché pour le groupement : le territoire le compte alors chez lui.' },
  quotesParts: {
    type: 'LISTE', libelle: 'Groupement de commandes', un: 'membre', aide: 'La part de chaque acheteur, vous compris\u00a0; leur somme fait 1.',
    champs: { siren: { type: 'SIREN', requis: true, libelle: 'SIREN de l’acheteur' }, part: { type: 'PART', requis: true, libelle: 'Part', aide: 'Par exemple 1/3 ou 25 %.' } },
  },
} as const satisfies ChampsRegistre;

/** A contract: what a person says of it prevails over what is published, and an empty field leaves what is published. */
export const CHAMPS_MARCHE = { ...IDENTITE, ...DISPOSITIFS, ...GROUPEMENT } as const satisfies ChampsRegistre;

/** The questions of a contract in the order of a form; the first group is enough to count it. */
export const GROUPES_MARCHE: readonly { readonly titre: string; readonly cles: readonly (keyof typeof CHAMPS_MARCHE)[] }[] = [
  { titre: 'Le marché', cles: ['objet', 'dateNotification', 'montant', 'dureeMois', 'typeMarche'] },
  { titre: 'Insertion et handicap', cles: ['clauses', 'reservations', 'criteresSociaux'] },
  { titre: 'Environnement', cles: ['etiquettes', 'labels', 'leviers'] },
  { titre: 'Plus de détails', cles: ['numero', 'titulaires', 'modifications', 'nature', 'procedure', 'codeCPV', 'idAccordCadre', 'coordonnateur', 'quotesParts'] },
];
