import { luhn, type Siren } from './siren';

/** 14 digits: an establishment. Its first 9 are the SIREN. */
export type Siret = string & { readonly __siret: never };

const LA_POSTE = '356000000';

export function isSiret(texte: string): texte is Siret {
  return /^\d{14}$/.test(texte);
}

/** Key of a SIRET: Luhn, and for La Poste the plain sum of digits divisible by 5 (rule published by INSEE). */
export function hasValidSiretKey(siret: Siret): boolean {
  if (luhn(siret) % 10 === 0) return true;
  return siret.startsWith(LA_POSTE) && [...siret].reduce((somme, chiffre) => somme + Number(chiffre), 0) % 5 === 0;
}

export function sirenOf(siret: Siret): Siren {
  return siret.slice(0, 9) as Siren;
}
