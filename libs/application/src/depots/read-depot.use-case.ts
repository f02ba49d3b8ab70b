import { recogniseColonnes, SORTES_DEPOT, type SorteDepot } from '@spaser/intake';
import { dateCivileInFrance, DomainError, groupRefus, lastJourAnnulation, type CauseDeRefus, type DateCivile, type StatutLigne } from '@spaser/domain';
import type { AvancementDepot, DepotConnu, LigneDepot, UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';
import { listManquantes } from './create-depot.use-case';

export interface DepotLu extends Omit<DepotConnu, 'sorte'> {
  readonly sorte: SorteDepot;
  readonly avancement: AvancementDepot | null;
  readonly parMoi: boolean;
  /** Last day on which it may be undone; `null`: nothing to undo, or too late. */
  readonly annulableJusquau: DateCivile | null;
}

/** One deposit with everything that its page shows. */
export interface DepotOuvert extends DepotLu {
  readonly causes: readonly CauseDeRefus[];
  /** Columns that nothing can do without and that no header gives. */
  readonly manquantes: readonly string[];
  /** The import of the very same bytes that still counts. */
  readonly dejaImporte: { readonly reference: string; readonly le: Date } | null;
  readonly exemples: readonly (readonly (string | null)[])[];
  /** What each column of the file gives; `probable`: it only resembles what it is taken for. */
  readonly colonnes: readonly { readonly entete: string; readonly cle: string | null; readonly probable: boolean }[];
  /** Everything that a column of this kind of file may give. */
  readonly colonnesPossibles: readonly { readonly cle: string; readonly libelle: string; readonly requis: boolean }[];
}

/** A reading takes seconds: beyond this, the process that had it has stopped. */
const LECTURE_MAXIMALE_MS = 3 * 60_000;
const INTERROMPUE = 'La lecture de ce fichier a été interrompue. Déposez-le de nouveau\u00a0: rien n’en a été gardé.';

/** Lines of a page, of one case or of all. */
export const LIGNES_PAR_PAGE = 100;

/** The files that a collectivité has deposited, and what became of each. */
export class ReadDepot {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** The latest first. @throws DomainError INTROUVABLE */
  async list(acteur: Acteur, { siren }: { readonly siren: string }): Promise<readonly DepotLu[]> {
    const adhesion = requireAdhesion(acteur, siren);
    return this.unite.read(perimetreOf(acteur, adhesion), async (stores) => (await stores.depots.list(adhesion.collectiviteId)).map((depot) => this.toLu(acteur, depot, null)));
  }

  /** @throws DomainError INTROUVABLE */
  async open(acteur: Acteur, { siren, id }: { readonly siren: string; readonly id: string }): Promise<DepotOuvert> {
    const adhesion = requireAdhesion(acteur, siren);
    const { collectiviteId } = adhesion;
    return this.unite.read(perimetreOf(acteur, adhesion), async (stores) => {
      const depot = await stores.depots.find(collectiviteId, id);
      if (!depot) throw new DomainError('INTROUVABLE');
      const refusees = await stores.lignesDeDepot.list(collectiviteId, id, { statut: 'A_CORRIGER' });
      const deja = await stores.depots.findImporte(collectiviteId, depot.empreinte, id);
      const exemples = depot.etat === 'COLONNES' || depot.etat === 'APERCU' ? await stores.lignesDeDepot.list(collectiviteId, id, { limite: 3 }) : [];
      return {
        ...this.toLu(acteur, depot, await stores.depots.findAvancement(collectiviteId, id)),
        causes: groupRefus(refusees.flatMap(({ numero, refus }) => refus.map((un) => ({ ...un, numero })))),
        manquantes: depot.entetes.length === 0 ? [] : listManquantes(depot.sorte as SorteDepot, depot.correspondance),
        dejaImporte: deja?.reference && deja.importeLe ? { reference: deja.reference, le: deja.importeLe } : null,
        exemples: exemples.map(({ cellules }) => cellules),
        colonnes: listColonnes(depot),
        colonnesPossibles: SORTES_DEPOT[depot.sorte as SorteDepot].colonnes.map(({ cle, libelle, requis }) => ({ cle, libelle, requis })),
      };
    });
  }

  /** Lines from a rank on, in the order of the file. @throws DomainError INTROUVABLE */
  async lines(acteur: Acteur, { siren, id, statut, depuis }: { readonly siren: string; readonly id: string; readonly statut: StatutLigne | null; readonly depuis: number }): Promise<{ readonly lignes: readonly LigneDepot[]; readonly suite: number | null }> {
    const adhesion = requireAdhesion(acteur, siren);
    return this.unite.read(perimetreOf(acteur, adhesion), async (stores) => {
      if (!(await stores.depots.find(adhesion.collectiviteId, id))) throw new DomainError('INTROUVABLE');
      const lignes = await stores.lignesDeDepot.list(adhesion.collectiviteId, id, { statut, depuis, limite: LIGNES_PAR_PAGE + 1 });
      return { lignes: lignes.slice(0, LIGNES_PAR_PAGE), suite: lignes[LIGNES_PAR_PAGE]?.rang ?? null };
    });
  }

  /** Every line of a deposit with its columns, to hand the file back annotated. @throws DomainError INTROUVABLE */
  async annotate(acteur: Acteur, { siren, id }: { readonly siren: string; readonly id: string }): Promise<{ readonly depot: DepotLu; readonly lignes: readonly LigneDepot[] }> {
    const adhesion = requireAdhesion(acteur, siren);
    return this.unite.read(perimetreOf(acteur, adhesion), async (stores) => {
      const depot = await stores.depots.find(adhesion.collectiviteId, id);
      if (!depot) throw new DomainError('INTROUVABLE');
      return { depot: this.toLu(acteur, depot, null), lignes: await stores.lignesDeDepot.list(adhesion.collectiviteId, id) };
    });
  }

  private toLu(acteur: Acteur, { sorte, ...depot }: DepotConnu, avancement: AvancementDepot | null): DepotLu {
    const interrompue = depot.etat === 'LECTURE' && this.horloge.now().getTime() - depot.deposeLe.getTime() > LECTURE_MAXIMALE_MS;
    const limite = depot.etat === 'IMPORTE' && depot.importeLe ? lastJourAnnulation(dateCivileInFrance(depot.importeLe)) : null;
    return {
      ...depot, ...(interrompue && { etat: 'REFUSE' as const, phrase: INTERROMPUE }), sorte: sorte as SorteDepot, avancement, parMoi: depot.auteurId === acteur.utilisateurId,
      annulableJusquau: limite !== null && today(this.horloge) <= limite ? limite : null,
    };
  }
}

function listColonnes({ sorte, entetes, correspondance }: DepotConnu): DepotOuvert['colonnes'] {
  const devinees = recogniseColonnes(sorte as SorteDepot, entetes, {});
  return entetes.map((entete, indice) => {
    const cle = correspondance[indice] ?? null;
    return { entete, cle, probable: cle !== null && devinees[indice]?.cle === cle && devinees[indice]?.surete === 'PROBABLE' };
  });
}
