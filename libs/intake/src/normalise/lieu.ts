import type { EnregistrementMarche } from '@spaser/domain';
import { simplify } from './mot';
import type { Doutes } from './doutes';
import { normaliseTexte } from './texte';

/** Values of DECP `lieuExecution.typeCode` (schemas 2019 and 2.0.4). */
const TYPES_CODE = ['Code postal', 'Code commune', 'Code arrondissement', 'Code canton', 'Code département', 'Code région', 'Code pays'] as const;
const PAR_ECRITURE = new Map(TYPES_CODE.map((type) => [simplify(type), type as string]));

/** Place of execution, its kind of code spelled as DECP spells it when it is known; `null` without a code. */
export function lieuOf(code: unknown, typeCode: unknown, doutes: Doutes): EnregistrementMarche['lieuExecution'] {
  const lu = normaliseTexte(code, 'lieuExecution.code', doutes);
  if (lu === null) return null;
  const type = normaliseTexte(typeCode, 'lieuExecution.typeCode', doutes);
  return { code: lu, typeCode: type === null ? null : (PAR_ECRITURE.get(simplify(type)) ?? type) };
}
