import { normaliseEntete, SORTES_DEPOT, type SorteDepot } from '@spaser/intake';
import { dateCivileInFrance, DomainError, groupRefus, isEnTravail, lastJourAnnulation, libelleEtatDepot, nextEtatDepot, ROLES_REGISTRE, type ActeDepot } from '@spaser/domain';
import type { ChangementDepot, DepotConnu, Stores, UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';
import { requireNotGelee } from '../spaser/spaser-en-main';
import { evenementDepot, UNDO_DEPOT, VERIFY_DEPOT, WRITE_DEPOT } from './evenements';

/** Which deposit of which collectivité, as it was read. */
export interface DepotVise {
  readonly siren: string;
  readonly id: string;
  readonly revision: number;
}

/** A correction of one cell; `semblables`: of every line that the same cause stops with the same value. */
export interface CorrectionDepot {
  readonly numero: number;
  /** Key of the column; `null` with `ignorer`: the line as a whole. */
  readonly colonne: string | null;
  /** What to read instead; `null`: the line is left out. */
  readonly texte: string | null;
  readonly semblables: boolean;
}

/** What a person does with a file that she has deposited. Each act is refused when the deposit has changed since she read it. */
export class ChangeDepot {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /**
   * Says what each column of the file gives, and remembers it for the next ones. @throws DomainError INTROUVABLE, DROIT_MANQUANT,
   * REVISION_PERIMEE, DEPOT_TRANSITION_REFUSEE, DEPOT_COLONNE_INCONNUE, DEPOT_COLONNE_EN_DOUBLE
   */
  recognise(acteur: Acteur, vise: DepotVise, correspondance: readonly (string | null)[]): Promise<void> {
    return this.run(acteur, vise, 'RECONNAITRE', async (stores, depot, collectiviteId) => {
      requireCorrespondance(depot, correspondance);
      const dites = depot.entetes.flatMap((entete, indice) => (entete === '' || depot.correspondance[indice] === correspondance[indice] ? [] : [[normaliseEntete(entete), correspondance[indice] ?? null] as const]));
      await stores.depots.rememberColonnes(collectiviteId, depot.sorte, Object.fromEntries(dites));
      await stores.outbox.add([evenementDepot(VERIFY_DEPOT, { collectiviteId, depotId: depot.id, acteurId: acteur.utilisateurId })]);
      return { correspondance };
    });
  }

  /** Corrects cells, or leaves lines out, then has the file verified again. @throws DomainError as `recognise`, DEPOT_COLONNE_INCONNUE */
  correct(acteur: Acteur, vise: DepotVise, corrections: readonly CorrectionDepot[]): Promise<void> {
    return this.run(acteur, vise, 'CORRIGER', async (stores, depot, collectiviteId) => {
      const lignes = await stores.lignesDeDepot.list(collectiviteId, depot.id);
      const rangOf = new Map(lignes.map(({ numero, rang }) => [numero, rang]));
      const causes = groupRefus(lignes.filter(({ statut }) => statut === 'A_CORRIGER').flatMap(({ numero, refus }) => refus.map((un) => ({ ...un, numero }))));
      for (const { numero, colonne, texte, semblables } of corrections) {
        if (colonne !== null && !SORTES_DEPOT[depot.sorte as SorteDepot].colonnes.some(({ cle }) => cle === colonne)) throw new DomainError('DEPOT_COLONNE_INCONNUE');
        const cellule = causes.flatMap(({ cellules }) => cellules).find((une) => une.numero === numero && une.colonne === colonne);
        const pareilles = semblables && cellule ? (causes.find(({ cellules }) => cellules.includes(cellule))?.cellules ?? []).filter(({ valeur }) => texte === null || valeur === cellule.valeur) : [];
        const rangs = [...new Set([numero, ...pareilles.map((une) => une.numero)])].flatMap((une) => rangOf.get(une) ?? []);
        if (texte === null || colonne === null) await stores.lignesDeDepot.ignore(collectiviteId, depot.id, rangs, texte === null);
        else await stores.lignesDeDepot.correct(collectiviteId, depot.id, rangs, colonne, texte === '' ? null : texte);
      }
      await stores.outbox.add([evenementDepot(VERIFY_DEPOT, { collectiviteId, depotId: depot.id, acteurId: acteur.utilisateurId })]);
      return {};
    });
  }

  /** Asks for the lines that are ready to be written. @throws DomainError as `recognise`, DEPOT_VIDE */
  import(acteur: Acteur, vise: DepotVise): Promise<void> {
    return this.run(acteur, vise, 'IMPORTER', async (stores, depot, collectiviteId) => {
      if (depot.bilan === null || depot.bilan.lignes.NOUVEAU + depot.bilan.lignes.MODIFIE === 0) throw new DomainError('DEPOT_VIDE');
      await stores.outbox.add([evenementDepot(WRITE_DEPOT, { collectiviteId, depotId: depot.id, acteurId: acteur.utilisateurId })]);
      return {};
    });
  }

  /** Asks for an import to be undone, within thirty days. @throws DomainError as `recognise`, DEPOT_TROP_TARD */
  undo(acteur: Acteur, vise: DepotVise): Promise<void> {
    return this.run(acteur, vise, 'ANNULER', async (stores, depot, collectiviteId) => {
      const limite = lastJourAnnulation(dateCivileInFrance(depot.importeLe ?? depot.deposeLe));
      if (today(this.horloge) > limite) throw new DomainError('DEPOT_TROP_TARD', { jour: limite.split('-').reverse().join('/') });
      await stores.outbox.add([evenementDepot(UNDO_DEPOT, { collectiviteId, depotId: depot.id, acteurId: acteur.utilisateurId })]);
      return {};
    });
  }

  /** Takes an undone import up again, to its preview. @throws DomainError as `recognise` */
  redo(acteur: Acteur, vise: DepotVise): Promise<void> {
    return this.run(acteur, vise, 'REFAIRE', async (stores, depot, collectiviteId) => {
      await stores.outbox.add([evenementDepot(VERIFY_DEPOT, { collectiviteId, depotId: depot.id, acteurId: acteur.utilisateurId })]);
      return {};
    });
  }

  /** Gives up a file that was not imported: its lines are forgotten. @throws DomainError as `recognise` */
  abandon(acteur: Acteur, vise: DepotVise): Promise<void> {
    return this.run(acteur, vise, 'ABANDONNER', async (stores, depot, collectiviteId) => {
      if (depot.importeLe !== null && depot.annuleLe === null) throw new DomainError('DEPOT_TRANSITION_REFUSEE', { etat: libelleEtatDepot('IMPORTE') });
      await stores.lignesDeDepot.clear(collectiviteId, depot.id);
      return {};
    });
  }

  private run(acteur: Acteur, { siren, id, revision }: DepotVise, acte: ActeDepot, step: (stores: Stores, depot: DepotConnu, collectiviteId: string) => Promise<ChangementDepot>): Promise<void> {
    const adhesion = requireAdhesion(acteur, siren, ...ROLES_REGISTRE);
    const { collectiviteId } = adhesion;
    return this.unite.run(perimetreOf(acteur, adhesion), async (stores) => {
      await requireNotGelee(stores, collectiviteId);
      const depot = await stores.depots.find(collectiviteId, id);
      if (!depot) throw new DomainError('INTROUVABLE');
      if (depot.oublieLe !== null) throw new DomainError('DEPOT_OUBLIE');
      const etat = nextEtatDepot(depot.etat, acte);
      if (etat === null) throw new DomainError('DEPOT_TRANSITION_REFUSEE', { etat: libelleEtatDepot(depot.etat) });
      if (isEnTravail(etat)) await stores.depots.restartAvancement(collectiviteId, id);
      await stores.depots.update(collectiviteId, { id, revision }, { etat, phrase: null, ...(await step(stores, depot, collectiviteId)) });
    });
  }
}

function requireCorrespondance({ sorte, entetes }: DepotConnu, correspondance: readonly (string | null)[]): void {
  const { colonnes } = SORTES_DEPOT[sorte as SorteDepot];
  if (correspondance.length !== entetes.length || correspondance.some((cle) => cle !== null && !colonnes.some((colonne) => colonne.cle === cle))) throw new DomainError('DEPOT_COLONNE_INCONNUE');
  const double = colonnes.find(({ cle }) => correspondance.filter((une) => une === cle).length > 1);
  if (double) throw new DomainError('DEPOT_COLONNE_EN_DOUBLE', { libelle: double.libelle });
}
