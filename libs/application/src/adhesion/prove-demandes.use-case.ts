import { statutDemandeAu } from '@spaser/domain';
import type { UniteDeTravail } from '@spaser/persistence';
import type { Acteur } from '../acteur/acteur';
import type { Horloge } from '../horloge/horloge';
import { identite, judgePersonne, requireCollectivite, takeVisee } from './collectivite-visee';
import { followProof } from './open-droits';

/**
 * Looks again at the open claims of a person who has just proved something: the mailbox whose link she opened, or the SIRET that
 * ProConnect vouches for. Called at each sign-in; costs nothing to who has no open claim.
 */
export class ProveDemandes {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** Returns the SIRENs that she may work for from now on. */
  async execute(acteur: Pick<Acteur, 'territoireCode' | 'utilisateurId'>, { siret = null }: { readonly siret?: string | null } = {}): Promise<readonly string[]> {
    const ouvertes = (await this.unite.read(identite(acteur.territoireCode), (stores) => stores.demandes.listOf(acteur.utilisateurId))).filter((demande) => this.isOuverte(demande));
    const ouvertsMaintenant: string[] = [];
    for (const { id, collectiviteId } of ouvertes) {
      const siren = await this.proveOne(acteur, id, collectiviteId, siret);
      if (siren !== null) ouvertsMaintenant.push(siren);
    }
    return ouvertsMaintenant;
  }

  private proveOne({ territoireCode, utilisateurId }: Pick<Acteur, 'territoireCode' | 'utilisateurId'>, id: string, collectiviteId: string, siret: string | null): Promise<string | null> {
    return this.unite.run(identite(territoireCode), async (stores) => {
      const visee = await takeVisee(stores, await requireCollectivite(stores, collectiviteId));
      const personne = await stores.adhesions.lockIdentite(utilisateurId);
      const demande = await stores.demandes.find(id);
      if (!personne || !demande || !this.isOuverte(demande)) return null;
      const jugement = await judgePersonne(stores, personne, visee, siret);
      if (!jugement.suffit) return null;
      await stores.demandes.setDossier(collectiviteId, id, { ...demande.dossier, constatee: jugement.voie, motif: null });
      const suite = await followProof(stores, this.horloge, visee, demande, { personne, jugement, nouvelle: false });
      return suite === 'DROITS' ? visee.collectivite.siren : null;
    });
  }

  private isOuverte(demande: Parameters<typeof statutDemandeAu>[0]): boolean {
    return statutDemandeAu(demande, this.horloge.now()) === 'DEPOSEE';
  }
}
