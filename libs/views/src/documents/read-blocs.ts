import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { NOMS_DOCUMENT } from '../view-models/documents/documents-lus';
import {
  FORMES_LISTE, FORMES_TABLEAU, POIDS_COLONNE, STYLES_PARAGRAPHE, type Bloc, type Cellule, type DocumentEnBlocs, type Tableau, type Textes, type Trait,
} from './blocs';
import { toTexteImprimable } from './texte-imprimable';

type Noeud = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * Reads the `main` of a document's page into blocks, for the writers of files. What the small grammar does not hold is a
 * fault of a template and is thrown: a file that silently lost a paragraph would be signed all the same.
 * @throws Error on an unknown element, class or place
 */
export function readBlocs(html: string): DocumentEnBlocs {
  const main = findMain(parse(html));
  if (!main) throw new Error('No <main> in the document');
  return { forme: oneOf(NOMS_DOCUMENT, main), blocs: elementsOf(main).map(readBloc) };
}

function readBloc(element: Element): Bloc {
  switch (element.tagName) {
    case 'h1': case 'h2': case 'h3': case 'h4': case 'h5': case 'h6':
      return { sorte: 'titre', niveau: Number(element.tagName[1]) as 1 | 2 | 3 | 4 | 5 | 6, textes: readTextes(element) };
    case 'p':
      return { sorte: 'paragraphe', style: oneOf(STYLES_PARAGRAPHE, element, 'normal'), textes: readTextes(element) };
    case 'ul': case 'ol':
      return {
        sorte: 'liste', ordonnee: element.tagName === 'ol', forme: oneOf(FORMES_LISTE, element, 'puces'),
        elements: elementsOf(element, 'li').map(readTextes),
      };
    case 'table':
      return readTableau(element);
    case 'header':
      return { sorte: 'bandeau', blocs: elementsOf(element).map(readBloc) };
    case 'aside':
      return { sorte: 'encadre', blocs: elementsOf(element).map(readBloc) };
    case 'section':
      oneOf(['annexe'], element);
      return { sorte: 'annexe', blocs: elementsOf(element).map(readBloc) };
    case 'div':
      oneOf(['signatures'], element);
      return { sorte: 'signatures', cases: elementsOf(element, 'p').map(readTextes) };
    default:
      throw new Error(`Unknown element <${element.tagName}> in a document`);
  }
}

function readTableau(table: Element): Tableau {
  const [legende, colonnes, tete, corps, ...reste] = elementsOf(table);
  const noms = [legende, colonnes, tete, corps].map((element) => element?.tagName);
  if (!legende || !colonnes || !tete || !corps || reste.length > 0 || noms.join() !== 'caption,colgroup,thead,tbody') {
    throw new Error('A table is made of one caption, colgroup, thead and tbody');
  }
  const poids = elementsOf(colonnes, 'col').map((col) => oneOf(POIDS_COLONNE, col, null, 'poids-'));
  const [entetes = [], ...autres] = elementsOf(tete, 'tr').map(readLigne);
  const lignes = elementsOf(corps, 'tr').map(readLigne);
  if (autres.length > 0 || [entetes, ...lignes].some((ligne) => ligne.length !== poids.length)) throw new Error('A table has one row of heads, and as many cells in each row');
  return { sorte: 'tableau', forme: oneOf(FORMES_TABLEAU, table, 'faits'), legende: readTextes(legende), colonnes: poids, entetes, lignes };
}

function readLigne(ligne: Element): readonly Cellule[] {
  return elementsOf(ligne, 'th', 'td').map((cellule) => ({
    textes: readTextes(cellule),
    entete: cellule.tagName === 'th',
    nombre: oneOf(['texte', 'n'], cellule, 'texte') === 'n',
  }));
}

/** Runs of an element, its first and last spaces removed. */
function readTextes(element: Element): Textes {
  const traits = listTraits(element.childNodes, { fort: false, italique: false });
  return traits
    .map((trait, rang) => ({ ...trait, texte: rang === 0 ? trait.texte.replace(/^ +/, '') : trait.texte }))
    .map((trait, rang) => ({ ...trait, texte: rang === traits.length - 1 ? trait.texte.replace(/ +$/, '') : trait.texte }))
    .filter(({ texte }) => texte !== '');
}

function listTraits(noeuds: readonly Noeud[], allure: Omit<Trait, 'texte'>): readonly Trait[] {
  return noeuds.flatMap((noeud) => {
    if (noeud.nodeName === '#text') return [{ texte: toTexteImprimable((noeud as DefaultTreeAdapterTypes.TextNode).value), ...allure }];
    const element = noeud as Element;
    switch (noeud.nodeName) {
      case 'strong':
        return listTraits(element.childNodes, { ...allure, fort: true });
      case 'em':
        return listTraits(element.childNodes, { ...allure, italique: true });
      case 'br':
        return [{ texte: '\n', ...allure }];
      default:
        throw new Error(`Unknown element <${noeud.nodeName}> in a text of a document`);
    }
  });
}

/** The child elements, all of the names given; between them nothing but spaces. */
function elementsOf(parent: Element, ...noms: readonly string[]): readonly Element[] {
  return parent.childNodes.flatMap((noeud) => {
    if (noeud.nodeName === '#text') {
      if ((noeud as DefaultTreeAdapterTypes.TextNode).value.trim() !== '') throw new Error(`Stray text in <${parent.tagName}> of a document`);
      return [];
    }
    if (noms.length > 0 && !noms.includes(noeud.nodeName)) throw new Error(`Unknown element <${noeud.nodeName}> in <${parent.tagName}> of a document`);
    return [noeud as Element];
  });
}

/** The class of an element, one of those that writers know. */
function oneOf<C extends string>(connues: readonly C[], element: Element, defaut: C | null = null, prefixe = ''): C {
  const classe = element.attrs.find(({ name }) => name === 'class')?.value;
  if (classe === undefined && defaut !== null) return defaut;
  const trouvee = connues.find((connue) => `${prefixe}${connue}` === classe);
  if (trouvee === undefined) throw new Error(`Unknown class « ${classe ?? ''} » on <${element.tagName}> of a document`);
  return trouvee;
}

function findMain(noeud: DefaultTreeAdapterTypes.ParentNode): Element | null {
  for (const enfant of noeud.childNodes) {
    if (enfant.nodeName === 'main') return enfant as Element;
    const trouve = 'childNodes' in enfant ? findMain(enfant) : null;
    if (trouve) return trouve;
  }
  return null;
}
