import { isEnPreparation, isPossible, type Role } from '@spaser/domain';
import type { SpaserLu } from '@spaser/persistence';
import { isDeliberation, isRedaction } from './roles-schema';
import { isPorte } from './spaser-en-main';

/** What a member may do with a scheme now: a screen shows these buttons and no other. */
export const ACTES_POSSIBLES = ['MODIFIER', 'PROJETER', 'REPRENDRE', 'SOUMETTRE', 'SUPPRIMER', 'ADOPTER', 'ABROGER', 'RECTIFIER', 'REVISER', 'METTRE_A_JOUR', 'DECLINER', 'ACCEPTER'] as const;
export type ActePossible = (typeof ACTES_POSSIBLES)[number];

export interface SituationSchema {
  readonly spaser: Pick<SpaserLu, 'statut' | 'porteurId' | 'declineLe'>;
  readonly roles: readonly Role[];
  readonly gelee: boolean;
  readonly miseAJour: number | null;
}

/** The acts that the state of a scheme and the roles of a member allow together. */
export function listActes({ spaser, roles, gelee, miseAJour }: SituationSchema): readonly ActePossible[] {
  const { statut, declineLe } = spaser;
  const redige = roles.some(isRedaction);
  const vote = roles.some(isDeliberation);
  const porte = isPorte(spaser);
  const decline = declineLe !== null;
  const selon: Readonly<Record<ActePossible, boolean>> = {
    MODIFIER: redige && !porte && statut === 'BROUILLON',
    PROJETER: redige && !decline && isPossible(statut, 'PROJETER'),
    REPRENDRE: redige && isPossible(statut, 'REPRENDRE'),
    SOUMETTRE: redige && isPossible(statut, 'SOUMETTRE'),
    SUPPRIMER: redige && !porte && isPossible(statut, 'SUPPRIMER'),
    ADOPTER: vote && !decline && isPossible(statut, 'ADOPTER'),
    ABROGER: vote && isPossible(statut, 'ABROGER'),
    RECTIFIER: vote && (statut === 'ADOPTE' || statut === 'REVISE' || statut === 'ABROGE'),
    REVISER: redige && statut === 'ADOPTE',
    METTRE_A_JOUR: redige && miseAJour !== null && !porte,
    DECLINER: redige && porte && !decline && isEnPreparation(statut),
    ACCEPTER: redige && porte && decline && isEnPreparation(statut),
  };
  return gelee ? [] : ACTES_POSSIBLES.filter((acte) => selon[acte]);
}
