import { renderGabaritDeDocument } from '../gabarits';
import { toVueDeliberation } from '../view-models/documents/deliberation';
import type { DocumentsLus, NomDocument } from '../view-models/documents/documents-lus';
import { toVueNote } from '../view-models/documents/note';
import { toVueSchema } from '../view-models/documents/schema';

const VUES = { schema: toVueSchema, deliberation: toVueDeliberation, note: toVueNote } as const satisfies Record<NomDocument, (lus: DocumentsLus) => object>;

/** A document of the adoption as an accessible page: the one text that the PDF and the DOCX are made from. */
export function renderDocument(nom: NomDocument, lus: DocumentsLus): string {
  return renderGabaritDeDocument(nom, VUES[nom](lus));
}
