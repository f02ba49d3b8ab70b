import type { Tirage } from '../tirage';
import { contratsOf, eurosOf, isAuDessusDuSeuil, isDouteux, isSubsequent, numeroOf, says } from './contrats-tenus';
import type { ContratTenu, EcritureDemo } from './ecriture-demo';
import { shareHeures } from './heures';
import { drawCriteres, drawEnvironnement } from './provisions';
import { articleOf, type StructureDemo } from './structures';

/** How much of a year a buyer claims: shares of its contracts above the threshold, and hours in all. */
export interface AmbitionDemo {
  readonly annee: number;
  readonly partClausee: number;
  readonly partCriteres: number;
  readonly heures: number;
  /** Contracts above the threshold that the register adds, and those of them that bear a clause or a criterion. */
  readonly ajoutes: { readonly nombre: number; readonly clauses: number; readonly criteres: number };
}

/** What a person says of the published contracts of a year, and which of them have hours to follow. */
export interface ConfirmationsDemo {
  readonly ecritures: readonly EcritureDemo[];
  readonly clausees: readonly { readonly contrat: ContratTenu; readonly heures: number }[];
  /** How many are reserved to structures of insertion or of disability. */
  readonly reserves: number;
}

/** Contracts where a clause that was never published is found: large enough to bear it, small enough to have been missed. */
const OUBLIEES = { dureeMin: 3, min: 40_000, max: 260_000 } as const;
const MONTANT_RETROUVE = '36500';

/**
 * Confirms every published contract of a year: clauses with their hours, reservations with their article, criteria, tags and levers, what
 * publications had missed included. Two are refused: one is somebody else's, one is counted twice.
 */
export function drawConfirmations(contrats: readonly ContratTenu[], structures: readonly StructureDemo[], ambition: AmbitionDemo, tirage: Tirage): ConfirmationsDemo {
  const publies = contratsOf(contrats, ambition.annee);
  const refuses = publies.filter((contrat) => !isAuDessusDuSeuil(contrat) && eurosOf(contrat) > 0 && (contrat.marche.considerationsSociales ?? []).length === 0).sort((a, b) => eurosOf(a) - eurosOf(b)).slice(0, 2);
  const gardes = publies.filter((contrat) => !refuses.includes(contrat));
  const base = gardes.filter((contrat) => isAuDessusDuSeuil(contrat) && !isSubsequent(contrat, contrats));
  const total = base.length + ambition.ajoutes.nombre;
  const rangs = new Map(gardes.map((contrat) => [contrat.id, tirage.fork(`rang/${contrat.marche.uid}`).uniform()]));
  const byRang = (a: ContratTenu, b: ContratTenu): number => (rangs.get(a.id) ?? 0) - (rangs.get(b.id) ?? 0);

  const publiesClauses = base.filter((contrat) => says(contrat, 'Clause sociale'));
  const retrouvees = base.filter((contrat) => isClausable(contrat) && !publiesClauses.includes(contrat)).sort(byRang)
    .slice(0, Math.max(0, Math.round(total * ambition.partClausee) - publiesClauses.length - ambition.ajoutes.clauses));
  const clauses = [...gardes.filter((contrat) => says(contrat, 'Clause sociale')), ...retrouvees];
  const comptees = clauses.filter((contrat) => !isSubsequent(contrat, contrats) && !isDouteux(contrat));
  const heures = shareHeures(comptees, ambition.heures);

  const publiesCriteres = base.filter((contrat) => says(contrat, 'Critère social'));
  const autresCriteres = base.filter((contrat) => !publiesCriteres.includes(contrat)).sort((a, b) => byRang(b, a)).slice(0, Math.max(0, Math.round(total * ambition.partCriteres) - publiesCriteres.length - ambition.ajoutes.criteres));
  const criteres = new Set([...gardes.filter((contrat) => says(contrat, 'Critère social')), ...autresCriteres]);

  const reservees = new Map(gardes.flatMap((contrat) => { const structure = reserveA(contrat, structures); return structure ? [[contrat.id, structure] as const] : []; }));
  const ecritures = gardes.map((contrat): EcritureDemo => {
    const propre = tirage.fork(contrat.marche.uid);
    const structure = reservees.get(contrat.id);
    return {
      sorte: 'MARCHE', marche: contrat.id,
      contenu: {
        appartenance: 'A_NOUS', ...completeOf(contrat, gardes),
        clauses: clauses.includes(contrat) ? [{ heures: heures.get(contrat.id) ?? null }] : [],
        reservations: structure ? [{ article: articleOf(structure) }] : says(contrat, 'Marché réservé') ? [{ article: 'L2113-12+13' }] : [],
        criteresSociaux: criteres.has(contrat) ? drawCriteres(propre) : [],
        ...drawEnvironnement(contrat, propre),
      },
    };
  });
  return {
    ecritures: [...ecritures, ...refuses.map((contrat, rang) => fauxMarche(contrat, rang))],
    clausees: comptees.map((contrat) => ({ contrat, heures: heures.get(contrat.id) ?? 0 })),
    reserves: gardes.filter((contrat) => reservees.has(contrat.id) || says(contrat, 'Marché réservé')).length,
  };
}

/** A contract held by a structure, that nobody published as reserved nor as claused, was reserved to it. */
function reserveA(contrat: ContratTenu, structures: readonly StructureDemo[]): StructureDemo | undefined {
  if (says(contrat, 'Clause sociale') && !says(contrat, 'Marché réservé')) return undefined;
  return structures.find(({ siret }) => contrat.marche.titulaires.some(({ id }) => id === siret));
}

function isClausable(contrat: ContratTenu): boolean {
  const { typeMarche, dureeMois, codeCPV } = contrat.marche;
  const euros = eurosOf(contrat);
  const assurance = codeCPV?.startsWith('66') === true;
  return (typeMarche === 'TRAVAUX' || typeMarche === 'SERVICES') && !assurance && (dureeMois ?? 0) >= OUBLIEES.dureeMin && euros >= OUBLIEES.min && euros <= OUBLIEES.max;
}

const fauxMarche = (contrat: ContratTenu, rang: number): EcritureDemo => ({ sorte: 'MARCHE', marche: contrat.id, contenu: { appartenance: rang === 0 ? 'DOUBLON' : 'PAS_A_NOUS' } });

/** What publications left out and that the file of the contract says: a date, an amount, a kind. */
export function completeOf(contrat: ContratTenu, voisins: readonly ContratTenu[]): Readonly<Record<string, unknown>> {
  const { dateNotification, montantInitial, typeMarche, dureeMois } = contrat.marche;
  const operation = numeroOf(contrat).slice(0, 9);
  const soeur = voisins.find((autre) => autre.marche.dateNotification !== null && numeroOf(autre).startsWith(operation));
  const lot = voisins.find((autre) => autre.marche.typeMarche !== null && numeroOf(autre).startsWith(operation));
  return {
    ...(dateNotification === null && soeur && { dateNotification: soeur.marche.dateNotification }),
    ...((montantInitial === null || montantInitial === 0n) && { montant: MONTANT_RETROUVE }),
    ...(typeMarche === null && lot && { typeMarche: lot.marche.typeMarche }),
    ...(dureeMois === null && { dureeMois: lot?.marche.dureeMois ?? 12 }),
  };
}
