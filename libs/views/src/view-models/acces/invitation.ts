import { libelleRole, type Role } from '@spaser/domain';
import { adresses } from '../../adresses';
import { joinFrancais, phrase } from '../../typographie';
import type { TerritoireLu } from '../page';
import { toVueAcces, type VueAcces } from './acces';

/** What is offered, and whether the person signed in is the one invited. */
export interface InvitationRecue {
  readonly territoire: TerritoireLu;
  readonly jeton: string;
  readonly collectivite: string;
  readonly invitePar: string;
  readonly courriel: string;
  readonly roles: readonly Role[];
  readonly connecte: 'PERSONNE' | 'INVITE' | 'UN_AUTRE';
}

const NOTES: Readonly<Record<InvitationRecue['connecte'], string>> = {
  INVITE: phrase`Vous pourrez quitter la collectivité quand vous voudrez.`,
  PERSONNE: phrase`Connectez-vous d'abord avec l'adresse invitée. Puis rouvrez ce lien, ou cherchez l'invitation dans votre espace.`,
  UN_AUTRE: phrase`Vous êtes connecté avec une autre adresse : cette invitation ne peut pas vous servir. Changez de compte, ou demandez une autre invitation.`,
};

export function toVueInvitation({ territoire, jeton, collectivite, invitePar, courriel, roles, connecte }: InvitationRecue): VueAcces {
  return toVueAcces(territoire, 'Invitation', {
    h1: phrase`${collectivite} vous invite`,
    conclusion: phrase`Vous pourrez travailler pour la collectivité avec les rôles ci-dessous.`,
    titreFaits: 'L’invitation',
    faits: [
      { libelle: 'Invité par', valeur: invitePar },
      { libelle: 'Adresse invitée', valeur: courriel },
      { libelle: 'Rôles', valeur: joinFrancais(roles.map(libelleRole)) },
    ],
    actions: connecte === 'INVITE' ? [{ action: adresses.invitation, jeton, reponse: 'accepter', bouton: 'Accepter l’invitation', aide: phrase`La mairie sera prévenue de votre arrivée.` }] : [],
    notes: [NOTES[connecte]],
    liens: connecte === 'INVITE' ? [] : [{ libelle: 'Me connecter', href: adresses.connexion }],
  });
}

export function toVueInvitationAcceptee(territoire: TerritoireLu, siren: string): VueAcces {
  return toVueAcces(territoire, 'Invitation', {
    h1: 'Bienvenue',
    conclusion: phrase`Votre accès est ouvert. La mairie vient d'en être prévenue.`,
    faite: true,
    notes: [phrase`Certains rôles demandent une double authentification : activez-la dans votre compte.`],
    liens: [{ libelle: 'Ouvrir mon espace', href: adresses.espaceOf(siren) }],
  });
}
