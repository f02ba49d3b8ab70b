import type { Centimes } from '@spaser/domain';
import { anneeOfJour } from './calendrier';
import { derniereAnneeOf, saysConsiderations, type ContratDemo, type Defaut, type Ecriture } from './contrat';
import { spoilKey } from './identifiants';
import type { Tirage } from './tirage';

/** Faults that spoil a figure, per 10 000 contracts: those of real files, at modest rates. */
const DEFAUTS: readonly (readonly [Defaut, number])[] = [
  ['DATE_MANQUANTE', 45],
  ['DATE_IMPOSSIBLE', 12],
  ['MONTANT_MANQUANT', 25],
  ['MONTANT_NUL', 40],
  ['MONTANT_INVRAISEMBLABLE', 25],
  ['DUREE_MANQUANTE', 30],
  ['DUREE_INVRAISEMBLABLE', 12],
];
const SUR = 10_000;
const PART_CLE_FAUSSE = 0.002;
const PART_NEUF_CHIFFRES = 0.002;
const DUREE_EN_JOURS = 365;

/** What is typed for « we do not know »: a hollow number, a unit price, one euro, a hundred times too much. */
const MONTANTS_INVRAISEMBLABLES: readonly [Centimes, ...Centimes[]] = [99_999_999_900n, 1_785n, 100n, 12_000_000_000n, 99_999_900n, 9_999_999_999_900n];

/** Spoils contracts before anyone is chosen as inclusive; a contract told twice keeps its figures, the other source would mend it. */
export function addImpuretes(contrats: readonly ContratDemo[], tirage: Tirage): ContratDemo[] {
  const suivis = new Set(contrats.flatMap(({ acheteurId, idAccordCadre }) => (idAccordCadre === null ? [] : [`${acheteurId} ${idAccordCadre}`])));
  return contrats.map((contrat) => {
    const ecriture = drawEcriture(contrat, tirage);
    const ecrit = Object.keys(ecriture).length === 0 ? contrat : { ...contrat, ecriture };
    const seul = saysConsiderations(contrat) && contrat.montantPes === null && !contrat.aussiTravaux;
    if (!seul || contrat.idAccordCadre !== null || contrat.nature === 'CONCESSION' || suivis.has(`${contrat.acheteurId} ${contrat.id}`)) return ecrit;
    return spoilAcheteur(spoilFigures(ecrit, tirage), tirage);
  });
}

function spoilFigures(contrat: ContratDemo, tirage: Tirage): ContratDemo {
  let reste = tirage.uniform() * SUR;
  const defaut = DEFAUTS.find(([, poids]) => (reste -= poids) < 0)?.[0] ?? null;
  return defaut === null ? contrat : spoil(contrat, defaut, tirage.pick(MONTANTS_INVRAISEMBLABLES));
}

function spoil(contrat: ContratDemo, defaut: Defaut, invraisemblable: Centimes): ContratDemo {
  const nu: ContratDemo = { ...contrat, defaut, modifications: [] };
  if (defaut === 'MONTANT_INVRAISEMBLABLE') return { ...nu, montant: invraisemblable };
  if (defaut === 'MONTANT_NUL') return { ...nu, montant: 0n };
  return defaut === 'DUREE_INVRAISEMBLABLE' ? { ...nu, dureeMois: DUREE_EN_JOURS } : nu;
}

function spoilAcheteur(contrat: ContratDemo, tirage: Tirage): ContratDemo {
  if (tirage.chance(PART_CLE_FAUSSE)) return { ...contrat, acheteurId: spoilKey(contrat.acheteurId) };
  return tirage.chance(PART_NEUF_CHIFFRES) ? { ...contrat, acheteurId: contrat.acheteur.siren } : contrat;
}

/** Clumsy writings that change nothing. */
function drawEcriture(contrat: ContratDemo, tirage: Tirage): Ecriture {
  return {
    ...(contrat.codeCPV.startsWith('0') && tirage.chance(0.35) ? { codeCPV: 'ZERO_PERDU' } : tirage.chance(0.04) ? { codeCPV: 'AVEC_CLE' } : {}),
    ...(tirage.chance(0.008) ? { titulaire: 'CLE_FAUSSE' } : tirage.chance(0.004) ? { titulaire: 'TREIZE_CHIFFRES' } : {}),
    ...(tirage.chance(0.012) ? { objet: 'HTML' } : tirage.chance(0.003) ? { objet: 'ACCENTS_PERDUS' } : {}),
    ...(tirage.chance(0.006) ? { date: 'AVEC_FUSEAU' } : {}),
    ...(tirage.chance(0.004) ? { montant: 'EN_TEXTE' } : {}),
  };
}

/** Faults of the inclusive contracts that a reader must see set aside, in the year under way and the one before. */
const INCLUSIFS_DOUTEUX: readonly (readonly [Defaut, Centimes])[] = [
  ['MONTANT_INVRAISEMBLABLE', 99_999_999_900n],
  ['MONTANT_INVRAISEMBLABLE', 100n],
  ['MONTANT_INVRAISEMBLABLE', 1_785n],
  ['MONTANT_INVRAISEMBLABLE', 22_222_200n],
  ['MONTANT_INVRAISEMBLABLE', 12_000_000_000n],
  ['MONTANT_NUL', 0n],
  ['DUREE_MANQUANTE', 0n],
];

/** Turns a few ordinary contracts of engaged buyers into inclusive ones that have no worth: their amount cannot be believed, or something is missing. */
export function addInclusifsDouteux(contrats: readonly ContratDemo[], derniere: number, tirage: Tirage): ContratDemo[] {
  const engages = firstClauses(contrats);
  const isEngage = ({ acheteur, notification }: ContratDemo): boolean => (engages.get(acheteur.siren) ?? derniere) < anneeOfJour(notification);
  const possibles = tirage.shuffle(contrats.filter((contrat) => isOrdinaire(contrat) && runsIn(contrat, derniere) && isEngage(contrat)));
  const unParAcheteur = [...new Map(possibles.map((contrat) => [contrat.acheteur.siren, contrat])).values()];
  const choisis = new Map(unParAcheteur.slice(0, INCLUSIFS_DOUTEUX.length).map((contrat, rang) => [contrat, INCLUSIFS_DOUTEUX[rang]]));
  return contrats.map((contrat) => {
    const [defaut, montant] = choisis.get(contrat) ?? [];
    return defaut === undefined ? contrat : { ...spoil(contrat, defaut, montant ?? 0n), social: ['Clause sociale'] };
  });
}

function isOrdinaire(contrat: ContratDemo): boolean {
  const { nature, social, defaut, montantPes, aussiTravaux, genre } = contrat;
  const ditUneFois = saysConsiderations(contrat) && montantPes === null && !aussiTravaux;
  return ditUneFois && nature === 'MARCHE' && social.length === 0 && defaut === null && genre.insertion > 0;
}

const runsIn = (contrat: ContratDemo, annee: number): boolean => anneeOfJour(contrat.notification) < annee && derniereAnneeOf(contrat) >= annee;

/** Year of the first clause of each buyer. */
function firstClauses(contrats: readonly ContratDemo[]): ReadonlyMap<string, number> {
  const premieres = new Map<string, number>();
  for (const { acheteur, social, notification } of contrats) {
    const annee = anneeOfJour(notification);
    if (social.includes('Clause sociale') && annee < (premieres.get(acheteur.siren) ?? Infinity)) premieres.set(acheteur.siren, annee);
  }
  return premieres;
}
