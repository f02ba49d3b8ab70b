/** What the phrase of an error may quote. */
export type ParamsErreur = Readonly<Record<string, string | number>>;
