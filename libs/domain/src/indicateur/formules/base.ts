import { anneeOf } from '../../quantite/date-civile';
import type { ContratDuRegistre } from '../../registre/contrat';
import type { RegistreAcheteur } from '../../registre/registre-annee';
import { isDit, toMesure, unites, type CodeMesure, type FaitsLus, type Mesure, type MotifMiseAPart } from './mesure';

/** Amount above which A1 and C4 count a contract, in cents, strictly (decision D-02). */
export const SEUIL_MONTANT = 2_500_000n;

interface Base {
  readonly retenus: readonly ContratDuRegistre[];
  readonly ecartes: readonly { readonly id: string; readonly motif: MotifMiseAPart }[];
  /** The declaration « aucun marché supérieur à 25 000 € » speaks of this base. */
  readonly auDessusDuSeuil?: boolean;
}

/** `M(a, N)`: contracts notified in the year, a framework agreement once and not its subsequent ones, concessions apart (decision D-03). */
export function contratsDeLAnnee({ annee, contrats }: RegistreAcheteur): Base {
  const accordsCadres = new Set(contrats.filter(({ marche }) => marche.nature === 'ACCORD_CADRE').map(({ marche }) => marche.uid));
  return divide(contrats.filter(({ marche }) => marche.dateNotification === null || anneeOf(marche.dateNotification) === annee), ({ marche }) => {
    if (marche.dateNotification === null) return 'DATE_MANQUANTE';
    if (marche.nature === 'CONCESSION') return 'CONCESSION';
    const accordCadre = marche.idAccordCadre === null ? null : marche.acheteurId + marche.idAccordCadre;
    return accordCadre !== null && accordCadre !== marche.uid && accordsCadres.has(accordCadre) ? 'SUBSEQUENT_COUVERT' : null;
  });
}

/** `M25(a, N)`: those whose initial amount is strictly above 25 000 € HT (decision D-02). */
export function contratsAuDessusDuSeuil(registre: RegistreAcheteur): Base {
  const { retenus, ecartes } = contratsDeLAnnee(registre);
  const base = divide(retenus, ({ marche: { montantInitial } }) => (montantInitial === null ? 'MONTANT_MANQUANT' : montantInitial > SEUIL_MONTANT ? null : 'SOUS_LE_SEUIL'));
  return { retenus: base.retenus, ecartes: [...ecartes, ...base.ecartes], auDessusDuSeuil: true };
}

/** What is known of one contract: yes, no, a reason to set it aside, or nothing said. */
export type Reconnaissance = (contrat: ContratDuRegistre) => boolean | MotifMiseAPart | null;

/** `enPart`: the targets speak of a share of the base. */
interface Presentation {
  readonly enPart?: boolean;
  readonly repartition?: Readonly<Record<string, number>>;
}

/**
 * Counts the contracts of a base that something is true of. `reconnait`: `null` when nobody has said, and the contract is then out of
 * the count and of its base; a motive sets it aside as well. A buyer who declares that there is none answers for all of them.
 */
export function countContrats(code: CodeMesure, registre: RegistreAcheteur, base: Base, reconnait: Reconnaissance, { enPart = false, repartition }: Presentation = {}): Mesure {
  const aucun = isDit(registre.aucuns, code);
  const lus = base.retenus.map((contrat) => ({ id: contrat.id, lu: reconnait(contrat) ?? (aucun ? false : null) }));
  const dits = lus.filter(({ lu }) => typeof lu === 'boolean');
  return toMesure(code, registre, {
    comptes: dits.filter(({ lu }) => lu === true).map(({ id }) => ({ id, quantite: unites(1) })),
    ecartes: [...base.ecartes, ...lus.flatMap(({ id, lu }) => (typeof lu === 'boolean' ? [] : [{ id, motif: lu ?? ('NON_PRECISE' as const) }]))],
    savoir: savoirOf(registre, base, dits.length),
    denominateur: enPart ? dits.length : null,
    connus: lus.filter(({ lu }) => lu !== null).length,
    ...(repartition && { repartition }),
  });
}

/** What is known of the contracts of a year: some, none because someone said so, or nothing. */
export function savoirOf(registre: Pick<RegistreAcheteur, 'aucunMarche'>, { retenus, ecartes, auDessusDuSeuil = false }: Base, dits: number): FaitsLus['savoir'] {
  const nombre = (voulu: MotifMiseAPart): number => ecartes.filter(({ motif }) => motif === voulu).length;
  return decideSavoir(registre, { retenus: retenus.length, sousLeSeuil: nombre('SOUS_LE_SEUIL'), sansMontant: nombre('MONTANT_MANQUANT'), auDessusDuSeuil }, dits);
}

/** How many contracts a base retains, and how many its threshold leaves out or cannot judge. */
export interface TailleBase {
  readonly retenus: number;
  readonly sousLeSeuil: number;
  readonly sansMontant: number;
  readonly auDessusDuSeuil: boolean;
}

/** The same from the numbers alone. `dits`: contracts of the base of which something is known. */
export function decideSavoir({ aucunMarche }: Pick<RegistreAcheteur, 'aucunMarche'>, { retenus, sousLeSeuil, sansMontant, auDessusDuSeuil }: TailleBase, dits: number): FaitsLus['savoir'] {
  if (dits > 0) return 'CONNU';
  if (aucunMarche && auDessusDuSeuil && retenus === 0) return 'AUCUN';
  // Contracts are known and all below the threshold: none is above it, which is known.
  return retenus === 0 && sousLeSeuil > 0 && sansMontant === 0 ? 'CONNU' : 'INCONNU';
}

function divide(contrats: readonly ContratDuRegistre[], motifOf: (contrat: ContratDuRegistre) => MotifMiseAPart | null): Base {
  const lus = contrats.map((contrat) => ({ contrat, motif: motifOf(contrat) }));
  return { retenus: lus.filter(({ motif }) => motif === null).map(({ contrat }) => contrat), ecartes: lus.flatMap(({ contrat: { id }, motif }) => (motif === null ? [] : [{ id, motif }])) };
}
