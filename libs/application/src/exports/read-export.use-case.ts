import { anneeOf, computeHeuresClauses, dateCivileInFrance, DomainError, METHODE_VERSION, type Annee, type NoeudRetenu } from '@spaser/domain';
import type { UniteDeTravail } from '@spaser/persistence';
import { listSortesListees, sorteOfExport, type ActionExportee, type ContratExporte, type EcritureExportee, type ExportLu, type SorteListee, type SuiviExporte } from '@spaser/views';
import { requireAdhesion, type Acteur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';
import { ListIndicateurs } from '../indicateurs/list-indicateurs.use-case';
import { requireTerritoire } from '../referentiel/require-territoire';
import type { FiltreDuRegistre } from '../registre/filtre-du-registre';
import { ListContrats } from '../registre/list-contrats.use-case';
import { ListEcritures } from '../registre/list-ecritures.use-case';
import { ReadSuivi, type ActionSuivie } from '../suivi/read-suivi.use-case';

export interface QuestionExport extends FiltreDuRegistre {
  readonly siren: string;
  /** One of `QUOIS_EXPORT`. */
  readonly quoi: string;
  readonly annee?: Annee | undefined;
}

/**
 * Everything that a collectivité takes away of its register: the very rows that its screens list, all of them, from the same use cases.
 * Without a year, contracts, figures and actions are those of the last complete one, and a list is whole.
 */
export class ReadExport {
  private readonly contrats: ListContrats;
  private readonly ecritures: ListEcritures;
  private readonly indicateurs: ListIndicateurs;
  private readonly suivi: ReadSuivi;

  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {
    this.contrats = new ListContrats(unite, horloge);
    this.ecritures = new ListEcritures(unite);
    this.indicateurs = new ListIndicateurs(unite, horloge);
    this.suivi = new ReadSuivi(unite, horloge);
  }

  /** @throws DomainError INTROUVABLE for a foreign collectivité or an export that does not exist */
  async execute(acteur: Acteur, question: QuestionExport): Promise<ExportLu> {
    const { siren, quoi, etat, recherche } = question;
    const { nom } = requireAdhesion(acteur, siren);
    const { demonstration } = await requireTerritoire(this.unite, acteur.territoireCode);
    const sorte = sorteOfExport(quoi);
    const annee = question.annee ?? anneeOf(today(this.horloge)) - 1;
    const vide: ExportLu = {
      quoi, collectivite: { nom, siren }, demonstration, annee, le: today(this.horloge), methode: METHODE_VERSION, filtre: { etat: null, recherche: null },
      contrats: null, listes: [], indicateurs: null, suivi: null, exercice: null,
    };
    if (sorte !== null) {
      // What lasts belongs to no year.
      const voulue = sorte === 'QUALIFICATION' ? null : (question.annee ?? null);
      return { ...vide, annee: voulue, listes: [await this.readListe(acteur, siren, sorte, voulue)] };
    }
    switch (quoi) {
      case 'contrats': return { ...vide, filtre: { etat: etat ?? null, recherche: recherche?.trim() || null }, contrats: await this.readContrats(acteur, { siren, annee, etat, recherche }) };
      case 'indicateurs': return { ...vide, indicateurs: await this.indicateurs.forMembre(acteur, { siren, annee }) };
      case 'suivi': return { ...vide, suivi: await this.readSuivi(acteur, siren, annee) };
      case 'annee': {
        const indicateurs = await this.indicateurs.forMembre(acteur, { siren, annee });
        const listes: ExportLu['listes'][number][] = [];
        for (const une of listSortesListees()) listes.push(await this.readListe(acteur, siren, une, annee));
        return { ...vide, indicateurs, suivi: await this.readSuivi(acteur, siren, annee), exercice: indicateurs.exercice, contrats: await this.readContrats(acteur, { siren, annee }), listes };
      }
      default: throw new DomainError('INTROUVABLE');
    }
  }

  private async readContrats(acteur: Acteur, question: Parameters<ListContrats['detail']>[1]): Promise<readonly ContratExporte[]> {
    const { contrats } = await this.contrats.detail(acteur, question);
    return contrats.map(({ contrat: { id, marche, clauses }, etat, voies, retenu, publie, saisi }) => ({ id, reference: marche.uid, etat, voies, heures: computeHeuresClauses(clauses), retenu, publie, saisi }));
  }

  private async readSuivi(acteur: Acteur, siren: string, annee: Annee): Promise<SuiviExporte> {
    const { schema, arbre, actions } = await this.suivi.execute(acteur, { siren, annee });
    const toExportee = ({ code, titre, retenue, suivi, ecritLe, restantes }: ActionSuivie, { place, indicateurs }: Omit<FeuilleDuSchema, 'code'>): ActionExportee =>
      ({ code, titre, place, retenue, indicateurs, suivi, ecritLe: suivi && ecritLe && dateCivileInFrance(ecritLe), restantes });
    const retenues = listFeuillesOf(arbre).flatMap((feuille) => actions.filter(({ code, retenue }) => retenue && code === feuille.code).map((action) => toExportee(action, feuille)));
    const laissees = actions.filter(({ retenue }) => !retenue).map((action) => toExportee(action, { place: [], indicateurs: [] }));
    return { annee, schema, actions: [...retenues, ...laissees] };
  }

  private async readListe(acteur: Acteur, siren: string, sorte: SorteListee, annee: Annee | null): Promise<ExportLu['listes'][number]> {
    const lues = await this.ecritures.execute(acteur, { siren, sorte, annee });
    const ecritures = lues.map(({ id, marche, contenu, source, ecritLe }): EcritureExportee => ({ id, marche, contenu: contenu ?? {}, source, ecritLe: dateCivileInFrance(ecritLe) }));
    return { sorte, ecritures };
  }
}

type FeuilleDuSchema = Pick<ActionExportee, 'code' | 'place' | 'indicateurs'>;

/** The leaves of a scheme in the order of its tree: where each stands, and the indicators that it bears. */
function listFeuillesOf(noeuds: readonly NoeudRetenu[], place: readonly string[] = []): readonly FeuilleDuSchema[] {
  return noeuds.flatMap(({ code, libelleNiveau, numero, titre, feuille, indicateurs, enfants }): readonly FeuilleDuSchema[] => feuille
    ? [{ code, place, indicateurs: indicateurs.map((un) => un.code) }]
    : listFeuillesOf(enfants, [...place, `${libelleNiveau}${numero === null ? '' : ` ${numero}`} : ${titre}`]));
}
