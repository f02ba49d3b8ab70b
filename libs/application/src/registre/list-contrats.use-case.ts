import { anneeOf, DomainError, foldMarche, toContrat, voiesInclusion, writePublie, writeRetenu, writeSaisieMarche, type Annee, type ContenuEcrit, type ContratDuRegistre, type Marche, type VoieInclusion } from '@spaser/domain';
import type { EcritureConnue, SourceMarche, Stores, UniteDeTravail, VersionEcriture } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';
import { isDansLeFiltre, type EtatContrat, type FiltreDuRegistre } from './filtre-du-registre';

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

/** One contract in the words of the form: as it counts, as it is published and as the collectivité states it; `null`: nobody does. */
export interface ContratDetaille extends ContratLu {
  readonly retenu: ContenuEcrit;
  readonly publie: ContenuEcrit | null;
  readonly saisi: ContenuEcrit | null;
}

/** Which contracts of a collectivité: a year, the last complete one without it, and what the screen filters. */
export interface QuestionContrats extends FiltreDuRegistre {
  readonly siren: string;
  readonly annee?: Annee | undefined;
}

/** The contracts of a collectivité as its register holds them. */
export class ListContrats {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** Contracts notified in the year, and those without a date, that the filter keeps. @throws DomainError INTROUVABLE */
  async execute(acteur: Acteur, question: QuestionContrats): Promise<{ readonly annee: Annee; readonly contrats: readonly ContratLu[] }> {
    const adhesion = requireAdhesion(acteur, question.siren);
    const annee = question.annee ?? anneeOf(today(this.horloge)) - 1;
    return { annee, contrats: await this.unite.read(perimetreOf(acteur, adhesion), (stores) => readContrats(stores, adhesion.collectiviteId, annee, question)) };
  }

  /** The same contracts, with every field of each. @throws DomainError INTROUVABLE */
  async detail(acteur: Acteur, question: QuestionContrats): Promise<{ readonly annee: Annee; readonly contrats: readonly ContratDetaille[] }> {
    const adhesion = requireAdhesion(acteur, question.siren);
    const { collectiviteId, type } = adhesion;
    const annee = question.annee ?? anneeOf(today(this.horloge)) - 1;
    return this.unite.read(perimetreOf(acteur, adhesion), async (stores) => {
      const lus = await readContrats(stores, collectiviteId, annee, question);
      const dits = lus.filter(({ contrat }) => contrat.marche.saisie !== null).map(({ contrat }) => contrat.marche.uid);
      const publications = await stores.marches.listPublicationsOf(collectiviteId, dits);
      const contrats = lus.map((lu): ContratDetaille => {
        const { marche } = lu.contrat;
        const enregistrements = publications.get(marche.uid) ?? [];
        // Nobody states anything of it: what counts is what is published.
        const publie = marche.saisie === null ? marche : enregistrements.length === 0 ? null : foldMarche(enregistrements, type);
        return { ...lu, retenu: writeRetenu(lu.contrat), publie: publie && writePublie(publie), saisi: marche.saisie && writeSaisieMarche(marche.saisie) };
      });
      return { annee, contrats };
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

/** The latest first; those of a day in the order of their references. */
async function readContrats(stores: Stores, collectiviteId: string, annee: Annee, filtre: FiltreDuRegistre): Promise<readonly ContratLu[]> {
  const publies = await stores.marches.listPublies(collectiviteId);
  const ecritures = new Map((await stores.ecritures.list(collectiviteId, 'MARCHE')).map((ecriture) => [ecriture.marcheId, ecriture]));
  const marches = (await stores.marches.listOfCollectivite(collectiviteId)).filter(({ marche }) => marche.dateNotification === null || anneeOf(marche.dateNotification) === annee);
  const jour = ({ contrat: { marche } }: ContratLu): string => marche.dateNotification ?? '';
  return marches
    .flatMap(({ id, marche }) => (publies.has(marche.uid) || marche.saisie !== null ? [toLu(id, marche, publies.has(marche.uid), ecritures.get(id) ?? null)] : []))
    .filter(({ etat, contrat: { marche } }) => isDansLeFiltre({ etat, marche }, filtre))
    .sort((a, b) => jour(b).localeCompare(jour(a)) || a.contrat.marche.uid.localeCompare(b.contrat.marche.uid));
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
