import { DomainError, readAdresse, rolesPossibles, type Collectivite, type Role } from '@spaser/domain';
import { OPERATEUR, type IdentiteLue, type InvitationLue, type Stores, type UniteDeTravail } from '@spaser/persistence';
import type { Acteur } from '../acteur/acteur';
import { hashSecret } from '../courriels/send-courriel';
import type { Horloge } from '../horloge/horloge';
import { noticeMairie } from './avertir';
import { identite, isAdministrateur, requireCollectivite, takeVisee, type CollectiviteVisee } from './collectivite-visee';
import { debutInvitations } from './list-membres.use-case';

/** What is offered, and by whom. */
export interface InvitationOfferte {
  readonly invitation: InvitationLue;
  readonly collectivite: Collectivite;
  readonly invitePar: string;
}

/**
 * Accepts an invitation. What opens is not the link, which may have been forwarded, but the account: its verified address must be
 * the one that was invited.
 */
export class AcceptInvitation {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
    private readonly territoireCode: string,
  ) {}

  /** What the page of a link shows; uses nothing up. @throws DomainError INVITATION_CLOSE */
  read(secret: string): Promise<InvitationOfferte> {
    return this.unite.read(identite(this.territoireCode), async (stores) => {
      const jeton = await stores.jetons.find(hashSecret(secret), 'INVITATION');
      return this.toOfferte(stores, await this.requireOuverte(stores, String(jeton?.cible['invitationId'] ?? '')));
    });
  }

  /** The invitations that wait for the actor's verified address. */
  listFor(acteur: Acteur): Promise<readonly InvitationOfferte[]> {
    return this.unite.read(identite(acteur.territoireCode), async (stores) => {
      const personne = (await stores.adhesions.listIdentites([acteur.utilisateurId])).get(acteur.utilisateurId);
      const adresse = personne && personne.courrielVerifieLe !== null ? readAdresse(personne.courriel) : null;
      if (!adresse) return [];
      const invitations = await stores.invitations.listForCourriel(`${adresse.local}@${adresse.domaine}`, debutInvitations(this.horloge));
      const offertes: InvitationOfferte[] = [];
      for (const invitation of invitations) offertes.push(await this.toOfferte(stores, invitation));
      return offertes;
    });
  }

  /** @throws DomainError INVITATION_CLOSE, INVITATION_POUR_UN_AUTRE, DEJA_MEMBRE, COLLECTIVITE_GELEE */
  acceptLink(acteur: Acteur, { secret }: { readonly secret: string }): Promise<{ readonly siren: string }> {
    return this.unite.run(identite(acteur.territoireCode), async (stores) => {
      const jeton = await stores.jetons.consume(hashSecret(secret), 'INVITATION');
      return this.accept(stores, acteur, String(jeton?.cible['invitationId'] ?? ''));
    });
  }

  /** @throws DomainError INTROUVABLE for someone else's invitation as for an unknown one, then as `acceptLink` */
  acceptMine(acteur: Acteur, { id }: { readonly id: string }): Promise<{ readonly siren: string }> {
    return this.unite.run(identite(acteur.territoireCode), async (stores) => {
      const invitation = await stores.invitations.find(id);
      const personne = (await stores.adhesions.listIdentites([acteur.utilisateurId])).get(acteur.utilisateurId);
      if (!invitation || !personne || !isFor(invitation, personne)) throw new DomainError('INTROUVABLE');
      return this.accept(stores, acteur, id);
    });
  }

  private async accept(stores: Stores, acteur: Acteur, id: string): Promise<{ readonly siren: string }> {
    const { collectiviteId } = await this.requireOuverte(stores, id);
    const visee = await takeVisee(stores, await requireCollectivite(stores, collectiviteId));
    const invitation = await this.requireOuverte(stores, id);
    const personne = await stores.adhesions.lockIdentite(acteur.utilisateurId);
    if (!personne || !isFor(invitation, personne)) throw new DomainError('INVITATION_POUR_UN_AUTRE');
    const roles = requireValable(invitation, visee);
    if (!(await stores.invitations.accept(collectiviteId, id, this.horloge.now()))) throw new DomainError('INVITATION_CLOSE');
    await stores.inscriptions.activate(collectiviteId);
    await stores.adhesions.grant(collectiviteId, personne.id, roles, 'INVITATION');
    await stores.journal.add({ collectiviteId, acteurId: personne.id, acte: 'ACCEPTER_INVITATION', objetId: id, detail: { roles } });
    await noticeMairie(stores, visee, personne, null);
    return { siren: visee.collectivite.siren };
  }

  private async requireOuverte(stores: Stores, id: string): Promise<InvitationLue> {
    const invitation = id === '' ? null : await stores.invitations.find(id);
    const ouverte = invitation && invitation.accepteeLe === null && invitation.retireeLe === null && invitation.creeLe > debutInvitations(this.horloge);
    if (!ouverte) throw new DomainError('INVITATION_CLOSE');
    return invitation;
  }

  private async toOfferte(stores: Stores, invitation: InvitationLue): Promise<InvitationOfferte> {
    const par = (await stores.adhesions.listIdentites([invitation.invitePar])).get(invitation.invitePar);
    return { invitation, collectivite: await requireCollectivite(stores, invitation.collectiviteId), invitePar: par?.nom ?? 'L’exploitant du site' };
  }
}

function isFor(invitation: InvitationLue, { courriel, courrielVerifieLe }: IdentiteLue): boolean {
  const adresse = courrielVerifieLe === null ? null : readAdresse(courriel);
  return adresse !== null && invitation.courriel === `${adresse.local}@${adresse.domaine}`;
}

/** Whoever invited must still be able to. @throws DomainError COLLECTIVITE_GELEE, INVITATION_CLOSE, DEJA_MEMBRE */
function requireValable({ invitePar, roles }: InvitationLue, { collectivite, membres, situation }: CollectiviteVisee): readonly Role[] {
  if (situation.gelee) throw new DomainError('COLLECTIVITE_GELEE');
  const encore = invitePar === OPERATEUR || membres.some((membre) => membre.utilisateurId === invitePar && isAdministrateur(membre));
  if (!encore) throw new DomainError('INVITATION_CLOSE');
  const possibles = roles.filter((role) => rolesPossibles(collectivite.type).includes(role));
  if (possibles.length === 0) throw new DomainError('INVITATION_CLOSE');
  return possibles;
}
