import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { json2022, readAll, readOne, unMarche2022 } from '../testing/fabrique';

async function unZip(fichiers: Readonly<Record<string, string | Buffer>>, compress = true): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [nom, contenu] of Object.entries(fichiers)) zip.addBuffer(Buffer.from(contenu as string), nom, { compress });
  zip.end();
  return buffer(zip.outputStream);
}

/** The size that the central directory announces for its first file, replaced. */
function announce(zip: Buffer, taille: number): Buffer {
  const menteur = Buffer.from(zip);
  menteur.writeUInt32LE(taille, menteur.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24);
  return menteur;
}

const PES = 'id_marche;date_notification;objet_marche;montant_marche;id_acheteur\nA;2025-01-01;Eau;10;21400001000014\n';

describe('zip', () => {
  it('gives one file per entry, in order, each with its own format, and skips folders and leftovers', async () => {
    const fichiers = await readAll(
      await unZip({
        'dossier/un.txt': json2022([unMarche2022()]),
        '__MACOSX/._un.txt': 'x',
        'deux.csv': PES,
        'trois.json': '<html></html>',
        'dossier/.DS_Store': 'x',
      }),
      { nom: 'envoi.zip' },
    );
    expect(fichiers.map(({ nom, format, refus, lignes }) => [nom, format, refus?.code ?? null, lignes.length])).toEqual([
      ['dossier/un.txt', 'DECP_JSON_2022', null, 1],
      ['deux.csv', 'DECP_CSV_PES', null, 1],
      ['trois.json', 'INCONNU', 'FICHIER_HTML', 0],
    ]);
    expect(fichiers[1]).toMatchObject({ taille: PES.length, octetsLus: PES.length });
  });

  it('reads files stored without compression', async () => {
    expect((await readOne(await unZip({ 'a.csv': PES }, false))).enregistrements).toHaveLength(1);
  });

  it('refuses a zip inside a zip, and reads its neighbours', async () => {
    const fichiers = await readAll(await unZip({ 'dedans.zip': await unZip({ 'a.csv': PES }), 'a.csv': PES }));
    expect(fichiers.map(({ refus, lignes }) => [refus?.code ?? null, lignes.length])).toEqual([['ZIP_IMBRIQUE', 0], [null, 1]]);
  });

  it.each([
    ['ZIP_TROP_DE_FICHIERS', async () => unZip(Object.fromEntries(Array.from({ length: 201 }, (_, rang) => [`${rang}.csv`, PES])))],
    ['ZIP_VIDE', async () => unZip({})],
    ['ZIP_VIDE', async () => unZip({ '__MACOSX/x': 'x' })],
    ['FICHIER_CLASSEUR', async () => unZip({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' })],
    ['ZIP_ILLISIBLE', async () => (await unZip({ 'a.csv': PES })).subarray(0, 100)],
  ])('refuses the whole: %s', async (code, zip) => {
    const { refus, format, lignes } = await readOne(await zip());
    expect([refus?.code, format, lignes.length]).toEqual([code, 'INCONNU', 0]);
  });

  it('accepts two hundred files', async () => {
    expect(await readAll(await unZip(Object.fromEntries(Array.from({ length: 200 }, (_, rang) => [`${rang}.csv`, PES]))))).toHaveLength(200);
  });
});

describe('zip bombs', () => {
  const bombe = Buffer.from(`${PES}${' '.repeat(20_000_000)}`);

  it('are refused by their announced ratio, before anything is inflated', async () => {
    const { refus, octetsLus } = await readOne(await unZip({ 'a.csv': bombe }));
    expect(refus?.code).toBe('ZIP_BOMBE');
    expect(octetsLus).toBe(0);
  });

  it('are refused while inflating when they announce a small size', async () => {
    const zip = announce(await unZip({ 'a.csv': bombe }), 1000);
    const { refus, octetsLus } = await readOne(zip);
    expect(refus?.code).toBe('ZIP_TAILLE_FAUSSE');
    expect(octetsLus).toBeLessThan(1_000_000);
  });

  it('a file that is shorter than announced is refused once read', async () => {
    const texte = json2022(Array.from({ length: 500 }, (_, rang) => unMarche2022({ id: `M${rang}` })));
    const { refus, format } = await readOne(announce(await unZip({ 'a.json': texte }), texte.length + 1));
    expect([refus?.code, format]).toEqual(['ZIP_TAILLE_FAUSSE', expect.any(String)]);
  });

  it('an entry under a password is refused', async () => {
    const zip = await unZip({ 'a.csv': PES });
    for (const [signature, place] of [[0x01, 8], [0x03, 6]] as const) {
      const debut = zip.indexOf(Buffer.from([0x50, 0x4b, signature, signature + 1]));
      zip.writeUInt16LE(zip.readUInt16LE(debut + place) | 1, debut + place);
    }
    expect((await readOne(zip)).refus?.code).toBe('ZIP_CHIFFRE');
  });
});
