import { TYPES_COLLECTIVITE, type TypeCollectivite } from '@spaser/domain';
import { formatEntier, formatNombre, LEGENDE_ENGAGEMENT } from '@spaser/figures';
import { adresses, type FiltreCollectivitesLu } from '../../adresses';
import { phrase } from '../../typographie';
import { toPagination, type VuePagination } from '../contrats/pagination';
import type { VueFigure } from '../figure';
import { LIBELLES_TYPE } from '../libelles';
import { toPage, type Page } from '../page';
import { phraseAujourdhui, toLegende, toMosaique, type VueEngagement } from '../territoire/engagement';
import type { CollectivitesLues } from './collectivite-lue';
import { toVueTrouvee, type VueTrouvee } from './trouvee';

interface Option {
  readonly valeur: string;
  readonly libelle: string;
  readonly choisie: boolean;
}

/** All the collectivités of the territory: the mosaic, the filters, and the list that they give. */
export interface VueCollectivites extends Page {
  readonly h1: string;
  readonly conclusion: string;
  readonly action: string;
  readonly question: string;
  readonly champs: readonly { readonly nom: string; readonly libelle: string; readonly options: readonly Option[] }[];
  readonly ouvert: boolean;
  readonly effacer: string | null;
  /** Something is looked for: the list then comes before the mosaic. */
  readonly cherchee: boolean;
  readonly resultat: string;
  readonly trouvees: readonly VueTrouvee[];
  readonly pagination: VuePagination | null;
  readonly mosaique: VueFigure;
  readonly legende: VueEngagement['legende'];
}

export function toVueCollectivites(lues: CollectivitesLues): VueCollectivites {
  const { territoire, question, filtre, trouvees, nombre, page, figure } = lues;
  const h1 = 'Les collectivités';
  const conclusion = phraseAujourdhui(figure.b1);
  const adresse: FiltreCollectivitesLu = { q: question, etat: filtre.etat, epci: filtre.epciSiren, type: filtre.type };
  const filtree = filtre.etat !== null || filtre.epciSiren !== null || filtre.type !== null;
  return {
    ...toPage({ territoire, annee: null, rubrique: 'collectivites', constat: h1, sujet: null, description: conclusion }),
    h1,
    conclusion,
    action: adresses.collectivites(),
    question,
    champs: listChamps(lues),
    ouvert: filtree,
    effacer: filtree || question !== '' ? adresses.collectivites() : null,
    cherchee: question !== '' || filtree,
    resultat: conclude(question !== '' || filtree, nombre),
    trouvees: trouvees.map((trouvee, rang) => toVueTrouvee(trouvee, rang)),
    pagination: toPagination(nombre, page, (autre) => adresses.collectivites(adresse, autre), 'Collectivités'),
    mosaique: toMosaique(figure, `aujourd’hui`),
    legende: toLegende(figure),
  };
}

function conclude(cherchee: boolean, nombre: number): string {
  if (!cherchee) return phrase`Les intercommunalités, puis les communes qui ont adopté un schéma.`;
  if (nombre === 0) return phrase`Aucune collectivité ne correspond. Vérifiez l'orthographe, ou saisissez le code postal.`;
  return nombre === 1 ? phrase`Une collectivité correspond.` : phrase`${formatNombre(nombre, 'collectivité correspond', 'collectivités correspondent')}.`;
}

function listChamps({ filtre, epci, figure }: CollectivitesLues): VueCollectivites['champs'] {
  const types: readonly TypeCollectivite[] = TYPES_COLLECTIVITE.filter((type) => figure.acheteurs.some((acheteur) => acheteur.type === type));
  const champ = (nom: string, libelle: string, tous: string, options: readonly (readonly [valeur: string, libelle: string])[], choisie: string | null) => ({
    nom, libelle,
    options: [{ valeur: '', libelle: tous, choisie: choisie === null }, ...options.map(([valeur, texte]) => ({ valeur, libelle: texte, choisie: valeur === choisie }))],
  });
  const nombreOf = (type: TypeCollectivite): string => formatEntier(figure.acheteurs.filter((acheteur) => acheteur.type === type).length);
  return [
    champ('etat', 'Où elle en est', 'Tous les états', LEGENDE_ENGAGEMENT.map(({ etat, libelle }) => [etat, libelle]), filtre.etat),
    champ('epci', 'Intercommunalité', 'Toutes', epci.map(({ siren, nom }) => [siren, nom]), filtre.epciSiren),
    champ('type', 'Type', 'Tous les types', types.map((type) => [type, `${LIBELLES_TYPE[type]} (${nombreOf(type)})`]), filtre.type),
  ];
}
