import { DomainError } from '@spaser/domain';
import type { Jeton, UniteDeTravail } from '@spaser/persistence';
import { hashSecret } from '../courriels/send-courriel';
import type { Horloge } from '../horloge/horloge';
import { alertDepartement, type CibleAcces } from './avertir';
import { identite, requireCollectivite, takeVisee } from './collectivite-visee';
import { moveDemande } from './open-droits';

/** Whose access the mairie is told about. */
export interface AvisLu {
  readonly collectivite: string;
  readonly demandeur: string;
  readonly demandeurCourriel: string;
}

/**
 * « Ce n'est pas nous »: the link of the notice closes and freezes. It opens nothing, for anyone: neither session, nor right, nor
 * claim. Only the Département lifts what it has done.
 */
export class ContestAcces {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
    private readonly territoireCode: string,
  ) {}

  /** Uses nothing up. @throws DomainError LIEN_INVALIDE */
  read(secret: string): Promise<AvisLu> {
    return this.unite.read(identite(this.territoireCode), async (stores) => {
      const { collectiviteId, utilisateurId } = cibleOf(await stores.jetons.find(hashSecret(secret), 'AVIS_MAIRIE'));
      const collectivite = await requireCollectivite(stores, collectiviteId);
      const personne = (await stores.adhesions.listIdentites([utilisateurId])).get(utilisateurId);
      return { collectivite: collectivite.nom, demandeur: personne?.nom ?? 'Compte effacé', demandeurCourriel: personne?.courriel ?? '' };
    });
  }

  /** `DEJA_FERME`: this person has no access any more, and nothing is frozen for her. @throws DomainError LIEN_INVALIDE */
  contest(secret: string): Promise<'GELEE' | 'DEJA_FERME'> {
    return this.unite.run(identite(this.territoireCode), async (stores) => {
      const { collectiviteId, utilisateurId, demandeId } = cibleOf(await stores.jetons.consume(hashSecret(secret), 'AVIS_MAIRIE'));
      const { collectivite, membres } = await takeVisee(stores, await requireCollectivite(stores, collectiviteId));
      await stores.sessions.destroyOf(utilisateurId);
      if (!membres.some((membre) => membre.utilisateurId === utilisateurId)) return 'DEJA_FERME';
      await stores.adhesions.suspend(collectiviteId, utilisateurId);
      await stores.inscriptions.freeze(collectiviteId, 'La mairie ne reconnaît pas un accès.', this.horloge.now());
      const demande = demandeId === null ? null : await stores.demandes.find(demandeId);
      if (demande && (demande.statut === 'DEPOSEE' || demande.statut === 'PROUVEE')) {
        await moveDemande(stores, this.horloge, demande, 'CONTESTER', { par: 'MAIRIE', acteurId: null });
      }
      await stores.journal.add({ collectiviteId, acteurId: null, acte: 'GELER_COLLECTIVITE', objetId: demandeId, detail: { utilisateurId } });
      await alertDepartement(stores, collectivite, (await stores.adhesions.listIdentites([utilisateurId])).get(utilisateurId) ?? null);
      return 'GELEE';
    });
  }
}

function cibleOf(jeton: Jeton | null): CibleAcces {
  const { collectiviteId, utilisateurId, demandeId = null } = (jeton?.cible ?? {}) as Partial<CibleAcces>;
  if (!collectiviteId || !utilisateurId) throw new DomainError('LIEN_INVALIDE');
  return { collectiviteId, utilisateurId, demandeId };
}
