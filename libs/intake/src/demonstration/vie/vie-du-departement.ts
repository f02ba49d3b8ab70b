import { GRAINE } from '../graine';
import { Tirage } from '../tirage';
import { completeOf, drawConfirmations } from './confirmations';
import { contratsOf, isDouteux, isSubsequent, says } from './contrats-tenus';
import { fait, type AnneeDemo, type ContratTenu, type EcritureDemo } from './ecriture-demo';
import { drawMandats, drawReleves, type Clausee } from './execution';
import { drawFaits } from './faits-de-l-annee';
import { shareHeures } from './heures';
import { drawMarchesAjoutes } from './marches-ajoutes';
import { suiviDuDepartement } from './suivi-demo';
import { drawStructures, qualificationsOf, type StructureDemo } from './structures';

/** The year that the demonstration tells in full, and the one before it, told in part. */
export const ANNEE_PLEINE = 2025;
const ANNEE_PRECEDENTE = ANNEE_PLEINE - 1;

/**
 * The story of the full year: a third of the contracts claused, where half was aimed at; hours close to their target; social criteria
 * beyond theirs; nearly half of the reservable projects reserved.
 */
const AMBITION = { partClausee: 0.34, partCriteres: 0.42, heures: 28_400, partReservee: 0.48 } as const;
const HEURES_PRECEDENTES = 15_660;
/** Hours taken away by an avenant of the year, and those of a clause that another one adds to an older contract. */
const AVENANTS = { retrait: '2025-10-15', heures: -35, ajout: '2025-03-18', heuresAjoutees: 120 } as const;
const SUIVIES = { pleine: 15, precedentes: 5 } as const;

/** What a Département records of its contracts and of its years, from what is published of them; the same at each draw. */
export function drawVieDuDepartement(code: string, contrats: readonly ContratTenu[]): readonly AnneeDemo[] {
  const tirage = new Tirage(`${GRAINE}/${code}/vie`);
  const structures = drawStructures(code, [...contratsOf(contrats, ANNEE_PLEINE), ...contratsOf(contrats, ANNEE_PRECEDENTE)]);
  const precedente = drawPrecedente(code, contrats, structures, tirage.fork(String(ANNEE_PRECEDENTE)));
  return [precedente.annee, drawPleine(code, contrats, structures, precedente.clausees, tirage.fork(String(ANNEE_PLEINE)))];
}

function drawPleine(code: string, contrats: readonly ContratTenu[], structures: readonly StructureDemo[], anciennes: readonly Clausee[], tirage: Tirage): AnneeDemo {
  const ajoutes = drawMarchesAjoutes(code, ANNEE_PLEINE, structures);
  const confirmees = drawConfirmations(contrats, structures, {
    annee: ANNEE_PLEINE, partClausee: AMBITION.partClausee, partCriteres: AMBITION.partCriteres, heures: AMBITION.heures - ajoutes.heures - AVENANTS.heures - AVENANTS.heuresAjoutees,
    ajoutes: { nombre: ajoutes.ecritures.length, clauses: ajoutes.clauses, criteres: ajoutes.criteres },
  }, tirage.fork('confirmations'));
  const reserves = confirmees.reserves + ajoutes.reserves;
  return {
    annee: ANNEE_PLEINE,
    ecritures: [
      ...ajoutes.ecritures, ...qualificationsOf(structures), ...withAvenant(confirmees.ecritures, confirmees.clausees), ...clauseParAvenant(contrats),
      ...drawReleves(confirmees.clausees, ANNEE_PLEINE, SUIVIES.pleine, tirage.fork('releves')), ...drawReleves(anciennes, ANNEE_PLEINE, SUIVIES.precedentes, tirage.fork('anciens')),
      ...drawMandats(ajoutes, structures, ANNEE_PLEINE, tirage.fork('mandats')), ...drawFaits(code, ANNEE_PLEINE, structures),
    ],
    reponses: {
      base: 'ESTIME',
      // No contract of the year asked for a resource managed for the long term, and none was reserved to the ESS: there is no domain to tell apart.
      aucuns: ['E1'], nonConcernes: ['T2'],
      projetsReservables: { attribues: Math.ceil(reserves / AMBITION.partReservee), reserves },
    },
    suivis: suiviDuDepartement(ANNEE_PLEINE),
    jusqua: 'CLOS',
  };
}

