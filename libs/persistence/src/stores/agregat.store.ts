import type { EntityManager } from 'typeorm';
import {
  decideMesure, exerciceVierge, LEVIERS_J1, meanEcritures, SEUIL_MONTANT, STRUCTURES_INCLUSIVES, sumAchatsOccasion, sumContrats, sumEcritures, sumHeures, sumReserves,
  type Annee, type CodeMesure, type ComptageContrats, type ComptageEcritures, type ComptageHeures, type Exercice, type MesureSommee, type Part,
} from '@spaser/domain';
import { COMPTAGES_CONTRATS, SOMMES_HEURES } from '../aggregates/contrats.sql';
import { COMPTAGES_ECRITURES, REPONSES_SOURCING } from '../aggregates/ecritures.sql';
import { PARTS_INCLUSIVES } from '../aggregates/volumes.sql';
import type { Perimetre } from '../perimetre';
import { ExerciceStore } from './exercice.store';

/** Measures of the buyers of a territory, by their ids. */
export type MesuresParCollectivite = ReadonlyMap<string, readonly MesureSommee[]>;

/**
 * The measures of many buyers at once, counted and summed by the database, equal to the pure formulas on the same register. Left to the
 * formulas: B1 and VOL, whose facts are kept already (`fait_exercice`), the breakdown of T2, and the records behind each figure.
 */
export class AgregatStore {
  private readonly exercices: ExerciceStore;

  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {
    this.exercices = new ExerciceStore(manager, perimetre);
  }

  /**
   * What contracts alone make (A1, A2, C1, C4, E1, F2, H1, J1, K1, K2, T1, T2): what the territory may read of every buyer. All the buyers
   * of the territory, or some.
   */
  async listDesContrats(annee: Annee, collectiviteIds: readonly string[] | null = null): Promise<MesuresParCollectivite> {
    const lus = await this.readContrats(annee, collectiviteIds);
    return this.compose(annee, collectiviteIds, (id, exercice) => mesuresDesContrats(lus, id, exercice));
  }

  /** Every measure that can be summed. Records other than contracts are their buyer's and the worker's to read: the territory would find none. */
  async list(annee: Annee, collectiviteIds: readonly string[] | null = null): Promise<MesuresParCollectivite> {
    const question = [this.perimetre.territoireCode, collectiviteIds, annee];
    const contrats = await this.readContrats(annee, collectiviteIds);
    const ecritures: EcrituresRow[] = await this.manager.query(COMPTAGES_ECRITURES, [...question, STRUCTURES_INCLUSIVES]);
    const reponses: ReponsesRow[] = await this.manager.query(REPONSES_SOURCING, question);
    const parCle = new Map(ecritures.map((row) => [`${row.id} ${row.code}`, row]));
    const parId = new Map(reponses.map((row) => [row.id, row]));
    return this.compose(annee, collectiviteIds, (id, exercice) => {
      const comptage = (code: string): EcrituresRow => parCle.get(`${id} ${code}`) ?? { id, code, faits: '0', nombre: '0', somme: '0', biens: '0' };
      const u2 = parId.get(id) ?? { id, reponses: '0', entreprises: '0' };
      return [
        ...mesuresDesContrats(contrats, id, exercice),
        ...SOMMES.map(([code, denominateur]) => sumEcritures(code, exercice, toComptage(comptage(code), denominateur))),
        ...(['G1.info', 'G1.mob'] as const).map((code) => meanEcritures(code, exercice, toComptage(comptage(code), 1461n), Number(comptage(code).biens))),
        sumAchatsOccasion(exercice, contratsOf(contrats, id, 'G2'), toComptage(comptage('G2'), 1n)),
        sumEcritures('U2', exercice, { faits: Number(u2.reponses) + Number(comptage('U1').faits), nombre: Number(u2.entreprises), somme: { numerateur: BigInt(u2.entreprises), denominateur: 1n } }),
      ];
    });
  }

  /**
   * Share of the inclusive purchases in the declared ones, from the facts that the territory keeps: a contract bought by several counts once,
   * at its coordinator's (D-04). `null`: nobody knows enough to say; a buyer without a declared volume is left out.
   */
  async listPartsInclusives(annee: Annee, collectiviteIds: readonly string[] | null = null): Promise<ReadonlyMap<string, Part | null>> {
    const rows: PartRow[] = await this.manager.query(PARTS_INCLUSIVES, [this.perimetre.territoireCode, collectiviteIds, annee]);
    return new Map(rows.map(({ id, volume, montant, nombre, aucun_marche: aucunMarche, en_cours: enCours, tus }) => {
      const savoir = nombre > 0 || Number(enCours) > 0 ? 'CONNU' : aucunMarche ? 'AUCUN' : 'INCONNU';
      const { valeur } = decideMesure('VOL', { nonConcernes: [], aucuns: [] }, { nombre, somme: sommeOf(montant, 100n), doutes: Number(tus), savoir, denominateur: null });
      return [id, valeur && { numerateur: BigInt(montant), denominateur: BigInt(volume) }];
    }));
  }

