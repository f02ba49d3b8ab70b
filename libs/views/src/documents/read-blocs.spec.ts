import { readBlocs } from './read-blocs';

const page = (contenu: string, classe = 'schema'): string => `<!DOCTYPE html><html lang="fr"><head><title>t</title></head><body><main class="${classe}">${contenu}</main></body></html>`;
const blocsOf = (contenu: string) => readBlocs(page(contenu)).blocs;
const trait = (texte: string, allure = {}) => ({ texte, fort: false, italique: false, ...allure });
const TABLE = '<caption>Légende</caption><colgroup><col class="poids-large"><col class="poids-nombre"></colgroup>';

describe('readBlocs', () => {
  it('reads runs, folds the spaces of the source and keeps no-break ones', () => {
    expect(blocsOf('<p>\n  Un <strong>mot</strong>\n fort\u00a0: <em>vu</em><br>suite  </p>')).toEqual([{
      sorte: 'paragraphe', style: 'normal',
      textes: [trait('Un '), trait('mot', { fort: true }), trait(' fort\u00a0: '), trait('vu', { italique: true }), trait('\n'), trait('suite')],
    }]);
  });

  it('reads headings, lists, bands, boxes and signatures', () => {
    expect(blocsOf('<header><p class="auteur">A</p></header><h3>T</h3><ol><li>1</li></ol><aside><p>n</p></aside><div class="signatures"><p>s</p></div>').map(({ sorte }) => sorte))
      .toEqual(['bandeau', 'titre', 'liste', 'encadre', 'signatures']);
  });

  it('reads a table with its caption, its widths, its heads and its numbers', () => {
    const [tableau] = blocsOf(`<table class="cibles">${TABLE}<thead><tr><th scope="col">I</th><th scope="col" class="n">2027</th></tr></thead><tbody><tr><th scope="row">A1</th><td class="n">25</td></tr></tbody></table>`);
    expect(tableau).toMatchObject({
      forme: 'cibles', legende: [trait('Légende')], colonnes: ['large', 'nombre'], entetes: [{ entete: true, nombre: false }, { entete: true, nombre: true }],
      lignes: [[{ entete: true }, { entete: false, nombre: true }]],
    });
  });

  it('drops controls and halves of characters, which the writers refuse', () => {
    expect(blocsOf('<p>a\u0007b\ud83dc\u202ed</p>')).toEqual([{ sorte: 'paragraphe', style: 'normal', textes: [trait('ab\ufffdcd')] }]);
  });

  it.each([
    ['an unknown element', '<video></video>'],
    ['an unknown element in a text', '<p>a<a href="/x">b</a></p>'],
    ['a script', '<script>x()</script>'],
    ['text outside any block', 'perdu'],
    ['an unknown class', '<p class="inconnu">a</p>'],
    ['a section without a name', '<section><p>a</p></section>'],
    ['something else than items in a list', '<ul><p>a</p></ul>'],
    ['a comment', '<!-- a -->'],
    ['a table without a caption', '<table><colgroup><col class="poids-large"></colgroup><thead><tr><th>a</th></tr></thead><tbody></tbody></table>'],
    ['a row too short', `<table>${TABLE}<thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td></tr></tbody></table>`],
    ['a foot of table', `<table>${TABLE}<thead><tr><th>a</th><th>b</th></tr></thead><tbody></tbody><tfoot></tfoot></table>`],
  ])('throws on %s, rather than lose it', (_nom, contenu) => {
    expect(() => blocsOf(contenu)).toThrow(/document|table/);
  });

  it('throws on a page without main, or of an unknown form', () => {
    expect(() => readBlocs('<p>a</p>')).toThrow('No <main>');
    expect(() => readBlocs(page('<p>a</p>', 'facture'))).toThrow('Unknown class « facture » on <main>');
  });
});
