import {
  AlignmentType, BorderStyle, Document, Footer, Header, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow,
  TextRun, VerticalAlign, WidthType, type IBorderOptions, type IParagraphOptions, type ParagraphChild,
} from 'docx';
import type { MetadonneesDocument } from '../../view-models/documents/document';
import type { Bloc, Cellule, PoidsColonne, Tableau, Textes } from '../blocs';
import { readBlocs } from '../read-blocs';
import { toTexteImprimable } from '../texte-imprimable';
import { fixDates, writeProprietes } from './dates-fixes';
import { encre, idOf, points, stylesOf } from './styles';

const TITRES = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6] as const;
/** A4 less its margins, in twentieths of a point. */
const PAGE = { largeur: 11_906, hauteur: 16_838, marge: 1_304, margeSerree: 794 } as const;
const LARGEUR = PAGE.largeur - 2 * PAGE.marge;
const PART: Readonly<Record<PoidsColonne, number>> = { etroit: 0.5, nombre: 1.15, moyen: 2, large: 3.5 };
const NUMEROS = 'numeros';
const PUCES = 'puces';
const SANS_BORD = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

type Corps = Paragraph | Table;

/** Makes the editable DOCX of a document from its page: real headings, real table heads, French. Same page, same bytes. */
export async function toDocx(html: string, metadonnees: MetadonneesDocument): Promise<Buffer> {
  const { forme, blocs } = readBlocs(html);
  const serre = forme === 'note';
  const haut = serre ? PAGE.margeSerree : PAGE.marge;
  const [titre, auteur, pied] = [metadonnees.titre, metadonnees.auteur, metadonnees.pied].map(toTexteImprimable);
  const document = new Document({
    title: titre, creator: auteur, lastModifiedBy: auteur, description: pied,
    styles: stylesOf(forme),
    numbering: { config: [niveau(NUMEROS, LevelFormat.DECIMAL, '%1.'), niveau(PUCES, LevelFormat.BULLET, '•')] },
    sections: [{
      properties: {
        titlePage: true,
        page: { size: { width: PAGE.largeur, height: PAGE.hauteur }, margin: { top: haut, bottom: haut, left: PAGE.marge, right: PAGE.marge } },
      },
      headers: { first: new Header({ children: [new Paragraph({})] }), default: new Header({ children: [courant([titre ?? ''])] }) },
      footers: { first: toPied(pied ?? ''), default: toPied(pied ?? '') },
      children: blocs.flatMap((bloc) => drawBloc(bloc)),
    }],
  });
  const proprietes = { titre: titre ?? '', auteur: auteur ?? '', description: pied ?? '', date: metadonnees.date };
  return fixDates(await Packer.toBuffer(document, undefined, [writeProprietes(proprietes)]), metadonnees.date);
}

function drawBloc(bloc: Bloc, allure: Partial<IParagraphOptions> = {}): readonly Corps[] {
  switch (bloc.sorte) {
    case 'titre':
      return [new Paragraph({ heading: TITRES[bloc.niveau - 1], children: toRuns(bloc.textes, { fort: encre('pin700') }) })];
    case 'paragraphe':
      return [new Paragraph({
        ...allure, ...(bloc.style === 'normal' ? {} : { style: idOf(bloc.style) }),
        children: toRuns(bloc.textes, bloc.style === 'champ' ? { fort: encre('texte2') } : {}),
      })];
    case 'liste':
      return bloc.elements.map((textes) => new Paragraph({
        ...(bloc.forme === 'decisions' ? {} : { numbering: { reference: bloc.ordonnee ? NUMEROS : PUCES, level: 0 } }),
        children: toRuns(textes, bloc.forme === 'indicateurs' ? { fort: encre('pin700') } : {}),
      }));
    case 'tableau':
      return drawTableau(bloc);
    case 'bandeau': case 'annexe':
      return bloc.blocs.flatMap((enfant) => drawBloc(enfant));
    case 'encadre':
      return bloc.blocs.flatMap((enfant) => drawBloc(enfant, {
        shading: { fill: encre('alerteFond') }, border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: encre('ocre') } }, indent: { left: 160 }, spacing: { before: points(8), after: points(12) },
      }));
    case 'signatures':
      return [drawSignatures(bloc.cases)];
  }
}

