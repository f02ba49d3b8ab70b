/** Values of DECP `considerationsSociales` (arrêté du 22 décembre 2022, schema 2.0.4), « Pas de… » being an empty list. */
export const CONSIDERATIONS_SOCIALES = ['Clause sociale', 'Critère social', 'Marché réservé', 'Concession réservée'] as const;
export type ConsiderationSociale = (typeof CONSIDERATIONS_SOCIALES)[number];

export const CONSIDERATIONS_ENVIRONNEMENTALES = ['Clause environnementale', 'Critère environnemental'] as const;
export type ConsiderationEnvironnementale = (typeof CONSIDERATIONS_ENVIRONNEMENTALES)[number];

/**
 * Considerations as a source states them. `null`: the source cannot say (missing). Empty list: it says there is none.
 */
export type Considerations<T> = readonly T[] | null;

/** Level of proof of a fact about a contract. DECP says that a clause exists, never its hours, its people or its article. */
export type Preuve = 'DECP' | 'REGISTRE';