/** The year before: its contracts are confirmed, those with a clause have their hours, and a few facts are listed. */
function drawPrecedente(code: string, contrats: readonly ContratTenu[], structures: readonly StructureDemo[], tirage: Tirage): { readonly annee: AnneeDemo; readonly clausees: readonly Clausee[] } {
  const publies = contratsOf(contrats, ANNEE_PRECEDENTE).filter(({ marche }) => marche.dateNotification !== null);
  const clauses = publies.filter((contrat) => says(contrat, 'Clause sociale') && !isSubsequent(contrat, contrats) && !isDouteux(contrat));
  const heures = shareHeures(clauses, HEURES_PRECEDENTES);
  const clausees = clauses.map((contrat) => ({ contrat, heures: heures.get(contrat.id) ?? 0 }));
  const enCours = findEnCours(contrats);
  const autres = publies.filter((contrat) => !clauses.includes(contrat) && contrat.id !== enCours?.id);
  const confirmer = (contrat: ContratTenu, reste: EcritureDemo['contenu']): EcritureDemo => ({ sorte: 'MARCHE', marche: contrat.id, contenu: { appartenance: 'A_NOUS', ...completeOf(contrat, publies), ...reste } });
  return {
    clausees,
    annee: {
      annee: ANNEE_PRECEDENTE,
      ecritures: [
        ...drawMarchesAjoutes(code, ANNEE_PRECEDENTE, structures).ecritures,
        ...clausees.map(({ contrat, heures: dues }) => confirmer(contrat, { clauses: [{ heures: dues }] })), ...autres.map((contrat) => confirmer(contrat, {})),
        ...drawReleves(clausees, ANNEE_PRECEDENTE, SUIVIES.precedentes, tirage), ...drawFaits(code, ANNEE_PRECEDENTE, structures),
      ],
      reponses: {},
      suivis: suiviDuDepartement(ANNEE_PRECEDENTE),
      jusqua: 'CLOS',
    },
  };
}

/** An avenant of the year takes hours away from the earliest of the claused contracts. */
function withAvenant(ecritures: readonly EcritureDemo[], clausees: readonly Clausee[]): readonly EcritureDemo[] {
  const [premiere] = [...clausees].filter(({ contrat: { marche } }) => (marche.dateNotification ?? '9') < AVENANTS.retrait).sort((a, b) => b.heures - a.heures);
  return ecritures.map((ecriture) => (ecriture.marche !== premiere?.contrat.id ? ecriture : { ...ecriture, contenu: { ...ecriture.contenu, clauses: [{ heures: premiere.heures, variations: [{ date: AVENANTS.retrait, heures: AVENANTS.heures }] }] } }));
}

/** An avenant of the full year adds a clause to works of the year before, which had none. */
function clauseParAvenant(contrats: readonly ContratTenu[]): readonly EcritureDemo[] {
  const enCours = findEnCours(contrats);
  return enCours ? [fait('MARCHE', { appartenance: 'A_NOUS', clauses: [{ heures: AVENANTS.heuresAjoutees, dateEffet: AVENANTS.ajout }] }, enCours.id)] : [];
}

function findEnCours(contrats: readonly ContratTenu[]): ContratTenu | undefined {
  return contratsOf(contrats, ANNEE_PRECEDENTE).find(({ marche: { typeMarche, dureeMois, dateNotification, montantInitial, considerationsSociales } }) =>
    typeMarche === 'TRAVAUX' && (dureeMois ?? 0) >= 12 && dateNotification !== null && (montantInitial ?? 0n) > 5_000_000n && considerationsSociales?.length === 0);
}
