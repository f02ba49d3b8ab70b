import { toTexteDeCellule } from './cellule';
import type { Classeur } from './classeur';

export const NOM_DE_LA_NOTICE = 'Notice';

/** The paragraphs of the notice, title first: the lines of its sheet. */
export function listParagraphes({ titre, notice }: Classeur): readonly string[] {
  return [titre, ...notice].map((paragraphe) => toTexteDeCellule(paragraphe) ?? '');
}

/** The notice as a text file: what goes along with a CSV, which has no place for it. UTF-8, ends of lines of Windows. */
export function renderNotice(classeur: Classeur): string {
  return `${listParagraphes(classeur).join('\n\n').replaceAll('\n', '\r\n')}\r\n`;
}
