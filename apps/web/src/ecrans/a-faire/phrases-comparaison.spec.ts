import { listPhrases } from './phrases-comparaison';

const chiffre = (code: 'VOL' | 'A1', valeur: string | null, mediane: string | null) => ({ code, valeur, mediane, nombre: mediane === null ? null : 12 });
const lire = (...chiffres: ReturnType<typeof chiffre>[]) => listPhrases({ annee: 2025, strate: 'communes de 200 à 499 habitants', chiffres }).map((texte) => texte.replaceAll('\u00a0', ' '));

describe('« Où en est votre commune ? »', () => {
  it('dit la part de la commune, puis la médiane de celles de sa taille', () => {
    expect(lire(chiffre('VOL', '4,1 %', '3,2 %'))).toEqual(['4,1 % de vos achats de 2025 sont inclusifs. Médiane de 12 communes de 200 à 499 habitants : 3,2 %.']);
  });

  it('ne dit rien des autres sous cinq, et pas zéro quand rien ne se mesure', () => {
    const phrases = lire(chiffre('VOL', null, null), chiffre('A1', null, null));
    expect(phrases).toEqual([expect.stringContaining('ne se mesure pas encore'), expect.stringContaining('cinq au moins')]);
    expect(phrases.join()).not.toContain('0 %');
  });
});
