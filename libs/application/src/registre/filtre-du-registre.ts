import { isContratCherche, type Marche } from '@spaser/domain';

/** Where a contract stands: published and to be confirmed, confirmed, added by hand, or set aside by its buyer. */
export const ETATS_CONTRAT = ['A_CONFIRMER', 'CONFIRME', 'AJOUTE', 'ECARTE'] as const;
export type EtatContrat = (typeof ETATS_CONTRAT)[number];

/** What a screen and its export keep of the contracts of a year; what is absent keeps them all. */
export interface FiltreDuRegistre {
  readonly etat?: EtatContrat | undefined;
  /** Words of the object, of the reference or of a holder, in any order; accents and hyphens do not matter. */
  readonly recherche?: string | undefined;
}

interface ContratAFiltrer {
  readonly etat: EtatContrat;
  readonly marche: Pick<Marche, 'objet' | 'uid' | 'titulaires'>;
}

/** Whether a contract is one that the filter keeps. */
export function isDansLeFiltre({ etat, marche }: ContratAFiltrer, { etat: voulu, recherche = '' }: FiltreDuRegistre): boolean {
  if (voulu !== undefined && etat !== voulu) return false;
  return isContratCherche([marche.objet, marche.uid, ...marche.titulaires.flatMap(({ id, denominationSociale }) => [id, denominationSociale])], recherche);
}
