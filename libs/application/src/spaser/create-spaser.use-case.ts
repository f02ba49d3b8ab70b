import { anneeOf, composeContenu, DomainError, isEnPreparation, proposeVariantes, type Role } from '@spaser/domain';
import type { UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';
import { readProfil } from './read-profil';
import { requireNotGelee } from './spaser-en-main';

/** Who prepares a scheme. */
export const ROLES_REDACTION = ['GESTIONNAIRE', 'COMMANDE_PUBLIQUE'] as const satisfies readonly Role[];

/**
 * Starts a scheme from the model in force, in the variant asked for or in the one that suits the buyer; a scheme in force
 * is then revised by it. One preparation at a time.
 */
export class CreateSpaser {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** Returns the id of the draft. @throws DomainError INTROUVABLE, DROIT_MANQUANT, MODELE_INCONNU, VARIANTE_INCONNUE, SCHEMA_DEJA_EN_COURS, COLLECTIVITE_GELEE */
  async execute(acteur: Acteur, { siren, variante }: { readonly siren: string; readonly variante: string | null }): Promise<string> {
    const adhesion = requireAdhesion(acteur, siren, ...ROLES_REDACTION);
    const annee = anneeOf(today(this.horloge));
    return this.unite.run(perimetreOf(acteur, adhesion), async (stores) => {
      await requireNotGelee(stores, adhesion.collectiviteId);
      const collectivite = await stores.territoire.findCollectivite(siren);
      const publie = await stores.modeles.findCurrent();
      if (!collectivite) throw new DomainError('INTROUVABLE');
      if (!publie) throw new DomainError('MODELE_INCONNU');
      await stores.faits.lockCollectivite(adhesion.collectiviteId);
      const connus = await stores.schemas.list(adhesion.collectiviteId);
      if (connus.some(({ statut }) => isEnPreparation(statut))) throw new DomainError('SCHEMA_DEJA_EN_COURS');
      const { modele } = publie;
      const profil = await readProfil(stores, collectivite, annee);
      const choisie = variante ?? proposeVariantes(modele, profil)[0]?.variante.code ?? '';
      const remplaceId = connus.find(({ statut }) => statut === 'ADOPTE')?.id ?? null;
      const id = await stores.schemas.create(
        { collectiviteId: adhesion.collectiviteId, modeleCode: modele.code, modeleVersion: modele.version, remplaceId, conjointId: null, porteurId: null },
        composeContenu(modele, choisie, profil, annee),
      );
      await stores.journal.add({ collectiviteId: adhesion.collectiviteId, acteurId: acteur.utilisateurId, acte: 'CREER_SCHEMA', objetId: id, detail: { variante: choisie } });
      return id;
    });
  }
}
