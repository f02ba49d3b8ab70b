import { Tampon } from '../fichier/tampon';
import { LIMITES } from '../limites';
import type { Position } from '../ligne-lue';

/** `ELEMENT`: from the start tag of a record to its end tag. `DOCTYPE`: the declaration was met. `octets` lives until the next call. */
export interface CadreXml {
  readonly sorte: 'ELEMENT' | 'BRISE' | 'TRONQUE' | 'TROP_LONG' | 'DOCTYPE';
  readonly octets: Buffer;
  readonly position: Position;
}

type Pas = CadreXml | null | 'SUITE';

const BALISE = /^<(\/?)((?:[\w.-]+:)?)(marches|marche|contrat-concession)(?=[\s/>])/;
const CHEVRON = 0x3c;
const SLASH = 0x2f;
const INITIALE_MARCHE = 0x6d;
const INITIALE_CONTRAT = 0x63;
/** Longer than any tag that matters here, prefix included. */
const REGARD = 128;
/** Markup that hides what it contains, with what closes it. */
const CACHES: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/**
 * Cuts a DECP XML file into the bytes of its `marche` and `contrat-concession` elements, holding one at a time. The
 * first end tag of its name ends a record, so that a broken record never reaches its neighbours.
 * Push chunks, call `next` until it gives `null`, then `end` and `next` again.
 */
export class XmlSplitter {
  private readonly tampon = new Tampon();
  private readonly rangs = new Map<string, number>();
  private fini = false;
  private place = 0;
  /** Start of the record under way; -1 outside. */
  private debut = -1;
  private nom = '';
  private fermeture = '';
  /** Beginnings of records found inside the one under way, last first. */
  private imbriques: number[] = [];
  /** What ends the stretch being passed over: a comment, or a record that is too long. */
  private saut: string | null = null;
  private racineOuverte = false;

  push(bloc: Buffer): void {
    const decalage = this.tampon.push(bloc, this.debut === -1 ? this.place : this.debut);
    this.place -= decalage;
    if (this.debut !== -1) this.debut -= decalage;
  }

  end(): void {
    this.fini = true;
  }

  /** The next frame, or `null` when more bytes are needed (or, after `end`, when there is none left). */
  next(): CadreXml | null {
    for (;;) {
      const pas = this.saut !== null ? this.skip(this.saut) : this.debut !== -1 ? this.readEnregistrement() : this.readDehors();
      if (pas !== 'SUITE') return pas;
    }
  }

  private readDehors(): Pas {
    const { octets } = this.tampon;
    const balise = octets.indexOf(CHEVRON, this.place);
    this.place = balise === -1 ? octets.length : balise;
    const texte = octets.toString('latin1', this.place, this.place + REGARD);
    if (texte.length < REGARD && !this.fini && !(texte.startsWith('<') && texte.includes('>') && !texte.startsWith('<!'))) return null;
    if (texte === '') return this.finish();
    if (/^<!doctype/i.test(texte)) return this.frame('DOCTYPE', this.place, (this.place += REGARD));
    const cache = CACHES.find(([ouverture]) => texte.startsWith(ouverture));
    if (!cache) return this.readBalise(BALISE.exec(texte));
    this.saut = cache[1];
    return 'SUITE';
  }

  private readBalise(balise: RegExpExecArray | null): Pas {
    const [trouvee = '', fermante = '', prefixe = '', nom = ''] = balise ?? [];
    const debut = this.place;
    this.place += 1;
    if (nom === 'marches') this.racineOuverte = fermante === '';
    if (nom === '' || nom === 'marches') return 'SUITE';
    this.nom = nom;
    // An end without a beginning: the start tag of that record is damaged.
    if (fermante !== '') return this.frame('BRISE', debut, debut + trouvee.length);
    this.debut = debut;
    this.fermeture = `</${prefixe}${nom}`;
    return 'SUITE';
  }

