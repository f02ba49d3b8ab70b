/** Reading of an SVG string, as the tests of the figures need it: texts with their place, tags that close, ids. */
export interface TexteLu {
  readonly texte: string;
  readonly x: number;
  readonly y: number;
  readonly taille: number;
  readonly ancre: string;
}

const ENTITES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decode = (texte: string): string => texte.replace(/&(#39|\w+);/g, (entier, nom: string) => ENTITES[nom] ?? entier);

export function listTextes(svg: string): readonly TexteLu[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributs = '', texte = '']) => ({
    texte: decode(texte),
    x: Number(readAttribut(attributs, 'x')),
    y: Number(readAttribut(attributs, 'y')),
    taille: Number(readAttribut(attributs, 'font-size') ?? 14),
    ancre: readAttribut(attributs, 'text-anchor') ?? 'start',
  }));
}

export function listTitres(svg: string): readonly string[] {
  return [...svg.matchAll(/<title[^>]*>([^<]*)<\/title>/g)].map(([, texte = '']) => decode(texte));
}

export function listIds(svg: string): readonly string[] {
  return [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
}

/** What keeps a figure from being valid: a tag that does not close, a number that is not one, an id used twice. */
export function listDefauts(svg: string): readonly string[] {
  const pile: string[] = [];
  const defauts: string[] = [];
  for (const [, ferme, nom = '', auto] of svg.matchAll(/<(\/?)([a-zA-Z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (auto) continue;
    if (!ferme) pile.push(nom);
    else if (pile.pop() !== nom) defauts.push(`</${nom}> ne ferme rien`);
  }
  defauts.push(...pile.map((nom) => `<${nom}> n’est pas fermé`));
  const hors = svg.replace(/<(title|desc|text)[^>]*>[^<]*<\/\1>/g, '');
  for (const mot of hors.match(/NaN|undefined|Infinity|null|[-\d]e[+-]?\d/g) ?? []) defauts.push(`« ${mot} » dans le dessin`);
  const ids = listIds(svg);
  if (new Set(ids).size !== ids.length) defauts.push('un id sert deux fois');
  if (/\sstyle=|<script|\son\w+=/i.test(svg.replace(/>[^<]*</g, '><'))) defauts.push('style ou script');
  return defauts;
}

/** Pairs of texts that share a column with baselines closer than `ecart`; widths are estimated at half an em per character. */
export function listChevauchements(svg: string, ecart: number): readonly string[] {
  const textes = listTextes(svg).map((lu) => {
    const largeur = [...lu.texte].length * lu.taille * 0.48;
    const gauche = lu.ancre === 'start' ? lu.x : lu.ancre === 'end' ? lu.x - largeur : lu.x - largeur / 2;
    return { ...lu, gauche, droite: gauche + largeur };
  });
  return textes.flatMap((a, rang) =>
    textes.slice(rang + 1)
      .filter((b) => a.gauche < b.droite && b.gauche < a.droite && Math.abs(a.y - b.y) < ecart)
      .map((b) => `« ${a.texte} » sur « ${b.texte} »`));
}

function readAttribut(attributs: string, nom: string): string | undefined {
  return new RegExp(`(?:^|\\s)${nom}="([^"]*)"`).exec(attributs)?.[1];
}
