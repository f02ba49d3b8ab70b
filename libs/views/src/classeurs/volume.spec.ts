import { unClasseur, uneFeuille, uneLigne } from '../testing/un-classeur';
import { readCsv, readXlsx } from '../testing/lecture-classeurs';
import { readZip } from '../testing/lecture-fichiers';
import { renderClasseur } from './render-classeur';

describe('dix mille lignes', () => {
  const NOMBRE = 10_000;
  const classeur = unClasseur({
    feuilles: [uneFeuille(Array.from({ length: NOMBRE }, (_, rang) => uneLigne({ objet: `Marché n° ${rang} : entretien de la voirie`, montant: BigInt(rang) })))],
  });

  it('sont toutes là, la dernière comme la première', async () => {
    const lignes = (await readXlsx((await renderClasseur(classeur, 'xlsx')).contenu))['Marchés'] ?? [];
    expect([lignes.length, lignes.at(-1)?.[2]]).toEqual([NOMBRE + 1, 99.99]);
    const contenu = readZip((await renderClasseur(classeur, 'ods')).contenu).get('content.xml') ?? '';
    expect(contenu.match(/office:value-type="currency"/g)).toHaveLength(NOMBRE);
    expect(readCsv((await renderClasseur(classeur, 'csv')).contenu.toString()).at(-1)?.[2]).toBe('99,99');
  });

  it.each(['xlsx', 'ods'] as const)('ne sont jamais ensemble en mémoire sous leur forme %s : une ligne se lit quand on l’écrit', async (format) => {
    let lues = 0;
    const rythme: number[] = [];
    const [feuille = uneFeuille([])] = classeur.feuilles;
    const suivie = { ...feuille, readLigne: (rang: number) => { lues += 1; return feuille.readLigne(rang); } };
    const horloge = setInterval(() => rythme.push(lues), 1);
    await renderClasseur({ ...classeur, feuilles: [suivie] }, format);
    clearInterval(horloge);
    expect(lues).toBe(NOMBRE);
    // Other work of the process had its turn in the middle.
    expect(rythme.some((rang) => rang > 0 && rang < NOMBRE)).toBe(true);
  });
});
