import { anneeOf, DomainError, type Annee, type Centimes, type Collectivite } from '@spaser/domain';
import type { UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur, type AdhesionActeur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';
import { findExercice } from '../registre/load-registre';
import { listResumes, type SchemaResume } from '../spaser/list-spasers.use-case';
import { watchSources } from '../sources/read-sources.use-case';
import type { Tache } from './tache';
import { listTaches } from './taches';

/** What a member sees first: what is left to do, where the schemes stand, what is known of the purchases, whom to ask. */
export interface EspaceLu {
  readonly collectivite: Collectivite;
  readonly epciNom: string | null;
  readonly adhesion: AdhesionActeur;
  readonly gelee: boolean;
  readonly schemas: readonly SchemaResume[];
  readonly taches: readonly Tache[];
  readonly chiffres: ChiffresConnus;
  /** The Département that leads the territory. */
  readonly contact: Pick<Collectivite, 'nom' | 'siren'> | null;
}

/** Figures of the last complete year; `null` where nothing is known, which is not zero. */
export interface ChiffresConnus {
  readonly annee: Annee;
  readonly montantInclusif: Centimes | null;
  readonly marchesInclusifs: number | null;
  readonly volume: Centimes | null;
  readonly marchesConnus: number;
}

export class ReadEspace {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
    private readonly sources: readonly string[] = [],
  ) {}

  /** @throws DomainError INTROUVABLE */
  async execute(acteur: Acteur, { siren }: { readonly siren: string }): Promise<EspaceLu> {
    const adhesion = requireAdhesion(acteur, siren);
    const { collectiviteId } = adhesion;
    return this.unite.read(perimetreOf(acteur, adhesion), async (stores) => {
      const toutes = await stores.territoire.listCollectivites();
      const collectivite = toutes.find(({ id }) => id === collectiviteId);
      if (!collectivite) throw new DomainError('INTROUVABLE');
      const annee = anneeOf(today(this.horloge)) - 1;
      const schemas = await listResumes(stores, collectiviteId, this.horloge);
      const gelee = await stores.inscriptions.isGelee(collectiviteId);
      const fait = await stores.faits.findExercice(collectiviteId, annee);
      const exercice = await findExercice(stores, collectiviteId, annee);
      const alertes = (await watchSources(stores, this.sources, today(this.horloge))).flatMap(({ alerte }) => (alerte === null ? [] : [alerte]));
      const contact = toutes.find(({ type }) => type === 'DEPARTEMENT');
      return {
        collectivite,
        epciNom: toutes.find((candidat) => candidat.siren === collectivite.epciSiren)?.nom ?? null,
        adhesion,
        gelee,
        schemas,
        taches: listTaches({ schemas, roles: adhesion.roles, doubleFacteur: acteur.doubleFacteur, gelee, alertes, annee: { annee, statut: exercice.statut, repondue: exercice.revision > 0, ...(await stores.marches.countPublies(collectiviteId, annee)) } }),
        chiffres: {
          annee,
          montantInclusif: fait?.montantInclusif ?? null,
          marchesInclusifs: fait?.marchesInclusifs ?? null,
          volume: exercice.volume?.montant ?? null,
          marchesConnus: await stores.marches.count(collectiviteId),
        },
        contact: contact ? { nom: contact.nom, siren: contact.siren } : null,
      };
    });
  }
}
