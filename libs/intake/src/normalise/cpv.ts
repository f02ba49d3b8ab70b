import { TYPES_MARCHE, type TypeMarche } from '@spaser/domain';
import type { Doutes } from './doutes';
import { toText } from './scalaire';

const HUIT_CHIFFRES = /^(\d{8})(-\d)?$/;
/** Only the divisions 03 and 09 begin with a zero that a spreadsheet can lose. */
const ZERO_PERDU = /^[39]\d{6}$/;

/** The 8 digits of a CPV code, without its check digit; `null` when missing, or unreadable, which is said. */
export function normaliseCodeCPV(valeur: unknown, doutes: Doutes): string | null {
  const brut = toText(valeur);
  if (brut === null) return null;
  const compact = brut.replace(/\s/g, '');
  const [, code = null, cle] = HUIT_CHIFFRES.exec(compact) ?? [];
  if (code !== null) {
    if (cle !== undefined) doutes.add('CPV_AVEC_CLE', 'codeCPV', brut, code);
    return code;
  }
  const retabli = ZERO_PERDU.test(compact) ? `0${compact}` : null;
  doutes.add(retabli ? 'CPV_ZERO_PERDU' : 'CPV_HORS_FORMAT', 'codeCPV', brut, retabli);
  return retabli;
}

/** Type of purchase as the source says it, else by the CPV division (45 works, 03–44 and 48 supplies, 50–98 services). */
export function typeMarcheOf(valeur: unknown, codeCPV: string | null): TypeMarche | null {
  const dit = toText(valeur)?.trim().toUpperCase();
  const declare = TYPES_MARCHE.find((type) => type === dit);
  return declare ?? (codeCPV === null ? null : typeOfDivision(Number(codeCPV.slice(0, 2))));
}

function typeOfDivision(division: number): TypeMarche | null {
  if (division === 45) return 'TRAVAUX';
  if ((division >= 3 && division <= 44) || division === 48) return 'FOURNITURES';
  return division >= 50 && division <= 98 ? 'SERVICES' : null;
}
