import type { DonneesEssentielles } from '@spaser/domain';
import { readDate } from '../normalise/date';
import { simplify } from '../normalise/mot';
import { toText } from '../normalise/scalaire';
import { ESSENTIELLES_CONCESSION, ESSENTIELLES_MARCHE, type Champ2022, type Champs2022 } from './champs-2022';
import type { Objet } from './json-objet';
import { isObjet, toList, toObjets } from './listes';

/**
 * What a record says besides what is counted, in the words of the schema: a value that is not one of its own is left out, as if unsaid.
 * XML and JSON, of 2022 or of 2019, give one form: lists are bare, numbers are numbers.
 */
export function readEssentielles(objet: Objet, isConcession: boolean): DonneesEssentielles {
  return readObjet(isConcession ? ESSENTIELLES_CONCESSION : ESSENTIELLES_MARCHE, objet);
}

function readObjet(champs: Champs2022, objet: Objet): Objet {
  return Object.fromEntries(Object.entries(champs).flatMap(([cle, champ]) => {
    const lu = Object.hasOwn(objet, cle) ? readChamp(champ, objet[cle]) : null;
    return lu === null ? [] : [[cle, lu]];
  }));
}

function readChamp(champ: Champ2022, valeur: unknown): unknown {
  switch (champ.sorte) {
    case 'MOT': return readMot(champ.mots, valeur);
    case 'MOTS': {
      const mots = [...new Set(toList(valeur, champ.un).flatMap((un) => readMot(champ.mots, un) ?? []))];
      return mots.length === 0 ? null : mots;
    }
    case 'OUI_NON': return readOuiNon(valeur);
    case 'DATE': return readDate(valeur);
    case 'TEXTE': return toText(valeur)?.trim().slice(0, champ.longueur) || null;
    case 'ENTIER': return readNombre(valeur, champ.min, Number.MAX_SAFE_INTEGER, true);
    case 'NOMBRE': return readNombre(valeur, champ.min, champ.max ?? Number.MAX_SAFE_INTEGER, false);
    case 'OBJET': return isObjet(valeur) ? readObjet(champ.champs, valeur) : null;
    case 'LISTE': {
      const elements = toObjets(valeur, champ.un).map((un) => readObjet(champ.champs, un)).filter((un) => Object.keys(un).length > 0);
      return elements.length === 0 ? null : elements;
    }
  }
}

function readMot(mots: readonly string[], valeur: unknown): string | null {
  const dit = simplify(toText(valeur) ?? '');
  return mots.find((mot) => simplify(mot) === dit) ?? null;
}

function readOuiNon(valeur: unknown): boolean | null {
  const dit = simplify(toText(valeur) ?? '');
  if (dit === 'true' || dit === '1' || dit === 'oui') return true;
  return dit === 'false' || dit === '0' || dit === 'non' ? false : null;
}

function readNombre(valeur: unknown, min: number, max: number, entier: boolean): number | null {
  const texte = toText(valeur)?.trim() ?? '';
  const nombre = texte === '' ? Number.NaN : Number(texte);
  return Number.isFinite(nombre) && nombre >= min && nombre <= max && (!entier || Number.isInteger(nombre)) ? nombre : null;
}
