import type { NaturePreuve, Role } from '@spaser/domain';
import { formatJour } from '../outils/dates';
import { phrase } from './phrase';

/** What each role may do, in the words of who gives it. */
const ROLES_EN_CLAIR: Readonly<Record<Role, string>> = {
  GESTIONNAIRE: phrase`Prépare le schéma et tient les achats.`,
  VALIDEUR: phrase`Enregistre les délibérations et valide l'année.`,
  ADMIN_COLLECTIVITE: phrase`Invite les autres personnes et répond aux demandes d'accès.`,
  REFERENT_ACHATS: phrase`Suit les projets d'achat de sa direction.`,
  COMMANDE_PUBLIQUE: phrase`Prépare le schéma et tient les marchés.`,
  REFERENT_EGALITE: phrase`Tient les documents sur l'égalité.`,
  LECTEUR: phrase`Lit tout, ne change rien.`,
  ADMIN_TERRITOIRE: phrase`Ouvre les accès du territoire et donne les rôles du Département.`,
  EDITEUR_MODELE: phrase`Rédige et publie les versions du modèle de schéma.`,
  FACILITATEUR: phrase`Suit les clauses sociales et répond aux demandes d'accès.`,
  SECRETARIAT_COMITE: phrase`Prépare les séances du comité de suivi.`,
  MEMBRE_COMITE: phrase`Lit les chiffres arrêtés par le comité de suivi.`,
};

const VOIES: Readonly<Record<string, string>> = {
  PROCONNECT: 'par ProConnect', COURRIEL_OFFICIEL: phrase`par l'adresse officielle`, DOMAINE_OFFICIEL: 'par le domaine officiel', LIEN_MAIRIE: 'par un lien ouvert à la mairie',
  ADMINISTRATEUR: phrase`par un accord de l'administrateur`, DEPARTEMENT: 'par le Département', INVITATION: 'sur invitation',
};

const NATURES: Readonly<Record<NaturePreuve, string>> = { DELIBERATION: 'Délibération', ARRETE: 'Arrêté', COURRIER: 'Courrier', TELEPHONE: phrase`Appel au numéro de l'annuaire` };

export const ACCES = {
  roleEnClair: (role: Role): string => ROLES_EN_CLAIR[role],
  voie: (voie: string): string => VOIES[voie] ?? '',
  nature: (nature: NaturePreuve): string => NATURES[nature],
  secondFacteur: {
    titre: phrase`Activez la double authentification`,
    phrase: phrase`Gérer les accès demande un code de votre téléphone en plus de votre connexion. Cela protège votre collectivité si votre messagerie est volée.`,
    bouton: 'Ouvrir mon compte',
  },
  roles: { legende: 'Ce que cette personne pourra faire' },
} as const;

export const MEMBRES = {
  titre: 'Membres et accès',
  constat: (nombre: number): string => (nombre < 2 ? phrase`Une personne travaille ici.` : phrase`${nombre} personnes travaillent ici.`),
  liste: 'Membres', personne: 'Personne', roles: 'Rôles', depuis: 'Depuis', actes: 'Actions',
  efface: 'Compte effacé', vous: '(vous)', suspendu: 'Suspendu',
  entree: (jour: string, voie: string): string => `${formatJour(jour)}, ${voie}`,
  seul: phrase`Vous êtes la seule personne à administrer cette collectivité. Invitez quelqu'un : personne ne sera bloqué si vous êtes absent.`,
  changer: { bouton: 'Changer les rôles', titre: (nom: string): string => `Rôles de ${nom}`, valider: 'Enregistrer les rôles', fait: (nom: string): string => phrase`Rôles de ${nom} enregistrés. Ses sessions se ferment.` },
  retirer: {
    bouton: 'Retirer', titre: (nom: string): string => phrase`Retirer l'accès de ${nom} ?`, phrase: phrase`Ses sessions se ferment tout de suite. Ce qu'elle a enregistré reste.`, valider: phrase`Retirer l'accès`,
    fait: (nom: string): string => phrase`L'accès de ${nom} est retiré.`,
  },
  quitter: { bouton: 'Quitter cette collectivité', titre: 'Quitter cette collectivité ?', phrase: phrase`Vous n'y aurez plus accès. Pour revenir, il faudra une invitation.`, valider: 'Quitter' },
  pour: (acte: string, nom: string): string => phrase`${acte} : ${nom}`,
  inviter: {
    titre: 'Inviter une personne', phrase: phrase`Elle reçoit un lien, valable sept jours, que son adresse seule peut accepter.`,
    courriel: 'Son adresse électronique', aide: phrase`Par exemple prenom.nom@commune.fr`, manque: phrase`Écrivez l'adresse électronique de la personne.`, sansRole: 'Choisissez au moins un rôle.',
    bouton: phrase`Envoyer l'invitation`, fait: (courriel: string): string => phrase`Invitation envoyée à ${courriel}.`,
  },
  invitations: { titre: 'Invitations en attente', ligne: (jour: string, roles: string): string => phrase`Envoyée le ${formatJour(jour)} : ${roles}`, retirer: phrase`Retirer l'invitation`, retiree: (courriel: string): string => phrase`L'invitation de ${courriel} est retirée.` },
} as const;

