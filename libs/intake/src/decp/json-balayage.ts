import { LIMITES } from '../limites';

const GUILLEMET = 0x22;
const ANTISLASH = 0x5c;
const ACCOLADE_OUVRANTE = 0x7b;
const ACCOLADE_FERMANTE = 0x7d;
const CROCHET_OUVRANT = 0x5b;
const CROCHET_FERMANT = 0x5d;

/** `BRISE`: a brace closes a bracket or the reverse, so the end found would not be the real one. */
export type Issue = 'FERME' | 'INCOMPLET' | 'BRISE';

/**
 * Finds the end of one JSON object, array or string, over as many chunks as it takes: counts braces and brackets and
 * jumps over strings. It frames, it does not validate.
 */
export class BalayageJson {
  /** Where the next byte to read stands; after `FERME`, one past the end. */
  place = 0;
  profondeurMax = 0;
  private profondeur = 0;
  private dansTexte = false;
  private echappe = false;
  private readonly ouvrants = new Uint8Array(LIMITES.profondeur + 1);

  /** Begins a new value whose first byte stands at `debut`. */
  start(debut: number): this {
    this.place = debut;
    this.profondeur = 0;
    this.profondeurMax = 0;
    this.dansTexte = false;
    this.echappe = false;
    return this;
  }

  /** Reads on from `place`; the caller moves `place` when it drops bytes from the left. */
  scan(octets: Buffer): Issue {
    while (this.place < octets.length) {
      if (this.dansTexte) {
        if (!this.skipTexte(octets)) return 'INCOMPLET';
        if (this.profondeur === 0) return 'FERME';
        continue;
      }
      const octet = octets[this.place];
      this.place += 1;
      if (octet === GUILLEMET) this.dansTexte = true;
      else if (octet === ACCOLADE_OUVRANTE || octet === CROCHET_OUVRANT) this.open(octet);
      else if (octet === ACCOLADE_FERMANTE || octet === CROCHET_FERMANT) {
        if (!this.close(octet)) return 'BRISE';
        if (this.profondeur === 0) return 'FERME';
      }
    }
    return 'INCOMPLET';
  }

  private open(octet: number): void {
    this.profondeur += 1;
    if (this.profondeur <= LIMITES.profondeur) this.ouvrants[this.profondeur] = octet;
    if (this.profondeur > this.profondeurMax) this.profondeurMax = this.profondeur;
  }

  private close(octet: number): boolean {
    const ouvrant = octet === ACCOLADE_FERMANTE ? ACCOLADE_OUVRANTE : CROCHET_OUVRANT;
    const connu = this.profondeur <= LIMITES.profondeur;
    if (connu && this.ouvrants[this.profondeur] !== ouvrant) return false;
    this.profondeur -= 1;
    return true;
  }

  /** True once the string is closed. A backslash that ends a chunk is remembered for the next one. */
  private skipTexte(octets: Buffer): boolean {
    if (this.echappe) {
      this.place += 1;
      this.echappe = false;
    }
    for (;;) {
      const guillemet = octets.indexOf(GUILLEMET, this.place);
      const fin = guillemet === -1 ? octets.length : guillemet;
      let antislash = fin;
      while (antislash > this.place && octets[antislash - 1] === ANTISLASH) antislash -= 1;
      const impair = (fin - antislash) % 2 === 1;
      this.place = guillemet === -1 ? fin : fin + 1;
      if (guillemet === -1) {
        this.echappe = impair;
        return false;
      }
      if (!impair) {
        this.dansTexte = false;
        return true;
      }
    }
  }
}
