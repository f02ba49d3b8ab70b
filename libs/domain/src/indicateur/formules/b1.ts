import type { TypeCollectivite } from '../../collectivite/collectivite';
import type { B1 } from '../../territoire/b1';
import { unites, type Mesure } from './mesure';

/**
 * B1.epci and B1.communes: the buyers of a territory that are engaged (decision D-10), by name. `b1` is `null` for every buyer but the
 * pilot, of whom alone it is the indicator (domain §4.13).
 */
export function computeMesuresB1(b1: B1 | null, engages: readonly { readonly siren: string; readonly type: TypeCollectivite }[]): readonly Mesure[] {
  const vide = { valeur: null, part: null, comptes: [], ecartes: [], connus: null, repartition: null } as const;
  if (b1 === null) return (['B1.epci', 'B1.communes'] as const).map((code) => ({ ...vide, code, etat: 'NON_CONCERNE' }));
  const comptes = (voulu: TypeCollectivite): Mesure['comptes'] => engages.filter(({ type }) => type === voulu).map(({ siren }) => ({ id: siren, quantite: unites(1) }));
  return [
    { ...vide, code: 'B1.epci', etat: 'RENSEIGNE', valeur: unites(b1.epci), connus: b1.epciTotal, comptes: comptes('EPCI') },
    { ...vide, code: 'B1.communes', etat: 'RENSEIGNE', valeur: unites(b1.communes), part: b1.communesPart, connus: b1.communesTotal, comptes: comptes('COMMUNE') },
  ];
}
