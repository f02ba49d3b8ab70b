import { DomainError, statutDemandeAu } from '@spaser/domain';
import type { UniteDeTravail } from '@spaser/persistence';
import type { Acteur } from '../acteur/acteur';
import { leaveCollectivite } from '../adhesion/leave-collectivite';
import { moveDemande } from '../adhesion/open-droits';
import type { Horloge } from '../horloge/horloge';
import { perimetreIdentite } from './freiner';

/**
 * A person closes her account (RGPD, article 17): she leaves every collectivité, her claims are withdrawn, her sessions end and
 * nothing says any more who she was. What she did keeps an author without a name.
 */
export class CloseCompte {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** All or nothing. @throws DomainError DOUBLE_FACTEUR_REQUIS, COMPTE_NECESSAIRE when she alone administers a collectivité */
  execute(acteur: Acteur): Promise<void> {
    const { utilisateurId } = acteur;
    return this.unite.run(perimetreIdentite(acteur.territoireCode), async (stores) => {
      const compte = await stores.utilisateurs.find(utilisateurId);
      if (!compte) throw new DomainError('NON_CONNECTE');
      if (compte.totpActifLe && !acteur.doubleFacteur) throw new DomainError('DOUBLE_FACTEUR_REQUIS');
      // In one order for everyone, so that two who close at once never wait for one another.
      for (const adhesion of [...acteur.adhesions].sort((a, b) => (a.collectiviteId < b.collectiviteId ? -1 : 1))) {
        await leaveCollectivite(stores, this.horloge, acteur, adhesion).catch((error: unknown) => {
          if (error instanceof DomainError && error.code === 'DERNIER_ADMINISTRATEUR') throw new DomainError('COMPTE_NECESSAIRE', { collectivite: adhesion.nom });
          throw error;
        });
      }
      for (const demande of await stores.demandes.listOf(utilisateurId)) {
        if (statutDemandeAu(demande, this.horloge.now()) === 'DEPOSEE') await moveDemande(stores, this.horloge, demande, 'RETIRER', { par: 'DEMANDEUR', acteurId: utilisateurId });
      }
      await stores.sessions.destroyOf(utilisateurId);
      await stores.utilisateurs.erase(utilisateurId, this.horloge.now());
    });
  }
}
