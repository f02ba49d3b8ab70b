import type { CodeIndicateur } from '../indicateur/code-indicateur';
import type { ChampsRegistre, ContenuDe } from './champ';
import { CHAMPS_EGALITE, CHAMPS_MANDAT, CHAMPS_QUALIFICATION, CHAMPS_RELEVE, CHAMPS_SOURCING } from './sortes/insertion';
import { CHAMPS_MARCHE } from './sortes/marche';
import { CHAMPS_ACHAT_OCCASION, CHAMPS_BIEN_RETIRE, CHAMPS_TONNAGE, CHAMPS_VEHICULE } from './sortes/parc';

/** One kind of record of the register: its questions, how screens name it and the indicators that it feeds. */
export interface SorteDecrite {
  /** Its list in an address and in the name of a file. */
  readonly nom: string;
  readonly singulier: string;
  readonly pluriel: string;
  /** In one sentence, for someone who has never kept such a list. */
  readonly aide: string;
  readonly champs: ChampsRegistre;
  /** The field that places the record in a year; `null`: the record lasts. */
  readonly jour: string | null;
  /** Whether the record speaks of a contract. */
  readonly marche: 'REQUIS' | 'FACULTATIF' | 'SANS';
  readonly indicateurs: readonly CodeIndicateur[];
}

/** The ten kinds of records that a collectivité keeps. A kind without its questions does not compile. */
export const SORTES_DECRITES = {
  MARCHE: {
    nom: 'contrats', singulier: 'Marché', pluriel: 'Marchés', aide: 'Les marchés et lots notifiés, ceux qui sont publiés comme ceux que vous ajoutez.', champs: CHAMPS_MARCHE, jour: 'dateNotification', marche: 'FACULTATIF',
    indicateurs: ['A1', 'A2', 'C1', 'C4', 'E1', 'F2', 'G2', 'H1', 'J1', 'K1', 'K2', 'T1', 'T2'],
  },
  RELEVE: { nom: 'releves', singulier: 'Relevé d’exécution', pluriel: 'Heures et bénéficiaires', aide: 'Ce qui a été réalisé au titre des clauses\u00a0: des heures et des nombres de personnes, jamais un nom.', champs: CHAMPS_RELEVE, jour: 'date', marche: 'REQUIS', indicateurs: ['A3'] },
  MANDAT: { nom: 'mandats', singulier: 'Mandat', pluriel: 'Mandats', aide: 'Les paiements aux structures inclusives, hors taxes, sous-traitants payés directement compris.', champs: CHAMPS_MANDAT, jour: 'date', marche: 'FACULTATIF', indicateurs: ['C2'] },
  SOURCING: { nom: 'sourcings', singulier: 'Démarche de sourcing', pluriel: 'Sourcing', aide: 'Les démarches pour connaître des fournisseurs avant un achat, et qui a répondu.', champs: CHAMPS_SOURCING, jour: 'date', marche: 'SANS', indicateurs: ['C3', 'U1', 'U2'] },
  DOCUMENTS_EGALITE: { nom: 'documents-egalite', singulier: 'Documents d’égalité', pluriel: 'Documents d’égalité', aide: 'Les index salariaux et plans d’égalité que des candidats ont joints, comptés par consultation.', champs: CHAMPS_EGALITE, jour: 'date', marche: 'SANS', indicateurs: ['D1'] },
  BIEN_RETIRE: { nom: 'biens-retires', singulier: 'Biens retirés', pluriel: 'Biens retirés du parc', aide: 'Les matériels informatiques et mobiliers sortis du parc, avec leur date de mise en service.', champs: CHAMPS_BIEN_RETIRE, jour: 'date', marche: 'SANS', indicateurs: ['G1'] },
  ACHAT_OCCASION: { nom: 'achats-occasion', singulier: 'Achat d’occasion', pluriel: 'Achats d’occasion sans marché', aide: 'Les achats d’occasion faits sans marché. Ceux d’un marché se disent sur le marché.', champs: CHAMPS_ACHAT_OCCASION, jour: 'date', marche: 'SANS', indicateurs: ['G2'] },
  VEHICULE: { nom: 'vehicules', singulier: 'Véhicules', pluriel: 'Véhicules', aide: 'Les véhicules reçus dans l’année, vélos compris\u00a0; les locations sont suivies à part.', champs: CHAMPS_VEHICULE, jour: 'date', marche: 'SANS', indicateurs: ['I1'] },
  TONNAGE: { nom: 'tonnages', singulier: 'Tonnage', pluriel: 'Tonnages de voirie', aide: 'Les tonnes d’agrégats réemployés et d’enrobés tièdes, chantier par chantier.', champs: CHAMPS_TONNAGE, jour: 'date', marche: 'FACULTATIF', indicateurs: ['K3'] },
  QUALIFICATION: { nom: 'qualifications', singulier: 'Structure qualifiée', pluriel: 'Structures qualifiées', aide: 'Les ESAT, entreprises adaptées, SIAE et entreprises de l’ESS, avec la période de leur qualification.', champs: CHAMPS_QUALIFICATION, jour: null, marche: 'SANS', indicateurs: ['C2', 'T1', 'U2'] },
} as const satisfies Readonly<Record<string, SorteDecrite>>;

export type SorteEcriture = keyof typeof SORTES_DECRITES;
export const SORTES_ECRITURE = Object.keys(SORTES_DECRITES) as readonly SorteEcriture[];

/** What a record of a kind holds, read. */
export type ContenuEcriture<S extends SorteEcriture = SorteEcriture> = ContenuDe<(typeof SORTES_DECRITES)[S]['champs']>;

export function isSorteEcriture(texte: string): texte is SorteEcriture {
  return Object.hasOwn(SORTES_DECRITES, texte);
}

/** The kind whose list an address or a file names; `null`: none. */
export function findSorteParNom(nom: string): SorteEcriture | null {
  return SORTES_ECRITURE.find((sorte) => SORTES_DECRITES[sorte].nom === nom) ?? null;
}

export function describeSorte(sorte: SorteEcriture): SorteDecrite {
  return SORTES_DECRITES[sorte];
}

/** The kinds of records, contracts apart, that feed an indicator. */
export function listSortesOf(code: CodeIndicateur): readonly SorteEcriture[] {
  return SORTES_ECRITURE.filter((sorte) => describeSorte(sorte).indicateurs.includes(code));
}
