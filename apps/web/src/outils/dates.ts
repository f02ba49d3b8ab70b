const LONGUE = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const HEURE = new Intl.DateTimeFormat('fr-FR', { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Paris' });
const JOUR = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'Europe/Paris' });

/** « 14 mars 2026 », « 1er janvier 2026 », from a civil date or an instant; the text itself when it is neither. */
export function formatJour(date: string): string {
  const civile = date.length > 10 ? jourDe(new Date(date)) : date;
  const instant = Date.parse(`${civile}T00:00:00Z`);
  return Number.isNaN(instant) ? date : LONGUE.format(instant).replace(/^1 /, '1er ').replace(' ', '\u00a0');
}

/** « 14 h 32 », in the legal time of France. */
export function formatHeure(instant: Date): string {
  const [heure = '', minute = ''] = HEURE.format(instant).split(':');
  return `${Number(heure)}\u00a0h\u00a0${minute}`;
}

/** The civil day of an instant in France: « 2026-03-14 ». */
export function jourDe(instant: Date): string {
  return Number.isNaN(instant.getTime()) ? '' : JOUR.format(instant);
}
