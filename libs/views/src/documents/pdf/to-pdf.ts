import { NodeCompiler, PdfStandard, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { MetadonneesDocument } from '../../view-models/documents/document';
import type { DocumentEnBlocs } from '../blocs';
import { readBlocs } from '../read-blocs';
import { toTexteImprimable } from '../texte-imprimable';
import { toDessinable } from './glyphes';

const PROGRAMME = readFileSync(join(__dirname, 'document.typ'), 'utf8');
/** Size of the text, in points. The note takes the largest that holds on one page. */
const CORPS = { schema: [10.5], deliberation: [10.5], note: [11.5, 11, 10.5, 10, 9.5, 9, 8.5] } as const;
/** Documents whose results the compiler keeps: the next one has other data, and memory would grow with each. */
const MEMOIRE = 0;

let compilateur: NodeCompiler | null = null;

/**
 * Makes the tagged PDF (PDF/UA-1) of a document from its page. Text reaches the writer as JSON, never as markup. Same
 * page, same bytes. Composing takes tens of milliseconds of this thread: never call it inside a transaction. The event loop
 * turns once a document, which is when the memory of the one before is given back. @throws Error on a page that the writers cannot read
 */
export async function toPdf(html: string, metadonnees: MetadonneesDocument): Promise<Buffer> {
  const document = readBlocs(html);
  await setImmediate();
  compilateur ??= NodeCompiler.create({ workspace: __dirname });
  try {
    return compilateur.pdf(compose(compilateur, document, metadonnees), { pdfStandard: PdfStandard.UA_1 });
  } finally {
    compilateur.evictCache(MEMOIRE);
  }
}

function compose(compilateur: NodeCompiler, document: DocumentEnBlocs, metadonnees: MetadonneesDocument): NodeTypstDocument {
  const [premier, ...suivants] = CORPS[document.forme];
  let composee = compile(compilateur, toDonnees(document, metadonnees, premier));
  for (const corps of suivants) {
    if (composee.numOfPages === 1) break;
    composee = compile(compilateur, toDonnees(document, metadonnees, corps));
  }
  return composee;
}

function compile(compilateur: NodeCompiler, donnees: string): NodeTypstDocument {
  const compilation = compilateur.compile({ mainFileContent: PROGRAMME, inputs: { document: donnees } });
  const composee = compilation.result;
  if (composee === null) throw new Error(`The PDF could not be composed: ${JSON.stringify(compilation.takeDiagnostics()?.shortDiagnostics)}`);
  return composee;
}

function toDonnees({ forme, blocs }: DocumentEnBlocs, { titre, auteur, pied, date }: MetadonneesDocument, corps: number): string {
  const textes = { titre, auteur, pied, court: titre.split(' — ').at(-1) ?? titre };
  const propres = Object.fromEntries(Object.entries(textes).map(([nom, texte]) => [nom, toTexteImprimable(texte)]));
  const donnees = { forme, corps, date: date.split('-').map(Number), blocs, ...propres };
  return JSON.stringify(donnees, (_, valeur: unknown) => (typeof valeur === 'string' ? toDessinable(valeur) : valeur));
}
