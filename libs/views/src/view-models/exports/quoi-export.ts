import { describeSorte, SORTES_ECRITURE, type SorteEcriture } from '@spaser/domain';
import { phrase } from '../../typographie';

/** A kind of records that has an export of its own: contracts have theirs. */
export type SorteListee = Exclude<SorteEcriture, 'MARCHE'>;

const SORTES = SORTES_ECRITURE.filter((sorte): sorte is SorteListee => sorte !== 'MARCHE');

/** Everything that a collectivité takes away, as addresses and files name it: its contracts, its indicators, its actions, a whole year, each of its lists. */
export const QUOIS_EXPORT: readonly string[] = ['contrats', 'indicateurs', 'suivi', 'annee', ...SORTES.map((sorte) => describeSorte(sorte).nom)];

/** The kind of records that an export is about; `null` for the other exports. */
export function sorteOfExport(quoi: string): SorteListee | null {
  return SORTES.find((sorte) => describeSorte(sorte).nom === quoi) ?? null;
}

/** The kinds of records in the order of the register, contracts apart. */
export function listSortesListees(): readonly SorteListee[] {
  return SORTES;
}

/** « Marchés », « Heures et bénéficiaires »: what an export is, in words. */
export function libelleExport(quoi: string): string {
  const sorte = sorteOfExport(quoi);
  if (sorte !== null) return describeSorte(sorte).pluriel;
  return { contrats: 'Marchés', indicateurs: 'Indicateurs', suivi: phrase`Suivi des actions`, annee: phrase`Toute l'année` }[quoi] ?? quoi;
}
