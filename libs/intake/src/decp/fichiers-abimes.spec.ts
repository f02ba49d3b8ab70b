import fc from 'fast-check';
import { FichierLu } from '../fichier/fichier-lu';
import type { LigneLue } from '../ligne-lue';
import { json2019, json2022, unMarche2019, unMarche2022, xmlOf } from '../testing/fabrique';

const N = 12;
const objet = (rang: number): string => `Élagage « lot ${rang} » {n°} [x], \\"a\\"`;
const marches = Array.from({ length: N }, (_, rang) => unMarche2022({ id: `M${rang}`, objet: objet(rang) }));

/** Name, whole file, first and last byte of its records. */
const FICHIERS: readonly (readonly [string, Buffer, number, number])[] = [
  ['JSON 2022', json2022(marches), '{"marches":{"marche":[', ']}}'],
  ['indented JSON 2022', JSON.stringify({ marches: { marche: marches } }, null, 1), '{\n "marches": {\n  "marche": [\n', '\n  ]\n }\n}'],
  ['JSON 2019', json2019(marches.map((_marche, rang) => unMarche2019({ id: `M${rang}`, objet: objet(rang) }))), '{"marches":[', ']}'],
  ['XML', `<marches>\n${marches.map((marche) => xmlOf('marche', marche)).join('\n')}\n</marches>`, '<marches>\n', '\n</marches>'],
  ['CSV', `${enteteCsv()}${marches.map((_marche, rang) => ligneCsv(rang)).join('\n')}\n`, enteteCsv(), '\n'],
].map(([nom = '', texte = '', avant = '', apres = '']) => [nom, Buffer.from(texte), avant.length, Buffer.byteLength(texte) - apres.length] as const);

const degat = fc.oneof(
  fc.integer({ min: 0, max: 255 }).map((octet) => ({ retire: 1, ajoute: Buffer.from([octet]) })),
  fc.constant({ retire: 1, ajoute: Buffer.alloc(0) }),
  fc.constantFrom(...'"{}[],:\\\n;<>&').map((signe) => ({ retire: 0, ajoute: Buffer.from(signe) })),
);

describe('one byte damaged, lost or added anywhere among twelve records', () => {
  it.each(FICHIERS)('costs one record of %s at most, never in silence, and the same whatever the chunks', async (nom, octets, debut, fin) => {
    // A line break lost between two CSV rows makes one row of both.
    const perdus = nom === 'CSV' ? 2 : 1;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: debut, max: fin - 1 }), degat, fc.integer({ min: 5, max: 90 }), async (place, { retire, ajoute }, taille) => {
        const abime = Buffer.concat([octets.subarray(0, place), ajoute, octets.subarray(place + retire)]);
        const lignes = await read(abime, abime.length);
        expect(lignes.filter(({ sorte }) => sorte === 'ENREGISTREMENT').length).toBeGreaterThanOrEqual(N - perdus);
        expect(lignes.length).toBeGreaterThanOrEqual(N + 1 - perdus);
        expect(summarize(await read(abime, taille))).toEqual(summarize(lignes));
      }),
      { numRuns: 150, seed: 40 },
    );
  });
});

async function read(octets: Buffer, taille: number): Promise<readonly LigneLue[]> {
  const fichier = await FichierLu.open('abîmé', null, cut(octets, taille));
  const lignes: LigneLue[] = [];
  for await (const ligne of fichier.lignes()) lignes.push(ligne);
  return lignes;
}

function summarize(lignes: readonly LigneLue[]): readonly string[] {
  return lignes.map((ligne) => {
    if (ligne.sorte === 'REJET') return `${ligne.rejet.code} ${ligne.rejet.position.ligne} ${ligne.rejet.position.chemin}`;
    return `${ligne.enregistrement.uid} ${ligne.empreinte} ${ligne.position.ligne} ${ligne.position.chemin}`;
  });
}

async function* cut(octets: Buffer, taille: number): AsyncGenerator<Buffer> {
  for (let debut = 0; debut < octets.length; debut += taille) yield Buffer.from(octets.subarray(debut, debut + taille));
}

function enteteCsv(): string {
  return 'id_marche;date_notification;objet_marche;montant_marche;id_acheteur\n';
}

function ligneCsv(rang: number): string {
  return `M${rang};2025-01-01;"Élagage ""a"" ${rang}";12.5;21400001000014`;
}
