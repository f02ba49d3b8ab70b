import type { ContenuEcrit } from '../registre/write-champ';
import { simplifyValeur } from './cles-naturelles';

/** What a file may name a contract by. */
export interface ContratConnu {
  readonly id: string;
  readonly uid: string;
  /** The contract in the words of the form, what is stated over what is published. */
  readonly retenu: ContenuEcrit;
}

/** Contracts to look among, each taken at most once by `take`. */
export class ContratsConnus {
  private readonly parNumero = new Map<string, ContratConnu[]>();
  private readonly parMontant = new Map<string, ContratConnu[]>();
  private readonly parObjet = new Map<string, ContratConnu[]>();
  private readonly pris = new Set<string>();

  constructor(contrats: readonly ContratConnu[]) {
    for (const contrat of contrats) this.add(contrat);
  }

  add(contrat: ContratConnu): void {
    for (const cle of new Set([keyOf(contrat.retenu['numero']), keyOf(contrat.uid)])) push(this.parNumero, cle, contrat);
    push(this.parMontant, keyMontant(contrat.retenu), contrat);
    push(this.parObjet, keyOf(contrat.retenu['objet']), contrat);
  }

  /**
   * The contract that a line of contracts speaks of. Its number says it; several lots may share one, and the closest is then taken. Without
   * a known number: the same day, the same amount, and the same holder or the same words. `null`: a new contract.
   */
  take(contenu: ContenuEcrit): ContratConnu | null {
    const numero = keyOf(contenu['numero']);
    const memeNumero = numero === null ? [] : (this.parNumero.get(numero) ?? []);
    const choisi = memeNumero.length > 0
      ? this.closest(memeNumero, contenu)
      : (this.free(this.parMontant.get(keyMontant(contenu) ?? '') ?? []).find((connu) => !isAutreNumero(connu, numero) && isProche(connu, contenu)) ?? null);
    if (choisi) this.pris.add(choisi.id);
    return choisi;
  }

  /** The contract that another record names by its number, its uid or its exact object; `PLUSIEURS` when the words do not tell which. */
  name(reference: string): ContratConnu | 'PLUSIEURS' | null {
    const cle = keyOf(reference) ?? '';
    const nommes = this.parNumero.get(cle) ?? this.parObjet.get(cle) ?? [];
    return nommes.length > 1 ? 'PLUSIEURS' : (nommes[0] ?? null);
  }

  private free(contrats: readonly ContratConnu[]): readonly ContratConnu[] {
    return contrats.filter(({ id }) => !this.pris.has(id));
  }

  /** Among the lots of one number, the one that agrees most with the line. */
  private closest(contrats: readonly ContratConnu[], contenu: ContenuEcrit): ContratConnu | null {
    const notes = this.free(contrats).map((connu) => ({ connu, note: countAccords(connu, contenu) }));
    if (contrats.length === 1) return notes[0]?.connu ?? null;
    return notes.sort((a, b) => b.note - a.note).find(({ note }) => note > 0)?.connu ?? null;
  }
}

function countAccords({ retenu }: ContratConnu, contenu: ContenuEcrit): number {
  return ['montant', 'objet', 'dateNotification'].filter((cle) => contenu[cle] !== undefined && contenu[cle] !== null && simplifyValeur(retenu[cle]) === simplifyValeur(contenu[cle])).length
    + (sameTitulaire(retenu, contenu) ? 1 : 0);
}

const isProche = ({ retenu }: ContratConnu, contenu: ContenuEcrit): boolean =>
  sameTitulaire(retenu, contenu) || (contenu['objet'] !== undefined && simplifyValeur(retenu['objet']) === simplifyValeur(contenu['objet']));

/** Two numbers that differ are two contracts, however alike. */
const isAutreNumero = ({ retenu }: ContratConnu, numero: string | null): boolean => numero !== null && keyOf(retenu['numero']) !== null;

function sameTitulaire(a: ContenuEcrit, b: ContenuEcrit): boolean {
  const [ceux, celui] = [idsOf(a), idsOf(b)[0]];
  return celui !== undefined && ceux.includes(celui);
}

const idsOf = ({ titulaires }: ContenuEcrit): readonly string[] => (Array.isArray(titulaires) ? (titulaires as { id?: string }[]).flatMap(({ id }) => (id === undefined ? [] : [id])) : []);

function keyOf(valeur: unknown): string | null {
  const cle = simplifyValeur(valeur ?? null);
  return typeof cle === 'string' && cle !== '' ? cle : null;
}

function keyMontant({ dateNotification, montant }: ContenuEcrit): string | null {
  return typeof dateNotification === 'string' && typeof montant === 'string' ? `${dateNotification} ${montant}` : null;
}

function push(index: Map<string, ContratConnu[]>, cle: string | null, contrat: ContratConnu): void {
  if (cle === null) return;
  const liste = index.get(cle);
  if (liste) liste.push(contrat);
  else index.set(cle, [contrat]);
}
