import { listIndicateurs, listNoeuds, MODELE_LANDES_2023_2029, pruneArbre, type NoeudRetenu } from '@spaser/domain';
import { desDocumentsConjoints, desDocumentsDeCommune, desDocumentsDeDepartement } from '../testing/des-documents';
import { fold, hasProgramme, infoOfPdf, partOfDocx, readWith, textOfDocx, textOfMain, textOfPdf } from '../testing/lecture-fichiers';
import { listDefautsDePage } from '../testing/lecture-html';
import { metadonneesOf } from '../view-models/documents/document';
import { NOMS_DOCUMENT, type DocumentsLus, type NomDocument } from '../view-models/documents/documents-lus';
import { toDocx } from './docx/to-docx';
import { toPdf } from './pdf/to-pdf';
import { renderDocument } from './render-document';

const CAS: readonly (readonly [string, DocumentsLus])[] = [
  ['une petite commune', desDocumentsDeCommune()],
  ['un Département entier', desDocumentsDeDepartement()],
  ['un schéma conjoint', desDocumentsConjoints()],
];
const MATRICE = CAS.flatMap(([cas, lus]) => NOMS_DOCUMENT.map((nom) => [cas, nom, lus] as const));
const BALISES = /<w:pStyle w:val="Heading(\d)"\/>/g;

const aplatit = (noeuds: readonly NoeudRetenu[]): readonly NoeudRetenu[] => noeuds.flatMap((noeud) => [noeud, ...aplatit(noeud.enfants)]);
/** Every text of the model that the scheme retains, as the model writes it. */
const verbatimOf = (lus: DocumentsLus): readonly string[] => aplatit(pruneArbre(lus.arbre))
  .flatMap(({ titre, champs, indicateurs }) => [titre, ...champs.map(({ texte }) => texte), ...indicateurs.map(({ libelle }) => libelle)]);
const pdfOf = (nom: NomDocument, lus: DocumentsLus): Promise<Buffer> => toPdf(renderDocument(nom, lus), metadonneesOf(nom, lus));
const docxOf = (nom: NomDocument, lus: DocumentsLus): Promise<Buffer> => toDocx(renderDocument(nom, lus), metadonneesOf(nom, lus));

// poppler reads the PDF as another reader would: apt-get install poppler-utils. Where it is absent, these tests are counted as skipped.
const describeAvecPoppler = hasProgramme('pdftotext') && hasProgramme('pdfinfo') ? describe : describe.skip;
// So does LibreOffice for the DOCX: apt-get install libreoffice-writer-nogui.
const describeAvecLibreOffice = hasProgramme('soffice') ? describe : describe.skip;

describe.each(MATRICE)('%s : le document « %s »', (_cas, nom, lus) => {
  const html = renderDocument(nom, lus);

  it('est une page accessible : une langue, un titre, un h1, des titres qui s’emboîtent, rien d’actif', () => {
    expect(listDefautsDePage(html)).toEqual([]);
    expect(html).toContain(`<title>${metadonneesOf(nom, lus).titre}</title>`);
    expect(html.match(/<table/g)?.length ?? 0).toBe(html.match(/<caption>/g)?.length ?? 0);
    expect(html).not.toMatch(/<th(?! scope=)[ >]/);
  });

  it('est le même fichier, à l’octet près, quand on le refait', async () => {
    const [pdf, docx] = [await pdfOf(nom, lus), await docxOf(nom, lus)];
    await new Promise((suite) => setTimeout(suite, 1_100));
    expect((await pdfOf(nom, lus)).equals(pdf)).toBe(true);
    expect((await docxOf(nom, lus)).equals(docx)).toBe(true);
  });

  it('dit dans le DOCX les mêmes mots que dans la page, sous les mêmes titres', async () => {
    const docx = await docxOf(nom, lus);
    const lignes = (texte: string): readonly string[] => texte.split('\n').filter((ligne) => ligne !== '');
    expect(lignes(textOfDocx(docx))).toEqual(lignes(textOfMain(html)));
    const niveaux = [...html.matchAll(/<h(\d)/g)].map(([, niveau]) => niveau);
    expect([...partOfDocx(docx, 'word/document.xml').matchAll(BALISES)].map(([, niveau]) => niveau)).toEqual(niveaux);
  });

  it('est un DOCX en français, titré, aux tableaux à tête répétée, avec le pied et les numéros de page', async () => {
    const docx = await docxOf(nom, lus);
    expect(partOfDocx(docx, 'word/styles.xml')).toContain('<w:lang w:val="fr-FR"');
    expect(partOfDocx(docx, 'docProps/core.xml')).toContain(`<dc:title>${metadonneesOf(nom, lus).titre}</dc:title>`);
    expect(partOfDocx(docx, 'docProps/core.xml')).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-25T00:00:00Z');
    const tables = html.match(/<table/g)?.length ?? 0;
    expect(partOfDocx(docx, 'word/document.xml').match(/<w:tblHeader\/>/g)?.length ?? 0).toBe(tables);
    for (const pied of ['word/footer1.xml', 'word/footer2.xml']) {
      expect(partOfDocx(docx, pied)).toContain('Réalisé avec SPASER Landes');
      expect(partOfDocx(docx, pied)).toContain('>PAGE<');
    }
  });
});

