import { Doutes } from './doutes';
import { normaliseIdentifiant, normaliseObjet, normaliseTexte } from './texte';

const lire = (valeur: unknown): [string | null, readonly string[]] => {
  const doutes = new Doutes();
  return [normaliseObjet(valeur, doutes), doutes.anomalies.map(({ code }) => code)];
};

describe('texts', () => {
  it.each([
    ['  Voirie \n et\u00a0 réseaux\t', 'Voirie et réseaux'],
    ['Mission<br />lot 1<BR>lot <b>2</b>', 'Mission lot 1 lot 2'],
    ['D&#8217;entretien &#x2013; 3 &euro; &amp; plus', 'D’entretien – 3 € & plus'],
    ['Lots &lt;br /&gt;1 &amp;eacute;t&amp;#233;', 'Lots 1 été'],
    ['tarif C5 < 36kVA et > 12', 'tarif C5 < 36kVA et > 12'],
    ['Martin &Fils, R&D; A&B', 'Martin &Fils, R&D; A&B'],
    ['E\u0301te\u0301', 'Été'],
    ['Prix &#146;garanti&#150;', 'Prix ’garanti–'],
    ['Est-ce un test ? Oui', 'Est-ce un test ? Oui'],
    ['Voir https://exemple.fr/page?lot=1', 'Voir https://exemple.fr/page?lot=1'],
  ])('%j reads %j, without a doubt', (brut, attendu) => {
    expect(lire(brut)).toEqual([attendu, []]);
  });

  it.each([
    ['D�molition', 'TEXTE_ALTERE'],
    ['Maîtrise d??uvre', 'TEXTE_ALTERE'],
    ['Qualité de l?air', 'TEXTE_ALTERE'],
    ['VRD ¿ Terrassement', 'TEXTE_ALTERE'],
    ['Voir <a href="x">ici</a>', 'TEXTE_ALTERE'],
    ['moitié \ud83d seule', 'TEXTE_ALTERE'],
    ['nul\u0000 ici', 'CARACTERE_INTERDIT'],
    ['D\u0092œuvre', 'CARACTERE_INTERDIT'],
  ])('%j raises %s', (brut, code) => {
    expect(lire(brut)[1]).toEqual([code]);
  });

  it('keeps what was written and what is kept of it', () => {
    const doutes = new Doutes();
    normaliseTexte('ab\u0007\u0000c', 'procedure', doutes);
    expect(doutes.anomalies).toEqual([{ code: 'CARACTERE_INTERDIT', champ: 'procedure', brut: 'ab\u0007\u0000c', retenu: 'abc' }]);
  });

  it.each([null, undefined, '', '  ', 'NC', 'n.c.', 'N/C', 'null', 'None', 'nan', {}, []])('%j is missing', (valeur) => {
    expect(lire(valeur)).toEqual([null, []]);
  });
});

describe('identifiers of contracts', () => {
  const id = (valeur: unknown): string | null => normaliseIdentifiant(valeur, 'id', new Doutes());

  it.each([
    [' 2026  FIN\n0100 ', '2026 FIN 0100'],
    ['2023-02.003/V_1,a', '2023-02.003/V_1,a'],
    ['e\u0301\u0000\u00927', 'é7'],
    ['<b>1</b>&amp;', '<b>1</b>&amp;'],
    [20240001, '20240001'],
    [0, '0'],
  ])('%j becomes %j', (brut, attendu) => expect(id(brut)).toBe(attendu));

  it('never merges two identifiers that differ by their punctuation', () => {
    expect(new Set(['2024-1', '20241', '2024.1', '2024/1', '2024 1'].map(id)).size).toBe(5);
  });
});
