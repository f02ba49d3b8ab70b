import type { SorteDepot } from '@spaser/intake';
import type { StatutLigne } from '@spaser/domain';
import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import type { Acteur } from '../acteur/acteur';
import { ChangeDepot, type CorrectionDepot, type DepotVise } from '../depots/change-depot.use-case';
import { CreateDepot } from '../depots/create-depot.use-case';
import { ReadDepot, type DepotOuvert } from '../depots/read-depot.use-case';
import { RecomputeExercice } from '../exercices/recompute-exercice.use-case';
import type { Horloge } from '../horloge/horloge';
import { ListIndicateurs } from '../indicateurs/list-indicateurs.use-case';
import { CreateTerritoire } from '../referentiel/create-territoire.use-case';
import { ListContrats } from '../registre/list-contrats.use-case';
import { ConsolidateTerritoire } from '../territoire/consolidate-territoire.use-case';
import { RegistreDesTravaux } from '../travaux/registre-des-travaux';
import { unActeur } from './acteurs';

const MIDI = { now: () => new Date('2026-11-29T12:00:00Z') };

/** In a test nothing is unforeseen. */
const raise = (erreur: unknown): never => { throw erreur; };

/** A collectivité that deposits files, and the worker that carries out what it asks, at once. */
export class SceneDepots {
  readonly create: CreateDepot;
  readonly read: ReadDepot;
  readonly change: ChangeDepot;
  private readonly travaux: RegistreDesTravaux;

  constructor(
    private readonly base: BaseDeTest,
    private readonly acteur: Acteur,
    private readonly siren: string,
    readonly horloge: Horloge = MIDI,
  ) {
    this.create = new CreateDepot(base.unite, raise);
    this.read = new ReadDepot(base.unite, horloge);
    this.change = new ChangeDepot(base.unite, horloge);
    this.travaux = new RegistreDesTravaux(base.uniteDuTravailleur, new RecomputeExercice(), new ConsolidateTerritoire(base.uniteDuTravailleur), null, horloge);
  }

  /** A fresh base, and someone who keeps the register of the collectivité `siren`. */
  static async open(siren: string): Promise<{ readonly base: BaseDeTest; readonly acteur: Acteur; readonly scene: SceneDepots }> {
    const base = await createBase();
    await new CreateTerritoire(base.unite).execute({ code: '40', departementSiren: null });
    const acteur = await unActeur(base.unite, [siren]);
    return { base, acteur, scene: new SceneDepots(base, acteur, siren) };
  }

  /** Nothing deposited, nothing in the register. */
  async vider(): Promise<void> {
    await this.base.owner('TRUNCATE depot_avancement, depot_ligne, depot, colonne_retenue, ecriture_version, ecriture, exercice, valeur_annuelle, fait_exercice, marche, enregistrement, outbox, journal CASCADE');
  }

  /** Deposits a file, and waits until it is previewed, or refused. */
  async deposer(sorte: SorteDepot, contenu: string | Buffer, nom = 'fichier.csv'): Promise<DepotOuvert> {
    const { id } = await this.create.execute(this.acteur, { siren: this.siren, sorte, nom, octets: Buffer.from(contenu) });
    await this.create.settle();
    return this.after(id);
  }

  async importer(depot: DepotOuvert): Promise<DepotOuvert> {
    await this.change.import(this.acteur, this.vise(depot));
    return this.after(depot.id);
  }

  async annuler(depot: DepotOuvert): Promise<DepotOuvert> {
    await this.change.undo(this.acteur, this.vise(depot));
    return this.after(depot.id);
  }

  async reprendre(depot: DepotOuvert): Promise<DepotOuvert> {
    await this.change.redo(this.acteur, this.vise(depot));
    return this.after(depot.id);
  }

  async corriger(depot: DepotOuvert, corrections: readonly CorrectionDepot[]): Promise<DepotOuvert> {
    await this.change.correct(this.acteur, this.vise(depot), corrections);
    return this.after(depot.id);
  }

  async reconnaitre(depot: DepotOuvert, correspondance: readonly (string | null)[]): Promise<DepotOuvert> {
    await this.change.recognise(this.acteur, this.vise(depot), correspondance);
    return this.after(depot.id);
  }

  vise({ id, revision }: Pick<DepotOuvert, 'id' | 'revision'>): DepotVise {
    return { siren: this.siren, id, revision };
  }

  ouvrir(id: string): Promise<DepotOuvert> {
    return this.read.open(this.acteur, { siren: this.siren, id });
  }

  async lignes({ id }: DepotOuvert, statut: StatutLigne) {
    return (await this.read.lines(this.acteur, { siren: this.siren, id, statut, depuis: 0 })).lignes;
  }

  async contrats(annee = 2025) {
    return (await new ListContrats(this.base.unite, this.horloge).execute(this.acteur, { siren: this.siren, annee })).contrats;
  }

  /** A figure of the collectivité as it is read now; `null`: not known. */
  async valeur(code: string, annee = 2025): Promise<number | null> {
    const { indicateurs, vol } = await new ListIndicateurs(this.base.unite, this.horloge).execute({ territoireCode: '40', siren: this.siren, annee });
    const lue = [...indicateurs.flatMap(({ mesures }) => mesures), vol].find(({ mesure }) => mesure.code === code)?.mesure.valeur;
    return lue ? Number(lue.numerateur) / Number(lue.denominateur) : null;
  }

  /** Carries out everything that waits. */
  async drain(): Promise<void> {
    for (let evenements = await this.travaux.dispatch('40', 50); evenements.length > 0; evenements = await this.travaux.dispatch('40', 50)) {
      for (const { id } of evenements) await this.travaux.process('40', id);
    }
  }

  private async after(id: string): Promise<DepotOuvert> {
    await this.drain();
    return this.ouvrir(id);
  }
}
