import { anneeOf, composeContenu, DomainError, isEnPreparation, proposeVariantes } from '@spaser/domain';
import type { UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';
import { readProfil } from './read-profil';
import { ROLES_REDACTION } from './roles-schema';
import { isPorte, requireNotGelee, takeSpaser } from './spaser-en-main';

/**
 * Starts a scheme from the model in force, in the variant asked for or in the one that suits the buyer; a scheme in force
 * is then revised by it. One preparation at a time.
 */
export class CreateSpaser {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** `remplaceId`: the scheme in force whose choices the draft takes over. Returns the id of the draft. @throws DomainError INTROUVABLE, DROIT_MANQUANT, MODELE_INCONNU, VARIANTE_INCONNUE, SCHEMA_DEJA_EN_COURS, COLLECTIVITE_GELEE */
  async execute(acteur: Acteur, commande: { readonly siren: string; readonly variante: string | null; readonly remplaceId?: string | null }): Promise<string> {
    const { siren, variante } = commande;
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
      if (connus.some((connu) => isEnPreparation(connu.statut) && !isPorte(connu))) throw new DomainError('SCHEMA_DEJA_EN_COURS');
      const enVigueur = connus.find(({ statut }) => statut === 'ADOPTE') ?? null;
      if (commande.remplaceId && commande.remplaceId !== enVigueur?.id) throw new DomainError('INTROUVABLE');
      const repris = commande.remplaceId ? await takeSpaser(stores, adhesion.collectiviteId, commande.remplaceId) : null;
      const modele = repris?.modele ?? publie.modele;
      const profil = await readProfil(stores, collectivite, annee);
      const contenu = repris?.contenu ?? composeContenu(modele, variante ?? proposeVariantes(modele, profil)[0]?.variante.code ?? '', profil, annee);
      const id = await stores.schemas.create(
        { collectiviteId: adhesion.collectiviteId, modeleCode: modele.code, modeleVersion: modele.version, remplaceId: enVigueur?.id ?? null, conjointId: null, porteurId: null },
        contenu,
      );
      await stores.journal.add({ collectiviteId: adhesion.collectiviteId, acteurId: acteur.utilisateurId, acte: 'CREER_SCHEMA', objetId: id, detail: { variante: contenu.variante } });
      return id;
    });
  }
}
