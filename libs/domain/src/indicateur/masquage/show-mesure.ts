import type { Mesure } from '../formules/mesure';
import { listFaits } from '../formules/faits';
import { unites } from '../formules/mesure';
import type { Part } from '../../quantite/part';
import type { RegistreAcheteur } from '../../registre/registre-annee';
import { maskEffectifs, type Effectif, type Masque } from './mask-effectifs';

/** One record of a figure as it may be shown; `quantite` is `null` where it is hidden. */
export interface ApportMontre {
  readonly id: string;
  readonly quantite: Part | null;
  readonly masque: Masque | null;
}

export const SEXES = ['FEMMES', 'HOMMES'] as const;
export type Sexe = (typeof SEXES)[number];

/** A figure as it may be shown: one that counts people hides what is small (D-16); `masque` says that its value is known and hidden. */
export interface MesureMontree extends Omit<Mesure, 'comptes'> {
  readonly comptes: readonly ApportMontre[];
  readonly masque: Masque | null;
  /** Women and men of the year's records; empty when none says it. */
  readonly ventilation: readonly (Effectif & { readonly sexe: Sexe })[];
}

/** A buyer's measure as its readers may see it. Only A3 counts people; every other measure is shown as it is. */
export function showMesure(mesure: Mesure, registre: Pick<RegistreAcheteur, 'releves' | 'annee'>): MesureMontree {
  const entiere = { ...mesure, comptes: mesure.comptes.map(({ id, quantite }) => ({ id, quantite, masque: null })), masque: null, ventilation: [] };
  if (mesure.code !== 'A3' || mesure.valeur === null) return entiere;
  const { faits } = listFaits(registre.releves, registre.annee);
  const somme = (nombres: readonly (number | null | undefined)[]): bigint => BigInt(nombres.reduce<number>((total, nombre) => total + (nombre ?? 0), 0));
  const sexes = { FEMMES: faits.map(({ dontFemmes }) => dontFemmes), HOMMES: faits.map(({ dontHommes }) => dontHommes) };
  const dits = SEXES.some((sexe) => sexes[sexe].some((nombre) => typeof nombre === 'number'));
  const { total, ventilations: [releves = [], parSexe = []] } = maskEffectifs({
    total: mesure.valeur.numerateur,
    ventilations: [mesure.comptes.map(({ quantite }) => quantite.numerateur), ...(dits ? [SEXES.map((sexe) => somme(sexes[sexe]))] : [])],
  }, 'ACHETEUR');
  return {
    ...entiere,
    valeur: total.valeur === null ? null : unites(total.valeur),
    masque: total.masque,
    comptes: mesure.comptes.map(({ id }, rang) => ({ id, quantite: toPart(releves[rang]), masque: releves[rang]?.masque ?? null })),
    ventilation: parSexe.map((effectif, rang) => ({ ...effectif, sexe: SEXES[rang] ?? 'FEMMES' })),
  };
}

const toPart = (effectif: Effectif | undefined): Part | null => (effectif === undefined || effectif.valeur === null ? null : unites(effectif.valeur));
