const MARQUE = '-saisie-';

/** The uid of a contract that only its buyer states: it can meet no published one. */
export function uidSaisi(siren: string, id: string): string {
  return `${siren}${MARQUE}${id}`;
}

/** The reference under which a contract is published (the « id » of DECP): its uid without the identifier of its buyer. `null`: nobody publishes it. */
export function numeroPublie({ uid, acheteurId }: { readonly uid: string; readonly acheteurId: string }): string | null {
  const numero = uid.slice(acheteurId.length);
  return numero.startsWith(MARQUE) ? null : numero;
}
