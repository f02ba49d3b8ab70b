import type { FiltreExport, FormatExport, QuoiExport } from '../api/exports';

/** Where a file is downloaded from: the address says all of it. */
export function adresseExport(siren: string, quoi: QuoiExport, format: FormatExport, filtre: FiltreExport = {}): string {
  const query = new URLSearchParams({ format });
  for (const [cle, valeur] of Object.entries(filtre)) if (valeur !== undefined && valeur !== '') query.set(cle, String(valeur));
  return `/api/espace/${encodeURIComponent(siren)}/exports/${quoi}?${query.toString()}`;
}
