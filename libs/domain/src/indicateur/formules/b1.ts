import type { TypeCollectivite } from '../../collectivite/collectivite';
import type { B1 } from '../../territoire/b1';
import { unites, type Mesure } from './mesure';
import type { SerieInformative } from './series';

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

/**
 * The other readings of decision D-10: buyers that notified a social clause in the year itself, so that the stock hides no inactivity, and
 * « B1 élargi », where reserved contracts and social criteria engage too.
 */
export function computeSeriesB1({ actifs, elargi }: Pick<B1, 'actifs' | 'elargi'>): readonly SerieInformative[] {
  const commun = { indicateur: 'B1', unite: 'acheteur', comptes: [] } as const;
  return [
    { ...commun, code: 'B1_ACTIFS_EPCI', libelle: 'EPCI qui ont notifié une clause sociale dans l’année', valeur: unites(actifs.epci) },
    { ...commun, code: 'B1_ACTIFS_COMMUNES', libelle: 'Communes qui ont notifié une clause sociale dans l’année', valeur: unites(actifs.communes) },
    { ...commun, code: 'B1_ELARGI_EPCI', libelle: 'B1 élargi\u00a0: EPCI engagés, marchés réservés et critères sociaux compris', valeur: elargi && unites(elargi.epci) },
    { ...commun, code: 'B1_ELARGI_COMMUNES', libelle: 'B1 élargi\u00a0: communes engagées, marchés réservés et critères sociaux compris', valeur: elargi && unites(elargi.communes) },
  ];
}
