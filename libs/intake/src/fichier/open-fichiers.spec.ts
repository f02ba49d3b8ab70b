import iconv from 'iconv-lite';
import { json2019, json2022, readOne, unMarche2019, unMarche2022, withFichier } from '../testing/fabrique';
import { openFichiers } from './open-fichiers';

const html = '<!DOCTYPE html>\n<html><body>Session expirée</body></html>';

describe('whole files refused', () => {
  it.each([
    ['FICHIER_VIDE', ''],
    ['FICHIER_VIDE', ' \n\t\n'],
    ['FICHIER_VIDE', '\ufeff'],
    ['FICHIER_HTML', html],
    ['FICHIER_HTML', `  ${html.toLowerCase()}`],
    ['FICHIER_HTML', '<?xml version="1.0"?><!-- x --><html xmlns="x"><marche>1</marche></html>'],
    ['FICHIER_BINAIRE', Buffer.alloc(1000)],
    ['FICHIER_BINAIRE', '%PDF-1.7\nabc'],
    ['FICHIER_BINAIRE', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2])],
    ['FORMAT_INCONNU', '{"donnees":[]}'],
    ['FORMAT_INCONNU', '{"marches":"aucun"}'],
    ['FORMAT_INCONNU', '{"autre":{"marches":[{"id":1}]}}'],
    ['FORMAT_INCONNU', '{"marches":{"contrats":[{"id":1}]}}'],
    ['FORMAT_INCONNU', '[1,2]'],
    ['FORMAT_INCONNU', '<rss><item/></rss>'],
    ['FORMAT_INCONNU', 'bonjour'],
  ])('%s: %j', async (code, contenu) => {
    const { refus, lignes } = await readOne(contenu);
    expect(refus?.code).toBe(code);
    expect(refus?.phrase).toMatch(/\.$/);
    expect(lignes).toEqual([]);
  });

  it('a path that leads nowhere, or to a folder, is a refused file and not an exception', async () => {
    for (const chemin of ['/nulle/part.json', '/']) {
      for await (const fichier of openFichiers(chemin)) expect(fichier.refus()?.code).toBe('FICHIER_INTROUVABLE');
    }
  });

  it('an empty list is a file of no contract, not a refusal', async () => {
    for (const texte of [json2019([]), json2022([])]) expect(await readOne(texte)).toMatchObject({ refus: null, lignes: [] });
  });
});

describe('formats told by content', () => {
  it('whatever the name, the mark, the spaces and what stands before', async () => {
    const texte = `\ufeff \n{"$schema":"x","meta":{"marches":[1]},"marches": [${JSON.stringify(unMarche2019())}]}`;
    const fichier = await readOne(texte, { nom: 'export.csv' });
    expect(fichier).toMatchObject({ nom: 'export.csv', format: 'DECP_JSON_2019', refus: null, enregistrements: [{ id: '20190001' }] });
  });

  it.each(['win1252', 'utf-16le', 'utf-16be'])('reads JSON written in %s', async (encodage) => {
    const objet = 'Élagage d’été « forêt »';
    const { enregistrements } = await readOne(iconv.encode(json2022([unMarche2022({ objet })]), encodage, { addBOM: true }));
    expect(enregistrements[0]).toMatchObject({ objet, considerationsSociales: ['Clause sociale'], considerationsEnvironnementales: [], anomalies: [] });
  });

  it('is not mistaken by a character cut at the edge of a chunk', async () => {
    const texte = json2022([unMarche2022({ objet: 'é’œ€'.repeat(50) })]);
    for (const tailleBloc of [1, 3, 64, 255]) {
      expect((await readOne(texte, { tailleBloc })).enregistrements[0]?.objet).toBe('é’œ€'.repeat(50));
    }
  });
});

describe('progress', () => {
  it('tells the bytes consumed as the file is read, all of them at the end', async () => {
    const texte = json2022(Array.from({ length: 3000 }, (_, rang) => unMarche2022({ id: `M${rang}` })));
    await withFichier(texte, async (chemin) => {
      for await (const fichier of openFichiers(chemin, { tailleBloc: 65_536 })) {
        const etapes = new Set<number>();
        for await (const _ligne of fichier.lignes()) etapes.add(fichier.octetsLus());
        expect(fichier.taille).toBe(Buffer.byteLength(texte));
        expect(etapes.size).toBeGreaterThan(10);
        expect(fichier.octetsLus()).toBe(fichier.taille);
      }
    });
  });

  it('a reader may stop at any time', async () => {
    await withFichier(json2022([unMarche2022(), unMarche2022()]), async (chemin) => {
      for await (const fichier of openFichiers(chemin)) {
        for await (const _ligne of fichier.lignes()) break;
        break;
      }
    });
  });
});
