/** Items by key, in the order of their first appearance. */
export function groupBy<T, K>(liste: readonly T[], keyOf: (un: T) => K): ReadonlyMap<K, readonly T[]> {
  const groupes = new Map<K, T[]>();
  for (const un of liste) {
    const cle = keyOf(un);
    const groupe = groupes.get(cle);
    if (groupe) groupe.push(un);
    else groupes.set(cle, [un]);
  }
  return groupes;
}
