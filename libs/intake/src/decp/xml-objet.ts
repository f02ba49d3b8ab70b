import { SaxesParser } from 'saxes';
import { LIMITES } from '../limites';
import type { Objet } from './json-objet';

interface Noeud {
  readonly nom: string;
  enfants: Record<string, unknown> | null;
  texte: string;
}

/** An ampersand that begins no entity; CDATA comes first so that nothing inside it is touched. */
const ESPERLUETTE = /<!\[CDATA\[[\s\S]*?\]\]>|&(?!#\d{1,7};|#x[\da-f]{1,6};|[a-z_][\w.-]{0,30};)/gi;

/** Faults of writing that leave the structure whole: the text is kept as written and cleaned with the others. */
const TOLEREES = /entity|disallowed character\.|disallowed in char data/;

/**
 * Makes a plain object of one XML record: an element with children is an object, without, its text; a repeated name is
 * a list. Attributes are ignored. Entities other than XML's own five and the numeric ones stay as written.
 */
export class LecteurXml {
  private parser = new SaxesParser();
  private pile: Noeud[] = [];
  private racine: Noeud | null = null;
  private brise = false;
  private profond = false;

  constructor() {
    this.parser.on('opentag', ({ name }) => this.open(name));
    this.parser.on('closetag', () => this.close());
    this.parser.on('text', (texte) => this.append(texte));
    this.parser.on('cdata', (texte) => this.append(texte));
    this.parser.on('doctype', () => (this.brise = true));
    this.parser.on('error', (erreur) => (this.brise ||= !TOLEREES.test(erreur.message)));
  }

  /** One whole record; `ILLISIBLE` when its tags do not match, `TROP_PROFOND` beyond the limit. */
  read(texte: string): Objet | 'ILLISIBLE' | 'TROP_PROFOND' {
    this.pile = [];
    this.racine = null;
    this.brise = false;
    this.profond = false;
    this.parser.write(escapeEsperluettes(texte)).close();
    if (this.profond) return 'TROP_PROFOND';
    if (this.brise || this.racine === null) return 'ILLISIBLE';
    const { nom, enfants } = this.racine as Noeud;
    return { ...enfants, ...(nom === 'contrat-concession' && { _type: 'Contrat de concession' }) };
  }

  private open(nom: string): void {
    if (this.pile.length >= LIMITES.profondeur) this.profond = true;
    if (!this.profond) this.pile.push({ nom: nom.slice(nom.indexOf(':') + 1), enfants: null, texte: '' });
  }

  private close(): void {
    if (this.profond) return;
    const noeud = this.pile.pop();
    if (!noeud) return;
    const parent = this.pile.at(-1);
    if (!parent) {
      this.racine = noeud;
      return;
    }
    const enfants = (parent.enfants ??= Object.create(null) as Record<string, unknown>);
    const valeur = noeud.enfants ?? noeud.texte.trim();
    const deja = enfants[noeud.nom];
    if (deja === undefined) enfants[noeud.nom] = valeur;
    else if (Array.isArray(deja)) deja.push(valeur);
    else enfants[noeud.nom] = [deja, valeur];
  }

  private append(texte: string): void {
    const noeud = this.pile.at(-1);
    if (noeud && !this.profond) noeud.texte += texte;
  }
}

/** « Voirie & réseaux » unescaped is the commonest fault, and would make the parser read on to the next semicolon. */
function escapeEsperluettes(texte: string): string {
  return texte.includes('&') ? texte.replace(ESPERLUETTE, (trouve) => (trouve === '&' ? '&amp;' : trouve)) : texte;
}
