import { BalayageJson } from '../decp/json-balayage';
import { Tampon } from '../fichier/tampon';
import { LIMITES } from '../limites';
import type { Position } from '../position';

/** One object of a list, framed; `TRONQUE`: the file ends in it. */
export interface ObjetDecoupe {
  readonly sorte: 'OBJET' | 'BRISE' | 'TRONQUE' | 'TROP_LONG';
  readonly octets: Buffer;
  readonly position: Position;
}

const [OBJET, LISTE, FIN_LISTE, GUILLEMET] = [0x7b, 0x5b, 0x5d, 0x22];

/**
 * Cuts the first list of a JSON document (`[…]`, or `{"service": […]}`) into its objects, one at a time in memory. A record that does
 * not close ends the reading: what follows could not be told from it.
 */
export async function* cutListe(blocs: AsyncIterable<Buffer>): AsyncGenerator<ObjetDecoupe> {
  const decoupe = new Decoupe();
  for await (const bloc of blocs) {
    decoupe.push(bloc);
    yield* decoupe.drain(false);
    if (decoupe.finie) return;
  }
  yield* decoupe.drain(true);
}

class Decoupe {
  finie = false;
  private readonly tampon = new Tampon();
  private readonly balayage = new BalayageJson();
  private place = 0;
  private debut = 0;
  private rang = 0;
  private etat: 'AVANT' | 'TEXTE' | 'LISTE' | 'OBJET' = 'AVANT';

  push(bloc: Buffer): void {
    const decalage = this.tampon.push(bloc, this.etat === 'OBJET' ? this.debut : this.place);
    this.place -= decalage;
    this.debut -= decalage;
    this.balayage.place -= decalage;
  }

  *drain(fini: boolean): Generator<ObjetDecoupe> {
    while (!this.finie && (this.place < this.tampon.octets.length || fini)) {
      if (this.etat === 'OBJET') {
        const objet = this.readObjet(fini);
        if (objet === null) return;
        yield objet;
      } else if (this.place < this.tampon.octets.length) this.readSigne();
      else {
        if (this.etat === 'LISTE') yield this.frame('TRONQUE', this.place, this.place);
        this.finie = true;
      }
    }
  }

  private readSigne(): void {
    const octet = this.tampon.octets[this.place];
    if (this.etat === 'TEXTE') {
      if (this.balayage.scan(this.tampon.octets) === 'FERME') this.etat = 'AVANT';
      this.place = this.balayage.place;
      return;
    }
    if (this.etat === 'AVANT' && octet === LISTE) this.etat = 'LISTE';
    else if (this.etat === 'AVANT' && octet === GUILLEMET) {
      this.balayage.start(this.place);
      this.etat = 'TEXTE';
      return;
    } else if (this.etat === 'LISTE' && octet === OBJET) {
      this.debut = this.place;
      this.balayage.start(this.place);
      this.etat = 'OBJET';
      return;
    } else if (this.etat === 'LISTE' && octet === FIN_LISTE) this.finie = true;
    this.place += 1;
  }

  private readObjet(fini: boolean): ObjetDecoupe | null {
    const { octets } = this.tampon;
    const issue = this.balayage.scan(octets);
    const longueur = this.balayage.place - this.debut;
    if (issue === 'FERME' && longueur <= LIMITES.octetsEnregistrement) {
      this.place = this.balayage.place;
      this.etat = 'LISTE';
      return this.frame('OBJET', this.debut, this.place);
    }
    if (issue === 'INCOMPLET' && longueur <= LIMITES.octetsEnregistrement && !fini) {
      this.place = octets.length;
      return null;
    }
    this.finie = true;
    return this.frame(issue === 'BRISE' ? 'BRISE' : longueur > LIMITES.octetsEnregistrement ? 'TROP_LONG' : 'TRONQUE', this.debut, octets.length);
  }

  private frame(sorte: ObjetDecoupe['sorte'], debut: number, fin: number): ObjetDecoupe {
    const position = { ligne: this.tampon.lineAt(debut), chemin: `[${this.rang}]` };
    this.rang += 1;
    return { sorte, octets: this.tampon.octets.subarray(debut, fin), position };
  }
}
