import type { Centimes, TypeCollectivite } from '@spaser/domain';
import { addMoisToJour, anneeOfJour, jourOf, type Jour } from './calendrier';
import type { ContratDemo, NatureDemo } from './contrat';

/** What the files say of a contract once put together: its states, oldest first. Only what figures need. */
export interface ContratPublie {
  readonly nature: NatureDemo;
  readonly idAccordCadre: string | null;
  readonly type: TypeCollectivite;
  /** `null`: missing, or impossible. */
  readonly notification: Jour | null;
  readonly etats: readonly EtatPublie[];
}

export interface EtatPublie {
  readonly date: Jour;
  readonly montant: Centimes | null;
  readonly dureeMois: number | null;
}

export type MotifDemo = 'CONCESSION' | 'SUBSEQUENT_COUVERT' | 'MONTANT_INVRAISEMBLABLE' | 'MONTANT_MANQUANT' | 'DUREE_MANQUANTE';

/** Worth of a contract in a year, or why it has none; `null` when it does not run in that year. */
export type ValeurDemo = { readonly valeur: Centimes; readonly motif: null } | { readonly valeur: null; readonly motif: MotifDemo } | null;

/** Puts together what every source says, faults included. */
export function toContratPublie(contrat: ContratDemo): ContratPublie {
  const { defaut, notification, acheteur } = contrat;
  const montant = defaut === 'MONTANT_MANQUANT' ? null : contrat.montant;
  const dureeMois = defaut === 'DUREE_MANQUANTE' || contrat.source === 'PES' ? null : contrat.dureeMois;
  const etats: EtatPublie[] = [{ date: notification, montant, dureeMois }, ...contrat.modifications];
  if (contrat.montantPes !== null) etats.push({ date: notification, montant: contrat.montantPes, dureeMois: null });
  return {
    nature: contrat.nature,
    idAccordCadre: contrat.idAccordCadre,
    type: acheteur.type,
    notification: defaut === 'DATE_MANQUANTE' || defaut === 'DATE_IMPOSSIBLE' ? null : notification,
    etats: etats.sort(compareEtats),
  };
}

/**
 * The rule of the method (§4.7, bases « ESTIME »), written a second time and plainly: the latest amount and length
 * known on 31 December, times the days of the year over the days of the contract, half a cent rounded up.
 */
export function computeValeurDemo(publie: ContratPublie, annee: number): ValeurDemo {
  const debut = publie.notification;
  if (debut === null || anneeOfJour(debut) > annee) return null;
  const [premier, suivant] = [jourOf(annee, 1, 1), jourOf(annee + 1, 1, 1)];
  const connus = publie.etats.filter((etat) => etat.date < suivant);
  const dureeMois = connus.findLast((etat) => etat.dureeMois !== null)?.dureeMois ?? null;
  const fin = dureeMois === null ? null : addMoisToJour(debut, dureeMois);
  if (fin === null ? anneeOfJour(debut) !== annee : fin <= premier) return null;

  if (publie.nature === 'CONCESSION') return { valeur: null, motif: 'CONCESSION' };
  if (publie.idAccordCadre !== null) return { valeur: null, motif: 'SUBSEQUENT_COUVERT' };
  const dernier = latestMontant(publie);
  if (dernier !== null && isInvraisemblable(dernier, publie.type)) return { valeur: null, motif: 'MONTANT_INVRAISEMBLABLE' };
  const montant = connus.findLast((etat) => etat.montant !== null)?.montant ?? null;
  if (montant === null || montant === 0n) return { valeur: null, motif: 'MONTANT_MANQUANT' };
  if (fin === null) return { valeur: null, motif: 'DUREE_MANQUANTE' };

  const jours = BigInt(Math.min(fin, suivant) - Math.max(debut, premier));
  const joursTotal = BigInt(fin - debut);
  return { valeur: (2n * montant * jours + joursTotal) / (2n * joursTotal), motif: null };
}

/** Amount of the latest state of all. */
export function latestMontant({ etats }: Pick<ContratPublie, 'etats'>): Centimes | null {
  return etats.findLast((etat) => etat.montant !== null)?.montant ?? null;
}

/** Decision D-27: 100 M€ or more (50 for a commune), one digit repeated five times or more, under 200 €. */
export function isInvraisemblable(montant: Centimes, type: TypeCollectivite): boolean {
  if (montant === 0n) return false;
  const euros = String(montant / 100n);
  const repete = euros.length >= 5 && new Set(euros).size === 1;
  return montant < 20_000n || repete || montant >= (type === 'COMMUNE' ? 5_000_000_000n : 10_000_000_000n);
}

/** By date, then by amount: the last one prevails. */
function compareEtats(a: EtatPublie, b: EtatPublie): number {
  if (a.date !== b.date) return a.date - b.date;
  const ecart = (a.montant ?? -1n) - (b.montant ?? -1n);
  return ecart < 0n ? -1 : ecart > 0n ? 1 : 0;
}
