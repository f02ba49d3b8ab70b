import { isSorteEcriture, type SorteEcriture } from '@spaser/domain';

/** A list of the register in an address: « biens-retires » reads better than « BIEN_RETIRE », and both name the same kind. */
export const slugOf = (sorte: SorteEcriture): string => sorte.toLowerCase().replaceAll('_', '-');

/** The kind that an address names; `null`: none. */
export function sorteOf(slug: string): SorteEcriture | null {
  const sorte = slug.toUpperCase().replaceAll('-', '_');
  return isSorteEcriture(sorte) ? sorte : null;
}
