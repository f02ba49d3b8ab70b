import {
  anneeOf, CODES_INDICATEUR, computeMesures, computeSeries, computeVol, describeSorte, DomainError, evaluateMesure, getIndicateur, METHODE_VERSION, parseSiren, unites,
  type Annee, type Collectivite, type ContenuSpaser, type EcritureLue, type Indicateur, type Mesure, type RegistreAcheteur, type SerieInformative, type StatutObjectif,
} from '@spaser/domain';
import type { ExerciceConnu, MarcheConnu, UniteDeTravail } from '@spaser/persistence';
import { requireAdhesion, type Acteur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';
import { requireTerritoire } from '../referentiel/require-territoire';
import { loadRegistre, readQualificationsPartagees } from '../registre/load-registre';
import { findSchemaDeLAnnee } from '../spaser/schema-de-l-annee';
import { readFigure, type FigureTerritoire } from '../territoire/figure-territoire';

/** One measure with the verdict of its buyer's own scheme; `null`: the scheme does not aim at it, or there is none. */
export interface MesureEvaluee {
  readonly mesure: Mesure;
  readonly statut: StatutObjectif;
  readonly evaluation: ReturnType<typeof evaluateMesure>;
}

/** An indicator of a buyer in a year: its measure, or those that its label holds together and that are never added. */
export interface IndicateurLu {
  readonly indicateur: Indicateur;
  readonly mesures: readonly MesureEvaluee[];
}

/** What a record of a figure is, for a reader: a contract of the product, or a buyer. */
export interface Sujet {
  readonly reference: string;
  readonly libelle: string;
  readonly sorte: 'MARCHE' | 'ECRITURE' | 'ACHETEUR';
}

export interface IndicateursLus {
  readonly collectivite: Collectivite;
  readonly annee: Annee;
  readonly methode: number;
  /** The scheme in force at the end of the year, when it covers it; `null` without one. */
  readonly schema: ContenuSpaser | null;
  /** Every record that a measure may name, by its id. */
  readonly sujets: ReadonlyMap<string, Sujet>;
  readonly indicateurs: readonly IndicateurLu[];
  /** Share of the inclusive purchases (objective O6), which no code of the scheme names. */
  readonly vol: MesureEvaluee;
  /** Other readings of the same records, compared with no target. */
  readonly series: readonly SerieInformative[];
  readonly exercice: ExerciceConnu;
  readonly registre: RegistreAcheteur;
}

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

  /** @throws DomainError TERRITOIRE_INCONNU, SIREN_INVALIDE, ACHETEUR_INCONNU */
  async execute(question: { readonly territoireCode: string; readonly siren: string; readonly annee: Annee }): Promise<IndicateursLus> {
    const territoire = await requireTerritoire(this.unite, question.territoireCode);
    const siren = parseSiren(question.siren);
    const { annee } = question;
    const { collectivite, figure } = await this.unite.read({ sorte: 'TERRITOIRE', territoireCode: territoire.code }, async (stores) => {
      const connue = await stores.territoire.findCollectivite(siren);
      if (!connue) throw new DomainError('ACHETEUR_INCONNU', { siren, territoire: territoire.code });
      return { collectivite: connue, figure: connue.type === 'DEPARTEMENT' ? await readFigure(stores, territoire.code, annee) : null };
    });
    const partagees = await readQualificationsPartagees(this.unite, territoire.code);
    return this.unite.read({ sorte: 'COLLECTIVITE', territoireCode: territoire.code, collectiviteId: collectivite.id }, async (stores) => {
      const { registre, exercice, marches, ecritures } = await loadRegistre(stores, collectivite.id, annee, partagees);
      const schema = (await findSchemaDeLAnnee(stores, collectivite.id, annee))?.contenu ?? null;
      return {
        collectivite,
        annee,
        methode: METHODE_VERSION,
        schema,
        exercice,
        registre,
        sujets: listSujets(marches, ecritures, figure),
        indicateurs: CODES_INDICATEUR.map((code) => ({
          indicateur: getIndicateur(code),
          mesures: (code === 'B1' ? mesuresB1(registre, figure) : computeMesures(code, registre)).map((mesure) => toEvaluee(mesure, schema, annee)),
        })),
        vol: toEvaluee(computeVol(registre), schema, annee),
        series: computeSeries(registre),
      };
    });
  }
}

/** What each record that a figure may name is, for a reader. */
function listSujets(marches: readonly MarcheConnu[], ecritures: readonly EcritureLue[], figure: FigureTerritoire | null): IndicateursLus['sujets'] {
  return new Map([
    ...marches.map(({ id, marche: { uid, objet } }): [string, Sujet] => [id, { reference: uid, libelle: objet ?? uid, sorte: 'MARCHE' }]),
    ...ecritures.map(({ id, sorte, contenu }): [string, Sujet] => [id, { reference: sorte, libelle: libelleOf(sorte, contenu), sorte: 'ECRITURE' }]),
    ...(figure?.acheteurs ?? []).map(({ siren: reference, nom }): [string, Sujet] => [reference, { reference, libelle: nom, sorte: 'ACHETEUR' }]),
  ]);
}

/** « Mandat du 14/03/2025 »: the kind of a record, and its day. */
function libelleOf(sorte: EcritureLue['sorte'], contenu: EcritureLue['contenu']): string {
  const { singulier, jour } = describeSorte(sorte);
  const date = jour === null ? null : (contenu as unknown as Record<string, unknown>)[jour];
  return typeof date === 'string' ? `${singulier} du ${date.split('-').reverse().join('/')}` : singulier;
}

function toEvaluee(mesure: Mesure, schema: ContenuSpaser | null, annee: Annee): MesureEvaluee {
  const evaluation = schema && evaluateMesure(mesure, schema, annee);
  return { mesure, evaluation, statut: evaluation?.statut ?? (mesure.etat === 'NON_CONCERNE' ? 'NON_CONCERNE' : 'SANS_CIBLE') };
}

/** B1 counts the buyers of a territory: it is its pilot's indicator, and no concern of the others (domain §4.13). */
function mesuresB1({ nonConcernes }: RegistreAcheteur, figure: FigureTerritoire | null): readonly Mesure[] {
  const vide = { valeur: null, part: null, comptes: [], ecartes: [], repartition: null } as const;
  if (figure === null || nonConcernes.includes('B1')) return (['B1.epci', 'B1.communes'] as const).map((code) => ({ ...vide, code, etat: 'NON_CONCERNE' }));
  const { b1, acheteurs } = figure;
  const comptes = (type: 'EPCI' | 'COMMUNE'): Mesure['comptes'] => acheteurs.filter((acheteur) => acheteur.engage && acheteur.type === type).map(({ siren }) => ({ id: siren, quantite: unites(1) }));
  return [
    { ...vide, code: 'B1.epci', etat: 'RENSEIGNE', valeur: unites(b1.epci), part: null, comptes: comptes('EPCI') },
    { ...vide, code: 'B1.communes', etat: 'RENSEIGNE', valeur: unites(b1.communes), part: b1.communesPart, comptes: comptes('COMMUNE') },
  ];
}
