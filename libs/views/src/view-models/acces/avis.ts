import { adresses } from '../../adresses';
import { phrase } from '../../typographie';
import type { TerritoireLu } from '../page';
import { listFaits, toVueAcces, type VueAcces } from './acces';

/** Whose access the mairie is told about. */
export interface AvisDonne {
  readonly territoire: TerritoireLu;
  readonly jeton: string;
  readonly collectivite: string;
  readonly demandeur: string;
  readonly demandeurCourriel: string;
}

export function toVueAvis({ territoire, jeton, collectivite, demandeur, demandeurCourriel }: AvisDonne): VueAcces {
  return toVueAcces(territoire, 'Avis à la mairie', {
    h1: phrase`${collectivite} : une personne peut agir pour vous`,
    conclusion: phrase`Si vous la connaissez, fermez cette page : il n'y a rien à faire.`,
    titreFaits: 'Qui a accès',
    faits: listFaits(demandeur, demandeurCourriel),
    actions: [
      { action: adresses.avis, jeton, reponse: 'contester', bouton: 'Ce n’est pas nous', aide: phrase`Son accès est coupé tout de suite. Plus rien ne peut être modifié avant que le Département ait vérifié.` },
    ],
    notes: [phrase`Ce lien ne donne aucun droit à la personne qui l'ouvre. Il ne sert qu'à bloquer.`],
  });
}

export function toVueAvisRepondu(territoire: TerritoireLu, suite: 'GELEE' | 'DEJA_FERME'): VueAcces {
  const gelee = suite === 'GELEE';
  return toVueAcces(territoire, 'Avis à la mairie', {
    h1: gelee ? 'Tout est bloqué' : 'Cet accès était déjà fermé',
    conclusion: gelee ? phrase`L'accès de cette personne est coupé. Le Département vient d'être prévenu : il va vous appeler.` : phrase`Cette personne n'a plus aucun droit. Rien d'autre n'a changé.`,
    faite: true,
    notes: [gelee ? phrase`Les brouillons sont conservés, et ce qui est publié le reste.` : phrase`Une autre personne vous inquiète ? Répondez au message qui parle d'elle.`],
    liens: [{ libelle: 'Revenir à l’accueil', href: adresses.accueil }],
  });
}
