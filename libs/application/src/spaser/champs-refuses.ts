import { DomainError, type DefautContenu } from '@spaser/domain';

/** Everything that is wrong in what was sent, field by field: a form shows it all at once. */
export class ChampsRefuses extends DomainError {
  constructor(
    code: 'SCHEMA_INCOMPLET' | 'MODELE_A_CORRIGER',
    readonly defauts: readonly DefautContenu[],
  ) {
    super(code, { detail: detailOf(defauts) });
  }
}

function detailOf([premier, ...autres]: readonly DefautContenu[]): string {
  const suite = autres.length === 0 ? '' : ` (et ${autres.length} autre${autres.length > 1 ? 's points' : ' point'} à corriger)`;
  return `${premier?.message ?? ''}${suite}`;
}
