import { DomainError } from '../errors';
import type { JugementPreuve } from './preuve';

/** A claim (« j’agis pour cette collectivité ») opens no right by itself: only a proof does. */
export const STATUTS_DEMANDE = ['DEPOSEE', 'PROUVEE', 'REFUSEE', 'RETIREE', 'CONTESTEE', 'EXPIREE'] as const;
export type StatutDemande = (typeof STATUTS_DEMANDE)[number];

/** Who acts on a claim. `PREUVE`: nobody decides, the proof speaks. */
export type ActeurDemande = 'DEMANDEUR' | 'PREUVE' | 'MAIRIE' | 'ADMINISTRATEUR' | 'DEPARTEMENT' | 'HORLOGE';

export const ACTES_DEMANDE = ['PROUVER', 'REFUSER', 'RETIRER', 'CONTESTER', 'CONFIRMER', 'EXPIRER'] as const;
export type ActeDemande = (typeof ACTES_DEMANDE)[number];

const TRANSITIONS: Readonly<Record<ActeDemande, { readonly depuis: readonly StatutDemande[]; readonly par: readonly ActeurDemande[]; readonly vers: StatutDemande }>> = {
  PROUVER: { depuis: ['DEPOSEE'], par: ['PREUVE', 'MAIRIE', 'ADMINISTRATEUR', 'DEPARTEMENT'], vers: 'PROUVEE' },
  REFUSER: { depuis: ['DEPOSEE'], par: ['MAIRIE', 'ADMINISTRATEUR', 'DEPARTEMENT'], vers: 'REFUSEE' },
  RETIRER: { depuis: ['DEPOSEE'], par: ['DEMANDEUR'], vers: 'RETIREE' },
  CONTESTER: { depuis: ['DEPOSEE', 'PROUVEE'], par: ['MAIRIE'], vers: 'CONTESTEE' },
  CONFIRMER: { depuis: ['CONTESTEE'], par: ['DEPARTEMENT'], vers: 'PROUVEE' },
  EXPIRER: { depuis: ['DEPOSEE'], par: ['HORLOGE'], vers: 'EXPIREE' },
};

/** Where an act leads. @throws DomainError DROIT_MANQUANT when it is not this actor's, DEMANDE_CLOSE when it is too late */
export function applyActeDemande(statut: StatutDemande, acte: ActeDemande, par: ActeurDemande): StatutDemande {
  const { depuis, par: permis, vers } = TRANSITIONS[acte];
  if (!permis.includes(par)) throw new DomainError('DROIT_MANQUANT');
  if (!depuis.includes(statut)) throw new DomainError('DEMANDE_CLOSE');
  return vers;
}

/** Bounds of what a person and a collectivité may have waiting. */
export const LIMITES_DEMANDE = {
  ouvertesParPersonne: 3,
  parCollectiviteEtSemaine: 5,
  /** Sendings of the link to the mairie: the first, and two more. */
  envoisMairie: 3,
  joursLienMairie: 7,
  heuresAvis: 72,
  joursInvitation: 7,
  invitationsOuvertes: 20,
  /** Days that the administrators of a collectivité have before the Département may answer in their place. */
  joursAdministrateurs: 10,
  joursAvantExpiration: 60,
} as const;

const JOUR = 86_400_000;

/** The state that a reader is told: a claim that nobody answered in time is no longer one. */
export function statutDemandeAu({ statut, creeLe }: { readonly statut: StatutDemande; readonly creeLe: Date }, instant: Date): StatutDemande {
  const passe = instant.getTime() - creeLe.getTime() > LIMITES_DEMANDE.joursAvantExpiration * JOUR;
  return statut === 'DEPOSEE' && passe ? applyActeDemande(statut, 'EXPIRER', 'HORLOGE') : statut;
}

/** Where a collectivité stands when a claim bears on it. */
export interface SituationCollectivite {
  readonly administrateurs: number;
  readonly gelee: boolean;
  readonly aUneAdresseOfficielle: boolean;
}

/** What follows a claim: the rights at once, or who is asked. */
export const SUITES_DEMANDE = ['DROITS', 'ADMINISTRATEURS', 'MAIRIE', 'DEPARTEMENT'] as const;
export type SuiteDemande = (typeof SUITES_DEMANDE)[number];

/** A collectivité that has administrators lets them decide, whatever the proof; the first person is decided by her proof. */
export function suiteOf(jugement: JugementPreuve, { administrateurs, gelee, aUneAdresseOfficielle }: SituationCollectivite): SuiteDemande {
  if (gelee) return 'DEPARTEMENT';
  if (administrateurs > 0) return 'ADMINISTRATEURS';
  if (jugement.suffit) return 'DROITS';
  return aUneAdresseOfficielle && jugement.motif !== 'SANS_PREUVE_AUTOMATIQUE' ? 'MAIRIE' : 'DEPARTEMENT';
}

/**
 * Whether one may answer a claim now: its administrators while the collectivité is not frozen; the Département when there is
 * none, when it is frozen, or when they have let ten days pass.
 * @throws DomainError COLLECTIVITE_GELEE, DEMANDE_AUX_ADMINISTRATEURS
 */
export function requireDecideur(
  par: 'ADMINISTRATEUR' | 'DEPARTEMENT',
  { administrateurs, gelee }: Pick<SituationCollectivite, 'administrateurs' | 'gelee'>,
  creeLe: Date,
  instant: Date,
): void {
  if (par === 'ADMINISTRATEUR') {
    if (gelee) throw new DomainError('COLLECTIVITE_GELEE');
    return;
  }
  const attente = (instant.getTime() - creeLe.getTime()) / JOUR;
  if (administrateurs > 0 && !gelee && attente < LIMITES_DEMANDE.joursAdministrateurs) {
    throw new DomainError('DEMANDE_AUX_ADMINISTRATEURS', { jours: LIMITES_DEMANDE.joursAdministrateurs });
  }
}
