const MARQUES: readonly RegExp[] = [
  /[^\s@]+@[^\s@]+\.[a-z]{2,}/i,
  /(?:^|\D)(?:\+33\s?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/,
  /(?:^|\D)[12]\s?\d{2}\s?(?:0[1-9]|1[0-2]|[2-9]\d)\s?(?:\d{2}|2[AB])\s?\d{3}\s?\d{3}(?:\s?\d{2})?(?!\d)/i,
  /\b(?:M\.|Mme|Mlle|Monsieur|Madame|Mademoiselle)\s+\p{Lu}/u,
];

/**
 * Whether a text looks like data about a person: an e-mail, a French telephone, a NIR, a civility before a name. The register keeps counts
 * only (decision D-16): such a text is refused before it is written anywhere.
 */
export function looksPersonnelle(texte: string): boolean {
  return MARQUES.some((marque) => marque.test(texte));
}
