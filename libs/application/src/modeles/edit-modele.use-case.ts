import { diffModeles, DomainError, parseModele, verifyFormeModele, verifyModele, type ChangementModele, type DefautContenu, type ModeleLibre, type Role } from '@spaser/domain';
import type { ModeleBrouillon, Stores, UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur, type AdhesionActeur } from '../acteur/acteur';
import { ChampsRefuses } from '../spaser/champs-refuses';
import { PUBLISH_MODELE } from './publish-modele';

const ROLES_EDITION = ['EDITEUR_MODELE'] as const satisfies readonly Role[];

/** Which version of which model is being written. */
export interface VersionVisee {
  readonly siren: string;
  readonly code: string;
  readonly version: number;
}

/** A version being written, what prevents its publication, and what it changes. */
export interface BrouillonOuvert extends ModeleBrouillon {
  readonly aCorriger: readonly DefautContenu[];
  /** Against the last published version; `null` for a model that has none. */
  readonly changements: readonly ChangementModele[] | null;
}

/**
 * The Département writes the next version of a model in its own tenant. What is published is never changed: a version is
 * drafted from the last one, corrected, compared, then handed to a job that publishes it.
 */
export class EditModele {
  constructor(private readonly unite: UniteDeTravail) {}

  /** Drafts the next version from the last published one; returns its number. @throws DomainError INTROUVABLE, DROIT_MANQUANT, DOUBLE_FACTEUR_REQUIS, MODELE_INCONNU, MODELE_DEJA_EN_REDACTION */
  async draft(acteur: Acteur, { siren, code }: { readonly siren: string; readonly code: string }): Promise<number> {
    return this.write(acteur, siren, async (stores, { collectiviteId }) => {
      const dernier = await findDernier(stores, code);
      if (!dernier) throw new DomainError('MODELE_INCONNU');
      if ((await stores.brouillonsDeModele.list(collectiviteId)).some(({ modele }) => modele.code === code)) throw new DomainError('MODELE_DEJA_EN_REDACTION');
      const suivant = { ...dernier, version: dernier.version + 1 };
      if (!(await stores.brouillonsDeModele.create(collectiviteId, suivant))) throw new DomainError('MODELE_DEJA_EN_REDACTION');
      await this.record(stores, acteur, collectiviteId, 'CREER_MODELE', suivant);
      return suivant.version;
    });
  }

  /** @throws DomainError INTROUVABLE, DROIT_MANQUANT, DOUBLE_FACTEUR_REQUIS */
  async open(acteur: Acteur, visee: VersionVisee): Promise<BrouillonOuvert> {
    const adhesion = requireAdhesion(acteur, visee.siren, ...ROLES_EDITION);
    return this.unite.read(perimetreOf(acteur, adhesion), async (stores) => {
      const brouillon = await requireBrouillon(stores, adhesion.collectiviteId, visee);
      const dernier = await findDernier(stores, visee.code);
      return { ...brouillon, aCorriger: verifyModele(brouillon.modele), changements: dernier && diffModeles(dernier, brouillon.modele) };
    });
  }

  /**
   * Saves a text of the right shape, even unfinished; returns the new revision and all that is left to correct.
   * @throws DomainError MODELE_A_CORRIGER (with every field), REVISION_PERIMEE, MODELE_EN_PUBLICATION and as `draft`
   */
  async save(acteur: Acteur, commande: VersionVisee & { readonly revision: number; readonly modele: unknown }): Promise<{ readonly revision: number; readonly aCorriger: readonly DefautContenu[] }> {
    return this.write(acteur, commande.siren, async (stores, { collectiviteId }) => {
      const brouillon = await requireBrouillon(stores, collectiviteId, commande);
      if (brouillon.publicationDemandeeLe !== null) throw new DomainError('MODELE_EN_PUBLICATION');
      const modele = toModele(commande);
      const revision = await stores.brouillonsDeModele.save(collectiviteId, commande.revision, modele);
      if (revision === null) throw new DomainError('REVISION_PERIMEE');
      return { revision, aCorriger: verifyModele(modele) };
    });
  }

  /** Hands a version without defect to the job that publishes it. @throws DomainError MODELE_A_CORRIGER and as `draft` */
  async requestPublication(acteur: Acteur, visee: VersionVisee & { readonly revision: number }): Promise<void> {
    const { code, version } = visee;
    await this.write(acteur, visee.siren, async (stores, { collectiviteId }) => {
      const brouillon = await requireBrouillon(stores, collectiviteId, visee);
      if (brouillon.revision !== visee.revision) throw new DomainError('REVISION_PERIMEE');
      const defauts = verifyModele(brouillon.modele);
      if (defauts.length > 0) throw new ChampsRefuses('MODELE_A_CORRIGER', defauts);
      if (brouillon.publicationDemandeeLe !== null) return;
      await stores.brouillonsDeModele.requestPublication(collectiviteId, code, version);
      await stores.outbox.add([{ type: PUBLISH_MODELE, cle: `${code}/${version}`, collectiviteId, charge: { code, version } }]);
      await this.record(stores, acteur, collectiviteId, 'PUBLIER_MODELE', brouillon.modele);
    });
  }

  /** Gives a version up. @throws DomainError MODELE_EN_PUBLICATION and as `draft` */
  async abandon(acteur: Acteur, visee: VersionVisee): Promise<void> {
    await this.write(acteur, visee.siren, async (stores, { collectiviteId }) => {
      const { modele, publicationDemandeeLe } = await requireBrouillon(stores, collectiviteId, visee);
      if (publicationDemandeeLe !== null) throw new DomainError('MODELE_EN_PUBLICATION');
      await stores.brouillonsDeModele.delete(collectiviteId, visee.code, visee.version);
      await this.record(stores, acteur, collectiviteId, 'ABANDONNER_MODELE', modele);
    });
  }

  private write<T>(acteur: Acteur, siren: string, fn: (stores: Stores, adhesion: AdhesionActeur) => Promise<T>): Promise<T> {
    const adhesion = requireAdhesion(acteur, siren, ...ROLES_EDITION);
    return this.unite.run(perimetreOf(acteur, adhesion), (stores) => fn(stores, adhesion));
  }

  private record(stores: Stores, { utilisateurId }: Acteur, collectiviteId: string, acte: string, { code, version }: ModeleLibre): Promise<void> {
    return stores.journal.add({ collectiviteId, acteurId: utilisateurId, acte, objetId: null, detail: { code, version } });
  }
}

/** A text from outside as a model; its code and its number are those of the address. @throws ChampsRefuses */
function toModele({ modele: source, code, version }: VersionVisee & { readonly modele: unknown }): ModeleLibre {
  const defauts = verifyFormeModele(source);
  if (defauts.length > 0) throw new ChampsRefuses('MODELE_A_CORRIGER', defauts);
  return { ...parseModele(source), code, version };
}

async function requireBrouillon(stores: Stores, collectiviteId: string, { code, version }: VersionVisee): Promise<ModeleBrouillon> {
  const brouillon = await stores.brouillonsDeModele.find(collectiviteId, code, version);
  if (!brouillon) throw new DomainError('INTROUVABLE');
  return brouillon;
}

async function findDernier(stores: Stores, code: string): Promise<ModeleLibre | null> {
  const versions = (await stores.modeles.list()).map(({ modele }) => modele).filter((modele) => modele.code === code);
  return versions.sort((a, b) => b.version - a.version)[0] ?? null;
}
