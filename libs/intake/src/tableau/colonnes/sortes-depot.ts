import { CHAMPS_MARCHE, describeSorte, type ChampsRegistre, type SorteEcriture } from '@spaser/domain';
import type { ColonneDepot, SorteDeposee, SorteDepot } from './colonne-depot';
import { CHAMPS_VOLUME, COLONNES_CLAUSE, COLONNES_MANDAT, COLONNES_RELEVE, COLONNES_VOLUME } from './sortes/execution';
import { COLONNES_EGALITE, COLONNES_QUALIFICATION, COLONNES_SOURCING } from './sortes/fournisseurs';
import { COLONNES_MARCHE } from './sortes/marche';
import { COLONNES_ACHAT_OCCASION, COLONNES_BIEN_RETIRE, COLONNES_TONNAGE, COLONNES_VEHICULE } from './sortes/parc';

function toListe(ecriture: SorteEcriture, colonnes: readonly ColonneDepot[]): SorteDeposee {
  const { nom, pluriel, aide } = describeSorte(ecriture);
  return { nom, pluriel, aide, ecriture, colonnes };
}

/** Every kind of file that a collectivité deposits. A kind without its columns does not compile. */
export const SORTES_DEPOT: Readonly<Record<SorteDepot, SorteDeposee>> = {
  MARCHE: toListe('MARCHE', COLONNES_MARCHE),
  CLAUSE: { nom: 'clauses', pluriel: 'Clauses d’insertion', aide: 'Les clauses des marchés que vous avez déjà\u00a0: leurs heures, et l’avenant qui les ajoute.', ecriture: null, colonnes: COLONNES_CLAUSE },
  RELEVE: toListe('RELEVE', COLONNES_RELEVE),
  MANDAT: toListe('MANDAT', COLONNES_MANDAT),
  QUALIFICATION: toListe('QUALIFICATION', COLONNES_QUALIFICATION),
  SOURCING: toListe('SOURCING', COLONNES_SOURCING),
  DOCUMENTS_EGALITE: toListe('DOCUMENTS_EGALITE', COLONNES_EGALITE),
  VEHICULE: toListe('VEHICULE', COLONNES_VEHICULE),
  BIEN_RETIRE: toListe('BIEN_RETIRE', COLONNES_BIEN_RETIRE),
  ACHAT_OCCASION: toListe('ACHAT_OCCASION', COLONNES_ACHAT_OCCASION),
  TONNAGE: toListe('TONNAGE', COLONNES_TONNAGE),
  VOLUME: { nom: 'volumes', pluriel: 'Totaux des achats', aide: 'Le total des achats de chaque année, hors taxes.', ecriture: null, colonnes: COLONNES_VOLUME },
};

/** The kinds, in the order in which they are offered. */
export const SORTES_DEPOSABLES = Object.keys(SORTES_DEPOT) as readonly SorteDepot[];

/** The kind that an address or the name of a file names; `null`: none. */
export function findSorteDepot(nom: string): SorteDepot | null {
  return SORTES_DEPOSABLES.find((sorte) => SORTES_DEPOT[sorte].nom === nom) ?? null;
}

/** The questions that verify the record of a row: those of its kind; for a clause, those of the contract that it completes. */
export function champsOfDepot(sorte: SorteDepot): ChampsRegistre {
  const { ecriture } = SORTES_DEPOT[sorte];
  if (ecriture !== null) return describeSorte(ecriture).champs;
  return sorte === 'VOLUME' ? CHAMPS_VOLUME : { clauses: CHAMPS_MARCHE.clauses };
}

export function findColonne(sorte: SorteDepot, cle: string): ColonneDepot | null {
  return SORTES_DEPOT[sorte].colonnes.find((colonne) => colonne.cle === cle) ?? null;
}
