import { insecables, joinFrancais, phrase, toSegments } from './typographie';

const visible = (texte: string): string => texte.replaceAll('\u00a0', '~');

describe('la typographie', () => {
  it.each([
    ['Cap : 10 % et 50 M€ ; fini !', 'Cap~: 10~% et 50~M€~; fini~!'],
    ['« Clause sociale » suffit ?', '«~Clause sociale~» suffit~?'],
    ['12 345 678 € HT', '12~345~678~€~HT'],
    ['En 2025 212 acheteurs', 'En 2025 212 acheteurs'],
    ['15 278 h, soit 9,5 ETP sur 36 mois', '15~278~h, soit 9,5~ETP sur 36~mois'],
    ['délibération n° 2026-014, article L. 2111-3 du code', 'délibération n°~2026-014, article L.~2111-3 du code'],
    ['à 14:32, https://exemple.fr', 'à 14:32, https://exemple.fr'],
  ])('met les espaces insécables : %s', (texte, attendu) => {
    expect(visible(insecables(texte))).toBe(attendu);
  });

  it('ne change rien d’autre à un texte cité, et ne change plus rien la seconde fois', () => {
    const cite = "Nombre d'heures, 10% (environ 11,4 ETP)";
    expect(insecables(cite).replaceAll('\u00a0', ' ')).toBe(cite);
    expect(insecables(insecables(cite))).toBe(insecables(cite));
  });

  it('écrit l’apostrophe typographique dans les phrases du produit, pas dans ce qu’elles citent', () => {
    expect(phrase`L'acheteur ${"l'Eau vive"} n'a rien déclaré`).toBe("L’acheteur l'Eau vive n’a rien déclaré");
  });

  it('découpe une phrase en passages forts et ordinaires', () => {
    expect(toSegments('En 2025, *31,8 M€* connus.')).toEqual([
      { texte: 'En 2025, ', fort: false }, { texte: '31,8 M€', fort: true }, { texte: ' connus.', fort: false },
    ]);
  });

  it('énumère à la française', () => {
    expect([joinFrancais([]), joinFrancais(['a']), joinFrancais(['a', 'b']), joinFrancais(['a', 'b', 'c'])]).toEqual(['', 'a', 'a et b', 'a, b et c']);
  });
});
