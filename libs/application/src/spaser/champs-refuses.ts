import { DomainError } from '@spaser/domain';

/** One field that is refused, with its sentence. */
export interface Defaut {
  readonly champ: string;
  readonly code: string;
  readonly message: string;
}

/** Everything that is wrong in what was sent, field by field: a form shows it all at once. */
export class ChampsRefuses extends DomainError {
  constructor(
    code: 'SCHEMA_INCOMPLET' | 'MODELE_A_CORRIGER' | 'ECRITURE_A_CORRIGER' | 'EXERCICE_A_CORRIGER' | 'SUIVI_A_CORRIGER',
    readonly defauts: readonly Defaut[],
  ) {
    super(code, { detail: detailOf(defauts) });
  }
}

function detailOf([premier, ...autres]: readonly Defaut[]): string {
  const suite = autres.length === 0 ? '' : ` (et ${autres.length} autre${autres.length > 1 ? 's points' : ' point'} à corriger)`;
  return `${premier?.message ?? ''}${suite}`;
}
