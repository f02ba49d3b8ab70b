import { adresses } from '../../adresses';
import { phrase } from '../../typographie';
import { toCourrielEtranger, toMotifEtranger, toTexteEtranger } from './texte-etranger';
import type { Redacteurs } from './redaction';

type GabaritsCompte =
  | 'lien-connexion' | 'facteur-retire' | 'preuve-mairie' | 'avis-mairie' | 'invitation' | 'demande-recue' | 'acces-conteste' | 'demande-acceptee' | 'demande-refusee';

/** Sentences of the e-mails about accounts and rights. */
export const redactionCompte: Redacteurs<GabaritsCompte> = {
  'lien-connexion': (_, { lien, duree, marque }) => ({
    sujet: phrase`Votre lien de connexion, valable ${duree}`,
    titre: 'Votre lien de connexion',
    paragraphes: [phrase`Ce lien vous connecte à ${marque}. Il est valable ${duree} et ne sert qu'une fois.`],
    bouton: { libelle: 'Me connecter', href: lien(adresses.connexionLien) },
    suites: [
      phrase`Ouvrez-le dans le navigateur où vous l'avez demandé : la connexion est immédiate.`,
      phrase`Vous n'avez rien demandé ? Ne faites rien : sans ce lien, personne ne se connecte à votre place.`,
    ],
    raison: phrase`Vous recevez ce message parce que votre adresse a été saisie pour se connecter.`,
  }),
  'facteur-retire': (_, { page }) => ({
    sujet: phrase`Votre double authentification a été retirée`,
    titre: phrase`Votre double authentification a été retirée`,
    paragraphes: [phrase`La personne qui administre le service l'a retirée, parce que vous aviez perdu votre téléphone et vos codes de secours. Vos sessions sont fermées.`],
    bouton: { libelle: 'Me connecter et en activer une autre', href: page(adresses.compte) },
    suites: [phrase`Vous n'avez rien demandé ? Prévenez tout de suite le Département : quelqu'un s'est fait passer pour vous.`],
    raison: phrase`Vous recevez ce message parce que la protection de votre compte a changé.`,
  }),
  'preuve-mairie': ({ collectivite, demandeur, demandeurCourriel, fonction }, { lien, duree, marque }) => {
    const nom = toTexteEtranger(collectivite);
    return {
      sujet: phrase`${nom} : confirmez qui agit pour vous`,
      titre: phrase`Cette personne agit-elle pour ${nom} ?`,
      paragraphes: [
        phrase`Une personne demande à agir pour ${nom} sur ${marque}, où les collectivités adoptent leur schéma d'achats responsables.`,
        phrase`Vous seuls pouvez dire si elle travaille pour vous. Sans réponse, elle n'aura aucun accès.`,
      ],
      faits: [
        ...listPersonne(demandeur, demandeurCourriel),
        ...(fonction.trim() === '' ? [] : [{ libelle: 'Fonction déclarée', valeur: toTexteEtranger(fonction) }]),
      ],
      bouton: { libelle: 'Répondre à cette demande', href: lien(adresses.preuve) },
      suites: [
        phrase`La page vous laisse accepter ou refuser. Le lien est valable ${duree} et ne sert qu'une fois.`,
        phrase`Ne transférez pas ce message : celui qui l'ouvre répond au nom de la collectivité.`,
      ],
      raison: phrase`Vous recevez ce message parce que cette adresse est celle de ${nom} dans l'annuaire des administrations.`,
    };
  },
  'avis-mairie': ({ collectivite, demandeur, demandeurCourriel }, { lien, duree, marque }) => {
    const [nom, personne] = [toTexteEtranger(collectivite), toTexteEtranger(demandeur)];
    return {
      sujet: phrase`${nom} : ${personne} a maintenant un accès`,
      titre: phrase`${personne} a maintenant un accès`,
      paragraphes: [
        phrase`Sur ${marque}, cette personne peut maintenant agir pour ${nom}.`,
        phrase`Vous la connaissez ? Vous n'avez rien à faire.`,
      ],
      faits: listPersonne(demandeur, demandeurCourriel),
      bouton: { libelle: 'Ce n’est pas nous', href: lien(adresses.avis) },
      suites: [
        phrase`Ce bouton bloque tout accès à ${nom} jusqu'à ce que le Département ait vérifié. Il ne donne aucun droit à qui l'ouvre.`,
        phrase`Le lien reste valable ${duree}.`,
      ],
      raison: phrase`Vous recevez ce message parce que vous veillez sur les accès à ${nom} : adresse officielle, ou agent du Département.`,
    };
  },
  invitation: ({ collectivite, invitePar, roles }, { lien, duree, marque }) => {
    const [nom, personne] = [toTexteEtranger(collectivite), toTexteEtranger(invitePar)];
    return {
      sujet: phrase`${nom} : ${personne} vous invite`,
      titre: phrase`Rejoignez ${nom} sur ${marque}`,
      paragraphes: [phrase`${personne} vous invite à travailler pour ${nom} sur ${marque}.`],
      faits: [{ libelle: 'Ce que vous pourrez faire', valeur: toTexteEtranger(roles) }],
      bouton: { libelle: 'Accepter l’invitation', href: lien(adresses.invitation) },
      suites: [
        phrase`Le lien est valable ${duree}. Il ne sert qu'à vous : connectez-vous avec l'adresse qui a reçu ce message.`,
        phrase`Vous ne connaissez pas cette personne ? Ne faites rien.`,
      ],
      raison: phrase`Vous recevez ce message parce qu'une personne qui administre ${nom} a donné votre adresse.`,
    };
  },
  'demande-recue': ({ collectivite, demandeur, demandeurCourriel }, { page }) => {
    const [nom, personne] = [toTexteEtranger(collectivite), toTexteEtranger(demandeur)];
    return {
      sujet: phrase`${nom} : ${personne} demande l'accès`,
      titre: phrase`Une demande d'accès à ${nom}`,
      paragraphes: [phrase`Une personne demande à agir pour ${nom}. Elle ne voit rien tant que personne ne lui a répondu.`],
      faits: listPersonne(demandeur, demandeurCourriel),
      bouton: { libelle: 'Examiner la demande', href: page(adresses.espace) },
      suites: [phrase`N'acceptez que si vous connaissez cette personne : elle pourra agir au nom de ${nom}.`],
      raison: phrase`Vous recevez ce message parce que vous répondez aux demandes d'accès à ${nom}.`,
    };
  },
  'acces-conteste': ({ collectivite, demandeur, demandeurCourriel }, { page }) => {
    const nom = toTexteEtranger(collectivite);
    return {
      sujet: phrase`${nom} : un accès est contesté`,
      titre: phrase`${nom} ne reconnaît pas un accès`,
      paragraphes: [
        phrase`La mairie a répondu « ce n'est pas nous ». Tout est bloqué pour ${nom} : plus personne ne peut rien y modifier.`,
        phrase`Appelez la mairie, puis rétablissez ou retirez l'accès.`,
      ],
      faits: listPersonne(demandeur, demandeurCourriel),
      bouton: { libelle: 'Vérifier cet accès', href: page(adresses.espace) },
      suites: [phrase`Notez comment vous avez vérifié : la preuve est gardée avec votre réponse.`],
      raison: phrase`Vous recevez ce message parce que vous répondez aux demandes d'accès du territoire.`,
    };
  },
  'demande-acceptee': ({ collectivite, siren }, { page }) => {
    const nom = toTexteEtranger(collectivite);
    return {
      sujet: phrase`${nom} : votre accès est ouvert`,
      titre: phrase`Votre accès à ${nom} est ouvert`,
      paragraphes: [phrase`Vous pouvez maintenant préparer le schéma de ${nom}. Comptez dix minutes, sans tableur.`],
      bouton: { libelle: 'Commencer', href: page(adresses.espaceOf(siren)) },
      suites: [phrase`Rien n'est public avant la délibération de votre assemblée.`],
      raison: phrase`Vous recevez ce message parce que vous avez demandé à agir pour ${nom}.`,
    };
  },
  'demande-refusee': ({ collectivite, motif }) => {
    const nom = toTexteEtranger(collectivite);
    return {
      sujet: phrase`${nom} : votre demande n'a pas été acceptée`,
      titre: phrase`Votre demande pour ${nom} n'a pas été acceptée`,
      paragraphes: [phrase`La personne qui a examiné votre demande n'a pas pu l'accepter.`],
      faits: motif.trim() === '' ? [] : [{ libelle: 'Son motif', valeur: toMotifEtranger(motif) }],
      bouton: null,
      suites: [phrase`Une erreur ? Prenez contact avec votre collectivité, puis faites une nouvelle demande.`],
      raison: phrase`Vous recevez ce message parce que vous avez demandé à agir pour ${nom}.`,
    };
  },
};

/** Who it is about: a name and an address, when there is one. */
function listPersonne(nom: string, courriel: string): readonly { readonly libelle: string; readonly valeur: string }[] {
  return [
    { libelle: 'Nom', valeur: toTexteEtranger(nom) },
    ...(courriel === '' ? [] : [{ libelle: 'Adresse électronique', valeur: toCourrielEtranger(courriel) }]),
  ];
}
