import { formatEuros, type Centimes } from '@spaser/domain';
import type { FormatFichier } from '../ligne-lue';
import type { AcheteurDemo } from './acheteur';
import { anneeOfJour } from './calendrier';
import type { ContratDemo } from './contrat';
import { groupBy } from './group-by';
import { PREFIXE_FICTIF } from './identifiants';
import { PREMIERE_ANNEE } from './periode';
import { countEnregistrements, type FichierDemo, type SortLigne } from './publication';
import { computeValeurDemo, isInvraisemblable, latestMontant, toContratPublie, type MotifDemo } from './valeur';
import type { VolumeDemo } from './volumes';

export interface Compte {
  readonly nombre: number;
  readonly montant: Centimes;
}

/** What is to become of the rows of one file: `lus` = `acceptes` + `misDeCote` (buyers from elsewhere) + `rejetes`. */
export interface FichierDuRegistre {
  readonly nom: string;
  readonly format: FormatFichier;
  readonly lus: number;
  readonly acceptes: number;
  readonly misDeCote: number;
  readonly rejetes: number;
}

export interface AnneeDuRegistre {
  readonly annee: number;
  /** Contracts notified in the year, whatever they are. */
  readonly notifies: number;
  /** Inclusive purchases of every buyer, and how many contracts make them. */
  readonly inclusifs: Compte;
  readonly declarants: number;
  readonly volumeDeclare: Centimes;
  readonly montantDesDeclarants: Centimes;
  /** Inclusive contracts that run in the year and have no value in it, by reason; the amount is their latest one. */
  readonly ecartes: Readonly<Record<MotifDemo, Compte>>;
  /** Buyers with a social clause notified since 2023, on 31 December; `actifs`: those with one in the year; `elargi`: a reservation or a criterion is enough. */
  readonly b1: CompteB1 & { readonly actifs: CompteB1; readonly elargi: CompteB1 & { readonly total: number } };
}

export interface CompteB1 {
  readonly epci: number;
  readonly communes: number;
  readonly autres: number;
}

/** One named buyer: its contracts, and their sums without those whose latest amount cannot be believed. */
export interface Temoin {
  readonly siren: string;
  readonly nom: string;
  readonly marches: number;
  readonly montantCourant: Centimes;
  readonly invraisemblables: Compte;
  readonly inclusifs: readonly (Compte & { readonly annee: number })[];
}

/**
 * What the files must give once read, folded and summed. It is worked out from what the generator decided to write,
 * with arithmetic of its own: never by the code that it serves to check.
 */
export interface RegistreDemonstration {
  readonly fichiers: readonly FichierDuRegistre[];
  readonly acheteurs: { readonly attendus: number; readonly epci: number; readonly communes: number; readonly ajoutes: number };
  readonly marches: number;
  readonly annees: readonly AnneeDuRegistre[];
  readonly temoins: readonly Temoin[];
}

export interface ContexteRegistre {
  readonly acheteurs: readonly AcheteurDemo[];
  readonly volumes: readonly VolumeDemo[];
  readonly fichiers: readonly FichierDemo[];
  readonly annees: readonly number[];
}

interface Entree {
  readonly contrat: ContratDemo;
  readonly inclusif: boolean;
  readonly publie: ReturnType<typeof toContratPublie>;
}

const MOTIFS: readonly MotifDemo[] = ['MONTANT_INVRAISEMBLABLE', 'MONTANT_MANQUANT', 'DUREE_MANQUANTE', 'SUBSEQUENT_COUVERT', 'CONCESSION'];

export function createRegistre(
  contrats: readonly ContratDemo[],
  contexte: ContexteRegistre,
): RegistreDemonstration {
  const { acheteurs, volumes, fichiers, annees } = contexte;
  const entrees = contrats.map((contrat): Entree => ({ contrat, inclusif: isInclusif(contrat), publie: toContratPublie(contrat) }));
  const inclusives = entrees.filter(({ inclusif }) => inclusif);
  const notifies = groupBy(entrees, ({ publie }) => (publie.notification === null ? null : anneeOfJour(publie.notification)));
  const parAcheteur = groupBy(entrees, ({ contrat }) => contrat.acheteur.siren);
  return {
    fichiers: fichiers.map(countFichier),
    acheteurs: {
      attendus: acheteurs.length,
      epci: countType(acheteurs, 'EPCI'),
      communes: countType(acheteurs, 'COMMUNE'),
      ajoutes: acheteurs.filter(({ siren }) => siren.startsWith(PREFIXE_FICTIF)).length,
    },
    marches: new Set(contrats.map(({ acheteurId, id }) => acheteurId + id)).size,
    annees: annees.map((annee) => ({ notifies: notifies.get(annee)?.length ?? 0, ...sumAnnee(annee, inclusives, volumes), b1: sumB1(annee, entrees) })),
    temoins: chooseTemoins(acheteurs, parAcheteur).map((acheteur) => describeTemoin(acheteur, parAcheteur.get(acheteur.siren) ?? [], annees)),
  };
}

/** The same as JSON, amounts as decimal strings in euros. */
export function writeRegistre(registre: RegistreDemonstration): string {
  return `${JSON.stringify(registre, (_cle, valeur: unknown) => (typeof valeur === 'bigint' ? formatEuros(valeur) : valeur), 2)}\n`;
}

function isInclusif({ social }: ContratDemo): boolean {
  return social.includes('Clause sociale') || social.includes('Marché réservé');
}

