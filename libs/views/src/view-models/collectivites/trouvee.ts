import { formatEntier, formatNombre, LIBELLES_ENGAGEMENT, renderPastille, type Svg } from '@spaser/figures';
import { adresses } from '../../adresses';
import { phrase } from '../../typographie';
import type { CollectiviteTrouveeLue } from './collectivite-lue';

/** A collectivité in a list: its name, what tells it from its namesakes, where it stands. */
export interface VueTrouvee {
  readonly nom: string;
  readonly href: string;
  readonly precision: string;
  readonly etat: string;
  readonly pastille: Svg;
}

export function toVueTrouvee({ collectivite, epciNom, etat, ancienNom, marches }: CollectiviteTrouveeLue, rang: number, href: string | null = null): VueTrouvee {
  const { nom, population } = collectivite;
  const connus = marches.reduce((somme, { notifies }) => somme + notifies, 0);
  const morceaux = [
    ancienNom === null ? null : `autrefois ${ancienNom}`, population === null ? null : `${formatEntier(population)}\u00a0habitants`, epciNom,
    connus === 0 ? null : formatNombre(connus, 'marché connu', 'marchés connus'),
  ];
  return {
    nom, href: href ?? adresses.collectivite(collectivite), precision: morceaux.filter((morceau) => morceau !== null).join(' · '),
    etat: LIBELLES_ENGAGEMENT[etat], pastille: renderPastille(`etat-${rang}`, etat),
  };
}

/** « 5 marchés publiés de 2023 à 2025 sont déjà connus. » */
export function phraseMarchesConnus(marches: CollectiviteTrouveeLue['marches']): string {
  const connus = marches.reduce((somme, { notifies }) => somme + notifies, 0);
  const [premiere, derniere] = [marches[0]?.annee, marches.at(-1)?.annee];
  if (connus === 0 || premiere === undefined || derniere === undefined) return phrase`Aucun marché publié n'est encore connu : vous pourrez les ajouter.`;
  const quand = premiere === derniere ? phrase`en ${premiere}` : phrase`de ${premiere} à ${derniere}`;
  return phrase`${formatNombre(connus, 'marché publié', 'marchés publiés')} ${quand} ${connus > 1 ? 'sont déjà connus' : 'est déjà connu'}.`;
}
