import type { CodeMesure } from '../formules/mesure';

/** Singular, plural. */
export type Nom = readonly [string, string];

/** « 1 marché », « 3 marchés », « 0 marché »: the number, grouped, holds to its word. */
export function compte(nombre: number | bigint, [singulier, pluriel]: Nom): string {
  return `${String(nombre).replace(/\B(?=(\d{3})+$)/g, '\u00a0')}\u00a0${nombre < 2 ? singulier : pluriel}`;
}

/** How a measure is read: the records that it looks at, and what one must know of each. */
export interface MotsMesure {
  /** What is looked at. */
  readonly lu: Nom;
  /** What is counted among them. */
  readonly compte: Nom;
  /** What one must know of a contract for it to be counted or not; `null`: the facts are counted as they are entered. */
  readonly question: Nom | null;
}

const MARCHES: Nom = ['marché notifié dans l’année', 'marchés notifiés dans l’année'];
const AU_DESSUS: Nom = ['marché de plus de 25\u00a0000\u00a0€ HT', 'marchés de plus de 25\u00a0000\u00a0€ HT'];
const question = (suite: string, pluriel = suite): Nom => [`s’il ${suite}`, `s’ils ${pluriel}`];

export const MOTS: Readonly<Record<CodeMesure, MotsMesure>> = {
  A1: { lu: AU_DESSUS, compte: ['marché clausé', 'marchés clausés'], question: question('a une clause d’insertion', 'ont une clause d’insertion') },
  A2: { lu: MARCHES, compte: ['marché', 'marchés'], question: question('engage des heures d’insertion, et combien', 'engagent des heures d’insertion, et combien') },
  A3: { lu: ['relevé', 'relevés'], compte: ['personne', 'personnes'], question: null },
  B1: { lu: ['acheteur', 'acheteurs'], compte: ['acheteur engagé', 'acheteurs engagés'], question: null },
  'B1.epci': { lu: ['EPCI du territoire', 'EPCI du territoire'], compte: ['EPCI engagé', 'EPCI engagés'], question: null },
  'B1.communes': { lu: ['commune du territoire', 'communes du territoire'], compte: ['commune engagée', 'communes engagées'], question: null },
  C1: { lu: MARCHES, compte: ['marché réservé', 'marchés réservés'], question: question('est réservé', 'sont réservés') },
  C2: { lu: ['mandat', 'mandats'], compte: ['mandat à une structure inclusive', 'mandats à des structures inclusives'], question: null },
  C3: { lu: ['démarche de sourcing', 'démarches de sourcing'], compte: ['sourcing inversé', 'sourcings inversés'], question: null },
  C4: { lu: AU_DESSUS, compte: ['marché à critère social', 'marchés à critère social'], question: question('a un critère social', 'ont un critère social') },
  D1: { lu: ['réception de documents', 'réceptions de documents'], compte: ['document', 'documents'], question: null },
  E1: { lu: MARCHES, compte: ['marché qui demande une ressource gérée durablement', 'marchés qui demandent une ressource gérée durablement'], question: question('demande une ressource gérée durablement', 'demandent une ressource gérée durablement') },
  F2: { lu: MARCHES, compte: ['marché à matériaux labellisés, biosourcés ou certifiés', 'marchés à matériaux labellisés, biosourcés ou certifiés'], question: question('demande de tels matériaux', 'demandent de tels matériaux') },
  G1: { lu: ['bien retiré', 'biens retirés'], compte: ['bien retiré', 'biens retirés'], question: null },
  'G1.info': { lu: ['retrait de matériel informatique', 'retraits de matériel informatique'], compte: ['ordinateur retiré', 'ordinateurs retirés'], question: null },
  'G1.mob': { lu: ['retrait de mobilier', 'retraits de mobilier'], compte: ['meuble retiré', 'meubles retirés'], question: null },
  G2: { lu: MARCHES, compte: ['marché', 'marchés'], question: question('exige de l’occasion', 'exigent de l’occasion') },
  H1: { lu: ['marché de travaux de l’année', 'marchés de travaux de l’année'], compte: ['marché à matériaux recyclés ou recyclables', 'marchés à matériaux recyclés ou recyclables'], question: question('demande de tels matériaux', 'demandent de tels matériaux') },
  I1: { lu: ['acquisition de véhicules', 'acquisitions de véhicules'], compte: ['véhicule', 'véhicules'], question: null },
  J1: { lu: MARCHES, compte: ['marché qui récompense l’un des cinq leviers', 'marchés qui récompensent l’un des cinq leviers'], question: question('récompense un levier', 'récompensent un levier') },
  K1: { lu: MARCHES, compte: ['marché qui réutilise des agrégats d’enrobés', 'marchés qui réutilisent des agrégats d’enrobés'], question: question('réutilise des agrégats', 'réutilisent des agrégats') },
  K2: { lu: MARCHES, compte: ['marché à enrobés tièdes ou à basse température', 'marchés à enrobés tièdes ou à basse température'], question: question('prévoit de tels enrobés', 'prévoient de tels enrobés') },
  K3: { lu: ['chantier', 'chantiers'], compte: ['tonne', 'tonnes'], question: null },
  'K3.agr': { lu: ['chantier', 'chantiers'], compte: ['tonne', 'tonnes'], question: null },
  'K3.tied': { lu: ['chantier', 'chantiers'], compte: ['tonne', 'tonnes'], question: null },
  T1: { lu: MARCHES, compte: ['marché notifié à l’ESS', 'marchés notifiés à l’ESS'], question: question('a un titulaire de l’ESS', 'ont un titulaire de l’ESS') },
  T2: { lu: MARCHES, compte: ['marché réservé à l’ESS', 'marchés réservés à l’ESS'], question: question('est réservé à l’ESS', 'sont réservés à l’ESS') },
  U1: { lu: ['démarche de sourcing', 'démarches de sourcing'], compte: ['démarche de sourcing', 'démarches de sourcing'], question: null },
  U2: { lu: ['réponse à une démarche', 'réponses à une démarche'], compte: ['entreprise de l’ESS', 'entreprises de l’ESS'], question: null },
  VOL: { lu: ['marché en cours dans l’année', 'marchés en cours dans l’année'], compte: ['marché inclusif', 'marchés inclusifs'], question: question('est inclusif, et pour combien', 'sont inclusifs, et pour combien') },
};