export const DEMANDES = {
  titre: phrase`Demandes d'accès`,
  vide: phrase`Aucune demande n'attend de réponse.`,
  constat: (nombre: number): string => (nombre < 2 ? phrase`Une demande attend une réponse.` : phrase`${nombre} demandes attendent une réponse.`),
  expliquer: phrase`Une adresse vérifiée ne prouve pas qu'une personne travaille pour une collectivité. Avant d'ouvrir un accès, assurez-vous-en par un document ou un appel au numéro de l'annuaire.`,
  closes: 'Demandes closes',
  statut: { DEPOSEE: 'En attente', PROUVEE: 'Acceptée', REFUSEE: 'Refusée', RETIREE: 'Retirée', CONTESTEE: 'Contestée par la mairie', EXPIREE: 'Expirée' },
  qui: 'Qui', fonction: 'Fonction déclarée', deposee: 'Déposée le', constate: 'Ce qui est établi', rien: phrase`Rien qui prouve un lien avec la collectivité`, telephone: phrase`Téléphone de l'annuaire`, adresses: 'Adresses officielles', preuves: 'Preuves notées', motif: 'Motif',
  sansTelephone: phrase`Aucun numéro dans l'annuaire`,
  anonyme: 'Compte effacé', adresse: (courriel: string, verifiee: boolean): string => `${courriel} (${verifiee ? 'adresse vérifiée' : 'adresse non vérifiée'})`,
  preuve: (nature: string, reference: string, parMoi: boolean): string => phrase`${nature}, ${reference}${parMoi ? ' (notée par vous)' : ''}`,
  plusTard: (jour: string): string => phrase`Les administrateurs de la collectivité répondent d'abord. Le Département pourra répondre à partir du ${formatJour(jour)}.`,
  gelee: phrase`La mairie ne reconnaît pas un accès : les modifications de cette collectivité sont suspendues.`,
  accepter: {
    bouton: phrase`Ouvrir l'accès`, titre: (nom: string): string => phrase`Ouvrir l'accès à ${nom} ?`, phrase: phrase`La personne pourra préparer le schéma. La mairie est prévenue.`,
    nature: 'Preuve que vous avez vue', reference: 'Référence de la preuve', aide: phrase`Son numéro, sa date, ou l'endroit où elle est classée. Un appel seul attend celui d'un second agent.`, manque: phrase`Écrivez la référence de la preuve : son numéro, sa date, ou l'endroit où elle est classée.`,
    valider: phrase`Ouvrir l'accès`, fait: (nom: string): string => phrase`L'accès de ${nom} est ouvert.`, second: phrase`L'appel est noté. Un second agent du Département doit appeler aussi.`,
  },
  refuser: { bouton: 'Refuser', titre: (nom: string): string => phrase`Refuser l'accès à ${nom} ?`, motif: 'Pourquoi', aide: phrase`La personne lira cette phrase.`, manque: 'Dites en une phrase pourquoi.', valider: 'Refuser la demande', fait: 'La demande est refusée.' },
  gel: {
    bouton: 'Lever la suspension', titre: (nom: string): string => phrase`Lever la suspension de ${nom}`, phrase: phrase`Appelez d'abord la mairie, au numéro de l'annuaire.`,
    question: 'Que dit la mairie ?', garder: phrase`Elle reconnaît la personne, qui garde son accès`, retirer: phrase`Elle ne la reconnaît pas : son accès est retiré`, motif: 'Ce que la mairie a répondu', aide: phrase`Qui, quand, et sa réponse. Cette phrase reste dans le journal.`,
    manque: phrase`Dites en une phrase ce que la mairie a répondu.`, choix: 'Dites si la personne garde son accès.', valider: 'Lever la suspension', fait: 'La suspension est levée.',
  },
} as const;
