import { LIMITES_DEMANDE } from '@spaser/domain';
import type { IdentiteLue, InvitationLue, MembreLu, UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';
import type { Horloge } from '../horloge/horloge';
import { identite } from './collectivite-visee';

const JOUR = 86_400_000;

export const debutInvitations = (horloge: Horloge): Date => new Date(horloge.now().getTime() - LIMITES_DEMANDE.joursInvitation * JOUR);

/** The members of a collectivité, and the invitations that wait, which only its administrators read. */
export interface MembresLus {
  readonly membres: readonly { readonly membre: MembreLu; readonly identite: IdentiteLue | null }[];
  readonly invitations: readonly InvitationLue[];
  /** Whether the actor may change them in this session. */
  readonly administrable: boolean;
}

/** Ids come from the collectivité's own perimeter; who they are is asked of the accounts, by those ids and no other. */
export class ListMembres {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** @throws DomainError INTROUVABLE, DOUBLE_FACTEUR_REQUIS for who has nothing but roles that ask for it */
  async execute(acteur: Acteur, { siren }: { readonly siren: string }): Promise<MembresLus> {
    const adhesion = requireAdhesion(acteur, siren);
    const administrable = acteur.doubleFacteur && adhesion.roles.includes('ADMIN_COLLECTIVITE');
    const { membres, invitations } = await this.unite.read(perimetreOf(acteur, adhesion), async (stores) => ({
      membres: await stores.adhesions.listMembres(adhesion.collectiviteId),
      invitations: administrable ? await stores.invitations.listOuvertes(adhesion.collectiviteId, debutInvitations(this.horloge)) : [],
    }));
    const identites = await this.unite.read(identite(acteur.territoireCode), (stores) => stores.adhesions.listIdentites(membres.map(({ utilisateurId }) => utilisateurId)));
    return { membres: membres.map((membre) => ({ membre, identite: identites.get(membre.utilisateurId) ?? null })), invitations, administrable };
  }
}
