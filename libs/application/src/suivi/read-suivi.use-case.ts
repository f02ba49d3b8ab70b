import {
  anneeOf, isExerciceOuvert, listFeuilles, listMesuresRestantes, pruneArbre, ROLES_REGISTRE, toArbre, DomainError,
  type Annee, type MesureCorrective, type ModeleLibre, type NoeudRetenu, type StatutExercice, type SuiviAction,
} from '@spaser/domain';
import type { Stores, SuiviConnu, UniteDeTravail, VersionSuivi } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur, type AdhesionActeur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';
import { findExercice } from '../registre/load-registre';
import { findSchemaDeLAnnee, type SchemaDeLAnnee } from '../spaser/schema-de-l-annee';
import { requireModele } from '../spaser/spaser-en-main';

/** One action and what is said of it in the year; `suivi` is `null` when nobody has spoken, `version` 0 when nobody ever has. */
export interface ActionSuivie {
  readonly code: string;
  readonly titre: string;
  /** In the scheme of the year: what was said of an action that a revision left out stays readable. */
  readonly retenue: boolean;
  readonly version: number;
  readonly suivi: SuiviAction | null;
  readonly ecritLe: Date | null;
  /** Corrective measures that the year before has left undone. */
  readonly restantes: readonly MesureCorrective[];
}

export interface SuiviLu {
  readonly annee: Annee;
  /** The scheme in force at the end of the year; `null`: none was. */
  readonly schema: { readonly id: string; readonly titre: string; readonly debut: Annee; readonly fin: Annee } | null;
  readonly exercice: StatutExercice;
  /** The person who asks may write, now, what is said of the actions of this year. */
  readonly modifiable: boolean;
  /** The branches and actions that the scheme retains. */
  readonly arbre: readonly NoeudRetenu[];
  readonly actions: readonly ActionSuivie[];
}

/** The actions of a collectivité's scheme in a year: where each stands, and what corrects it. */
export class ReadSuivi {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** Without a year, the last complete one if a scheme covered it, else the current one. @throws DomainError INTROUVABLE */
  async execute(acteur: Acteur, { siren, annee }: { readonly siren: string; readonly annee?: Annee | undefined }): Promise<SuiviLu> {
    const adhesion = requireAdhesion(acteur, siren);
    const courante = anneeOf(today(this.horloge));
    return this.unite.read(perimetreOf(acteur, adhesion), async (stores) => {
      const schema = await findSchemaDeLAnnee(stores, adhesion.collectiviteId, annee ?? courante - 1);
      if (annee !== undefined || schema !== null) return read(stores, adhesion, annee ?? courante - 1, schema, courante);
      return read(stores, adhesion, courante, await findSchemaDeLAnnee(stores, adhesion.collectiviteId, courante), courante);
    });
  }

  /** Every version of what was said of an action in a year, newest first. @throws DomainError INTROUVABLE when nothing ever was */
  async versions(acteur: Acteur, { siren, annee, action }: { readonly siren: string; readonly annee: Annee; readonly action: string }): Promise<readonly (VersionSuivi & { readonly parMoi: boolean })[]> {
    const adhesion = requireAdhesion(acteur, siren);
    return this.unite.read(perimetreOf(acteur, adhesion), async (stores) => {
      const versions = await stores.suivis.listVersions({ collectiviteId: adhesion.collectiviteId, annee, action });
      if (versions.length === 0) throw new DomainError('INTROUVABLE');
      return [...versions].reverse().map((version) => ({ ...version, parMoi: version.auteurId === acteur.utilisateurId }));
    });
  }
}

async function read(stores: Stores, { collectiviteId, roles }: AdhesionActeur, annee: Annee, schema: SchemaDeLAnnee | null, courante: Annee): Promise<SuiviLu> {
  const { statut } = await findExercice(stores, collectiviteId, annee);
  const dits = await stores.suivis.list(collectiviteId, annee);
  const avant = new Map((await stores.suivis.list(collectiviteId, annee - 1)).map(({ action, suivi }) => [action, suivi]));
  const modele = await findModele(stores, collectiviteId, schema);
  const retenues = schema?.contenu.actions ?? [];
  const toSuivie = (code: string, dit: SuiviConnu | undefined): ActionSuivie => ({
    code,
    titre: modele?.titres.get(code) ?? code,
    retenue: retenues.includes(code),
    version: dit?.version ?? 0,
    suivi: dit?.suivi ?? null,
    ecritLe: dit?.ecritLe ?? null,
    restantes: listMesuresRestantes(avant.get(code) ?? null),
  });
  return {
    annee,
    schema: schema && { id: schema.id, titre: schema.contenu.titre, debut: schema.debut, fin: schema.fin },
    exercice: statut,
    modifiable: schema !== null && annee <= courante && isExerciceOuvert(statut) && roles.some((role) => (ROLES_REGISTRE as readonly string[]).includes(role)) && !(await stores.inscriptions.isGelee(collectiviteId)),
    arbre: schema && modele ? pruneArbre(toArbre(modele.modele, schema.contenu)) : [],
    actions: [
      ...retenues.map((code) => toSuivie(code, dits.find(({ action }) => action === code))),
      ...dits.filter(({ action, suivi }) => suivi !== null && !retenues.includes(action)).map((dit) => toSuivie(dit.action, dit)),
    ],
  };
}

/** The model of the scheme, or of the last one that the collectivité had, so that an action keeps its title. */
async function findModele(stores: Stores, collectiviteId: string, schema: SchemaDeLAnnee | null): Promise<{ readonly modele: ModeleLibre; readonly titres: ReadonlyMap<string, string> } | null> {
  const suivi = schema ?? (await stores.schemas.list(collectiviteId))[0];
  if (!suivi) return null;
  const modele = await requireModele(stores, suivi.modeleCode, suivi.modeleVersion);
  return { modele, titres: new Map(listFeuilles(modele).map(({ code, titre }) => [code, titre])) };
}
