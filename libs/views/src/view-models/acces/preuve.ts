import { adresses } from '../../adresses';
import { phrase } from '../../typographie';
import type { TerritoireLu } from '../page';
import { listFaits, toVueAcces, type VueAcces } from './acces';

/** What the mairie is asked. */
export interface PreuveDemandee {
  readonly territoire: TerritoireLu;
  readonly jeton: string;
  readonly collectivite: string;
  readonly demandeur: string;
  readonly demandeurCourriel: string;
  readonly fonction: string;
}

export function toVuePreuve({ territoire, jeton, collectivite, demandeur, demandeurCourriel, fonction }: PreuveDemandee): VueAcces {
  return toVueAcces(territoire, 'Demande d’accès', {
    h1: phrase`${collectivite} : cette personne agit-elle pour vous ?`,
    conclusion: phrase`Elle demande à préparer le schéma de votre collectivité et à l'enregistrer après le vote.`,
    titreFaits: 'Qui demande',
    faits: listFaits(demandeur, demandeurCourriel, fonction),
    actions: [
      { action: adresses.preuve, jeton, reponse: 'accepter', bouton: 'Oui, lui ouvrir l’accès', aide: phrase`Elle pourra agir au nom de la collectivité et inviter d'autres personnes.` },
      { action: adresses.preuve, jeton, reponse: 'refuser', bouton: 'Non, refuser', aide: phrase`Rien ne s'ouvre. Elle reçoit un message de refus.` },
    ],
    notes: [phrase`Sans réponse de votre part, elle n'aura aucun accès.`, phrase`Un doute ? Appelez-la, ou demandez l'avis du maire, avant de répondre.`],
  });
}

export type ReponsePreuveLue = 'ACCEPTEE' | 'TRANSMISE' | 'REFUSEE';

const REPONSES: Readonly<Record<ReponsePreuveLue, { readonly h1: string; readonly conclusion: string; readonly note: string }>> = {
  ACCEPTEE: {
    h1: 'L’accès est ouvert',
    conclusion: phrase`La personne vient d'être prévenue. Elle peut commencer.`,
    note: phrase`Vous changez d'avis ? Un second message vient de partir, avec un bouton « Ce n'est pas nous ».`,
  },
  TRANSMISE: {
    h1: 'Votre réponse est transmise',
    conclusion: phrase`Des personnes administrent déjà cette collectivité, ou le Département la vérifie. Elles liront votre accord avant de décider.`,
    note: phrase`Aucun accès n'est ouvert pour l'instant.`,
  },
  REFUSEE: {
    h1: 'La demande est refusée',
    conclusion: phrase`Rien n'a été ouvert. La personne vient d'être prévenue.`,
    note: phrase`Une erreur ? La personne peut faire une nouvelle demande.`,
  },
};

export function toVuePreuveRepondue(territoire: TerritoireLu, reponse: ReponsePreuveLue): VueAcces {
  const { h1, conclusion, note } = REPONSES[reponse];
  return toVueAcces(territoire, 'Demande d’accès', { h1, conclusion, faite: true, notes: [note], liens: [{ libelle: 'Revenir à l’accueil', href: adresses.accueil }] });
}
