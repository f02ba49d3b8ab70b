/** A civil day, counted from 1 January 1970. The generator and its ledger count days by themselves, without the domain. */
export type Jour = number;

const MILLISECONDES = 86_400_000;
const JOURS_PAR_AN = 365.2425;

export function jourOf(annee: number, mois: number, jour: number): Jour {
  return Date.UTC(annee, mois - 1, jour) / MILLISECONDES;
}

export function parseJour(date: string): Jour {
  return jourOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** The few thousand days of a demonstration are written again and again. */
const ecrits = new Map<Jour, string>();

/** « 2025-03-14 ». */
export function formatJour(jour: Jour): string {
  const ecrit = ecrits.get(jour) ?? new Date(jour * MILLISECONDES).toISOString().slice(0, 10);
  ecrits.set(jour, ecrit);
  return ecrit;
}

export function anneeOfJour(jour: Jour): number {
  const approchee = 1970 + Math.floor(jour / JOURS_PAR_AN);
  if (jour < jourOf(approchee, 1, 1)) return approchee - 1;
  return jour < jourOf(approchee + 1, 1, 1) ? approchee : approchee + 1;
}

/** Same day `mois` months later, or the last day of a shorter month. */
export function addMoisToJour(jour: Jour, mois: number): Jour {
  const depart = new Date(jour * MILLISECONDES);
  const rang = depart.getUTCFullYear() * 12 + depart.getUTCMonth() + mois;
  const [annee, moisCible] = [Math.floor(rang / 12), (rang % 12) + 1];
  const dernier = new Date(Date.UTC(annee, moisCible, 0)).getUTCDate();
  return jourOf(annee, moisCible, Math.min(depart.getUTCDate(), dernier));
}
