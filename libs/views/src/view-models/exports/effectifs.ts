/** People fewer than this are not told (decision D-16): in a small commune a count of three has names. */
export const SEUIL_EFFECTIF = 5n;

/**
 * Which of the counts of people that make a total are hidden: those from 1 to 4, then the smallest others until no subtraction from the
 * total gives a hidden group back. A count of none hides nobody.
 */
export function maskEffectifs(effectifs: readonly bigint[]): readonly boolean[] {
  const masques = effectifs.map((effectif) => effectif > 0n && effectif < SEUIL_EFFECTIF);
  const caches = (): readonly bigint[] => effectifs.filter((_, rang) => masques[rang]);
  const reste = effectifs.map((effectif, rang) => ({ effectif, rang })).filter(({ effectif }) => effectif >= SEUIL_EFFECTIF).sort((a, b) => (a.effectif < b.effectif ? -1 : 1));
  for (const { rang } of reste) {
    if (caches().length === 0 || (caches().length > 1 && sum(caches()) >= SEUIL_EFFECTIF)) break;
    masques[rang] = true;
  }
  return masques;
}

/** Whether a total of people is itself too small to be told. */
export function isEffectifMasque(effectif: bigint): boolean {
  return effectif > 0n && effectif < SEUIL_EFFECTIF;
}

const sum = (nombres: readonly bigint[]): bigint => nombres.reduce((somme, nombre) => somme + nombre, 0n);