/** The caption stands above its table and stays with it. */
function drawTableau({ forme, legende, colonnes, entetes, lignes }: Tableau): readonly Corps[] {
  const parts = colonnes.map((poids) => PART[poids]);
  const total = parts.reduce((somme, part) => somme + part, 0);
  const largeurs = parts.map((part) => Math.floor((LARGEUR * part) / total));
  const toLigne = (cellules: readonly Cellule[], tete: boolean): TableRow => new TableRow({
    tableHeader: tete, cantSplit: true, ...(forme === 'votes' && !tete ? { height: { value: points(34), rule: 'atLeast' as const } } : {}),
    children: cellules.map((cellule, rang) => drawCellule(cellule, tete, largeurs[rang] ?? 0, entetes[rang]?.nombre ?? false, forme === 'cibles')),
  });
  return [
    new Paragraph({ keepNext: true, spacing: { before: points(12), after: points(4) }, children: toRuns(legende, { gras: true }) }),
    new Table({
      width: { size: LARGEUR, type: WidthType.DXA }, columnWidths: largeurs, layout: TableLayoutType.FIXED,
      borders: { top: SANS_BORD, bottom: SANS_BORD, left: SANS_BORD, right: SANS_BORD, insideHorizontal: filet(4, 'filet'), insideVertical: SANS_BORD },
      rows: [toLigne(entetes, true), ...lignes.map((ligne) => toLigne(ligne, false))],
    }),
    new Paragraph({ spacing: { after: points(6) } }),
  ];
}

function drawCellule({ textes, nombre }: Cellule, tete: boolean, largeur: number, droite: boolean, cible: boolean): TableCell {
  const allure = tete ? { gras: true, couleur: encre('pin800') } : cible && nombre ? { gras: true, couleur: encre('ocre') } : { fort: encre('pin700') };
  return new TableCell({
    width: { size: largeur, type: WidthType.DXA }, verticalAlign: VerticalAlign.TOP, margins: { top: 50, bottom: 50, left: 70, right: 70 },
    borders: { bottom: tete ? filet(8, 'pin700') : filet(4, 'filet') },
    children: [new Paragraph({ alignment: droite ? AlignmentType.RIGHT : AlignmentType.LEFT, spacing: { after: 0 }, keepNext: tete, children: toRuns(textes, { ...allure, taille: 19 }) })],
  });
}

function drawSignatures(cases: readonly Textes[]): Table {
  const largeur = Math.floor(LARGEUR / Math.max(1, cases.length));
  return new Table({
    width: { size: LARGEUR, type: WidthType.DXA }, columnWidths: cases.map(() => largeur), layout: TableLayoutType.FIXED,
    borders: { top: SANS_BORD, bottom: SANS_BORD, left: SANS_BORD, right: SANS_BORD, insideHorizontal: SANS_BORD, insideVertical: SANS_BORD },
    rows: [new TableRow({
      cantSplit: true, height: { value: points(90), rule: 'atLeast' },
      children: cases.map((textes) => new TableCell({ width: { size: largeur, type: WidthType.DXA }, children: [new Paragraph({ spacing: { before: points(12) }, children: toRuns(textes) })] })),
    })],
  });
}

interface AllureDeTexte {
  readonly gras?: boolean;
  readonly couleur?: string;
  /** Colour of what is strong. */
  readonly fort?: string;
  readonly taille?: number;
}

function toRuns(textes: Textes, { gras = false, couleur, fort, taille }: AllureDeTexte = {}): readonly ParagraphChild[] {
  return textes.map((trait) => {
    const encreDuTrait = trait.fort ? (fort ?? couleur) : couleur;
    return new TextRun({
      ...(trait.texte === '\n' ? { break: 1 } : { text: trait.texte }),
      ...(trait.fort || gras ? { bold: true } : {}), ...(trait.italique ? { italics: true } : {}),
      ...(encreDuTrait === undefined ? {} : { color: encreDuTrait }), ...(taille === undefined ? {} : { size: taille }),
    });
  });
}

function toPied(pied: string): Footer {
  return new Footer({ children: [courant([pied, '\tPage ', PageNumber.CURRENT, ' sur ', PageNumber.TOTAL_PAGES])] });
}

/** A line of the head or the foot, small and grey, its end at the right margin. */
function courant(children: (string | (typeof PageNumber)[keyof typeof PageNumber])[]): Paragraph {
  return new Paragraph({ tabStops: [{ type: 'right', position: LARGEUR }], children: [new TextRun({ size: 17, color: encre('texte2'), children })] });
}

function niveau(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const style = { paragraph: { indent: { left: 360, hanging: 280 } }, run: { color: encre('pin700') } };
  return { reference, levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT, style }] };
}

function filet(size: number, couleur: 'filet' | 'pin700'): IBorderOptions {
  return { style: BorderStyle.SINGLE, size, color: encre(couleur) };
}
