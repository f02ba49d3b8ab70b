import Handlebars from 'handlebars';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CourrielLu, GabaritCourriel } from './view-models/courriels/courriel-lu';
import { toVueCourriel, type VueCourriel } from './view-models/courriels/vue-courriel';

/** An e-mail as it leaves, its two parts saying the same thing. `lien`: what its button opens. */
export interface CourrielRendu {
  readonly sujet: string;
  readonly texte: string;
  readonly html: string;
  readonly lien: string | null;
}

// The text has no markup to escape: what a person typed was made harmless in the view model. The HTML escapes everything.
const renderTexte = compile('courriel.txt.hbs', true);
const renderHtml = compile('courriel.html.hbs', false);

/** @throws Error when a template that has a secret link is written without its secret */
export function renderCourriel<G extends GabaritCourriel>(courriel: CourrielLu<G>): CourrielRendu {
  const vue = toVueCourriel(courriel);
  return { sujet: vue.sujet, texte: renderTexte(vue), html: renderHtml(vue), lien: vue.bouton?.href ?? null };
}

function compile(fichier: string, noEscape: boolean): (vue: VueCourriel) => string {
  const source = readFileSync(join(__dirname, 'templates/emails', fichier), 'utf8');
  const gabarit = Handlebars.create().compile(source, { strict: true, knownHelpersOnly: true, explicitPartialContext: true, noEscape });
  return (vue) => gabarit(vue, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
}
