import type { Svg } from '@spaser/figures';
import Handlebars from 'handlebars';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * The templates, read once from the folder beside this code and parsed at load, so that a broken one stops the start.
 * Strict: a name that a view model does not hold is an error, never an empty text. Everything is escaped but figures.
 */
const DOSSIER = join(__dirname, 'templates');
const OPTIONS = { strict: true, knownHelpersOnly: true, knownHelpers: { svg: true }, explicitPartialContext: true, preventIndent: true };
const FIGURE = /^<svg [^]*<\/svg>$/;
const ACTIF = /<(?:script|foreignObject|iframe|a)\b|\son\w+\s*=|javascript:/i;

const moteur = Handlebars.create();
moteur.registerHelper('svg', (figure: unknown) => new Handlebars.SafeString(checkSvg(figure)));
for (const [nom, modele] of loadGabarits('partials')) moteur.registerPartial(nom, modele);
const PAGES = loadGabarits('pages');
const DOCUMENTS = loadGabarits('documents');

/** Renders the page `nom` with its view model. @throws Error on a page that does not exist or on a name that is missing. */
export function renderGabarit(nom: string, vue: object): string {
  return render(PAGES, nom, vue);
}

/** Same, for a document of an adoption. */
export function renderGabaritDeDocument(nom: string, vue: object): string {
  return render(DOCUMENTS, nom, vue);
}

function render(gabarits: ReadonlyMap<string, HandlebarsTemplateDelegate>, nom: string, vue: object): string {
  const gabarit = gabarits.get(nom);
  if (!gabarit) throw new Error(`No template named ${nom}`);
  return gabarit(vue, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
}

function loadGabarits(dossier: 'pages' | 'partials' | 'documents'): ReadonlyMap<string, HandlebarsTemplateDelegate> {
  const fichiers = readdirSync(join(DOSSIER, dossier)).filter((fichier) => fichier.endsWith('.hbs')).sort();
  return new Map(fichiers.map((fichier) => {
    const arbre = moteur.parse(readFileSync(join(DOSSIER, dossier, fichier), 'utf8'));
    return [basename(fichier, '.hbs'), moteur.compile(arbre, OPTIONS)];
  }));
}

/** The only door of unescaped markup: what the figures draw, and nothing that could act. */
function checkSvg(figure: unknown): Svg {
  const inerte = typeof figure === 'string' && FIGURE.test(figure) && !ACTIF.test(figure.replace(/>[^<]*</g, '><'));
  if (!inerte) throw new Error('Only a figure can be written unescaped');
  return figure as Svg;
}
