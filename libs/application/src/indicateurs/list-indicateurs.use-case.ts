import {
  anneeOf, CODES_INDICATEUR, computeComplementaires, computeMesures, computeMesuresB1, computeSeries, computeSeriesB1, computeVol, DomainError, getIndicateur, isCodeIndicateur, METHODE_VERSION, parseSiren,
  type Annee, type CodeIndicateur, type Collectivite, type ContenuSpaser, type Indicateur, type MesureComplementaire, type RegistreAcheteur, type SerieInformative,
} from '@spaser/domain';
import type { ExerciceConnu, UniteDeTravail } from '@spaser/persistence';
import { requireAdhesion, type Acteur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';
import { requireTerritoire } from '../referentiel/require-territoire';
import { loadRegistre, readQualificationsPartagees } from '../registre/load-registre';
import { readSchemasParAnnee } from '../spaser/schema-de-l-annee';
import { engagementsOf } from '../territoire/figure-territoire';
import { evaluateAnnees, type AnneeLue, type MesureEvaluee } from './mesure-evaluee';
import { listSujets, type Sujets } from './sujets';

/** An indicator of a buyer in a year: its measure, or those that its label holds together and that are never added. */
export interface IndicateurLu {
  readonly indicateur: Indicateur;
  readonly mesures: readonly MesureEvaluee[];
}

export interface IndicateursLus {
  readonly collectivite: Collectivite;
  readonly annee: Annee;
  readonly methode: number;
  readonly calculeLe: Date;
  /** The scheme in force at the end of the year, when it covers it; `null` without one. */
  readonly schema: ContenuSpaser | null;
  /** Every record that a measure may name, by its id. */
  readonly sujets: Sujets;
  readonly indicateurs: readonly IndicateurLu[];
  /** Share of the inclusive purchases (objective O6), which no code of the scheme names. */
  readonly vol: MesureEvaluee;
  /** Other readings of the same records, compared with no target. */
  readonly series: readonly SerieInformative[];
  /** What the law asks for besides the model of the territory (R1 to R4). */
  readonly complementaires: readonly MesureComplementaire[];
  readonly exercice: ExerciceConnu;
  readonly registre: RegistreAcheteur;
}

/** First year of the scheme, and of the trajectories. */
const DEBUT: Annee = 2023;
/** Years of a trajectory, at most. */
const DUREE = 10;

/** Figures that a page of their own explains: the 23 indicators, and VOL. */
export type CodeFigure = CodeIndicateur | 'VOL';

/** The 23 indicators of a buyer in a year, computed from what is known of it now: nothing is kept that could grow old. */
export class ListIndicateurs {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** For a member of the collectivité; without a year, the last complete one. @throws DomainError INTROUVABLE */
  forMembre(acteur: Acteur, { siren, annee = anneeOf(today(this.horloge)) - 1 }: { readonly siren: string; readonly annee?: Annee | undefined }): Promise<IndicateursLus> {
    requireAdhesion(acteur, siren);
    return this.execute({ territoireCode: acteur.territoireCode, siren, annee });
  }

  /** One figure among them, for its own page. @throws DomainError INTROUVABLE, then INDICATEUR_INCONNU */
  async figureForMembre(acteur: Acteur, { code, ...question }: { readonly siren: string; readonly code: string; readonly annee?: Annee | undefined }): Promise<IndicateursLus & { readonly code: CodeFigure }> {
    requireAdhesion(acteur, question.siren);
    if (!isCodeIndicateur(code) && code !== 'VOL') throw new DomainError('INDICATEUR_INCONNU', { code });
    return { ...(await this.forMembre(acteur, question)), code };
  }

  /** @throws DomainError TERRITOIRE_INCONNU, SIREN_INVALIDE, ACHETEUR_INCONNU */
  async execute(question: { readonly territoireCode: string; readonly siren: string; readonly annee: Annee }): Promise<IndicateursLus> {
    const territoire = await requireTerritoire(this.unite, question.territoireCode);
    const siren = parseSiren(question.siren);
    const { annee } = question;
    const { collectivite, faits } = await this.unite.read({ sorte: 'TERRITOIRE', territoireCode: territoire.code }, async (stores) => {
      const connue = await stores.territoire.findCollectivite(siren);
      if (!connue) throw new DomainError('ACHETEUR_INCONNU', { siren, territoire: territoire.code });
      return { collectivite: connue, faits: connue.type === 'DEPARTEMENT' ? await stores.faits.readTerritoire(annee) : null };
    });
    const partagees = await readQualificationsPartagees(this.unite, territoire.code);
    return this.unite.read({ sorte: 'COLLECTIVITE', territoireCode: territoire.code, collectiviteId: collectivite.id }, async (stores) => {
      const { registre, exercice, marches, ecritures, parAnnee } = await loadRegistre(stores, collectivite.id, annee, listAnnees(annee), partagees);
      const schemaOf = await readSchemasParAnnee(stores, collectivite.id);
      const annees = parAnnee.map((un): AnneeDuTerritoire => ({ annee: un.annee, registre: un, schema: schemaOf(un.annee)?.contenu ?? null, engagements: faits && engagementsOf(faits, un.annee) }));
      return {
        collectivite,
        annee,
        methode: METHODE_VERSION,
        calculeLe: this.horloge.now(),
        schema: schemaOf(annee)?.contenu ?? null,
        exercice,
        registre,
        sujets: listSujets(marches, ecritures, annees.at(-1)?.engagements?.engages ?? []),
        indicateurs: CODES_INDICATEUR.map((code) => ({
          indicateur: getIndicateur(code),
          mesures: evaluateAnnees(annees, (une) => (code === 'B1' ? mesuresB1(une) : computeMesures(code, une.registre))),
        })),
        vol: evaluateAnnees(annees, (une) => [computeVol(une.registre)])[0] as MesureEvaluee,
        series: [...computeSeries(registre), ...(faits ? computeSeriesB1(engagementsOf(faits, annee).b1) : [])],
        complementaires: computeComplementaires(registre),
      };
    });
  }
}

interface AnneeDuTerritoire extends AnneeLue {
  /** Who is engaged in the territory that the buyer pilots; `null` for every other buyer. */
  readonly engagements: ReturnType<typeof engagementsOf> | null;
}

/** B1 counts the buyers of a territory: it is its pilot's indicator, and no concern of the others (domain §4.13). */
function mesuresB1({ registre, engagements }: AnneeDuTerritoire): ReturnType<typeof computeMesuresB1> {
  return engagements === null || registre.nonConcernes.includes('B1') ? computeMesuresB1(null, []) : computeMesuresB1(engagements.b1, engagements.engages);
}

/** The years of a trajectory, up to the one that is read, the one before at least. */
function listAnnees(annee: Annee): readonly Annee[] {
  const debut = Math.max(Math.min(DEBUT, annee - 1), annee - DUREE + 1);
  return Array.from({ length: annee - debut + 1 }, (_, rang) => debut + rang);
}
