import { v7 as uuidv7 } from 'uuid';
import { DomainError, isDomaineJetable, libelleRole, LIMITES_DEMANDE, normaliseCourriel, requireRoles, type Role } from '@spaser/domain';
import { OPERATEUR, type InvitationLue, type Stores, type UniteDeTravail } from '@spaser/persistence';
import { requireAdhesion, type Acteur } from '../acteur/acteur';
import { askCourriel } from '../courriels/ask-courriel';
import type { Horloge } from '../horloge/horloge';
import { identite } from './collectivite-visee';
import { requireEncore } from './decide-demande.use-case';
import { debutInvitations } from './list-membres.use-case';

const JOUR = 86_400;
const ADMINISTRATION = ['ADMIN_COLLECTIVITE'] as const satisfies readonly Role[];

interface Destination {
  readonly id: string;
  readonly nom: string;
}

/** Invites someone by her address, for seven days: whoever else receives the message can do nothing with it. */
export class InviteMembre {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** @throws DomainError INTROUVABLE, DROIT_MANQUANT, DOUBLE_FACTEUR_REQUIS, COLLECTIVITE_GELEE, COURRIEL_ILLISIBLE, ADRESSE_JETABLE, DEJA_MEMBRE, TROP_D_INVITATIONS, ROLE_IMPOSSIBLE */
  async execute(acteur: Acteur, { siren, courriel, roles }: { readonly siren: string; readonly courriel: string; readonly roles: readonly string[] }): Promise<string> {
    const adhesion = requireAdhesion(acteur, siren, ...ADMINISTRATION);
    const adresse = requireAdresse(courriel);
    return this.unite.run(identite(acteur.territoireCode), async (stores) => {
      await stores.adhesions.lock(adhesion.collectiviteId);
      await requireEncore(stores, acteur, adhesion, ADMINISTRATION);
      if (await stores.inscriptions.isGelee(adhesion.collectiviteId)) throw new DomainError('COLLECTIVITE_GELEE');
      const retenus = requireRoles(roles, adhesion.type, adhesion.roles);
      const membres = await stores.adhesions.listIdentites((await stores.adhesions.listMembres(adhesion.collectiviteId)).map(({ utilisateurId }) => utilisateurId));
      if ([...membres.values()].some((membre) => membre.courriel === adresse)) throw new DomainError('DEJA_MEMBRE');
      return this.send(stores, { id: adhesion.collectiviteId, nom: adhesion.nom }, adresse, retenus, { id: acteur.utilisateurId, nom: acteur.nom });
    });
  }

  /** @throws DomainError INTROUVABLE, DROIT_MANQUANT, DOUBLE_FACTEUR_REQUIS */
  async withdraw(acteur: Acteur, { siren, id }: { readonly siren: string; readonly id: string }): Promise<void> {
    const adhesion = requireAdhesion(acteur, siren, ...ADMINISTRATION);
    return this.unite.run(identite(acteur.territoireCode), async (stores) => {
      await stores.adhesions.lock(adhesion.collectiviteId);
      await requireEncore(stores, acteur, adhesion, ADMINISTRATION);
      if (!(await stores.invitations.withdraw(adhesion.collectiviteId, id, this.horloge.now()))) throw new DomainError('INTROUVABLE');
      await stores.journal.add({ collectiviteId: adhesion.collectiviteId, acteurId: acteur.utilisateurId, acte: 'RETIRER_INVITATION', objetId: id, detail: {} });
    });
  }

  /**
   * The operator of the instance installs an administrator of the Département, whom no proof of the product could let in.
   * @throws DomainError COURRIEL_ILLISIBLE, ADRESSE_JETABLE, ACHETEUR_INCONNU when the territory has no Département yet
   */
  async asOperateur({ territoireCode, courriel }: { readonly territoireCode: string; readonly courriel: string }): Promise<string> {
    const adresse = requireAdresse(courriel);
    return this.unite.run(identite(territoireCode), async (stores) => {
      const departement = (await stores.territoire.listCollectivites()).find(({ type }) => type === 'DEPARTEMENT');
      if (!departement) throw new DomainError('ACHETEUR_INCONNU', { territoire: territoireCode, siren: 'du Département' });
      await stores.adhesions.lock(departement.id);
      return this.send(stores, departement, adresse, ['ADMIN_COLLECTIVITE', 'ADMIN_TERRITOIRE'], { id: OPERATEUR, nom: 'L’exploitant du site' });
    });
  }

  private async send(stores: Stores, collectivite: Destination, courriel: string, roles: readonly Role[], invitePar: { readonly id: string; readonly nom: string }): Promise<string> {
    const instant = this.horloge.now();
    const ouvertes = await stores.invitations.listOuvertes(collectivite.id, debutInvitations(this.horloge));
    await this.replace(stores, ouvertes.filter((invitation) => invitation.courriel === courriel));
    if (ouvertes.length >= LIMITES_DEMANDE.invitationsOuvertes) throw new DomainError('TROP_D_INVITATIONS', { nombre: ouvertes.length });
    const id = uuidv7();
    await stores.invitations.create({ collectiviteId: collectivite.id, id, courriel, roles, invitePar: invitePar.id, creeLe: instant });
    await stores.journal.add({
      collectiviteId: collectivite.id, acteurId: invitePar.id === OPERATEUR ? null : invitePar.id, acte: 'INVITER', objetId: id, detail: { roles },
    });
    await askCourriel(stores, {
      gabarit: 'invitation',
      destinataire: courriel,
      donnees: { collectivite: collectivite.nom, invitePar: invitePar.nom, roles: roles.map(libelleRole).join(', ') },
      jeton: { sorte: 'INVITATION', courriel, utilisateurId: null, cible: { invitationId: id, collectiviteId: collectivite.id }, navigateur: null, dureeSecondes: LIMITES_DEMANDE.joursInvitation * JOUR },
    });
    return id;
  }

  /** A second invitation of one person takes the place of the first. */
  private async replace(stores: Stores, anciennes: readonly InvitationLue[]): Promise<void> {
    for (const { collectiviteId, id } of anciennes) await stores.invitations.withdraw(collectiviteId, id, this.horloge.now());
  }
}

/** As accounts write addresses: the one who is invited will have this one. */
function requireAdresse(courriel: string): string {
  const adresse = normaliseCourriel(courriel);
  if (isDomaineJetable(adresse.slice(adresse.lastIndexOf('@') + 1))) throw new DomainError('ADRESSE_JETABLE');
  return adresse;
}
