import { Tampon } from '../fichier/tampon';
import { LIMITES } from '../limites';
import type { Position } from '../ligne-lue';
import { BalayageJson } from './json-balayage';
import { findReprise, firstKeyOf } from './json-reprise';

/** `ELEMENT`: framed to its end, whatever it contains. The others cannot be read. `octets` lives until the next call. */
export interface CadreJson {
  readonly sorte: 'ELEMENT' | 'BRISE' | 'TRONQUE' | 'TROP_LONG';
  readonly octets: Buffer;
  readonly position: Position;
  readonly profondeur: number;
}

type Contexte = 'OBJET' | 'MARCHES' | 'LISTE';
type Mode = 'EXTERIEUR' | 'ENREGISTREMENT' | 'SAUT' | 'RECHERCHE' | 'FIN';
/** A frame, a request for more bytes (`null`), or nothing yet to say. */
type Pas = CadreJson | null | 'SUITE';

const LISTES: ReadonlySet<string> = new Set(['marche', 'contrat-concession']);
const MOT_LE_PLUS_LONG = 1024;

/**
 * Cuts a DECP JSON file, 2019 (`marches[]`) or 2022 (`marches.marche[]`, `marches.contrat-concession[]`, or one object
 * instead of a list), into the bytes of its records, holding one record at a time. What stands elsewhere is skipped.
 * Push chunks, call `next` until it gives `null`, then `end` and `next` again.
 */
export class JsonSplitter {
  /** Whether the file has a place for contracts at all. */
  hasListe = false;
  private readonly tampon = new Tampon();
  private readonly balayage = new BalayageJson();
  private readonly pile: Contexte[] = [];
  private mode: Mode = 'EXTERIEUR';
  private fini = false;
  /** Next byte to read outside records. */
  private place = 0;
  /** First byte of the record under way, or of the broken stretch where a record is looked for. */
  private debut = 0;
  private cle: string | null = null;
  private liste = '';
  private rang = 0;
  private seul = false;
  /** The last record was rejected and nothing sound has been met since. */
  private rejete = false;
  /** A comma has been met since the last record. */
  private separe = false;
  private premiereCle: string | null = null;

  push(bloc: Buffer): void {
    const garde = this.mode === 'ENREGISTREMENT' || this.mode === 'RECHERCHE' ? this.debut : this.place;
    const decalage = this.tampon.push(bloc, garde);
    this.place -= decalage;
    this.debut -= decalage;
    this.balayage.place -= decalage;
  }

  end(): void {
    this.fini = true;
  }

  /** The next frame, or `null` when more bytes are needed (or, after `end`, when there is none left). */
  next(): CadreJson | null {
    for (;;) {
      const pas = this.step();
      if (pas !== 'SUITE') return pas;
    }
  }

  /** The frame just given does not read: go back to the first whole record that it swallowed, if any. */
  rejectLast(octets: Buffer): void {
    this.rejete = true;
    const { place } = findReprise(octets, 1, this.premiereCle ?? firstKeyOf(octets), true);
    if (place !== null) this.place = this.debut + place;
  }

  private step(): Pas {
    if (this.mode === 'FIN') return null;
    if (this.mode === 'ENREGISTREMENT') return this.readEnregistrement();
    if (this.mode === 'SAUT') return this.skip();
    if (this.mode === 'RECHERCHE') return this.search();
    if (this.place < this.tampon.octets.length) return this.pile.at(-1) === 'LISTE' ? this.readListe() : this.readObjet();
    if (!this.fini) return null;
    this.mode = 'FIN';
    this.debut = this.place;
    return this.pile.length > 0 && this.hasListe ? this.frame('TRONQUE', this.place) : null;
  }

  private readObjet(): Pas {
    const signe = this.tampon.octets.toString('latin1', this.place, this.place + 1);
    const contexte = this.pile.at(-1);
    if (signe === '"' && contexte && this.cle === null) return this.readCle();
    if (signe === '{' && !contexte) return this.enter('OBJET');
    const marches = contexte === 'OBJET' && this.cle === 'marches';
    const contrats = contexte === 'MARCHES' && this.cle !== null && LISTES.has(this.cle);
    if (signe === '{' && marches) return this.enter('MARCHES');
    if ((signe === '[' && (marches || contrats)) || (signe === '{' && contrats)) return this.enterListe(signe);
    if (signe === '{' && contexte && this.cle === null && this.hasListe) return this.reopenListe();
    if (signe === '{' || signe === '[' || signe === '"') return this.scanFrom('SAUT');
    if (signe === '}') this.pile.pop();
    if (signe === ',' || signe === '}') this.cle = null;
    this.place += 1;
    return 'SUITE';
  }

  private readListe(): Pas {
    const signe = this.tampon.octets.toString('latin1', this.place, this.place + 1);
    this.debut = this.place;
    if (signe === '{') return this.scanFrom('ENREGISTREMENT');
    if (signe === ']' || /[\s,]/.test(signe)) {
      if (signe === ']') this.leaveListe();
      if (signe === ',') this.separe = true;
      this.place += 1;
      return 'SUITE';
    }
    const residu = this.rejete && (signe === '"' || !this.separe);
    if (signe === '}' || signe === ':' || residu) return this.breakAt(this.place + 1);
    return signe === '[' || signe === '"' ? this.scanFrom('ENREGISTREMENT') : this.readMot();
  }

