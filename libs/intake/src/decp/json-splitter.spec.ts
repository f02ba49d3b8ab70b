import fc from 'fast-check';
import { json2019, json2022, unMarche2022, uneConcession2022 } from '../testing/fabrique';
import { JsonSplitter, type CadreJson } from './json-splitter';

interface CadreLu {
  readonly sorte: CadreJson['sorte'];
  readonly texte: string;
  readonly ligne: number;
  readonly chemin: string;
}

/** The frames of a text given by chunks of the sizes drawn, each read at once since its bytes do not last. */
function split(texte: string | Buffer, tailles: readonly number[]): readonly CadreLu[] {
  const octets = typeof texte === 'string' ? Buffer.from(texte) : texte;
  const splitter = new JsonSplitter();
  const cadres: CadreLu[] = [];
  const drain = (): void => {
    for (let cadre = splitter.next(); cadre; cadre = splitter.next()) {
      cadres.push({ sorte: cadre.sorte, texte: cadre.octets.toString('utf8'), ...cadre.position });
    }
  };
  for (let debut = 0, rang = 0; debut < octets.length; rang += 1) {
    const taille = tailles[rang % tailles.length] ?? 1;
    // A copy of its own for each chunk: nothing may depend on the bytes that follow in memory.
    splitter.push(Buffer.from(octets.subarray(debut, debut + taille)));
    debut += taille;
    drain();
  }
  splitter.end();
  drain();
  return cadres;
}

const tailles = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });

describe('cutting a JSON file into records', () => {
  it('gives each record its bytes, its line and its path', () => {
    const texte = '{"$schema":"x",\n"marches":{"marche":[\n  {"id":"1"},\n  {"id":"2"}],"contrat-concession":[{"id":"3"}]}}';
    expect(split(texte, [1000])).toEqual([
      { sorte: 'ELEMENT', texte: '{"id":"1"}', ligne: 3, chemin: 'marches.marche[0]' },
      { sorte: 'ELEMENT', texte: '{"id":"2"}', ligne: 4, chemin: 'marches.marche[1]' },
      { sorte: 'ELEMENT', texte: '{"id":"3"}', ligne: 4, chemin: 'marches.contrat-concession[0]' },
    ]);
  });

  it('reads the flat list of 2019 and one object where a list is expected', () => {
    expect(split('{"marches":[{"id":1}]}', [3]).map(({ chemin }) => chemin)).toEqual(['marches[0]']);
    expect(split('{"marches":{"marche":{"id":1}}}', [3])).toEqual([{ sorte: 'ELEMENT', texte: '{"id":1}', ligne: 1, chemin: 'marches.marche' }]);
  });

  it('is not misled by braces, brackets, quotes and backslashes inside strings', () => {
    const pieges = ['}', '{', '][', '\\', '"', '\\"', '"}],', '\\\\', '{"id":'];
    const marches = pieges.map((piege, rang) => ({ id: String(rang), objet: piege, [piege]: piege }));
    for (const taille of [1, 2, 5, 1000]) {
      expect(split(json2019(marches), [taille]).map(({ texte }) => JSON.parse(texte) as unknown)).toEqual(marches);
    }
  });

  it('gives the same records whatever the chunks', () => {
    const valeur = fc.jsonValue({ maxDepth: 4 });
    const enregistrement = fc.record({ id: fc.string(), objet: fc.string({ unit: 'binary' }), divers: valeur });
    fc.assert(
      fc.property(fc.array(enregistrement, { maxLength: 6 }), fc.array(valeur, { maxLength: 2 }), fc.boolean(), tailles, (marches, autres, indente, coupes) => {
        const fichier = { avant: autres, marches: { inconnu: autres, marche: marches }, apres: autres };
        const texte = JSON.stringify(fichier, null, indente ? 2 : 0);
        const cadres = split(texte, coupes);
        expect(cadres).toEqual(split(texte, [texte.length * 4]));
        expect(cadres.map((cadre) => JSON.parse(cadre.texte) as unknown)).toEqual(JSON.parse(JSON.stringify(marches)));
      }),
    );
  });

  it('keeps every whole record of a file cut anywhere, and says that it is cut', () => {
    const texte = json2022([unMarche2022({ id: 'A' }), unMarche2022({ id: 'B', objet: 'Été, côté « forêt »' })], [uneConcession2022()]);
    const octets = Buffer.from(texte);
    const entiers = split(texte, [octets.length]);
    fc.assert(
      fc.property(fc.integer({ min: 25, max: octets.length - 1 }), tailles, (coupure, coupes) => {
        const cadres = split(octets.subarray(0, coupure), coupes);
        const complets = cadres.filter(({ sorte }) => sorte === 'ELEMENT').length;
        expect(complets).toBe(entiers.filter((_cadre, rang) => endOf(octets, rang) <= coupure).length);
        expect(cadres.at(-1)?.sorte).toBe('TRONQUE');
      }),
    );
  });

  it('counts what stands in the list without being an object', () => {
    expect(split('{"marches":[null, 12, "x", [1], {"id":1}]}', [2]).map(({ texte }) => texte)).toEqual(['null', '12', '"x"', '[1]', '{"id":1}']);
  });

  it('rejects alone a record whose braces do not match, and finds the next ones', () => {
    const [avant, apres] = [unMarche2022({ id: 'A' }), unMarche2022({ id: 'Z' })].map((marche) => JSON.stringify(marche));
    for (const brise of ['{"id":"B","acheteur":{"id":"1"', '{"id":"B","titulaires":[{"titulaire":{"id":"1"}],"objet":"x"}', '{"id":"B"]}']) {
      const cadres = split(`{"marches":{"marche":[${avant},${brise},${apres}]}}`, [7]);
      expect(cadres.map(({ sorte, texte }) => [sorte, /"id":"(\w+)"/.exec(texte)?.[1]])).toEqual([['ELEMENT', 'A'], ['BRISE', 'B'], ['ELEMENT', 'Z']]);
    }
  });

  it('has no place for contracts in a JSON of something else', () => {
    for (const texte of ['{"marches":{"autre":[{}]}}', '{"data":{"marches":[{}]}}', '[{"id":1}]']) {
      const splitter = new JsonSplitter();
      splitter.push(Buffer.from(texte));
      splitter.end();
      expect(splitter.next()).toBeNull();
      expect(splitter.hasListe).toBe(false);
    }
  });
});

/** Where the record of a rank ends in the bytes, found with another tool than the one under test. */
function endOf(octets: Buffer, rang: number): number {
  const marches = JSON.parse(octets.toString('utf8')) as { marches: { marche: unknown[]; 'contrat-concession': unknown[] } };
  const textes = [...marches.marches.marche, ...marches.marches['contrat-concession']].map((un) => JSON.stringify(un));
  const texte = textes[rang] ?? '';
  return octets.indexOf(texte) + Buffer.byteLength(texte);
}
