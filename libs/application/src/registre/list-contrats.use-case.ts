import { anneeOf, DomainError, foldMarche, toContrat, voiesInclusion, writePublie, type Annee, type ContenuEcrit, type ContratDuRegistre, type Marche, type VoieInclusion } from '@spaser/domain';
import type { EcritureConnue, SourceMarche, Stores, UniteDeTravail, VersionEcriture } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';

/** Where a contract stands: published and to be confirmed, confirmed, added by hand, or set aside by its buyer. */
export type EtatContrat = 'A_CONFIRMER' | 'CONFIRME' | 'AJOUTE' | 'ECARTE';

export interface ContratLu {
  readonly contrat: ContratDuRegistre;
  readonly etat: EtatContrat;
  readonly voies: readonly VoieInclusion[] | null;
  readonly ecriture: Pick<EcritureConnue, 'id' | 'version'> | null;
}

/** One contract, what is published of it beside what is stated, and every version of what was stated. */
export interface ContratOuvert extends ContratLu {
  /** As its sources publish it; `null`: no source does. */
  readonly publie: Marche | null;
  /** The published values in the words of the form. */
  readonly contenuPublie: ContenuEcrit | null;
  readonly contenu: ContenuEcrit | null;
  readonly sources: readonly SourceMarche[];
  readonly versions: readonly (VersionEcriture & { readonly parMoi: boolean })[];
}

/** The contracts of a collectivité as its register holds them. */
export class ListContrats {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** Contracts notified in the year, and those without a date; the last complete year without one. @throws DomainError INTROUVABLE */
  async execute(acteur: Acteur, { siren, annee = anneeOf(today(this.horloge)) - 1 }: { readonly siren: string; readonly annee?: Annee | undefined }): Promise<{ readonly annee: Annee; readonly contrats: readonly ContratLu[] }> {
    const adhesion = requireAdhesion(acteur, siren);
    return this.unite.read(perimetreOf(acteur, adhesion), async (stores) => {
      const publies = await stores.marches.listPublies(adhesion.collectiviteId);
      const ecritures = new Map((await stores.ecritures.list(adhesion.collectiviteId, 'MARCHE')).map((ecriture) => [ecriture.marcheId, ecriture]));
      const marches = (await stores.marches.listOfCollectivite(adhesion.collectiviteId)).filter(({ marche }) => marche.dateNotification === null || anneeOf(marche.dateNotification) === annee);
      const contrats = marches.flatMap(({ id, marche }) => (publies.has(marche.uid) || marche.saisie !== null ? [toLu(id, marche, publies.has(marche.uid), ecritures.get(id) ?? null)] : []));
      return { annee, contrats: contrats.sort((a, b) => (b.contrat.marche.dateNotification ?? '').localeCompare(a.contrat.marche.dateNotification ?? '')) };
    });
  }

  /** @throws DomainError INTROUVABLE */
  async open(acteur: Acteur, { siren, id }: { readonly siren: string; readonly id: string }): Promise<ContratOuvert> {
    const adhesion = requireAdhesion(acteur, siren);
    return this.unite.read(perimetreOf(acteur, adhesion), async (stores) => {
      const connu = await stores.marches.findOfCollectivite(adhesion.collectiviteId, id);
      if (!connu) throw new DomainError('INTROUVABLE');
      const publications = await stores.marches.listPublications(adhesion.collectiviteId, connu.marche.uid);
      const publie = publications.length === 0 ? null : foldMarche(publications.map(({ enregistrement }) => enregistrement), adhesion.type);
      const ecriture = await stores.ecritures.findOfMarche(adhesion.collectiviteId, id);
      return {
        ...toLu(id, connu.marche, publie !== null, ecriture),
        publie,
        contenuPublie: publie && writePublie(publie),
        contenu: ecriture?.contenu ?? null,
        sources: publications.map(({ source }) => source),
        versions: await listVersions(stores, acteur, adhesion.collectiviteId, ecriture?.id ?? null),
      };
    });
  }
}

/** Every version of a record, newest first, and whether its reader wrote it. */
export async function listVersions(stores: Stores, acteur: Acteur, collectiviteId: string, id: string | null): Promise<ContratOuvert['versions']> {
  if (id === null) return [];
  return [...(await stores.ecritures.listVersions(collectiviteId, id))].reverse().map((version) => ({ ...version, parMoi: version.auteurId === acteur.utilisateurId }));
}

function toLu(id: string, marche: Marche, publie: boolean, ecriture: EcritureConnue | null): ContratLu {
  const dite = marche.saisie?.appartenance ?? null;
  const ecarte = dite === 'PAS_A_NOUS' || dite === 'DOUBLON' || (!publie && marche.saisie === null);
  return {
    contrat: toContrat(id, marche),
    etat: ecarte ? 'ECARTE' : !publie ? 'AJOUTE' : dite === 'A_NOUS' ? 'CONFIRME' : 'A_CONFIRMER',
    voies: voiesInclusion(marche),
    ecriture: ecriture && { id: ecriture.id, version: ecriture.version },
  };
}