  /** A number or a word where a record was expected. */
  private readMot(): Pas {
    const { octets } = this.tampon;
    const longueur = octets.toString('latin1', this.place, this.place + MOT_LE_PLUS_LONG).search(/[\s,\]{}[":]/);
    if (longueur === -1 && octets.length - this.place < MOT_LE_PLUS_LONG && !this.fini) return null;
    this.place = longueur === -1 ? Math.min(octets.length, this.place + MOT_LE_PLUS_LONG) : this.place + longueur;
    this.balayage.start(this.place);
    return this.frame('ELEMENT', this.place);
  }

  private readCle(): Pas {
    const { octets } = this.tampon;
    const complete = this.balayage.start(this.place).scan(octets) === 'FERME';
    if (!complete) return octets.length - this.place > MOT_LE_PLUS_LONG || this.fini ? this.scanFrom('SAUT') : null;
    this.cle = octets.toString('utf8', this.place + 1, this.balayage.place - 1);
    this.place = this.balayage.place;
    return 'SUITE';
  }

  private readEnregistrement(): Pas {
    const { octets } = this.tampon;
    const issue = this.balayage.scan(octets);
    if (issue === 'BRISE') return this.breakAt(this.balayage.place);
    if (issue === 'FERME') {
      this.mode = 'EXTERIEUR';
      this.place = this.balayage.place;
      const cadre = this.frame(this.place - this.debut > LIMITES.octetsEnregistrement ? 'TROP_LONG' : 'ELEMENT', this.place);
      if (this.seul) this.leaveListe();
      return cadre;
    }
    const tropLong = octets.length - this.debut > LIMITES.octetsEnregistrement;
    if (!tropLong && !this.fini) return null;
    const { place } = findReprise(octets, this.debut + 1, this.premiereCle ?? firstKeyOf(octets.subarray(this.debut)), true);
    const cadre = this.frame(place !== null ? 'BRISE' : tropLong ? 'TROP_LONG' : 'TRONQUE', place ?? octets.length);
    this.place = place ?? octets.length;
    this.mode = place !== null ? 'EXTERIEUR' : this.fini ? 'FIN' : 'SAUT';
    return cadre;
  }

  /** Passes over a value that is not a record, or over the end of a record that is too long. */
  private skip(): Pas {
    const issue = this.balayage.scan(this.tampon.octets);
    this.place = this.balayage.place;
    if (issue === 'INCOMPLET' && !this.fini) return null;
    this.mode = 'EXTERIEUR';
    if (this.seul && this.pile.at(-1) === 'LISTE') this.leaveListe();
    if (this.pile.at(-1) !== 'LISTE') this.cle = null;
    return 'SUITE';
  }

  private search(): Pas {
    const { octets } = this.tampon;
    const { place, reprendreA } = findReprise(octets, this.debut, this.premiereCle, this.fini);
    this.debut = reprendreA;
    this.place = place ?? octets.length;
    if (place === null && !this.fini) return null;
    this.mode = place === null ? 'FIN' : 'EXTERIEUR';
    return 'SUITE';
  }

  /** One frame for the broken stretch, unless it only prolongs a record already rejected; then look for the next record. */
  private breakAt(fin: number): Pas {
    const cadre = this.rejete ? 'SUITE' : this.frame('BRISE', fin);
    this.rejete = true;
    this.mode = 'RECHERCHE';
    this.premiereCle ??= firstKeyOf(this.tampon.octets.subarray(this.debut));
    this.debut += 1;
    return cadre;
  }

  private frame(sorte: CadreJson['sorte'], fin: number): CadreJson {
    const octets = this.tampon.octets.subarray(this.debut, fin);
    const position = { ligne: this.tampon.lineAt(this.debut), chemin: this.seul ? this.liste : `${this.liste}[${this.rang}]` };
    this.rang += 1;
    this.separe = false;
    if (sorte === 'ELEMENT') this.premiereCle ??= firstKeyOf(octets);
    return { sorte, octets, position, profondeur: this.balayage.profondeurMax };
  }

  private enter(contexte: Contexte): Pas {
    this.pile.push(contexte);
    this.cle = null;
    this.place += 1;
    return 'SUITE';
  }

  /** A list of records, or one record standing where the list is expected. */
  private enterListe(signe: string): Pas {
    this.liste = this.pile.at(-1) === 'MARCHES' ? `marches.${this.cle ?? ''}` : 'marches';
    this.hasListe = true;
    this.rang = 0;
    this.seul = signe === '{';
    this.rejete = false;
    this.enter('LISTE');
    if (this.seul) this.place -= 1;
    return 'SUITE';
  }

  /** An object without a key can only be a record: a stray bracket has closed the list too early. */
  private reopenListe(): Pas {
    this.pile.push('LISTE');
    return 'SUITE';
  }

  private leaveListe(): void {
    this.pile.pop();
    this.cle = null;
  }

  private scanFrom(mode: 'ENREGISTREMENT' | 'SAUT'): Pas {
    this.balayage.start(this.place);
    this.rejete = false;
    this.mode = mode;
    return 'SUITE';
  }
}
