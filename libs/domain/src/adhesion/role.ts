/** What a member may do in a collectivité (domain §4.2). The last five exist in the Département that leads a territory. */
export const ROLES = [
  'GESTIONNAIRE', 'VALIDEUR', 'ADMIN_COLLECTIVITE', 'REFERENT_ACHATS', 'COMMANDE_PUBLIQUE', 'REFERENT_EGALITE', 'LECTEUR',
  'ADMIN_TERRITOIRE', 'EDITEUR_MODELE', 'FACILITATEUR', 'SECRETARIAT_COMITE', 'MEMBRE_COMITE',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that act beyond one collectivité: nothing is open to them before a second factor. */
export const ROLES_DEPARTEMENT = ['ADMIN_TERRITOIRE', 'EDITEUR_MODELE', 'FACILITATEUR', 'SECRETARIAT_COMITE', 'MEMBRE_COMITE'] as const satisfies readonly Role[];

/** What the first person who proves that she acts for a collectivité receives: there is often no one else. */
export const ROLES_PREMIER_MEMBRE = ['GESTIONNAIRE', 'VALIDEUR', 'ADMIN_COLLECTIVITE'] as const satisfies readonly Role[];

const LIBELLES = {
  GESTIONNAIRE: 'Gestionnaire',
  VALIDEUR: 'Élu ou valideur',
  ADMIN_COLLECTIVITE: 'Administrateur de la collectivité',
  REFERENT_ACHATS: 'Référent achats',
  COMMANDE_PUBLIQUE: 'Commande publique',
  REFERENT_EGALITE: 'Référent égalité',
  LECTEUR: 'Lecteur',
  ADMIN_TERRITOIRE: 'Administrateur du territoire',
  EDITEUR_MODELE: 'Éditeur du modèle',
  FACILITATEUR: 'Facilitateur des clauses sociales',
  SECRETARIAT_COMITE: 'Secrétariat du comité de suivi',
  MEMBRE_COMITE: 'Membre du comité de suivi',
} as const satisfies Record<Role, string>;

export function libelleRole(role: Role): string {
  return LIBELLES[role];
}

export function isRole(texte: string): texte is Role {
  return (ROLES as readonly string[]).includes(texte);
}

/** Roles whose every act asks for a second factor (reliability R-A.2). */
export function isDoubleFacteurRequis(role: Role): boolean {
  return role === 'ADMIN_COLLECTIVITE' || (ROLES_DEPARTEMENT as readonly Role[]).includes(role);
}
