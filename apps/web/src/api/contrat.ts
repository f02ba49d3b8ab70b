import type { CibleRetenue, ContenuSpaser, DefautContenu, EtatSpaser, LigneCompletude, NoeudRetenu, ObjetDeliberation, Role, TypeCollectivite } from '@spaser/domain';

/** What the screens read of the API, in the words of the domain. */
export interface Moi {
  readonly courriel: string;
  readonly nom: string;
  readonly doubleFacteur: boolean;
  readonly territoire: { readonly code: string; readonly nom: string };
  readonly demonstration: boolean;
  readonly adhesions: readonly Adhesion[];
  readonly demandes: readonly DemandeEnCours[];
}

export interface Adhesion {
  readonly siren: string;
  readonly nom: string;
  readonly type: TypeCollectivite;
  readonly roles: readonly Role[];
}

/** An access asked for, and not yet proved. */
export interface DemandeEnCours {
  readonly id: string;
  readonly nom: string;
  readonly deposeeLe: string;
  /** Address to which a link went, masked (« m…@commune.example »); `null`: the Département decides. */
  readonly envoyeA: string | null;
}

export interface AccueilEspace {
  readonly collectivite: {
    readonly siren: string; readonly nom: string; readonly type: TypeCollectivite; readonly codeInsee: string | null; readonly population: number | null; readonly epci: string | null; readonly page: string;
  };
  readonly gelee: boolean;
  readonly taches: readonly TacheLue[];
  readonly schemas: readonly ResumeSchema[];
  readonly chiffres: { readonly annee: number; readonly montantInclusif: string | null; readonly marchesConnus: number };
  readonly contact: { readonly nom: string; readonly siren: string } | null;
}

export type CodeTache = 'ADOPTER' | 'DELIBERER' | 'SIGNER_CONJOINT' | 'METTRE_A_JOUR' | 'SECURISER' | 'DECLARER_ANNEE' | 'SIGNER_ANNEE' | 'CORRIGER' | 'SOURCE_MUETTE';

export interface TacheLue {
  readonly code: CodeTache;
  readonly etat: 'A_FAIRE' | 'EN_COURS' | 'FAIT';
  readonly titre: string;
  readonly phrase: string;
  readonly spaserId: string | null;
  readonly annee: number | null;
  /** Published contracts of the year that nobody has confirmed. */
  readonly aConfirmer: number | null;
  readonly echeance: string | null;
}

export interface ResumeSchema {
  readonly id: string;
  readonly etat: EtatSpaser;
  readonly debut: number;
  readonly fin: number;
  readonly actions: number;
  readonly indicateurs: number;
  readonly majLe: string;
  readonly conseilLe: string | null;
  /** Proposed by another buyer, and whether this one has declined it. */
  readonly conjoint: boolean;
  readonly decline: boolean;
  readonly deliberations: readonly DeliberationLue[];
  /** A newer version of the model, if any. */
  readonly miseAJour: number | null;
}

export interface VarianteOfferte {
  readonly code: string;
  readonly libelle: string;
  readonly description: string;
  readonly proposee: boolean;
  readonly raison: string;
  readonly indicateurs: readonly string[];
  readonly facultatifs: readonly string[];
}

/** A target of the model that this scheme may take over, and why it is within reach. */
export interface CibleProposee extends CibleRetenue {
  readonly raison: string;
  /** Taken over when its indicator is retained; the others are offered. */
  readonly reprise: boolean;
}

export interface DeliberationLue {
  readonly id: string;
  readonly objet: ObjetDeliberation;
  readonly numero: string;
  readonly seanceLe: string;
  readonly executoireLe: string | null;
  readonly url: string | null;
  readonly pieceId: string | null;
}

export type ActePossible = 'MODIFIER' | 'PROJETER' | 'REPRENDRE' | 'SOUMETTRE' | 'SUPPRIMER' | 'ADOPTER' | 'ABROGER' | 'RECTIFIER' | 'REVISER' | 'METTRE_A_JOUR' | 'DECLINER' | 'ACCEPTER';

export interface IndicateurOuvert {
  readonly code: string;
  readonly libelle: string;
  readonly definition: string;
}

export interface SchemaDetaille extends ResumeSchema {
  readonly revision: number;
  readonly modeleSuivi: { readonly titre: string; readonly version: number; readonly editeur: string };
  readonly libelleVariante: string;
  readonly oblige: boolean;
  readonly contenu: ContenuSpaser;
  readonly arbre: readonly NoeudRetenu[];
  readonly indicateursDuModele: readonly IndicateurOuvert[];
  readonly propositions: readonly CibleProposee[];
  readonly completude: readonly LigneCompletude[];
  readonly aCorriger: readonly DefautContenu[];
  readonly documents: readonly DocumentOffert[];
  readonly porteur: { readonly siren: string; readonly nom: string } | null;
  readonly signataires: readonly { readonly siren: string; readonly nom: string; readonly porteur: boolean; readonly etat: string }[];
  /** What the signed-in person may do now: the screens show these acts and no other. */
  readonly actes: readonly ActePossible[];
  /** Public page, once adopted. */
  readonly page: string | null;
}

export interface DocumentOffert {
  readonly document: CodeDocument;
  readonly format: FormatDocument;
  readonly href: string;
}

/** What a newer version of the model changes; what is `auChoix` is taken or left, the rest is the text of the version itself. */
export interface MiseAJour {
  readonly depuis: number;
  readonly vers: number;
  readonly changements: readonly {
    readonly id: string; readonly sorte: 'AJOUTE' | 'RETIRE' | 'MODIFIE'; readonly code: string; readonly libelle: string;
    readonly avant: string | null; readonly apres: string | null; readonly auChoix: boolean;
  }[];
}

export interface Acheteur {
  readonly siren: string;
  readonly nom: string;
  readonly detail: string | null;
}

export interface EnregistrementFait {
  readonly revision: number;
  readonly enregistreLe: string;
  readonly completude: readonly LigneCompletude[];
  readonly aCorriger: readonly DefautContenu[];
}

export interface Vote {
  readonly numero: string;
  readonly seanceLe: string;
  readonly executoireLe?: string;
  readonly url?: string;
  readonly pieceId?: string;
}

export const DOCUMENTS = ['schema', 'deliberation', 'note'] as const;
export type CodeDocument = (typeof DOCUMENTS)[number];
export const FORMATS = ['html', 'pdf', 'docx'] as const;
export type FormatDocument = (typeof FORMATS)[number];
