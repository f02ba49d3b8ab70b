import { desDocumentsLus, jour } from '../testing/des-documents';
import { hasProgramme, infoOfPdf, partOfDocx, textOfDocx, textOfPdf } from '../testing/lecture-fichiers';
import { listDefautsDePage } from '../testing/lecture-html';
import { metadonneesOf } from '../view-models/documents/document';
import { NOMS_DOCUMENT, type DocumentsLus } from '../view-models/documents/documents-lus';
import { toDocx } from './docx/to-docx';
import { toPdf } from './pdf/to-pdf';
import { readBlocs } from './read-blocs';
import { renderDocument } from './render-document';

const HOSTILES: readonly (readonly [string, string])[] = [
  ['du balisage', '<script>alert("1")</script><img src=x onerror=x()>'],
  ['du Typst', '#include "/etc/passwd" #sys.inputs *gras* _it_ $x$ = Titre `code` @ref <label> \\ // /* */'],
  ['du XML', 'a & b < c > d "e" \'f\' &amp; &#0; ]]> <w:p/>'],
  ['du Handlebars', '{{titre}} {{{titre}}} {{#each this}}'],
  ['des caractères de contrôle', 'un\u0000deux\u0007trois\u001b[31m\u009fquatre\u202eenvers\ufeff\uffff'],
  ['une moitié de caractère', 'avant\ud83d après'],
  ['ce que nulle police ne dessine', 'emoji 😀, 漢字, \ue9ff, coché ☐'],
  ['un mot sans fin', 'x'.repeat(400)],
];

/** The same text in every field that a person, a file or another model may write. */
function partoutHostile(texte: string): DocumentsLus {
  const lus = desDocumentsLus({ signataires: [{ siren: '214000028', nom: texte }], collectivite: { nom: texte, epciNom: texte } });
  const noeud = lus.arbre[0];
  return {
    ...lus,
    territoire: { nom: texte, demonstration: true },
    contenu: {
      ...lus.contenu, titre: texte, suivi: { pilote: texte, modalites: `${texte}\n${texte}`, lieuPublication: texte },
      cibles: lus.contenu.cibles.map((cible) => ({ ...cible, libelle: texte, unite: texte.slice(0, 40), valeur: texte.slice(0, 40), motif: texte })),
      indicateursLocaux: [{ code: 'L-1', libelle: texte, unite: texte.slice(0, 40), cibles: [{ annee: 2027, valeur: '12' }] }],
    },
    arbre: noeud ? [{
      ...noeud, titre: texte, libelleNiveau: texte.slice(0, 40), retenu: true, champs: [{ libelle: texte.slice(0, 40), texte }],
      indicateurs: [{ code: 'A1', libelle: texte, retenu: true }], enfants: [],
    }] : [],
    completude: lus.completude.map((ligne) => ({ ...ligne, intitule: texte, phrase: texte })),
    modele: { code: texte, version: 1, titre: texte, editeur: texte, source: texte },
    deliberation: { numero: texte.slice(0, 60), seanceLe: jour('2026-12-10'), executoireLe: jour('2026-12-12') },
    precedente: { numero: texte.slice(0, 60), seanceLe: jour('2023-06-12') },
    objet: 'REVISION',
  };
}

// poppler reads the PDF as another reader would; without it, these tests are counted as skipped.
const itAvecPoppler = hasProgramme('pdftotext') ? it : it.skip;

describe.each(HOSTILES)('%s dans chaque champ', (_nom, texte) => {
  const lus = partoutHostile(texte);

  it.each(NOMS_DOCUMENT)('reste du texte dans la page « %s »', (nom) => {
    const html = renderDocument(nom, lus);
    expect(listDefautsDePage(html).filter((defaut) => !/^\{\{/.test(defaut))).toEqual([]);
    expect(html).not.toMatch(/<script|<img|<w:p/);
    expect(readBlocs(html).blocs.length).toBeGreaterThan(5);
  });

  it.each(NOMS_DOCUMENT)('reste du texte dans le PDF et le DOCX « %s »', async (nom) => {
    const html = renderDocument(nom, lus);
    const pdf = await toPdf(html, metadonneesOf(nom, lus));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const docx = await toDocx(html, metadonneesOf(nom, lus));
    for (const part of ['word/document.xml', 'docProps/core.xml', 'word/header2.xml', 'word/footer2.xml']) {
      // Control characters make a file that no word processor opens.
      expect(partOfDocx(docx, part)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|<script|<img/);
      expect(partOfDocx(docx, part).match(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/gi)).toBeNull();
    }
  });

  itAvecPoppler('laisse la note sur une page', async () => {
    expect(infoOfPdf(await toPdf(renderDocument('note', lus), metadonneesOf('note', lus)))['Pages']).toBe('1');
  });
});

describe('ce qu’une personne a écrit', () => {
  const typst = '#include "/etc/passwd" *gras* _it_ <w:p/> & ]]>';

  it('se lit tel quel dans le DOCX', async () => {
    const lus = partoutHostile(typst);
    expect(textOfDocx(await toDocx(renderDocument('schema', lus), metadonneesOf('schema', lus)))).toContain(`\n${typst}\n`);
  });

  itAvecPoppler('se lit tel quel dans le PDF', async () => {
    const lus = partoutHostile(typst);
    const texte = textOfPdf(await toPdf(renderDocument('schema', lus), metadonneesOf('schema', lus)));
    expect(texte.split(typst).length).toBeGreaterThan(10);
  });

  itAvecPoppler('perd dans le PDF, et là seulement, ce que la police ne sait pas dessiner : un « � » le dit', async () => {
    const lus = desDocumentsLus({ contenu: { suivi: { pilote: 'Équipe 😀 ﬁnances', modalites: 'm', lieuPublication: 'l' } } });
    const html = renderDocument('schema', lus);
    expect(textOfPdf(await toPdf(html, metadonneesOf('schema', lus)))).toContain('Équipe � finances');
    expect(textOfDocx(await toDocx(html, metadonneesOf('schema', lus)))).toContain('Équipe 😀 ﬁnances');
  });
});
