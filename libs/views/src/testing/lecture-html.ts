/** Reading of a page's HTML, as the tests need it: structure, visible sentences, addresses. Pages are ours: no parser for the wild. */
const ENTITES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', '#x27': "'", '#39': "'", '#x3D': '=', '#x60': '`' };
const VIDES = new Set(['meta', 'link', 'br', 'input', 'col']);
const EN_LIGNE = /<\/?(?:strong|b|span|a|q|svg|code)(?:\s[^<>]*)?>|<br>/g;

export const decode = (texte: string): string => texte.replace(/&(#x27|#x3D|#x60|#39|\w+);/g, (entier, nom: string) => ENTITES[nom] ?? entier);

export interface Element {
  readonly nom: string;
  readonly attributs: Readonly<Record<string, string>>;
}

/** Opening tags, in the order of the page. */
export function listElements(html: string): readonly Element[] {
  return [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(([, nom = '', attributs = '']) => ({
    nom: nom.toLowerCase(),
    attributs: Object.fromEntries([...attributs.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, cle = '', valeur = '']) => [cle, decode(valeur)])),
  }));
}

/** The text of the first element of that name, tags removed. */
export function textOf(html: string, nom: string): string {
  return decode(new RegExp(`<${nom}[^>]*>([^]*?)</${nom}>`).exec(html)?.[1]?.replace(/<[^>]*>/g, '') ?? '').trim();
}

/** Visible text, one line per block; what is quoted from the scheme (`data-verbatim`) and code are left out. */
export function listLignes(html: string): readonly string[] {
  return html
    .replace(/^[^]*?<body>/, '')
    .replace(/<(\w+)[^>]*\sdata-verbatim[^>]*>[^]*?<\/\1>/g, '')
    .replace(/<code>[^]*?<\/code>/g, '')
    .replace(/<desc[^>]*>|<title[^>]*>/g, '\n')
    .replace(EN_LIGNE, (balise) => (balise === '<br>' ? '\n' : ''))
    .split(/<[^>]*>|\n/)
    .map((ligne) => decode(ligne).replace(/^[ \t]+|[ \t]+$/g, ''))
    .filter((ligne) => ligne !== '');
}

/** What no page may have, whatever its state; empty when it is sound. */
export function listDefautsDePage(html: string): readonly string[] {
  const elements = listElements(html);
  const ids = elements.flatMap(({ attributs }) => attributs['id'] ?? []);
  const references = elements.flatMap(({ attributs }) => [
    ...(attributs['aria-labelledby'] ?? '').split(' '), attributs['for'] ?? '', anchorOf(attributs['href']),
  ]).filter((id) => id !== '');
  const niveaux = elements.flatMap(({ nom }) => (/^h[1-6]$/.test(nom) ? [Number(nom[1])] : []));
  return [
    ...listDesequilibres(html),
    ...(html.startsWith('<!DOCTYPE html>\n<html lang="fr">') ? [] : ['type de document ou langue']),
    ...(niveaux.filter((niveau) => niveau === 1).length === 1 ? [] : ['un seul h1']),
    ...niveaux.flatMap((niveau, rang) => (rang > 0 && niveau > (niveaux[rang - 1] ?? 0) + 1 ? [`saut de titre avant h${niveau}`] : [])),
    ...ids.filter((id, rang) => ids.indexOf(id) !== rang).map((id) => `id ${id} deux fois`),
    ...references.filter((id) => !ids.includes(id)).map((id) => `« ${id} » ne mène nulle part`),
    ...elements.flatMap(({ nom, attributs }) => (nom === 'script' || 'style' in attributs || Object.keys(attributs).some((cle) => cle.startsWith('on'))
      ? [`<${nom}> actif ou stylé`]
      : [])),
    ...elements.flatMap(({ nom, attributs }) => (nom === 'a' && !attributs['href'] ? ['lien sans adresse'] : [])),
    ...(html.match(/undefined|\[object|NaN|\{\{[#/>]|&amp;nbsp;|>null</g) ?? []),
  ];
}

const anchorOf = (href: string | undefined): string => (href?.startsWith('#') ? href.slice(1) : '');

function listDesequilibres(html: string): readonly string[] {
  const pile: string[] = [];
  const defauts: string[] = [];
  for (const [, ferme, nom = '', auto] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*?)?(\/?)>/gi)) {
    if (auto || VIDES.has(nom)) continue;
    if (!ferme) pile.push(nom);
    else if (pile.at(-1) === nom) pile.pop();
    else defauts.push(`</${nom}> ferme <${pile.at(-1) ?? 'rien'}>`);
  }
  return [...defauts.slice(0, 3), ...pile.map((nom) => `<${nom}> reste ouvert`)].slice(0, 5);
}
