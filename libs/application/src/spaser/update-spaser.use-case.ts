import { diffModeles, DomainError, isAuChoix, isEnPreparation, upgradeContenu, type ChangementModele, type ModeleLibre } from '@spaser/domain';
import type { Stores, UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';
import { findMiseAJour } from './read-spaser.use-case';
import { ROLES_REDACTION } from './roles-schema';
import { isPorte, requireModele, requireNotGelee, takeSpaser, type SpaserEnMain } from './spaser-en-main';

/** What a newer version of its model would change in a scheme, and what its buyer may take or leave. */
export interface MiseAJourProposee {
  readonly code: string;
  readonly depuis: number;
  readonly vers: number;
  readonly changements: readonly (ChangementModele & { readonly auChoix: boolean })[];
}

/**
 * A newer version of the model is told and compared, never applied: taking it makes a new draft with the chosen changes,
 * which the assembly adopts by a délibération of revision. Until then the scheme in force stays what was voted.
 */
export class UpdateSpaser {
  constructor(private readonly unite: UniteDeTravail) {}

  /** @throws DomainError INTROUVABLE, SCHEMA_A_JOUR */
  async compare(acteur: Acteur, { siren, id }: { readonly siren: string; readonly id: string }): Promise<MiseAJourProposee> {
    const adhesion = requireAdhesion(acteur, siren);
    return this.unite.read(perimetreOf(acteur, adhesion), async (stores) => {
      const enMain = await takeSpaser(stores, adhesion.collectiviteId, id);
      const suivant = await this.requireSuivant(stores, enMain);
      return {
        code: suivant.code,
        depuis: enMain.modele.version,
        vers: suivant.version,
        changements: diffModeles(enMain.modele, suivant).map((changement) => ({ ...changement, auChoix: isAuChoix(changement, suivant) })),
      };
    });
  }

  /** `changements`: ids of those that the buyer takes. Returns the id of the draft. @throws DomainError INTROUVABLE, DROIT_MANQUANT, SCHEMA_A_JOUR, SCHEMA_DEJA_EN_COURS, COLLECTIVITE_GELEE */
  async take(acteur: Acteur, commande: { readonly siren: string; readonly id: string; readonly changements: readonly string[] }): Promise<string> {
    const adhesion = requireAdhesion(acteur, commande.siren, ...ROLES_REDACTION);
    const { collectiviteId } = adhesion;
    return this.unite.run(perimetreOf(acteur, adhesion), async (stores) => {
      await requireNotGelee(stores, collectiviteId);
      await stores.faits.lockCollectivite(collectiviteId);
      const enMain = await takeSpaser(stores, collectiviteId, commande.id, true);
      const suivant = await this.requireSuivant(stores, enMain);
      if (isPorte(enMain.spaser)) throw new DomainError('SCHEMA_CONJOINT_PORTE');
      const connus = await stores.schemas.list(collectiviteId);
      if (connus.some((connu) => isEnPreparation(connu.statut) && !isPorte(connu))) throw new DomainError('SCHEMA_DEJA_EN_COURS');
      const id = await stores.schemas.create(
        { collectiviteId, modeleCode: suivant.code, modeleVersion: suivant.version, remplaceId: commande.id, conjointId: null, porteurId: null },
        upgradeContenu(enMain.contenu, enMain.modele, suivant, new Set(commande.changements)),
      );
      const detail = { remplace: commande.id, version: suivant.version, changements: commande.changements };
      await stores.journal.add({ collectiviteId, acteurId: acteur.utilisateurId, acte: 'METTRE_A_JOUR', objetId: id, detail });
      return id;
    });
  }

  private async requireSuivant(stores: Stores, { spaser }: SpaserEnMain): Promise<ModeleLibre> {
    const version = await findMiseAJour(stores, spaser);
    if (version === null) throw new DomainError('SCHEMA_A_JOUR');
    return requireModele(stores, spaser.modeleCode, version);
  }
}