  private readEnregistrement(): Pas {
    const suivant = this.imbriques.pop();
    if (suivant !== undefined) return this.leave('BRISE', suivant);
    const { octets } = this.tampon;
    const fin = this.findFin();
    const tropLong = (fin ?? octets.length) - this.debut > LIMITES.octetsEnregistrement;
    if (fin === null && !tropLong && !this.fini) return null;
    this.imbriques = this.listImbriques(fin ?? octets.length);
    if (this.imbriques.length > 0) return 'SUITE';
    if (fin !== null) return this.leave(tropLong ? 'TROP_LONG' : 'ELEMENT', fin);
    if (this.fini) return this.leave(tropLong ? 'TROP_LONG' : 'TRONQUE', octets.length);
    this.saut = this.fermeture;
    return this.leave('TROP_LONG', octets.length - this.fermeture.length);
  }

  /** Where other records begin inside this one, whose end tag is then lost; last first. */
  private listImbriques(fin: number): number[] {
    const { octets } = this.tampon;
    const sansPrefixe = octets[this.debut + 1] === this.nom.charCodeAt(0);
    const places: number[] = [];
    for (let balise = octets.indexOf(CHEVRON, this.debut + 1); balise !== -1 && balise < fin; balise = octets.indexOf(CHEVRON, balise + 1)) {
      const initiale = octets[balise + 1];
      if (initiale === SLASH || (sansPrefixe && initiale !== INITIALE_MARCHE && initiale !== INITIALE_CONTRAT)) continue;
      const [, , , nom = 'marches'] = BALISE.exec(octets.toString('latin1', balise, Math.min(fin, balise + REGARD))) ?? [];
      if (nom !== 'marches') places.push(balise);
    }
    return places.reverse();
  }

  /** One past the end of the record, once its end tag is whole. */
  private findFin(): number | null {
    const { octets } = this.tampon;
    const premier = octets.indexOf('>', this.debut);
    if (premier === -1) return null;
    if (octets[premier - 1] === SLASH) return premier + 1;
    for (;;) {
      const fermeture = octets.indexOf(this.fermeture, this.place);
      if (fermeture === -1) {
        this.place = Math.max(this.place, octets.length - this.fermeture.length);
        return null;
      }
      const suite = /^\s*>/.exec(octets.toString('latin1', fermeture + this.fermeture.length, fermeture + this.fermeture.length + REGARD));
      if (suite) return fermeture + this.fermeture.length + suite[0].length;
      if (fermeture + this.fermeture.length + REGARD > octets.length) return null;
      this.place = fermeture + 1;
    }
  }

  private skip(jusqua: string): Pas {
    const { octets } = this.tampon;
    const fin = octets.indexOf(jusqua, this.place);
    this.place = fin === -1 ? Math.max(this.place, octets.length - jusqua.length + 1) : fin + jusqua.length;
    if (fin === -1 && !this.fini) return null;
    if (fin === -1) this.place = octets.length;
    this.saut = null;
    return 'SUITE';
  }

  private leave(sorte: CadreXml['sorte'], fin: number): CadreXml {
    const cadre = this.frame(sorte, this.debut, fin);
    this.place = fin;
    this.debut = this.imbriques.length > 0 ? fin : -1;
    if (sorte === 'TRONQUE') this.racineOuverte = false;
    return cadre;
  }

  /** Between two records, a root left open means that the file was cut there. */
  private finish(): CadreXml | null {
    if (!this.racineOuverte) return null;
    this.racineOuverte = false;
    this.nom = 'marche';
    return this.frame('TRONQUE', this.place, this.place);
  }

  private frame(sorte: CadreXml['sorte'], debut: number, fin: number): CadreXml {
    const rang = this.rangs.get(this.nom) ?? 0;
    this.rangs.set(this.nom, rang + 1);
    const position = { ligne: this.tampon.lineAt(debut), chemin: `marches.${this.nom}[${rang}]` };
    return { sorte, octets: this.tampon.octets.subarray(debut, fin), position };
  }
}
