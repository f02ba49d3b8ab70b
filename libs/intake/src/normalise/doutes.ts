import type { Anomalie, CodeAVerifier } from '@spaser/domain';

const LONGUEUR_BRUT = 1000;

/** A record of a hundred doubts needs no hundred and first. */
const ANOMALIES_MAX = 100;

/** Collects what a reader must know of the record under way; the same doubt on the same field is said once. */
export class Doutes {
  readonly anomalies: Anomalie[] = [];

  add(code: CodeAVerifier, champ: string, brut: unknown, retenu: string | null): void {
    if (this.anomalies.length >= ANOMALIES_MAX || this.anomalies.some((anomalie) => anomalie.code === code && anomalie.champ === champ)) return;
    this.anomalies.push({ code, champ, brut: describe(brut), retenu });
  }
}

function describe(brut: unknown): string | null {
  if (brut === null || brut === undefined) return null;
  const texte = typeof brut === 'string' ? brut : typeof brut === 'object' ? JSON.stringify(brut) : String(brut);
  return texte.slice(0, LONGUEUR_BRUT).replace(/[\ud800-\udbff]$/, '');
}
