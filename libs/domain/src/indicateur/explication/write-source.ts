import { compte } from './mots';

/** Where the records of a figure come from, by number. */
export interface Provenance {
  /** Contracts known by their publication alone. */
  readonly publies: number;
  /** Contracts that a person has stated or completed. */
  readonly completes: number;
  /** Other records of the register: payments, hours, sourcings… */
  readonly saisis: number;
  /** Buyers of the territory, read in its referential. */
  readonly acheteurs: number;
}

/** The sources of a figure in one sentence: « 12 marchés publiés aux DECP, 3 marchés complétés dans le registre ». */
export function writeSource({ publies, completes, saisis, acheteurs }: Provenance): string {
  const dites = [
    ...(publies > 0 ? [compte(publies, ['marché publié aux DECP', 'marchés publiés aux DECP'])] : []),
    ...(completes > 0 ? [compte(completes, ['marché saisi ou complété dans le registre', 'marchés saisis ou complétés dans le registre'])] : []),
    ...(saisis > 0 ? [compte(saisis, ['écriture du registre', 'écritures du registre'])] : []),
    ...(acheteurs > 0 ? [compte(acheteurs, ['acheteur du territoire', 'acheteurs du territoire'])] : []),
  ];
  return dites.length === 0 ? 'Rien n’est encore compté' : dites.join(', ');
}
