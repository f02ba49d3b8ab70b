import fc from 'fast-check';
import iconv from 'iconv-lite';
import { detectEncoding, toUtf8 } from './encoding';

async function* cut(octets: Buffer, taille: number): AsyncGenerator<Buffer> {
  for (let debut = 0; debut < octets.length; debut += taille) yield octets.subarray(debut, debut + taille);
}

async function readText(octets: Buffer, taille: number): Promise<string> {
  const blocs: Buffer[] = [];
  for await (const bloc of toUtf8(cut(octets, taille))) blocs.push(bloc);
  return Buffer.concat(blocs).toString('utf8');
}

const PHRASE = 'Élagage des chênes, « lot n° 1 » – l’été, cœur de ville : 12 000 €\n';

describe('encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(PHRASE)],
    ['UTF-8 with its mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(PHRASE)])],
    ['Windows-1252', iconv.encode(PHRASE, 'win1252')],
    ['UTF-16LE with its mark', iconv.encode(PHRASE, 'utf-16le', { addBOM: true })],
    ['UTF-16BE with its mark', iconv.encode(PHRASE, 'utf-16be', { addBOM: true })],
    ['UTF-16LE without its mark', iconv.encode(PHRASE, 'utf-16le')],
  ])('reads %s whatever the chunks', async (_nom, octets) => {
    for (const taille of [1, 2, 3, 7, 1000]) expect(await readText(octets, taille)).toBe(PHRASE);
  });

  it('reads Latin-1 as Windows-1252, which contains it', async () => {
    expect(await readText(iconv.encode('Été à Dax', 'latin1'), 4)).toBe('Été à Dax');
  });

  it('never mistakes UTF-8 for anything else, wherever a character is cut', async () => {
    const texte = fc.string({ unit: fc.constantFrom('a', 'é', 'œ', '€', '’', '🌲', ' ', '\n'), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(texte, fc.integer({ min: 1, max: 9 }), async (lu, taille) => {
        expect(await readText(Buffer.from(lu), taille)).toBe(lu);
      }),
    );
  });

  it('decides at the first accent, even far beyond the first chunk', async () => {
    const debut = 'a'.repeat(300_000);
    expect(await readText(iconv.encode(`${debut}été`, 'win1252'), 65_536)).toBe(`${debut}été`);
    expect(await readText(Buffer.from(`${debut}été`), 65_536)).toBe(`${debut}été`);
  });

  it('waits when the first accent is the last byte of a chunk: it may be a whole character or the half of one', async () => {
    const texte = `${'a'.repeat(2000)}é suite à Dax`;
    expect(await readText(iconv.encode(texte, 'win1252'), 2001)).toBe(texte);
    expect(await readText(Buffer.from(texte), 2001)).toBe(texte);
  });

  it('keeps a file in UTF-8 when one character of it is damaged', async () => {
    const abime = Buffer.concat([Buffer.from('l’été '), Buffer.from([0xe9]), Buffer.from(' à Dax, côté forêt')]);
    expect(await readText(abime, 5)).toBe('l’été \ufffd à Dax, côté forêt');
  });

  it('says nothing of plain ASCII', () => {
    expect(detectEncoding(Buffer.from('abc')).encodage).toBeNull();
  });
});
