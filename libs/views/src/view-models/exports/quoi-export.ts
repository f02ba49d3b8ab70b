import { describeSorte, isSorteEcriture, type SorteEcriture } from '@spaser/domain';
import { phrase } from '../../typographie';

/** A kind of records that has an export of its own: contracts have theirs. */
export type SorteListee = Exclude<SorteEcriture, 'MARCHE'>;

/** Name of each list in addresses and in files. A kind without its name does not compile. */
const NOMS_LISTES: Readonly<Record<SorteListee, string>> = {
  RELEVE: 'releves', MANDAT: 'mandats', SOURCING: 'sourcings', DOCUMENTS_EGALITE: 'documents-egalite', BIEN_RETIRE: 'biens-retires', ACHAT_OCCASION: 'achats-occasion', VEHICULE: 'vehicules',
  TONNAGE: 'tonnages', QUALIFICATION: 'qualifications',
};
const SORTES: readonly SorteListee[] = Object.keys(NOMS_LISTES).filter((cle): cle is SorteListee => isSorteEcriture(cle) && cle !== 'MARCHE');

/** Everything that a collectivité takes away, as addresses and files name it: its contracts, its indicators, a whole year, each of its lists. */
export const QUOIS_EXPORT: readonly string[] = ['contrats', 'indicateurs', 'annee', ...Object.values(NOMS_LISTES)];

/** The kind of records that an export is about; `null` for the other exports. */
export function sorteOfExport(quoi: string): SorteListee | null {
  return SORTES.find((sorte) => NOMS_LISTES[sorte] === quoi) ?? null;
}

/** The kinds of records in the order of the register, contracts apart. */
export function listSortesListees(): readonly SorteListee[] {
  return SORTES;
}

/** « Marchés », « Heures et bénéficiaires »: what an export is, in words. */
export function libelleExport(quoi: string): string {
  const sorte = sorteOfExport(quoi);
  if (sorte !== null) return describeSorte(sorte).pluriel;
  return { contrats: 'Marchés', indicateurs: 'Indicateurs', annee: phrase`Toute l'année` }[quoi] ?? quoi;
}
