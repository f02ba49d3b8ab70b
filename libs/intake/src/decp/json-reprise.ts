import { LIMITES } from '../limites';
import { BalayageJson } from './json-balayage';
import { parseObjet } from './json-objet';

/** False starts tried before a broken stretch is given up: bounds the time that a hostile file can cost. */
const ESSAIS = 50;
/** Bytes kept from one chunk to the next so that a beginning cut in two is seen. */
const CHEVAUCHEMENT = 200;
const CLE = /^\{\s*"([^"\\]{1,60})"/;

/** First key of an object: the records of one file are written by one program, in one order. */
export function firstKeyOf(octets: Buffer): string | null {
  return CLE.exec(octets.toString('latin1', 0, 200))?.[1] ?? null;
}

export interface Reprise {
  /** Where a whole record begins; `null` when none is found. */
  readonly place: number | null;
  /** From where to look again once more bytes have come. */
  readonly reprendreA: number;
}

/**
 * Where a whole record begins again after a broken one. A lost quote or brace makes the frame of a record swallow its
 * neighbours: a place counts as a beginning when it follows a comma or a bracket, opens with the key that the file's
 * records open with (any key while none is known), and reads to its end as a contract. `complet`: no more bytes will come.
 */
export function findReprise(octets: Buffer, depuis: number, cle: string | null, complet: boolean): Reprise {
  const texte = octets.toString('latin1', depuis);
  const motif = cle === null ? '[^"\\\\]{1,60}' : cle.replace(/[^\w-]/g, '\\$&');
  const debutPossible = new RegExp(`[,[}\\]]\\s*(?=\\{\\s*"${motif}"\\s*:)`, 'g');
  const balayage = new BalayageJson();
  let essais = 0;
  for (let trouve = debutPossible.exec(texte); trouve && essais < ESSAIS; trouve = debutPossible.exec(texte), essais += 1) {
    const place = depuis + trouve.index + trouve[0].length;
    const issue = balayage.start(place).scan(octets);
    if (issue === 'FERME' && isContrat(octets.subarray(place, balayage.place))) return { place, reprendreA: place };
    const attendre = issue === 'INCOMPLET' && !complet && octets.length - place <= LIMITES.octetsEnregistrement;
    if (attendre) return { place: null, reprendreA: depuis + trouve.index };
  }
  return { place: null, reprendreA: Math.max(depuis, octets.length - CHEVAUCHEMENT) };
}

function isContrat(octets: Buffer): boolean {
  const objet = parseObjet(octets.toString('utf8'));
  return objet !== null && ('acheteur' in objet || 'autoriteConcedante' in objet);
}
