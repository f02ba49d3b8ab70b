import { formatEntier, LIBELLES_ENGAGEMENT, renderPastille, type Svg } from '@spaser/figures';
import { adresses } from '../../adresses';
import { phrase } from '../../typographie';
import { toPage, type Page } from '../page';
import type { CollectiviteTrouveeLue, CollectivitesLues } from './collectivite-lue';

export interface VueCollectivites extends Page {
  readonly h1: string;
  readonly conclusion: string;
  readonly action: string;
  readonly question: string;
  readonly trouvees: readonly VueTrouvee[];
}

interface VueTrouvee {
  readonly nom: string;
  readonly href: string;
  readonly precision: string;
  readonly etat: string;
  readonly pastille: Svg;
}

/** The list of the collectivités that a question finds. */
export function toVueCollectivites({ territoire, question, trouvees }: CollectivitesLues): VueCollectivites {
  const h1 = 'Trouver une collectivité';
  const conclusion = conclude(question, trouvees.length);
  return {
    ...toPage({ territoire, annee: null, rubrique: 'collectivites', constat: h1, sujet: 'Collectivités', description: conclusion }),
    h1,
    conclusion,
    action: adresses.collectivites(),
    question,
    trouvees: trouvees.map(toVueTrouvee),
  };
}

function conclude(question: string, nombre: number): string {
  if (question === '') return phrase`Cherchez la vôtre, ou parcourez les intercommunalités et les communes qui ont adopté un schéma.`;
  if (nombre === 0) return phrase`Aucune collectivité ne correspond. Vérifiez l'orthographe, ou saisissez le code postal.`;
  return nombre === 1 ? phrase`Une collectivité correspond.` : phrase`${nombre} collectivités correspondent.`;
}

function toVueTrouvee({ collectivite, epciNom, etat, ancienNom }: CollectiviteTrouveeLue, rang: number): VueTrouvee {
  const { nom, population } = collectivite;
  const morceaux = [ancienNom === null ? null : `autrefois ${ancienNom}`, population === null ? null : `${formatEntier(population)}\u00a0habitants`, epciNom];
  return {
    nom, href: adresses.collectivite(collectivite), precision: morceaux.filter((morceau) => morceau !== null).join(' · '),
    etat: LIBELLES_ENGAGEMENT[etat], pastille: renderPastille(`etat-${rang}`, etat),
  };
}
