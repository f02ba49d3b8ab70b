import { addMoisToJour, anneeOfJour, jourOf, type Jour } from './calendrier';
import type { ContratDemo, SourceDemo } from './contrat';
import { PREMIERE_ANNEE } from './periode';
import type { Tirage } from './tirage';

/** A buyer publishes on one platform; the invented ones share the buyers so. */
const PLATEFORMES: readonly (readonly [SourceDemo, number])[] = [['PROFIL_A', 56], ['PROFIL_B', 24], ['PROFIL_C', 20]];

const PART_PES_SEUL = 0.03;
const PART_TRAVAUX_SEUL = 0.08;
const PART_AUSSI_PES = 0.3;
const PART_PES_DIFFERENT = 0.06;
const PART_AUSSI_TRAVAUX = 0.7;
const PREMIERE_ANNEE_TRAVAUX = 2024;
/** CPV group of the works file: construction of buildings. */
const CPV_TRAVAUX = '4521';
/** A contract older than the scheme is taken up again in the new format when it still runs at this date. */
const REPRISE = jourOf(PREMIERE_ANNEE, 7, 1);
const DUREE_DE_LA_REPRISE = 180;

/** Says who publishes each contract, and who speaks of it again. */
export function assignSources(contrats: readonly ContratDemo[], jusquA: Jour, tirage: Tirage): ContratDemo[] {
  const plateformes = new Map<string, SourceDemo>();
  const plateformeOf = (siren: string): SourceDemo => {
    const connue = plateformes.get(siren) ?? tirage.pickWeighted(PLATEFORMES, ([, poids]) => poids)[0];
    plateformes.set(siren, connue);
    return connue;
  };
  return contrats.map((contrat) => assignSource(contrat, plateformeOf(contrat.acheteur.siren), jusquA, tirage));
}

function assignSource(contrat: ContratDemo, plateforme: SourceDemo, jusquA: Jour, tirage: Tirage): ContratDemo {
  const annee = anneeOfJour(contrat.notification);
  if (annee < PREMIERE_ANNEE) return assignAnterieur(contrat, plateforme, jusquA, tirage);
  const isTravaux = annee >= PREMIERE_ANNEE_TRAVAUX && contrat.codeCPV.startsWith(CPV_TRAVAUX);
  if (isTravaux && tirage.chance(PART_TRAVAUX_SEUL)) return { ...contrat, source: 'TRAVAUX' };
  if (tirage.chance(PART_PES_SEUL)) return { ...contrat, source: 'PES', modifications: [] };
  return {
    ...contrat,
    source: plateforme,
    aussiTravaux: isTravaux && tirage.chance(PART_AUSSI_TRAVAUX),
    montantPes: tirage.chance(PART_AUSSI_PES) ? montantPesOf(contrat, tirage) : null,
  };
}

function assignAnterieur(contrat: ContratDemo, plateforme: SourceDemo, jusquA: Jour, tirage: Tirage): ContratDemo {
  const enCours = anneeOfJour(contrat.notification) >= PREMIERE_ANNEE - 2 && addMoisToJour(contrat.notification, contrat.dureeMois) >= REPRISE;
  const publieLe = Math.max(contrat.publieLe, jourOf(PREMIERE_ANNEE, 1, 10) + tirage.integer(0, DUREE_DE_LA_REPRISE));
  if (!enCours || publieLe > jusquA) return { ...contrat, source: 'ANTERIEURE' };
  const modifications = contrat.modifications.map((une) => ({ ...une, publieLe: Math.max(une.publieLe, publieLe) }));
  return { ...contrat, source: plateforme, publieLe, modifications };
}

/** Usually the same amount; sometimes a little less, an option being left out. */
function montantPesOf({ montant }: ContratDemo, tirage: Tirage): bigint {
  return tirage.chance(PART_PES_DIFFERENT) ? (montant * BigInt(tirage.integer(80, 110))) / 100n : montant;
}
