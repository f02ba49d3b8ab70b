import { DomainError } from '../errors';
import type { Role } from '../adhesion/role';
import type { CodeIndicateur } from '../indicateur/code-indicateur';
import type { Annee } from '../quantite/exercice';
import type { RegistreAcheteur, VolumeAnnuel } from '../registre/registre-annee';

/** The life of a year (domain §4.3): open, declared by who keeps the register, closed by who signs, reopened with a reason (D-26). */
export const STATUTS_EXERCICE = ['OUVERT', 'DECLARE', 'CLOS', 'ROUVERT'] as const;
export type StatutExercice = (typeof STATUTS_EXERCICE)[number];

/** What a buyer says of one of its years. */
export interface ReponsesExercice {
  readonly aucunMarche: boolean;
  readonly aucuns: readonly CodeIndicateur[];
  readonly nonConcernes: readonly CodeIndicateur[];
  readonly volume: VolumeAnnuel | null;
  readonly projetsReservables: RegistreAcheteur['projetsReservables'];
}

export interface Exercice extends ReponsesExercice {
  readonly annee: Annee;
  readonly statut: StatutExercice;
  /** It was signed at least once. */
  readonly dejaClos: boolean;
}

/** A year of which nobody has said anything. */
export function exerciceVierge(annee: Annee): Exercice {
  return { annee, statut: 'OUVERT', dejaClos: false, aucunMarche: false, aucuns: [], nonConcernes: [], volume: null, projetsReservables: null };
}

/** Who keeps the register of a collectivité. */
export const ROLES_REGISTRE = ['GESTIONNAIRE', 'COMMANDE_PUBLIQUE', 'REFERENT_ACHATS', 'REFERENT_EGALITE'] as const satisfies readonly Role[];
/** Who signs its years. */
export const ROLES_SIGNATURE = ['VALIDEUR'] as const satisfies readonly Role[];

/** What can be done to a year: from which states, by whom. */
export const ACTES_EXERCICE = ['DECLARER', 'REPRENDRE', 'CLORE', 'ROUVRIR'] as const;
export type ActeExercice = (typeof ACTES_EXERCICE)[number];

export const TRANSITIONS_EXERCICE: Readonly<Record<ActeExercice, { readonly de: readonly StatutExercice[]; readonly roles: readonly Role[] }>> = {
  DECLARER: { de: ['OUVERT', 'ROUVERT'], roles: ['GESTIONNAIRE', 'COMMANDE_PUBLIQUE'] },
  REPRENDRE: { de: ['DECLARE'], roles: ['GESTIONNAIRE', 'COMMANDE_PUBLIQUE', 'VALIDEUR'] },
  CLORE: { de: ['DECLARE'], roles: ROLES_SIGNATURE },
  ROUVRIR: { de: ['CLOS'], roles: ['GESTIONNAIRE', 'COMMANDE_PUBLIQUE', 'VALIDEUR'] },
};

/** The state after an act. @throws DomainError EXERCICE_TRANSITION_REFUSEE */
export function changeExercice({ annee, statut, dejaClos }: Exercice, acte: ActeExercice): StatutExercice {
  if (!TRANSITIONS_EXERCICE[acte].de.includes(statut)) throw new DomainError('EXERCICE_TRANSITION_REFUSEE', { annee: String(annee), statut: LIBELLES_STATUT[statut] });
  return { DECLARER: 'DECLARE', REPRENDRE: dejaClos ? 'ROUVERT' : 'OUVERT', CLORE: 'CLOS', ROUVRIR: 'ROUVERT' }[acte] as StatutExercice;
}

/** Whether what is recorded of the year may change. */
export function isExerciceOuvert(statut: StatutExercice): boolean {
  return statut === 'OUVERT' || statut === 'ROUVERT';
}

const LIBELLES_STATUT = { OUVERT: 'à déclarer', DECLARE: 'déclarée', CLOS: 'close', ROUVERT: 'rouverte' } as const satisfies Record<StatutExercice, string>;

export function libelleStatutExercice(statut: StatutExercice): string {
  return LIBELLES_STATUT[statut];
}