function countFichier({ nom, format, lignes }: FichierDemo): FichierDuRegistre {
  const count = (sort: SortLigne): number =>
    lignes.reduce((somme, ligne) => somme + (ligne.sort === sort ? countEnregistrements(ligne, format) : 0), 0);
  const [acceptes, misDeCote, rejetes] = [count('ACCEPTE'), count('MIS_DE_COTE'), count('REJETE')];
  return { nom, format, lus: acceptes + misDeCote + rejetes, acceptes, misDeCote, rejetes };
}

function sumAnnee(annee: number, inclusives: readonly Entree[], volumes: readonly VolumeDemo[]): Omit<AnneeDuRegistre, 'notifies' | 'b1'> {
  const declares = new Map(volumes.filter((volume) => volume.annee === annee).map(({ siren, volume }) => [siren, volume]));
  const ecartes = new Map<MotifDemo, Entree[]>();
  let inclusifs: Compte = { nombre: 0, montant: 0n };
  let montantDesDeclarants = 0n;
  for (const entree of inclusives) {
    const valeur = computeValeurDemo(entree.publie, annee);
    if (valeur === null) continue;
    if (valeur.motif !== null) {
      ecartes.set(valeur.motif, [...(ecartes.get(valeur.motif) ?? []), entree]);
      continue;
    }
    inclusifs = { nombre: inclusifs.nombre + 1, montant: inclusifs.montant + valeur.valeur };
    if (declares.has(entree.contrat.acheteur.siren)) montantDesDeclarants += valeur.valeur;
  }
  return {
    annee,
    inclusifs,
    declarants: declares.size,
    volumeDeclare: [...declares.values()].reduce((somme, volume) => somme + volume, 0n),
    montantDesDeclarants,
    ecartes: Object.fromEntries(MOTIFS.map((motif) => [motif, sumLatest(ecartes.get(motif) ?? [])])) as Record<MotifDemo, Compte>,
  };
}

function sumB1(annee: number, entrees: readonly Entree[]): AnneeDuRegistre['b1'] {
  const clausees = entrees.filter(({ contrat }) => contrat.social.includes('Clause sociale'));
  const depuisLeDebut = (notifiee: number): boolean => notifiee >= PREMIERE_ANNEE && notifiee <= annee;
  const elargi = countB1(entrees.filter(({ contrat }) => contrat.social.length > 0), depuisLeDebut);
  return {
    ...countB1(clausees, depuisLeDebut),
    actifs: countB1(clausees, (notifiee) => notifiee === annee),
    elargi: { total: elargi.epci + elargi.communes + elargi.autres, ...elargi },
  };
}

function sumLatest(entrees: readonly Entree[]): Compte {
  return { nombre: entrees.length, montant: entrees.reduce((somme, { publie }) => somme + (latestMontant(publie) ?? 0n), 0n) };
}

function countB1(entrees: readonly Entree[], isDansLaPeriode: (annee: number) => boolean): CompteB1 {
  const engages = new Map<string, AcheteurDemo>();
  for (const { contrat, publie } of entrees) {
    const { acheteur, nature } = contrat;
    const compte = nature !== 'CONCESSION' && acheteur.type !== 'DEPARTEMENT';
    if (compte && publie.notification !== null && isDansLaPeriode(anneeOfJour(publie.notification))) engages.set(acheteur.siren, acheteur);
  }
  const acheteurs = [...engages.values()];
  const [epci, communes] = [countType(acheteurs, 'EPCI'), countType(acheteurs, 'COMMUNE')];
  return { epci, communes, autres: acheteurs.length - epci - communes };
}

/** The Département, the largest EPCI, the largest commune, the largest invented buyer, and the smallest commune with two contracts. */
function chooseTemoins(acheteurs: readonly AcheteurDemo[], parAcheteur: ReadonlyMap<string, readonly Entree[]>): AcheteurDemo[] {
  const tries = [...acheteurs].sort((a, b) => (a.volume2025 > b.volume2025 ? -1 : 1));
  const [premierEpci, secondEpci] = tries.filter(({ type }) => type === 'EPCI');
  return [
    tries.find(({ type }) => type === 'DEPARTEMENT') ?? secondEpci,
    premierEpci,
    tries.find(({ type }) => type === 'COMMUNE'),
    tries.find(({ type }) => type === 'HOPITAL'),
    tries.findLast(({ type, siren }) => type === 'COMMUNE' && (parAcheteur.get(siren)?.length ?? 0) >= 2),
  ].filter((acheteur) => acheteur !== undefined);
}

function describeTemoin(acheteur: AcheteurDemo, entrees: readonly Entree[], annees: readonly number[]): Temoin {
  const derniers = entrees.map(({ publie }) => latestMontant(publie) ?? 0n);
  const douteux = derniers.filter((montant) => isInvraisemblable(montant, acheteur.type));
  const sum = (montants: readonly Centimes[]): Centimes => montants.reduce((somme, montant) => somme + montant, 0n);
  return {
    siren: acheteur.siren,
    nom: acheteur.nom,
    marches: entrees.length,
    montantCourant: sum(derniers) - sum(douteux),
    invraisemblables: { nombre: douteux.length, montant: sum(douteux) },
    inclusifs: annees.map((annee) => {
      const valeurs = entrees.filter(({ inclusif }) => inclusif).flatMap(({ publie }) => computeValeurDemo(publie, annee)?.valeur ?? []);
      return { annee, nombre: valeurs.length, montant: sum(valeurs) };
    }),
  };
}

function countType(acheteurs: readonly AcheteurDemo[], type: AcheteurDemo['type']): number {
  return acheteurs.filter((acheteur) => acheteur.type === type).length;
}
