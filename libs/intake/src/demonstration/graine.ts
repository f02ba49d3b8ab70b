/** Seed of every draw of the demonstration. */
export const GRAINE = 40;
