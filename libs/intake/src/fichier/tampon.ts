const SAUT_DE_LIGNE = 0x0a;

/**
 * The bytes of a stream that are still of use: grows by chunks, drops what has been read, and knows the line of any
 * place that it still holds.
 */
export class Tampon {
  octets: Buffer = Buffer.alloc(0);
  private ligne = 1;
  private compteJusqua = 0;

  /** Adds a chunk and drops what stands before `garde`. Returns how far the kept bytes have moved to the left. */
  push(bloc: Buffer, garde: number): number {
    const decalage = Math.min(garde, this.octets.length);
    this.drop(decalage);
    this.octets = this.octets.length === 0 ? bloc : Buffer.concat([this.octets, bloc]);
    return decalage;
  }

  /** Forgets the first bytes, counting their lines. */
  drop(longueur: number): void {
    this.ligne = this.lineAt(longueur);
    this.compteJusqua = 0;
    this.octets = this.octets.subarray(longueur);
  }

  /** 1-based line of a place of the buffer. */
  lineAt(place: number): number {
    if (place < this.compteJusqua) return this.ligne - countLines(this.octets, place, this.compteJusqua);
    this.ligne += countLines(this.octets, this.compteJusqua, place);
    this.compteJusqua = place;
    return this.ligne;
  }
}

/** Line feeds in `octets[debut, fin)`. */
function countLines(octets: Buffer, debut: number, fin: number): number {
  let lignes = 0;
  for (let rang = debut; rang < fin; rang += 1) if (octets[rang] === SAUT_DE_LIGNE) lignes += 1;
  return lignes;
}
