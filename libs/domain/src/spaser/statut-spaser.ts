import { DomainError } from '../errors';
import type { DateCivile } from '../quantite/date-civile';
import { anneeOf } from '../quantite/date-civile';
import type { Annee } from '../quantite/exercice';

/** Where a scheme stands, as acts have left it. What only time changes is derived (`etatSpaser`). */
export const STATUTS_SPASER = ['BROUILLON', 'PROJET', 'SOUMIS_DELIBERATION', 'ADOPTE', 'REVISE', 'ABROGE'] as const;
export type StatutSpaser = (typeof STATUTS_SPASER)[number];

/** Acts on a scheme; each says from which states it may be done and where it leads. */
export const ACTES_SPASER = ['PROJETER', 'REPRENDRE', 'SOUMETTRE', 'ADOPTER', 'REMPLACER', 'ABROGER', 'SUPPRIMER'] as const;
export type ActeSpaser = (typeof ACTES_SPASER)[number];

const TRANSITIONS: Readonly<Record<ActeSpaser, { readonly depuis: readonly StatutSpaser[]; readonly vers: StatutSpaser | null }>> = {
  PROJETER: { depuis: ['BROUILLON'], vers: 'PROJET' },
  REPRENDRE: { depuis: ['PROJET', 'SOUMIS_DELIBERATION'], vers: 'BROUILLON' },
  SOUMETTRE: { depuis: ['PROJET'], vers: 'SOUMIS_DELIBERATION' },
  ADOPTER: { depuis: ['PROJET', 'SOUMIS_DELIBERATION'], vers: 'ADOPTE' },
  REMPLACER: { depuis: ['ADOPTE'], vers: 'REVISE' },
  ABROGER: { depuis: ['ADOPTE'], vers: 'ABROGE' },
  SUPPRIMER: { depuis: ['BROUILLON', 'PROJET', 'SOUMIS_DELIBERATION'], vers: null },
};

/** The states in which nothing has been voted: the content is the tenant's alone. */
export function isEnPreparation(statut: StatutSpaser): boolean {
  return statut === 'BROUILLON' || statut === 'PROJET' || statut === 'SOUMIS_DELIBERATION';
}

export function isPossible(statut: StatutSpaser, acte: ActeSpaser): boolean {
  return TRANSITIONS[acte].depuis.includes(statut);
}

/** The state that an act leads to; `null` when the scheme is no more. @throws DomainError TRANSITION_REFUSEE */
export function applyActe(statut: StatutSpaser, acte: ActeSpaser): StatutSpaser | null {
  if (!isPossible(statut, acte)) throw new DomainError('TRANSITION_REFUSEE', { statut: libelleStatut(statut) });
  return TRANSITIONS[acte].vers;
}

/** What a reader is told on a day: an adopted scheme waits for its effect, is in force, or has run out. */
export type EtatSpaser = StatutSpaser | 'EN_VIGUEUR' | 'ECHU';

export function etatSpaser(spaser: { readonly statut: StatutSpaser; readonly fin: Annee; readonly effetLe: DateCivile | null }, jour: DateCivile): EtatSpaser {
  if (spaser.statut !== 'ADOPTE') return spaser.statut;
  if (spaser.fin < anneeOf(jour)) return 'ECHU';
  return spaser.effetLe === null || spaser.effetLe <= jour ? 'EN_VIGUEUR' : 'ADOPTE';
}

const LIBELLES = {
  BROUILLON: 'En préparation',
  PROJET: 'Prêt pour le conseil',
  SOUMIS_DELIBERATION: 'Soumis au conseil',
  ADOPTE: 'Adopté',
  EN_VIGUEUR: 'En vigueur',
  REVISE: 'Remplacé par une révision',
  ECHU: 'Arrivé à son terme',
  ABROGE: 'Abrogé',
} as const satisfies Record<EtatSpaser, string>;

export function libelleStatut(etat: EtatSpaser): string {
  return LIBELLES[etat];
}
