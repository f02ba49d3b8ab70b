import type { Role } from '@spaser/domain';
import type { TemoinsDemo } from '@spaser/intake';

/** One password for every account of the demonstration, printed at start: these accounts hold invented data only. */
export const MOT_DE_PASSE_DEMONSTRATION = 'girafe bougie trottoir violon';

/** Who an account of the demonstration works for. */
type Lieu = keyof TemoinsDemo | 'departement';

/** What a person asks for, or is offered, and that nobody has answered yet. */
export interface AttenteDemo {
  /** Declared function, in a claim on a commune that has no account. */
  readonly fonction: string;
  readonly invitation: { readonly lieu: Lieu; readonly roles: readonly Role[]; readonly par: string };
}

export interface CompteDemo {
  readonly courriel: string;
  readonly nom: string;
  /** What a visitor is told of it. */
  readonly presentation: string;
  readonly adhesions: readonly { readonly lieu: Lieu; readonly roles: readonly Role[] }[];
  readonly attente?: AttenteDemo;
}

/** One account for each role (domain §4.2). Those of the Département have a second factor, as its real ones must. */
export const COMPTES_DEMONSTRATION: readonly CompteDemo[] = [
  {
    courriel: 'secretaire@demonstration.example', nom: 'Marie Lahitte', presentation: 'secrétaire de deux communes, dont une n’a pas encore de schéma',
    adhesions: [{ lieu: 'aAdopter', roles: ['GESTIONNAIRE', 'VALIDEUR', 'ADMIN_COLLECTIVITE'] }, { lieu: 'adoptee', roles: ['GESTIONNAIRE', 'VALIDEUR', 'ADMIN_COLLECTIVITE'] }],
  },
  { courriel: 'elue@demonstration.example', nom: 'Jeanne Castets', presentation: 'élue, qui enregistre les délibérations', adhesions: [{ lieu: 'adoptee', roles: ['VALIDEUR'] }] },
  { courriel: 'lecteur@demonstration.example', nom: 'Paul Dubos', presentation: 'lecteur d’une commune', adhesions: [{ lieu: 'adoptee', roles: ['LECTEUR'] }] },
  {
    courriel: 'intercommunalite@demonstration.example', nom: 'Hélène Darrigade', presentation: 'directrice d’une intercommunalité, porteuse d’un schéma à plusieurs',
    adhesions: [{ lieu: 'epci', roles: ['GESTIONNAIRE', 'VALIDEUR', 'ADMIN_COLLECTIVITE'] }],
  },
  {
    courriel: 'acheteur@demonstration.example', nom: 'Vincent Labat', presentation: 'acheteur de l’intercommunalité, référent achats et égalité',
    adhesions: [{ lieu: 'epci', roles: ['COMMANDE_PUBLIQUE', 'REFERENT_ACHATS', 'REFERENT_EGALITE'] }],
  },
  {
    courriel: 'nouvelle@demonstration.example', nom: 'Émilie Tauzin', presentation: 'agente qu’une commune invite, et qui demande l’accès d’une autre', adhesions: [],
    attente: { fonction: 'secrétaire de mairie', invitation: { lieu: 'adoptee', roles: ['GESTIONNAIRE'], par: 'secretaire@demonstration.example' } },
  },
  {
    courriel: 'clauses@demonstration.example', nom: 'Claire Dupouy', presentation: 'chargée de mission clauses sociales du Département',
    adhesions: [{ lieu: 'departement', roles: ['FACILITATEUR', 'GESTIONNAIRE', 'ADMIN_TERRITOIRE', 'ADMIN_COLLECTIVITE'] }],
  },
  {
    courriel: 'direction@demonstration.example', nom: 'Nathalie Laborde', presentation: 'directrice de la commande publique du Département, qui signe ses années',
    adhesions: [{ lieu: 'departement', roles: ['COMMANDE_PUBLIQUE', 'VALIDEUR'] }],
  },
  { courriel: 'modele@demonstration.example', nom: 'Sylvie Bats', presentation: 'éditrice du modèle du Département', adhesions: [{ lieu: 'departement', roles: ['EDITEUR_MODELE', 'GESTIONNAIRE'] }] },
  {
    courriel: 'comite@demonstration.example', nom: 'Bernard Ducasse', presentation: 'membre et secrétaire du comité de suivi',
    adhesions: [{ lieu: 'departement', roles: ['MEMBRE_COMITE', 'SECRETARIAT_COMITE'] }],
  },
];

/** The accounts that a second factor protects. */
export function hasDoubleFacteur({ adhesions }: CompteDemo): boolean {
  return adhesions.some(({ lieu }) => lieu === 'departement');
}
