import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderGabarit } from './gabarits';

const DOSSIERS = ['pages', 'documents', 'partials'].map((dossier) => join(__dirname, 'templates', dossier));
const SOURCES = DOSSIERS.flatMap((dossier) => readdirSync(dossier).map((fichier): [string, string] => [fichier, readFileSync(join(dossier, fichier), 'utf8')]));
/** Text of a template: tags, mustaches and entities removed. */
const texteOf = (source: string): string => source.replace(/\{\{[^}]*\}\}/g, '').replace(/<[^>]*>/g, '\n');

describe.each(SOURCES)('le gabarit %s', (_fichier, source) => {
  it('n’écrit rien sans échappement : les figures passent par l’aide « svg »', () => {
    expect(source).not.toMatch(/\{\{\{|\{\{\s*&/);
  });

  it('ne porte ni style, ni script, ni gestionnaire d’évènement', () => {
    expect(source).not.toMatch(/\sstyle=|<script|<style|\son[a-z]+=/i);
  });

  it('écrit un français typographié : insécables visibles dans le source, apostrophes courbes', () => {
    const lignes = texteOf(source).split('\n').filter((ligne) => ligne.trim() !== '');
    expect(lignes.filter((ligne) => / [:;!?»]|« |'|\u202f/.test(ligne))).toEqual([]);
  });

  it('ne met pas en forme : ni calcul, ni format, ni comparaison', () => {
    const aides = [...source.matchAll(
      /\{\{[#>~]*\s*([\w-]+)/g,
    )].map(([, nom = '']) => nom).filter((nom) => /^(?:eq|gt|lt|format|date|json|lookup|log)/.test(nom));
    expect(aides).toEqual([]);
  });
});

describe('le moteur de gabarits', () => {
  it('refuse un modèle de vue où un nom manque, plutôt que d’écrire du vide', () => {
    expect(() => renderGabarit('erreur', { titre: 'Sans le reste' })).toThrow(/not defined/);
  });

  it('refuse une page qui n’existe pas', () => {
    expect(() => renderGabarit('inconnue', {})).toThrow('No template named inconnue');
  });

  const page = {
    titre: 't', description: 'd', marque: 'm', accueil: '/', demonstration: false, navigation: [], connexion: '/connexion', pied: [], feuille: '/f', police: '/p', icone: '/i',
    h1: '<b>gras</b>', phrase: '"guillemets" & esperluette', details: [], reference: null, liens: [],
  };

  it('échappe tout texte, dans les éléments comme dans les attributs', () => {
    const html = renderGabarit('erreur', { ...page, feuille: '"><script>', liens: [{ libelle: 'l', href: 'javascript:"x"' }] });
    expect(html).toContain('<h1>&lt;b&gt;gras&lt;/b&gt;</h1>');
    expect(html).toContain('&quot;guillemets&quot; &amp; esperluette');
    expect(html).not.toContain('"><script>');
  });

  it('ne lit pas les prototypes', () => {
    const vue = Object.create({ libelle: 'hérité', href: '/hérité' }) as object;
    expect(renderGabarit('erreur', { ...page, liens: [vue] })).not.toContain('hérité');
  });

  it.each(['<svg onload="x()"></svg>', '<svg><script>x()</script></svg>', '<p>texte</p>', '<svg><foreignObject></foreignObject></svg>', 42])(
    'n’accepte de balisage que d’une figure inerte : %s', (jauge) => {
      const carte = { id: 'c', titre: 't', valeur: 'v', mesurable: true, unite: 'u', jauge, reperes: [], couverture: 'c', lien: { libelle: 'l', href: '/' } };
      const figure = { conclusion: [], cartes: [carte] };
      expect(() => renderGabarit(
        'territoire', { ...page, surtitre: 's', annees: [], avis: null, vide: null, figure },
      )).toThrow('Only a figure can be written unescaped');
    },
  );
});
