import { enumere, formatNombre, phrase } from './phrase';
import { formatJour } from '../outils/dates';

export const ACCUEIL = {
  titre: (prenom: string): string => phrase`Bonjour${prenom === '' ? '' : ` ${prenom}`}`,
  plusieurs: phrase`Choisissez la collectivité pour laquelle vous travaillez aujourd'hui. Vous pourrez en changer à tout moment, en haut de l'écran.`,
  aucune: phrase`Vous n'avez encore accès à aucune collectivité.`,
  vos: 'Vos collectivités',
  ouvrir: (nom: string): string => `Ouvrir ${nom}`,
  roles: (roles: readonly string[]): string => enumere(roles),
  demandes: {
    titre: (nombre: number): string => (nombre < 2 ? phrase`Votre demande d'accès est en cours` : phrase`Vos demandes d'accès sont en cours`),
    statut: 'En attente',
    deposee: (nom: string, jour: string): string => phrase`Vous avez demandé l'accès à ${nom} le ${formatJour(jour)}.`,
    lien: (adresse: string): string => phrase`Un lien de confirmation est parti à ${adresse}, l'adresse officielle de la mairie. Il est valable 7 jours : demandez à la personne qui relève ce courrier de l'ouvrir.`,
    departement: phrase`Le Département vérifie votre demande et vous écrira. Vous n'avez rien d'autre à faire.`,
  },
  invitations: {
    titre: (nombre: number): string => (nombre < 2 ? 'Une invitation vous attend' : phrase`${nombre} invitations vous attendent`),
    phrase: (par: string, roles: readonly string[]): string => phrase`${par} vous invite comme ${enumere(roles.map((role) => role.toLocaleLowerCase('fr')))}.`,
    accepter: (nom: string): string => phrase`Accepter : ${nom}`, occupe: 'Ouverture…',
  },
  renvoyer: 'Renvoyer le lien', renvoye: phrase`Un nouveau lien est parti.`, retirer: 'Retirer ma demande', retiree: phrase`Votre demande est retirée.`, pour: (acte: string, nom: string): string => phrase`${acte} : ${nom}`,
  trouver: { titre: 'Trouver ma collectivité', phrase: phrase`Cherchez votre commune ou votre structure, puis demandez l'accès. Une adresse de la mairie suffit le plus souvent.`, bouton: 'Trouver ma collectivité' },
} as const;

export const A_FAIRE = {
  titre: (nom: string): string => phrase`À faire pour ${nom}`,
  /** `avant`: a day to come by which one of the tasks is due. */
  bonjour: (prenom: string, reste: number, avant: string | null): string =>
    reste === 0 ? phrase`Bonjour${prenom === '' ? '' : ` ${prenom}`}. Vous êtes à jour.` : phrase`Bonjour${prenom === '' ? '' : ` ${prenom}`}. Il vous reste ${reste === 1 ? 'une tâche' : `${reste} tâches`}${avant === null ? '' : ` avant le ${formatJour(avant)}`}.`,
  gelee: {
    titre: phrase`Les modifications sont suspendues`,
    phrase: phrase`La mairie a signalé un accès qu'elle ne reconnaît pas. Le Département vérifie ; rien de ce qui est enregistré n'est perdu.`,
  },
  commencer: {
    titre: 'Adopter un schéma', statut: phrase`À faire · 10 min`,
    phrase: phrase`Nous vous proposons une formule à votre taille, avec ses actions et ses cibles. Vous relisez, vous ajustez, et vous repartez avec les documents pour le conseil.`,
    choix: phrase`Ce n'est pas une obligation : la loi ne l'impose qu'à partir de 50 M€ HT d'achats par an. Beaucoup le font pour donner un cap à leurs achats.`,
    bouton: 'Commencer', occupe: 'Préparation…',
  },
  securiser: 'Ouvrir mon compte',
  reprendre: 'Reprendre', voter: 'Documents et délibération', conjoint: 'Lire et répondre',
  enCours: 'En cours', aFaire: 'À faire', echeance: (jour: string): string => phrase`Conseil le ${formatJour(jour)}`,
  annee: {
    statut: (echeance: string, aujourdhui: string): string => (echeance < aujourdhui ? phrase`Attendue depuis le ${formatJour(echeance)}` : phrase`À faire avant le ${formatJour(echeance)} · 5 min`),
    verifier: (nombre: number): string => (nombre < 2 ? 'Vérifier le marché' : phrase`Vérifier les ${nombre} marchés`), rien: phrase`Nous n'avons rien d'autre`,
    declarer: (annee: number): string => phrase`Déclarer l'année ${annee}`, reprendre: (annee: number): string => phrase`Reprendre l'année ${annee}`, voir: (annee: number): string => phrase`Voir l'année ${annee}`, signer: 'Relire et signer',
  },
  modifie: (jour: string): string => phrase`Dernière modification le ${formatJour(jour)}.`,
  aCote: 'Repères',
  finies: { titre: phrase`Terminé :`, compte: 'compte vérifié' },
  enVigueur: {
    titre: (debut: number, fin: number): string => phrase`Votre schéma ${debut}-${fin} est en vigueur`,
    phrase: (bilan: string): string => phrase`Il engage ${bilan}.`,
    lire: 'Voir notre schéma', suivre: 'Suivre nos actions', publique: 'Voir la page publique',
  },
  marches: {
    titre: phrase`Ce que nous savons déjà de vos achats`,
    aucun: phrase`Aucun de vos marchés n'est encore connu. Ce n'est pas un reproche : les petits marchés n'ont pas à être publiés.`,
    connus: (nombre: number): string => nombre < 2 ? phrase`Un marché publié est connu, relevé dans les données publiques.` : phrase`${nombre} marchés publiés sont connus, relevés dans les données publiques.`,
    montant: (annee: number, montant: string): string => Number(montant) === 0 ? phrase`En ${annee}, aucun d'eux n'était un achat inclusif.` : phrase`En ${annee}, ${formatNombre(Math.round(Number(montant)))} € d'achats inclusifs.`,
    lien: 'Voir ce que le public en voit',
  },
  contact: { titre: 'Votre contact', phrase: (nom: string): string => phrase`Le service des achats responsables (${nom}) anime le schéma du territoire et répond à vos questions.` },
} as const;
