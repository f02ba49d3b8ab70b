import { DomainError } from '../errors';

/** 9 digits that identify a legal person. A buyer is matched by it, never by a prefix, never by a SIRET. */
export type Siren = string & { readonly __siren: never };

export function isSiren(texte: string): texte is Siren {
  return /^\d{9}$/.test(texte);
}

export function parseSiren(texte: string): Siren {
  const compact = texte.replace(/[\s\u00a0\u202f]/g, '');
  if (!isSiren(compact)) throw new DomainError('SIREN_INVALIDE', { valeur: texte });
  return compact;
}

/** Key of the 9-digit SIREN (Luhn). La Poste (356000000) fails it lawfully on some establishments, not on its SIREN. */
export function hasValidSirenKey(siren: string): boolean {
  return luhn(siren) % 10 === 0;
}

/** Sum of digits, every second one from the right doubled (ISO/IEC 7812-1). */
export function luhn(chiffres: string): number {
  let somme = 0;
  for (let rang = 0; rang < chiffres.length; rang += 1) {
    const chiffre = Number(chiffres[chiffres.length - 1 - rang]) * (rang % 2 === 1 ? 2 : 1);
    somme += chiffre > 9 ? chiffre - 9 : chiffre;
  }
  return somme;
}
