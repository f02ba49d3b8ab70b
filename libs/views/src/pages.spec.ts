import { listDefautsDePage, listElements, listLignes, textOf } from './testing/lecture-html';
import { PAGES } from './testing/les-pages';

const ANGLICISMES = new RegExp(String.raw`\b(?:${[
  'e-?mails?', 'mails?', 'feedback', 'dashboard', 'reporting', 'deadline', 'update', 'upload', 'download', 'login', 'checker', 'process',
  'workflow', 'data', 'online', 'digital', 'supporter', 'impacter', 'initier', 'finaliser',
].join('|')})\b`, 'i');
const MOTS_MAXIMUM = 25;
const mots = (texte: string): number => texte.split(/[ \u00a0]+/).filter((mot) => /[\p{L}\d]/u.test(mot)).length;
const phrases = (ligne: string): readonly string[] => ligne.split(/(?<=[.!?…])[ \u00a0]+(?=[\p{Lu}«])/u);
/** Lines that hold what a source wrote: names of buyers, objects of contracts, raw values. */
const estBrut = (ligne: string): boolean => /x{40}|alert|\.json|onload/.test(ligne);

describe.each(PAGES)('la page « %s »', (_nom, html) => {
  const lignes = listLignes(html).filter((ligne) => !estBrut(ligne));

  it('est bien formée : un h1, des titres qui s’emboîtent, des ancres qui mènent quelque part, rien d’actif', () => {
    expect(listDefautsDePage(html)).toEqual([]);
  });

  it('se nomme par son constat, puis son sujet, puis SPASER', () => {
    const titre = textOf(html, 'title');
    expect(titre).toMatch(/ — SPASER|^.+ — .+/);
    const constat = titre.replace(/^Erreur\u00a0: /, '').split(' — ')[0]?.replace(/…$/, '') ?? '';
    expect(textOf(html, 'h1').startsWith(constat)).toBe(true);
  });

  it('porte le lien d’évitement en premier, la navigation, le pied et la mention d’accessibilité', () => {
    const liens = listElements(html).filter(({ nom }) => nom === 'a');
    expect(liens[0]?.attributs).toMatchObject({ href: '#contenu' });
    expect(html).toContain('id="contenu"');
    for (const texte of [
      'Territoire', 'Contrats', 'Collectivités', 'Indicateurs', 'Méthode', 'Accessibilité\u00a0: non auditée', 'Licence Ouverte 2.0', 'API',
    ]) expect(lignes).toContain(texte);
  });

  it('met l’espace insécable devant : ; ! ? » et après «, et nulle part U+202F', () => {
    expect(html).not.toContain('\u202f');
    expect(lignes.filter((ligne) => / [:;!?»%€]|« |[\p{L}\d)](?:[!?;»]|:(?!\/\/|\d))|«[^\u00a0]/u.test(ligne))).toEqual([]);
  });

  it('écrit l’apostrophe typographique', () => {
    expect(lignes.filter((ligne) => ligne.includes("'"))).toEqual([]);
  });

  it(`tient ses phrases en ${MOTS_MAXIMUM} mots`, () => {
    expect(lignes.flatMap(phrases).filter((phrase) => mots(phrase) > MOTS_MAXIMUM)).toEqual([]);
  });

  it('n’emploie pas d’anglicisme', () => {
    expect(lignes.filter((ligne) => ANGLICISMES.test(ligne))).toEqual([]);
  });

  it('n’écrit jamais un texte venu d’ailleurs comme du balisage', () => {
    expect(html).not.toMatch(/<script|alert\("1"\)/);
  });
});

describe('les données de démonstration', () => {
  it('sont annoncées sur toutes les pages du territoire inventé, et nulle part ailleurs', () => {
    for (const [nom, html] of PAGES) {
      const attendu = !['accueil sans données', 'page introuvable', 'panne'].includes(nom);
      expect([nom, html.includes('Données de démonstration')]).toEqual([nom, attendu]);
    }
  });
});
