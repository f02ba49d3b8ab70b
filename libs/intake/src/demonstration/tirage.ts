/**
 * Seeded pseudo-random draws (generator sfc32): the same seed gives the same demonstration on every machine. Each
 * subject draws from its own branch, so that a change in one leaves the others as they were.
 */
export class Tirage {
  private a: number;
  private b: number;
  private c: number;
  private compteur = 1;

  constructor(private readonly nom: string) {
    [this.a, this.b, this.c] = [hash(`${nom}/a`), hash(`${nom}/b`), hash(`${nom}/c`)];
    for (let tour = 0; tour < 12; tour += 1) this.uniform();
  }

  /** An independent sequence, named. */
  fork(nom: string): Tirage {
    return new Tirage(`${this.nom}/${nom}`);
  }

  /** In [0, 1). */
  uniform(): number {
    const somme = (this.a + this.b + this.compteur) | 0;
    this.compteur = (this.compteur + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + somme;
    return (somme >>> 0) / 2 ** 32;
  }

  chance(probabilite: number): boolean {
    return this.uniform() < probabilite;
  }

  /** Both bounds included. */
  integer(min: number, max: number): number {
    return min + Math.floor(this.uniform() * (max - min + 1));
  }

  between(min: number, max: number): number {
    return min + this.uniform() * (max - min);
  }

  /** Centred and reduced (Box-Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  logNormal(mediane: number, sigma: number): number {
    return mediane * Math.exp(sigma * this.normal());
  }

  /** Number of events when `moyenne` are expected (Knuth below 30, normal above). */
  poisson(moyenne: number): number {
    if (moyenne > 30) return Math.max(0, Math.round(moyenne + Math.sqrt(moyenne) * this.normal()));
    const seuil = Math.exp(-moyenne);
    let nombre = 0;
    for (let produit = this.uniform(); produit > seuil; produit *= this.uniform()) nombre += 1;
    return nombre;
  }

  pick<T>(choix: readonly [T, ...T[]] | readonly T[]): T {
    const choisi = choix[Math.floor(this.uniform() * choix.length)];
    if (choisi === undefined) throw new Error('nothing to pick from');
    return choisi;
  }

  pickWeighted<T>(choix: readonly T[], poidsOf: (un: T) => number): T {
    let reste = this.uniform() * choix.reduce((somme, un) => somme + poidsOf(un), 0);
    const choisi = choix.find((un) => (reste -= poidsOf(un)) < 0) ?? choix.at(-1);
    if (choisi === undefined) throw new Error('nothing to pick from');
    return choisi;
  }

  /** A random order in which heavy items tend to come first. */
  shuffle<T>(liste: readonly T[], poidsOf: (un: T) => number = () => 1): T[] {
    return liste
      .map((un) => ({ un, cle: -Math.log(1 - this.uniform()) / poidsOf(un) }))
      .sort((x, y) => x.cle - y.cle)
      .map(({ un }) => un);
  }
}

/** FNV-1a, then a final mix: 32 well spread bits of a text. */
function hash(texte: string): number {
  let bits = 0x811c9dc5;
  for (let rang = 0; rang < texte.length; rang += 1) bits = Math.imul(bits ^ texte.charCodeAt(rang), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
