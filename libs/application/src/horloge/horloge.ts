import { dateCivileInFrance, type DateCivile } from '@spaser/domain';

/** The clock is injected: a test sets the day, it does not stub a global. */
export interface Horloge {
  now(): Date;
}

export const horlogeSysteme: Horloge = { now: () => new Date() };

export const today = (horloge: Horloge): DateCivile => dateCivileInFrance(horloge.now());
