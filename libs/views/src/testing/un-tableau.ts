import {
  computeB1, computePartInclusive, MODELE_LANDES_2023_2029, type Annee, type Cap, type Centimes, type MotifEcart, type TypeCollectivite,
} from '@spaser/domain';
import type { EtatEngagement } from '@spaser/figures';
import type { AcheteurLu, FichierLu, FigureLue, TableauLu } from '../view-models/territoire/tableau-lu';

/** Invented territories for the tests of the pages: same shapes and same arithmetic as the real ones, no real buyer. */
export const CAP: Cap = { annee: 2027, part: { numerateur: 10n, denominateur: 100n }, montant: 50_000_000_00n, volumeReference: 500_000_000_00n };

let rang = 0;
export function unAcheteur(surcharge: Partial<AcheteurLu> = {}): AcheteurLu {
  rang += 1;
  return {
    siren: String(900_000_000 + rang), nom: `Commune inventée ${rang}`, type: 'COMMUNE' as TypeCollectivite,
    epciSiren: null, montantInclusif: 0n, volume: null, engage: false, ...surcharge,
  };
}

interface QuestionFigure {
  readonly annee: Annee;
  readonly cap: Cap | null;
  readonly acheteurs: readonly AcheteurLu[];
  readonly marchesComptes: number;
  readonly ecartes: readonly { readonly motif: MotifEcart; readonly nombre: number; readonly montant: Centimes | null }[];
}

/** A figure whose sums are computed by the domain from the buyers given; a syndicate reserves a contract, which engages in the wider reading of B1 alone. */
export function uneFigure(surcharge: Partial<QuestionFigure> = {}): FigureLue {
  const { annee, cap, acheteurs, ...reste } = { annee: 2025, cap: CAP, acheteurs: desAcheteurs(), marchesComptes: 1214, ecartes: [], ...surcharge };
  const lignes = acheteurs.map((acheteur) => ({
    ...acheteur, collectiviteId: acheteur.siren, spaserEnVigueur: acheteur.etat === 'SPASER_ADOPTE', anneesAvecClause: acheteur.engage ? [annee] : [],
    anneesElargies: acheteur.engage || acheteur.type === 'SYNDICAT' ? [annee] : [],
  }));
  return { annee, cap, acheteurs, inclusif: computePartInclusive(lignes, cap), b1: computeB1(lignes, annee), ...reste };
}

/** Two EPCI, five communes and a syndicate; `montant` is the whole inclusive amount, `volume` the whole declared one. */
export function desAcheteurs({ montant = 31_812_400_00n, volume = 497_069_000_00n as bigint | null } = {}): readonly AcheteurLu[] {
  const etats: readonly EtatEngagement[] = ['SPASER_ADOPTE', 'CLAUSES_INSEREES', 'EN_PREPARATION', 'PAS_ENGAGEE', 'PAS_ENGAGEE'];
  const bassin = unAcheteur({ nom: 'Communauté d’agglomération du Bassin inventé', type: 'EPCI', engage: true, montantInclusif: montant, volume });
  const collines = unAcheteur({ nom: 'Communauté de communes des Collines inventées', type: 'EPCI' });
  return [
    bassin, collines,
    ...etats.map((etat, i) => unAcheteur({
      epciSiren: i % 2 === 0 ? bassin.siren : collines.siren, etat, engage: etat === 'SPASER_ADOPTE' || etat === 'CLAUSES_INSEREES',
    })),
    unAcheteur({ nom: 'Syndicat inventé des eaux', type: 'SYNDICAT' }),
  ];
}

export const unFichier = (surcharge: Partial<FichierLu> = {}): FichierLu => ({
  nom: 'decp-inventees-2025.json', format: 'DECP_JSON_2022', statut: 'TERMINE', lus: 1200, acceptes: 1093, misDeCote: 104, rejetes: 3,
  termineLe: new Date('2026-11-12T13:32:00Z'), ...surcharge,
});

export function unTableau(surcharge: Partial<TableauLu> = {}): TableauLu {
  const figure = surcharge.figure ?? uneFigure({
    ecartes: [
      { motif: 'MONTANT_INVRAISEMBLABLE', nombre: 3, montant: 123_400_000_00n }, { motif: 'DUREE_MANQUANTE', nombre: 12, montant: 1_950_000_00n },
      { motif: 'MONTANT_MANQUANT', nombre: 1, montant: null },
    ],
  });
  const avant = [[2023, 18_900_000_00n], [2024, 26_300_000_00n]] as const;
  const series = [...avant.map(([annee, montant]) => uneFigure({ annee, acheteurs: desAcheteurs({ montant }) })), figure];
  return {
    territoire: { nom: 'Landes', demonstration: true }, modele: MODELE_LANDES_2023_2029, figure, series, annees: series.map(({ annee }) => annee),
    fichiers: [unFichier()], calculeLe: new Date('2026-11-12T13:40:00Z'), enCours: 0,
    aujourdhui: uneFigure({ annee: 2026 }).b1, ...surcharge,
  };
}
