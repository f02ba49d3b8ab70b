import { hash } from 'node:crypto';

/** To be raised whenever a reading rule changes, so that every record is read again although its source is the same. */
export const NORMALISATEUR_VERSION = 2;

/** « 2:<40 hexadecimal digits> »: version of the rules, then SHA-1 of the record as written. Tells change, protects nothing. */
export function computeEmpreinte(octets: Uint8Array): string {
  return `${NORMALISATEUR_VERSION}:${hash('sha1', octets, 'hex')}`;
}
