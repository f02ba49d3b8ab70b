import type { SorteEcriture } from '../registre/sorte-ecriture';
import type { ContenuEcrit } from '../registre/write-champ';

/**
 * What makes two lines of a file, or of two files, speak of the same record. A contract is told by its number (see `match-contrat`). Lines
 * that share a key are told by their order: two equal payments of a day are two payments.
 */
const CLES: Readonly<Record<Exclude<SorteEcriture, 'MARCHE'>, readonly string[]>> = {
  RELEVE: ['date'],
  MANDAT: ['date', 'fournisseur', 'montant', 'numero'],
  SOURCING: ['date', 'canal', 'objet'],
  DOCUMENTS_EGALITE: ['date'],
  BIEN_RETIRE: ['date', 'miseEnService', 'famille', 'designation'],
  ACHAT_OCCASION: ['date', 'objet'],
  VEHICULE: ['date', 'energie', 'mode'],
  TONNAGE: ['date', 'chantier'],
  QUALIFICATION: ['operateur', 'sorte', 'du'],
};

/** The natural key of a record, as a text to compare; the contract that it speaks of is part of it. */
export function writeCleNaturelle(sorte: Exclude<SorteEcriture, 'MARCHE'>, contenu: ContenuEcrit, marcheId: string | null): string {
  return JSON.stringify([marcheId, ...CLES[sorte].map((cle) => simplifyValeur(contenu[cle] ?? null))]);
}

/** Case and spaces tell nothing apart. */
export function simplifyValeur(valeur: unknown): unknown {
  return typeof valeur === 'string' ? valeur.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim() : valeur;
}