describeAvecPoppler('les PDF, lus par poppler', () => {
  it.each(MATRICE)('%s : « %s » est balisé, titré, en français, sur A4', async (_cas, nom, lus) => {
    const pdf = await pdfOf(nom, lus);
    expect(infoOfPdf(pdf)).toMatchObject({ Tagged: 'yes', Title: metadonneesOf(nom, lus).titre, Author: lus.collectivite.nom, 'Page size': expect.stringContaining('A4') as string });
    expect(pdf.toString('latin1')).toMatch(/\/Lang\s*\(fr-FR\)/);
    expect(pdf.toString('latin1')).toContain('pdfuaid:part');
  });

  it.each(MATRICE)('%s : « %s » porte dans son arbre les titres, les tableaux et les listes de la page', async (_cas, nom, lus) => {
    const arbre = readWith('pdfinfo', await pdfOf(nom, lus), 'pdf', (chemin) => ['-struct', chemin]);
    const html = renderDocument(nom, lus);
    for (const niveau of [1, 2, 3, 4]) {
      expect([niveau, arbre.match(new RegExp(`^ *H${niveau}\\b`, 'gm'))?.length]).toEqual([niveau, html.match(new RegExp(`<h${niveau}[ >]`, 'g'))?.length]);
    }
    expect(arbre.match(/^ *Table\b/gm)?.length).toBe(html.match(/<table/g)?.length);
    expect(arbre.match(/^ *Caption\b/gm)?.length).toBe(html.match(/<caption>/g)?.length);
    expect(arbre.match(/^ *TH\b/gm)?.length).toBe(html.match(/<th scope="col"/g)?.length);
    expect(arbre.match(/^ *LI\b/gm)?.length).toBe(html.match(/<li[ >]/g)?.length);
  });

  it.each(CAS)('%s : la note tient sur une page', async (_cas, lus) => {
    expect(infoOfPdf(await pdfOf('note', lus))['Pages']).toBe('1');
  });

  it.each(CAS)('%s : le PDF du schéma dit les mêmes mots que la page', async (_cas, lus) => {
    const texte = textOfPdf(await pdfOf('schema', lus));
    // Cells of a row are read side by side by poppler: words are compared, not their order.
    const mots = (brut: string): readonly string[] => brut.replaceAll('%', ' % ').split(/[\s•]+/).filter((mot) => mot !== '').sort();
    const entetesRepetees = (mot: string): boolean => !['Indicateur', 'N°', 'Contenu', 'État', 'Dans', 'ce', 'schéma'].includes(mot) && !/^20\d\d$/.test(mot);
    expect(mots(texte).filter(entetesRepetees)).toEqual(mots(textOfMain(renderDocument('schema', lus))).filter(entetesRepetees));
  });

  it('n’appelle aucune police de la machine', async () => {
    const polices = readWith('pdffonts', await pdfOf('schema', desDocumentsDeCommune()), 'pdf', (chemin) => [chemin]).split('\n').slice(2).filter((ligne) => ligne !== '');
    expect(polices.filter((ligne) => !/^[A-Z]{6}\+(?:LibertinusSerif|DejaVuSansMono)/.test(ligne))).toEqual([]);
    expect(polices.length).toBeGreaterThan(1);
  });
});

describe('le texte du modèle', () => {
  it('est tout entier dans le schéma du Département : 14 actions, 23 indicateurs', () => {
    const feuilles = aplatit(pruneArbre(desDocumentsDeDepartement().arbre)).filter(({ feuille }) => feuille);
    expect(feuilles).toHaveLength(14);
    expect(verbatimOf(desDocumentsDeDepartement())).toHaveLength(
      listNoeuds(MODELE_LANDES_2023_2029.axes).flatMap((noeud) => [noeud.titre, ...Object.values(noeud.champs).filter((champ) => champ !== null)]).length
      + listIndicateurs(MODELE_LANDES_2023_2029).length,
    );
  });

  it.each(CAS)('%s : chaque texte retenu est dans la page et dans le DOCX, au signe près', async (_cas, lus) => {
    const [page, docx] = [textOfMain(renderDocument('schema', lus)), textOfDocx(await docxOf('schema', lus))];
    expect(verbatimOf(lus).filter((texte) => !page.includes(fold(texte)) || !docx.includes(fold(texte)))).toEqual([]);
  });

  it.each(CAS)('%s : ce qui n’est pas retenu n’est pas imprimé', (_cas, lus) => {
    const page = textOfMain(renderDocument('schema', lus));
    const ecartes = aplatit(lus.arbre).filter(({ feuille, retenu }) => feuille && !retenu);
    expect(ecartes.filter(({ titre }) => page.includes(titre))).toEqual([]);
  });
});

describeAvecPoppler('le texte du modèle, dans le PDF', () => {
  it.each(CAS)('%s : chaque texte retenu y est, au signe près', async (_cas, lus) => {
    const pdf = textOfPdf(await pdfOf('schema', lus));
    expect(verbatimOf(lus).filter((texte) => !pdf.includes(fold(texte)))).toEqual([]);
  });
});

describeAvecLibreOffice('les DOCX, ouverts par LibreOffice', () => {
  it.each(NOMS_DOCUMENT)('« %s » s’ouvre, se convertit et garde son titre', async (nom) => {
    const lus = desDocumentsConjoints();
    const pdf = readWith(
      'soffice', await docxOf(nom, lus), 'docx',
      (chemin, dossier) => [`-env:UserInstallation=file://${dossier}/profil`, '--headless', '--convert-to', 'pdf', '--outdir', dossier, chemin], 'document.pdf',
    );
    expect(pdf.startsWith('%PDF-')).toBe(true);
  }, 120_000);
});
