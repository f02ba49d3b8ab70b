import { anneeOf, normaliseNom, searchCollectivites, type Collectivite, type TypeCollectivite } from '@spaser/domain';
import type { CollectiviteDuTerritoire, Territoire, UniteDeTravail } from '@spaser/persistence';
import { today, type Horloge } from '../horloge/horloge';
import { requireTerritoire } from '../referentiel/require-territoire';
import { readFigure, type EtatEngagementAcheteur, type FigureTerritoire } from '../territoire/figure-territoire';
import { listMontrees, readFaitsPublics, type FaitsPublics } from './faits-publics';

/** A collectivité as a list shows it: who it is, where it stands today, and what is already known of it. */
export interface CollectiviteTrouvee extends FaitsPublics {
  readonly collectivite: Pick<Collectivite, 'siren' | 'nom' | 'type' | 'codeInsee' | 'population' | 'epciSiren'>;
  readonly epciNom: string | null;
  readonly etat: EtatEngagementAcheteur;
  /** The former name that it was found by. */
  readonly ancienNom: string | null;
}

/** Filters of the list; `null` filters nothing. */
export interface FiltreCollectivites {
  readonly etat: EtatEngagementAcheteur | null;
  /** The EPCI itself and its communes. */
  readonly epciSiren: string | null;
  readonly type: TypeCollectivite | null;
}

export interface CollectivitesTrouvees {
  readonly territoire: Territoire;
  readonly question: string;
  readonly filtre: FiltreCollectivites;
  readonly trouvees: readonly CollectiviteTrouvee[];
  /** The one that the question names and no other, if there is one. */
  readonly exacte: CollectiviteTrouvee | null;
  /** How many the question and the filters find, beyond those given. */
  readonly nombre: number;
  readonly epci: readonly { readonly siren: string; readonly nom: string }[];
  /** Where the territory stands today: its year is the current one. */
  readonly figure: FigureTerritoire;
}

export interface QuestionCollectivites {
  readonly territoireCode: string;
  readonly question: string;
  readonly filtre?: FiltreCollectivites;
  readonly limite?: number;
  readonly debut?: number;
}

const SANS_FILTRE: FiltreCollectivites = { etat: null, epciSiren: null, type: null };

/** Finds collectivités of the territory. Without question nor filter: the EPCI, then the communes that have adopted a scheme. */
export class SearchCollectivites {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** @throws DomainError TERRITOIRE_INCONNU */
  async execute({ territoireCode, question, filtre = SANS_FILTRE, limite = 20, debut = 0 }: QuestionCollectivites): Promise<CollectivitesTrouvees> {
    const territoire = await requireTerritoire(this.unite, territoireCode);
    const annee = anneeOf(today(this.horloge));
    return this.unite.read({ sorte: 'TERRITOIRE', territoireCode }, async (stores) => {
      const toutes = listMontrees(await stores.territoire.listCollectivites());
      const figure = await readFigure(stores, territoireCode, annee);
      const etats = new Map(figure.acheteurs.map(({ siren, etat }) => [siren, etat]));
      const etatOf = (siren: string): EtatEngagementAcheteur => etats.get(siren) ?? 'PAS_ENGAGEE';
      const filtrees = toutes.filter((une) => matches(une, filtre, etatOf(une.siren)));
      const parDefaut = question.trim() === '' && filtre.etat === null && filtre.epciSiren === null && filtre.type === null;
      const enOrdre = filtrees.filter(({ siren, type }) => !parDefaut || type === 'EPCI' || (type === 'COMMUNE' && etatOf(siren) === 'SPASER_ADOPTE')).sort(epciThenNom);
      const retenues = question.trim() === '' ? enOrdre.map((collectivite) => ({ collectivite, ancienNom: null })) : searchCollectivites(filtrees, question, filtrees.length);
      const page = retenues.slice(debut, debut + limite);
      const faitsOf = await readFaitsPublics(stores, page.map(({ collectivite: { id } }) => id), annee);
      const noms = new Map(toutes.map(({ siren, nom }) => [siren, nom]));
      const trouvees = page.map(({ collectivite, ancienNom }): CollectiviteTrouvee => ({
        collectivite, ancienNom, epciNom: collectivite.epciSiren ? (noms.get(collectivite.epciSiren) ?? null) : null, etat: etatOf(collectivite.siren),
        ...faitsOf(collectivite.id),
      }));
      return {
        territoire, filtre, figure, trouvees, exacte: findExacte(trouvees, question, retenues.length), question: question.trim(), nombre: retenues.length,
        epci: toutes.filter(({ type }) => type === 'EPCI').sort(epciThenNom).map(({ siren, nom }) => ({ siren, nom })),
      };
    });
  }
}

/** « dax » is Dax, though Saint-Paul-lès-Dax answers too. */
function findExacte(trouvees: readonly CollectiviteTrouvee[], question: string, nombre: number): CollectiviteTrouvee | null {
  if (question.trim() === '') return null;
  if (nombre === 1) return trouvees[0] ?? null;
  const nommees = trouvees.filter(({ collectivite: { nom } }) => normaliseNom(nom) === normaliseNom(question));
  return nommees.length === 1 ? (nommees[0] ?? null) : null;
}

function matches({ siren, epciSiren, type }: CollectiviteDuTerritoire, filtre: FiltreCollectivites, etat: EtatEngagementAcheteur): boolean {
  if (filtre.etat !== null && etat !== filtre.etat) return false;
  if (filtre.type !== null && type !== filtre.type) return false;
  return filtre.epciSiren === null || epciSiren === filtre.epciSiren || siren === filtre.epciSiren;
}

function epciThenNom(a: CollectiviteDuTerritoire, b: CollectiviteDuTerritoire): number {
  return Number(b.type === 'EPCI') - Number(a.type === 'EPCI') || a.nom.localeCompare(b.nom, 'fr');
}
