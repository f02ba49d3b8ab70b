import type { Marche, ReponsesExercice, SorteEcriture } from '@spaser/domain';
import type { SuiviDemo } from './suivi-demo';

/** A contract as the product holds it. */
export interface ContratTenu {
  readonly id: string;
  readonly marche: Marche;
}

/** A record of an invented register, in the words in which a person would write it. */
export interface EcritureDemo {
  readonly sorte: SorteEcriture;
  /** The contract that it speaks of: the id of a known one, or the `cle` of one that the same register adds. */
  readonly marche: string | null;
  /** Names a contract that no source publishes, for the records that speak of it. */
  readonly cle?: string;
  readonly contenu: Readonly<Record<string, unknown>>;
}

/** What a buyer records, answers and says of its actions in one of its years, and how far it takes it. `base`: that of its values, the amount being declared elsewhere. */
export interface AnneeDemo {
  readonly annee: number;
  readonly ecritures: readonly EcritureDemo[];
  /** `null`: nobody has answered anything yet. */
  readonly reponses: (Partial<Pick<ReponsesExercice, 'aucunMarche' | 'aucuns' | 'nonConcernes' | 'projetsReservables'>> & { readonly base?: 'ESTIME' }) | null;
  /** Where the actions of its scheme stand at the end of the year; absent: nobody says it. */
  readonly suivis?: readonly SuiviDemo[];
  readonly jusqua: 'OUVERT' | 'DECLARE' | 'CLOS';
}

/** Plain record of a kind that is tied to no contract. */
export function fait(sorte: SorteEcriture, contenu: EcritureDemo['contenu'], marche: string | null = null): EcritureDemo {
  return { sorte, marche, contenu };
}

/** What has happened by a day: nothing is recorded of the days after, and a year that is not over stays open, its actions unsaid. */
export function endAt(annee: AnneeDemo, jour: string): AnneeDemo {
  if (jour > `${annee.annee}-12-31`) return annee;
  // Only the end of a qualification may be ahead.
  const joursDe = (contenu: EcritureDemo['contenu']): readonly string[] => JSON.stringify({ ...contenu, au: null }).match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? [];
  return { ...annee, suivis: [], ecritures: annee.ecritures.filter(({ contenu }) => joursDe(contenu).every((un) => un <= jour)), jusqua: 'OUVERT' };
}
