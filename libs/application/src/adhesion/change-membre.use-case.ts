import { DomainError, requireAdministrateurRestant, requireRoles, ROLES_DEPARTEMENT, type Role } from '@spaser/domain';
import type { MembreLu, Stores, UniteDeTravail } from '@spaser/persistence';
import { requireAdhesion, type Acteur, type AdhesionActeur } from '../acteur/acteur';
import type { Horloge } from '../horloge/horloge';
import { identite, listActifs } from './collectivite-visee';
import { requireEncore } from './decide-demande.use-case';
import { endAdhesion, leaveCollectivite } from './leave-collectivite';

const ADMINISTRATION = ['ADMIN_COLLECTIVITE'] as const satisfies readonly Role[];

export interface MembreDesigne {
  readonly siren: string;
  readonly utilisateurId: string;
}

/** Changes what a member may do, removes her, or lets her leave. A collectivité never loses its last administrator. */
export class ChangeMembre {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** @throws DomainError INTROUVABLE, DROIT_MANQUANT, DOUBLE_FACTEUR_REQUIS, COLLECTIVITE_GELEE, MEMBRE_ABSENT, ROLE_IMPOSSIBLE, DERNIER_ADMINISTRATEUR */
  async setRoles(acteur: Acteur, { siren, utilisateurId, roles }: MembreDesigne & { readonly roles: readonly string[] }): Promise<readonly Role[]> {
    const adhesion = requireAdhesion(acteur, siren, ...ADMINISTRATION);
    return this.administer(acteur, adhesion, async (stores, membres) => {
      const membre = requireMembre(membres, utilisateurId);
      const retenus = requireRoles(roles, adhesion.type, adhesion.roles);
      requireMaitre(adhesion, membre, retenus);
      requireAdministrateurRestant(listActifs(membres), utilisateurId, retenus);
      await stores.adhesions.setRoles(adhesion.collectiviteId, utilisateurId, retenus);
      if (utilisateurId !== acteur.utilisateurId) await stores.sessions.destroyOf(utilisateurId);
      if (!retenus.includes('ADMIN_COLLECTIVITE')) await stores.invitations.withdrawAllBy(adhesion.collectiviteId, utilisateurId, this.horloge.now());
      await this.record(stores, acteur, adhesion, 'CHANGER_ROLES', utilisateurId, { avant: membre.roles, apres: retenus });
      return retenus;
    });
  }

  /** Her sessions end at once, and so do the invitations that she sent. @throws DomainError as `setRoles` */
  async remove(acteur: Acteur, { siren, utilisateurId }: MembreDesigne): Promise<void> {
    if (utilisateurId === acteur.utilisateurId) return this.leave(acteur, { siren });
    const adhesion = requireAdhesion(acteur, siren, ...ADMINISTRATION);
    return this.administer(acteur, adhesion, async (stores, membres) => {
      const membre = requireMembre(membres, utilisateurId);
      requireMaitre(adhesion, membre, []);
      requireAdministrateurRestant(listActifs(membres), utilisateurId, null);
      await endAdhesion(stores, this.horloge, adhesion.collectiviteId, utilisateurId);
      await stores.sessions.destroyOf(utilisateurId);
      await this.record(stores, acteur, adhesion, 'RETIRER_MEMBRE', utilisateurId, { avant: membre.roles });
    });
  }

  /** Anyone may leave by herself, except the last administrator. @throws DomainError INTROUVABLE, DERNIER_ADMINISTRATEUR */
  async leave(acteur: Acteur, { siren }: { readonly siren: string }): Promise<void> {
    const adhesion = acteur.adhesions.find((candidate) => candidate.siren === siren);
    if (!adhesion) throw new DomainError('INTROUVABLE');
    return this.unite.run(identite(acteur.territoireCode), (stores) => leaveCollectivite(stores, this.horloge, acteur, adhesion));
  }

  private administer<T>(acteur: Acteur, adhesion: AdhesionActeur, act: (stores: Stores, membres: readonly MembreLu[]) => Promise<T>): Promise<T> {
    return this.unite.run(identite(acteur.territoireCode), async (stores) => {
      await stores.adhesions.lock(adhesion.collectiviteId);
      await requireEncore(stores, acteur, adhesion, ADMINISTRATION);
      if (await stores.inscriptions.isGelee(adhesion.collectiviteId)) throw new DomainError('COLLECTIVITE_GELEE');
      return act(stores, await stores.adhesions.listMembres(adhesion.collectiviteId));
    });
  }

  private record(stores: Stores, acteur: Acteur, { collectiviteId }: AdhesionActeur, acte: string, utilisateurId: string, detail: Record<string, unknown>): Promise<void> {
    return stores.journal.add({ collectiviteId, acteurId: acteur.utilisateurId, acte, objetId: utilisateurId, detail });
  }
}

function requireMembre(membres: readonly MembreLu[], utilisateurId: string): MembreLu {
  const membre = membres.find((candidat) => candidat.utilisateurId === utilisateurId);
  if (!membre) throw new DomainError('INTROUVABLE');
  return membre;
}

/** Roles that act on the whole territory are taken away, as they are given, by those who administer it. @throws DomainError DROIT_MANQUANT */
function requireMaitre({ roles }: AdhesionActeur, membre: MembreLu, apres: readonly Role[]): void {
  const perdus = membre.roles.filter((role) => (ROLES_DEPARTEMENT as readonly Role[]).includes(role) && !apres.includes(role));
  if (perdus.length > 0 && !roles.includes('ADMIN_TERRITOIRE')) throw new DomainError('DROIT_MANQUANT');
}
