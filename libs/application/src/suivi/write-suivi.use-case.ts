import { anneeOf, DomainError, ROLES_REGISTRE, verifySuiviAction, type Annee, type SuiviAction } from '@spaser/domain';
import type { CleSuivi, Stores, UniteDeTravail, VersionSuivi } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';
import { requireOuvertes } from '../registre/apply-ecritures';
import { ChampsRefuses } from '../spaser/champs-refuses';
import { findSchemaDeLAnnee } from '../spaser/schema-de-l-annee';
import { requireNotGelee } from '../spaser/spaser-en-main';

interface ActionDesignee {
  readonly siren: string;
  readonly annee: Annee;
  readonly action: string;
  /** The version that was read; 0 when nothing was said yet. */
  readonly version: number;
}

/**
 * Says where an action of one's own scheme stands in a year, and what corrects it. Each change is a version that can be undone; it is
 * refused in a year that is declared or closed, as those of the register are.
 */
export class WriteSuivi {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** @throws DomainError INTROUVABLE, DROIT_MANQUANT, ACTION_HORS_SCHEMA, SUIVI_TROP_TOT, SUIVI_A_CORRIGER (every refused field), EXERCICE_FERME, REVISION_PERIMEE */
  save(acteur: Acteur, commande: ActionDesignee & { readonly contenu: Readonly<Record<string, unknown>> }): Promise<{ readonly version: number }> {
    return this.run(acteur, commande, async (stores, cle, versions) => {
      const schema = await findSchemaDeLAnnee(stores, cle.collectiviteId, cle.annee);
      if (!schema?.contenu.actions.includes(cle.action)) throw new DomainError('ACTION_HORS_SCHEMA');
      if (cle.annee > anneeOf(today(this.horloge))) throw new DomainError('SUIVI_TROP_TOT', { annee: String(cle.annee) });
      const { contenu, refus } = verifySuiviAction(commande.contenu, today(this.horloge));
      if (refus.length > 0) throw new ChampsRefuses('SUIVI_A_CORRIGER', refus);
      return { suivi: contenu as SuiviAction, acte: versions.length === 0 ? 'CREATION' : versions.at(-1)?.suivi === null ? 'RETABLISSEMENT' : 'CORRECTION' };
    });
  }

  /** Puts back an earlier version, 0 for « as if nobody had spoken », as a new one. @throws DomainError as `save`, ECRITURE_DEJA_SUPPRIMEE */
  restore(acteur: Acteur, commande: ActionDesignee & { readonly vers: number }): Promise<{ readonly version: number }> {
    return this.run(acteur, commande, (_, __, versions) => {
      const voulue = versions.find(({ version }) => version === commande.vers);
      if (versions.length === 0 || (!voulue && commande.vers !== 0)) throw new DomainError('INTROUVABLE');
      const suivi = voulue?.suivi ?? null;
      if (suivi === null && versions.at(-1)?.suivi === null) throw new DomainError('ECRITURE_DEJA_SUPPRIMEE');
      return Promise.resolve({ suivi, acte: suivi === null ? 'SUPPRESSION' : 'RETABLISSEMENT' });
    });
  }

  private run(
    acteur: Acteur, { siren, annee, action, version }: ActionDesignee,
    decide: (stores: Stores, cle: CleSuivi, versions: readonly VersionSuivi[]) => Promise<Pick<VersionSuivi, 'acte' | 'suivi'>>,
  ): Promise<{ readonly version: number }> {
    const adhesion = requireAdhesion(acteur, siren, ...ROLES_REGISTRE);
    return this.unite.run(perimetreOf(acteur, adhesion), async (stores) => {
      const cle = { collectiviteId: adhesion.collectiviteId, annee, action };
      await requireNotGelee(stores, cle.collectiviteId);
      // The same lock as the acts on a year: none is closed while something of it is being written.
      await stores.ecritures.lock(cle.collectiviteId);
      const voulu = await decide(stores, cle, await stores.suivis.listVersions(cle));
      await requireOuvertes(stores, cle.collectiviteId, [annee]);
      return { version: await stores.suivis.write({ ...cle, ...voulu, auteurId: acteur.utilisateurId, lue: version }) };
    });
  }
}
