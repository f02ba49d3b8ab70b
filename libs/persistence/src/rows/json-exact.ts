/**
 * JSON with exact integers: the amounts of the domain (fields named `montant`, in cents) travel as the text of their
 * digits. PostgreSQL's jsonb keeps them so, and no float ever sees them.
 */
const CHAMPS_MONTANT: ReadonlySet<string> = new Set(['montant']);

export function toJson(valeur: unknown): string {
  return JSON.stringify(valeur, (_cle, contenu: unknown) => {
    if (typeof contenu === 'bigint') return contenu.toString();
    return typeof contenu === 'string' ? toStorable(contenu) : contenu;
  });
}

/** PostgreSQL stores neither NUL nor half a character: what a source wrote is then shown by their usual signs. */
function toStorable(texte: string): string {
  const entier = texte.isWellFormed() ? texte : texte.toWellFormed();
  return entier.includes('\0') ? entier.replaceAll('\0', '\u2400') : entier;
}

/** Inverse of `toJson` on a value that the driver has already parsed. */
export function reviveMontants<T>(valeur: unknown): T {
  if (Array.isArray(valeur)) return valeur.map((element) => reviveMontants<unknown>(element)) as T;
  if (valeur === null || typeof valeur !== 'object') return valeur as T;
  const revenu = Object.entries(valeur).map(([cle, contenu]) => [
    cle,
    CHAMPS_MONTANT.has(cle) && typeof contenu === 'string' ? BigInt(contenu) : reviveMontants<unknown>(contenu),
  ]);
  return Object.fromEntries(revenu) as T;
}

export const toCentimes = (texte: string | null): bigint | null => (texte === null ? null : BigInt(texte));