  private async readContrats(annee: Annee, collectiviteIds: readonly string[] | null): Promise<ContratsLus> {
    const question = [this.perimetre.territoireCode, collectiviteIds, annee];
    const comptages: ContratsRow[] = await this.manager.query(COMPTAGES_CONTRATS, [...question, LEVIERS_J1, SEUIL_MONTANT.toString()]);
    const heures: HeuresRow[] = await this.manager.query(SOMMES_HEURES, question);
    return { comptages: new Map(comptages.map((row) => [`${row.id} ${row.code}`, row])), heures: new Map(heures.map((row) => [row.id, row])) };
  }

  /** Every buyer asked for, those without a contract or a record included: what they declare is a figure too. */
  private async compose(annee: Annee, collectiviteIds: readonly string[] | null, mesuresOf: (id: string, exercice: Exercice) => readonly MesureSommee[]): Promise<MesuresParCollectivite> {
    const acheteurs: { id: string }[] = await this.manager.query('SELECT id FROM collectivite WHERE territoire_code = $1 AND ($2::uuid[] IS NULL OR id = ANY ($2)) ORDER BY id', [this.perimetre.territoireCode, collectiviteIds]);
    const exercices = await this.exercices.listOfAnnee(annee);
    return new Map(acheteurs.map(({ id }) => [id, mesuresOf(id, exercices.get(id) ?? exerciceVierge(annee))]));
  }
}

interface PartRow { id: string; volume: string; aucun_marche: boolean; montant: string; nombre: number; en_cours: string; tus: string }
interface ContratsRow { id: string; code: string; retenus: string; sous_le_seuil: string; sans_montant: string; oui: string; non: string; tus: string }
interface HeuresRow { id: string; nombre: string; somme: string; retenus: string; dits: string; doutes: string }
interface EcrituresRow { id: string; code: string; faits: string; nombre: string; somme: string; biens: string }
interface ReponsesRow { id: string; reponses: string; entreprises: string }
interface ContratsLus {
  readonly comptages: ReadonlyMap<string, ContratsRow>;
  readonly heures: ReadonlyMap<string, HeuresRow>;
}

/** Records that are summed, with the fraction of the unit that the database counts in. */
const SOMMES: readonly (readonly [CodeMesure, bigint])[] = [['A3', 1n], ['C2', 100n], ['C3', 1n], ['D1', 1n], ['I1', 1n], ['K3.agr', 100n], ['K3.tied', 100n], ['U1', 1n]];
const COMPTES: readonly CodeMesure[] = ['E1', 'F2', 'H1', 'J1', 'K1', 'K2', 'T1', 'T2'];
/** Counts of contracts above 25 000 €, which the targets read as a share. */
const PARTS: readonly CodeMesure[] = ['A1', 'C4'];

function mesuresDesContrats(lus: ContratsLus, id: string, exercice: Exercice): readonly MesureSommee[] {
  return [
    ...PARTS.map((code) => sumContrats(code, exercice, { ...contratsOf(lus, id, code), auDessusDuSeuil: true }, true)),
    sumHeures(exercice, heuresOf(lus, id)),
    sumReserves(exercice, contratsOf(lus, id, 'C1')),
    ...COMPTES.map((code) => sumContrats(code, exercice, contratsOf(lus, id, code))),
  ];
}

function contratsOf({ comptages }: ContratsLus, id: string, code: CodeMesure): ComptageContrats {
  const row = comptages.get(`${id} ${code}`);
  const nombre = (texte: string | undefined): number => Number(texte ?? 0);
  return {
    retenus: nombre(row?.retenus), sousLeSeuil: nombre(row?.sous_le_seuil), sansMontant: nombre(row?.sans_montant), auDessusDuSeuil: false, oui: nombre(row?.oui), non: nombre(row?.non), tus: nombre(row?.tus),
  };
}

function heuresOf({ heures }: ContratsLus, id: string): ComptageHeures {
  const { nombre = '0', somme = '0', retenus = '0', dits = '0', doutes = '0' } = heures.get(id) ?? {};
  return { nombre: Number(nombre), somme: sommeOf(somme, 100n), retenus: Number(retenus), sousLeSeuil: 0, sansMontant: 0, auDessusDuSeuil: false, dits: Number(dits), doutes: Number(doutes) };
}

const sommeOf = (somme: string, denominateur: bigint): Part => ({ numerateur: BigInt(somme), denominateur });
const toComptage = ({ faits, nombre, somme }: EcrituresRow, denominateur: bigint): ComptageEcritures => ({ faits: Number(faits), nombre: Number(nombre), somme: sommeOf(somme, denominateur) });
