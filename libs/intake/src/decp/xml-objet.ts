import { SaxesParser } from 'saxes';
import { LIMITES } from '../limites';
import type { Objet } from './json-objet';

interface Noeud {
  readonly nom: string;
  enfants: Record<string, unknown> | null;
  texte: string;
}

/** An ampersand that begins no entity. */
const ESPERLUETTE = /&(?!#\d{1,7};|#x[\da-f]{1,6};|[a-z_][\w.-]{0,30};)/gi;

/** Faults of writing that leave the structure whole: the text is kept as written and cleaned with the others. */
const TOLEREES = /entity|disallowed character\.|disallowed in char data/;

const FAUTES_MAX = 100;

/** Stops the parser where it stands; what it had read of the record is dropped. */
class Arret extends Error {
  constructor(readonly motif: 'ILLISIBLE' | 'TROP_PROFOND') {
    super(motif);
  }
}

/**
 * Makes a plain object of one XML record: an element with children is an object, without, its text; a repeated name is
 * a list. Attributes are ignored. Entities other than XML's own five and the numeric ones stay as written.
 */
export class LecteurXml {
  private parser = this.createParser();
  private pile: Noeud[] = [];
  private racine: Noeud | null = null;
  private tolerees = 0;

  /** One whole record; `ILLISIBLE` when its tags do not match, `TROP_PROFOND` beyond the limit. */
  read(texte: string): Objet | 'ILLISIBLE' | 'TROP_PROFOND' {
    this.pile = [];
    this.racine = null;
    this.tolerees = 0;
    try {
      this.parser.write(escapeEsperluettes(texte)).close();
    } catch (erreur) {
      if (!(erreur instanceof Arret)) throw erreur;
      this.parser = this.createParser();
      return erreur.motif;
    }
    const racine = this.racine as Noeud | null;
    if (racine === null) return 'ILLISIBLE';
    const objet = racine.enfants ?? {};
    if (racine.nom === 'contrat-concession') objet['_type'] = 'Contrat de concession';
    return objet;
  }

  /** Stops at the first fault of structure, and at the hundredth of writing: each costs the parser dear. */
  private createParser(): SaxesParser {
    const parser = new SaxesParser({ position: false });
    parser.on('opentag', ({ name }) => this.open(name));
    parser.on('closetag', () => this.close());
    parser.on('text', (texte) => this.append(texte));
    parser.on('cdata', (texte) => this.append(texte.replace(/&amp;/g, '&')));
    parser.on('error', (erreur) => {
      this.tolerees += 1;
      if (this.tolerees > FAUTES_MAX || !TOLEREES.test(erreur.message)) throw new Arret('ILLISIBLE');
    });
    return parser;
  }

  private open(nom: string): void {
    if (this.pile.length >= LIMITES.profondeur) throw new Arret('TROP_PROFOND');
    this.pile.push({ nom: nom.slice(nom.indexOf(':') + 1), enfants: null, texte: '' });
  }

  private close(): void {
    const noeud = this.pile.pop();
    if (!noeud) return;
    const parent = this.pile.at(-1);
    if (!parent) {
      this.racine = noeud;
      return;
    }
    const enfants = (parent.enfants ??= {});
    const valeur = noeud.enfants ?? noeud.texte.trim();
    if (noeud.nom === '__proto__') return;
    const deja = Object.hasOwn(enfants, noeud.nom) ? enfants[noeud.nom] : undefined;
    if (deja === undefined) enfants[noeud.nom] = valeur;
    else if (Array.isArray(deja)) deja.push(valeur);
    else enfants[noeud.nom] = [deja, valeur];
  }

  private append(texte: string): void {
    const noeud = this.pile.at(-1);
    if (noeud) noeud.texte += texte;
  }
}

/**
 * « Voirie & réseaux » unescaped is the commonest fault, and would make the parser read on to the next semicolon. CDATA
 * gets its ampersands back afterwards: no expression finds its ends without rereading a hostile text many times.
 */
function escapeEsperluettes(texte: string): string {
  return texte.includes('&') ? texte.replace(ESPERLUETTE, '&amp;') : texte;
}
