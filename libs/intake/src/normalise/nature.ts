import type { NatureContrat } from '@spaser/domain';
import { simplify } from './mot';
import { toText } from './scalaire';

const NATURES: Readonly<Record<string, NatureContrat>> = {
  marche: 'MARCHE',
  'accord cadre': 'ACCORD_CADRE',
  'marche subsequent': 'MARCHE_SUBSEQUENT',
  'marche de partenariat': 'MARCHE_PARTENARIAT',
};

interface Indices {
  readonly nature: unknown;
  /** DECP 2022 says « Accord-cadre » among the techniques, no longer as a nature. */
  readonly techniques: readonly unknown[];
  readonly isConcession: boolean;
}

/** Nature of a contract. Unsaid or unknown, it is AUTRE: another source may say it, and is then heard. */
export function natureOf({ nature, techniques, isConcession }: Indices): NatureContrat {
  const dit = simplify(toText(nature) ?? '');
  if (isConcession || /^(?:concession|contrat de concession|delegation de service|dsp\b)/.test(dit)) return 'CONCESSION';
  const connue = Object.hasOwn(NATURES, dit) ? (NATURES[dit] ?? 'AUTRE') : 'AUTRE';
  const accordCadre = connue === 'MARCHE' && techniques.some((technique) => simplify(toText(technique) ?? '') === 'accord cadre');
  return accordCadre ? 'ACCORD_CADRE' : connue;
}
