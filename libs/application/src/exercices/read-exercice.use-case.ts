import {
  anneeOf, foldMarche, isExerciceOuvert, TRANSITIONS_EXERCICE, ACTES_EXERCICE, verifyExercice, DomainError,
  type ActeExercice, type Annee, type Constat, type DoutesClos, type Marche, type StatutExercice,
} from '@spaser/domain';
import type { ExerciceConnu, Stores, UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur, type AdhesionActeur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';
import { listClos } from '../doutes/doutes-ouverts';
import { ListIndicateurs, type IndicateursLus } from '../indicateurs/list-indicateurs.use-case';

/** A year to declare: what is said of it, what is left to do, what is wrong, and what can be done now. */
export interface ExerciceLu {
  readonly exercice: ExerciceConnu;
  readonly controles: readonly Constat[];
  /** Contracts of the year: how many, and how many of the published ones nobody has confirmed. */
  readonly marches: { readonly total: number; readonly aConfirmer: number };
  readonly actes: readonly ActeExercice[];
  /** The year is over: it can be declared. */
  readonly echu: boolean;
  readonly indicateurs: IndicateursLus;
}

export class ReadExercice {
  private readonly indicateurs: ListIndicateurs;

  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {
    this.indicateurs = new ListIndicateurs(unite, horloge);
  }

  /** @throws DomainError INTROUVABLE */
  async execute(acteur: Acteur, { siren, annee }: { readonly siren: string; readonly annee: Annee }): Promise<ExerciceLu> {
    const adhesion = requireAdhesion(acteur, siren);
    const indicateurs = await this.indicateurs.execute({ territoireCode: acteur.territoireCode, siren, annee });
    const { registre, exercice } = indicateurs;
    const { publies, volumePrecedent, doutesClos } = await this.unite.read(perimetreOf(acteur, adhesion), (stores) => readAutour(stores, adhesion, indicateurs));
    const sansReponse = indicateurs.indicateurs.filter(({ indicateur: { code }, mesures }) => indicateurs.schema?.indicateurs.includes(code) && mesures.some(({ mesure }) => mesure.etat === 'NON_RENSEIGNE')).map(({ indicateur }) => indicateur.code);
    const controles = verifyExercice({ registre, type: adhesion.type, publies, volumePrecedent, sansReponse, doutesClos });
    const deLAnnee = registre.contrats.filter(({ marche }) => marche.dateNotification !== null && anneeOf(marche.dateNotification) === annee);
    const echu = annee < anneeOf(today(this.horloge));
    return {
      exercice,
      controles,
      marches: { total: deLAnnee.length, aConfirmer: deLAnnee.filter(({ marche }) => publies.has(marche.uid) && (marche.saisie?.appartenance ?? null) === null).length },
      actes: listActes(exercice.statut, adhesion, echu),
      echu,
      indicateurs,
    };
  }

  /** The years that a collectivité has spoken of, and those of its contracts, latest first. */
  async list(acteur: Acteur, { siren }: { readonly siren: string }): Promise<readonly { readonly annee: Annee; readonly statut: StatutExercice; readonly volume: boolean }[]> {
    const adhesion = requireAdhesion(acteur, siren);
    const courante = anneeOf(today(this.horloge));
    const connus = await this.unite.read(perimetreOf(acteur, adhesion), (stores) => stores.exercices.list(adhesion.collectiviteId));
    const annees = new Set([...connus.map(({ annee }) => annee), courante, courante - 1, courante - 2].filter((annee) => annee >= 2023));
    return [...annees].sort((a, b) => b - a).map((annee) => {
      const connu = connus.find((exercice) => exercice.annee === annee);
      return { annee, statut: connu?.statut ?? 'OUVERT', volume: (connu?.volume ?? null) !== null };
    });
  }
}

/** What the database says around a year: the publications of the contracts that a person has spoken of, and the volume of the year before. */
async function readAutour(stores: Stores, { collectiviteId, type }: AdhesionActeur, { registre }: IndicateursLus): Promise<{ readonly publies: ReadonlyMap<string, Pick<Marche, 'considerationsSociales'>>; readonly volumePrecedent: bigint | null; readonly doutesClos: DoutesClos }> {
  const uids = await stores.marches.listPublies(collectiviteId);
  const dites = await stores.marches.listPublicationsDites(collectiviteId);
  const publies = new Map(registre.contrats.filter(({ marche }) => uids.has(marche.uid)).map(({ marche }) => {
    const publications = dites.get(marche.uid);
    return [marche.uid, publications ? foldMarche(publications, type) : marche] as const;
  }));
  return { publies, doutesClos: listClos(registre.contrats, await stores.decisionsDeDoute.list(collectiviteId)), volumePrecedent: (await stores.exercices.find(collectiviteId, registre.annee - 1))?.volume?.montant ?? null };
}

function listActes(statut: StatutExercice, { roles }: AdhesionActeur, echu: boolean): readonly ActeExercice[] {
  return ACTES_EXERCICE.filter((acte) => {
    const { de, roles: permis } = TRANSITIONS_EXERCICE[acte];
    return de.includes(statut) && permis.some((role) => roles.includes(role)) && (acte !== 'DECLARER' || echu);
  });
}

/** @throws DomainError EXERCICE_FERME when what is said of the year may not change any more */
export function requireOuvert(exercice: ExerciceConnu, statut: string): void {
  if (!isExerciceOuvert(exercice.statut)) throw new DomainError('EXERCICE_FERME', { annee: String(exercice.annee), statut });
}
