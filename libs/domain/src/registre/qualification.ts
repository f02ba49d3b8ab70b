import type { DateCivile } from '../quantite/date-civile';
import type { Qualification, SorteQualification } from './registre-annee';

/** Structures whose payments C2 counts (decision D-13): ESS and ESUS alone are not among them. */
export const STRUCTURES_INCLUSIVES: readonly SorteQualification[] = ['ESAT', 'EA', 'EATT', 'EI', 'ETTI', 'AI', 'ACI', 'EITI'];

/** `SIREN_SEUL`: another establishment of the same legal person is qualified: to confirm, outside every total. */
export type LectureQualification = 'QUALIFIE' | 'ECHUE' | 'SIREN_SEUL' | 'AUCUNE';

/** Whether an operator is one of these kinds on a day: exact SIRET, or SIREN when the source of the qualification is at that level. */
export function readQualification(operateur: string, sortes: readonly SorteQualification[], jour: DateCivile, connues: readonly Qualification[]): LectureQualification {
  const utiles = connues.filter(({ sorte }) => sortes.includes(sorte));
  const directes = utiles.filter((qualification) => qualification.operateur === operateur || qualification.operateur === operateur.slice(0, 9));
  if (directes.some((qualification) => covers(qualification, jour))) return 'QUALIFIE';
  if (directes.length > 0) return 'ECHUE';
  return utiles.some((qualification) => qualification.operateur.slice(0, 9) === operateur.slice(0, 9) && covers(qualification, jour)) ? 'SIREN_SEUL' : 'AUCUNE';
}

const covers = ({ du, au }: Qualification, jour: DateCivile): boolean => du <= jour && (au === null || jour <= au);
