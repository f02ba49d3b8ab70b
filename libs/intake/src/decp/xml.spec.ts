import fc from 'fast-check';
import { codesOf, readOne, SIRET_ACHETEUR, SIRET_TITULAIRE, unMarche2019, unMarche2022, uneConcession2022, xmlOf } from '../testing/fabrique';

const ENTETE = '<?xml version="1.0" encoding="UTF-8"?>\n';
const marches = (...enregistrements: readonly string[]): string => `${ENTETE}<marches>\n${enregistrements.join('\n')}\n</marches>`;
const [A, B, Z] = ['A', 'B', 'Z'].map((id) => xmlOf('marche', unMarche2022({ id })));
const idsOf = async (texte: string | Buffer): Promise<readonly string[]> =>
  (await readOne(texte)).lignes.map((ligne) => (ligne.sorte === 'REJET' ? ligne.rejet.code : ligne.enregistrement.id));

describe('DECP XML', () => {
  it('reads 2022 contracts and concessions as JSON would, with lists repeated and booleans of any writing', async () => {
    const considerationsSociales = { considerationSociale: ['Clause sociale', 'Critère social'] };
    const marche = unMarche2022({ considerationsSociales, marcheInnovant: 'oui', attributionAvance: '1', sousTraitanceDeclaree: 'false' });
    const { format, enregistrements, lus } = await readOne(marches(xmlOf('marche', marche), xmlOf('contrat-concession', uneConcession2022())));
    expect(format).toBe('DECP_XML_2022');
    expect(lus.map(({ position }) => position)).toEqual([
      { ligne: 3, chemin: 'marches.marche[0]' },
      { ligne: 4, chemin: 'marches.contrat-concession[0]' },
    ]);
    expect(enregistrements[0]).toMatchObject({
      ...{ uid: `${SIRET_ACHETEUR}2025-001`, montant: 4500050n, dureeMois: 12, dateNotification: '2025-03-14', codeCPV: '77310000' },
      titulaires: [{ id: SIRET_TITULAIRE, typeIdentifiant: 'SIRET' }],
      considerationsSociales: ['Clause sociale', 'Critère social'],
      considerationsEnvironnementales: [],
      anomalies: [],
    });
    expect(enregistrements[1]).toMatchObject({ nature: 'CONCESSION', montant: 30000000n, considerationsSociales: ['Concession réservée'] });
  });

  it('reads a 2019 file whose root is one contract, its empty list and its modifications', async () => {
    const modifications = [{ modification: { dateNotificationModification: '2019-06-01', dureeMois: 30 } }];
    const seul = `${ENTETE}${xmlOf('marche', unMarche2019({ titulaires: [{ titulaire: { id: SIRET_TITULAIRE, typeIdentifiant: 'SIRET' } }], modifications }))}`;
    const { format, enregistrements } = await readOne(seul);
    expect(format).toBe('DECP_XML_2019');
    expect(enregistrements[0]).toMatchObject({ nature: 'ACCORD_CADRE', considerationsSociales: null, acheteurNom: 'Commune d’Essai' });
    expect(enregistrements[0]?.modifications).toEqual([{ id: null, date: '2019-06-01', montant: null, dureeMois: 30 }]);
    const vide = await readOne(marches('<marche><id>1</id><acheteur><id>21400001000014</id></acheteur><modifications/><titulaires>\n</titulaires></marche>'));
    expect(vide.enregistrements[0]).toMatchObject({ modifications: [], titulaires: [] });
  });

  it('reads a prefix, CDATA, comments, numeric entities and a bare ampersand', async () => {
    const objet = '<d:objet><![CDATA[Voirie <b>& réseaux</b>]]> n&#176;&#x32; &amp; eaux & forêts<!-- note --></d:objet>';
    const prefixe = `<d:marche xmlns:d="x"><d:id>P</d:id><d:acheteur><d:id>${SIRET_ACHETEUR}</d:id></d:acheteur>${objet}</d:marche>`;
    const { enregistrements } = await readOne(`<!-- <marche>pas moi</marche> --><d:marches>${prefixe}</d:marches>`);
    expect(enregistrements.map(({ objet: lu }) => lu)).toEqual(['Voirie & réseaux n°2 & eaux & forêts']);
  });

  it('gives the same records whatever the chunks', async () => {
    const texte = marches(A ?? '', xmlOf('marche', unMarche2022({ id: 'B', objet: 'Été, « cœur » & forêt' })), Z ?? '');
    const entier = await readOne(texte);
    expect(entier.enregistrements).toHaveLength(3);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), async (tailleBloc) => {
        expect((await readOne(texte, { tailleBloc })).lignes).toEqual(entier.lignes);
      }),
      { numRuns: 25 },
    );
  });
});

describe('XML badly written', () => {
  it.each([
    ['an end tag lost', B?.replace('</objet>', '')],
    ['an end tag too many', B?.replace('<nature>', '</x><nature>')],
    ['the end of the record lost', B?.replace('</marche>', '')],
    ['a tag cut', B?.replace('<objet>', '<objet')],
    ['a CDATA that never ends', B?.replace('<objet>', '<objet><![CDATA[')],
  ])('%s costs that record alone', async (_faute, brise) => {
    expect(await idsOf(marches(A ?? '', brise ?? '', Z ?? ''))).toEqual(['A', 'ENREGISTREMENT_ILLISIBLE', 'Z']);
  });

  it('keeps the whole records of a truncated file', async () => {
    const texte = marches(A ?? '', B ?? '', Z ?? '');
    expect(await idsOf(texte.slice(0, texte.lastIndexOf('<codeCPV>')))).toEqual(['A', 'B', 'ENREGISTREMENT_TRONQUE']);
    expect(await idsOf(texte.slice(0, texte.lastIndexOf('<marche>')))).toEqual(['A', 'B', 'ENREGISTREMENT_TRONQUE']);
  });

  it('rejects alone what is nested too deep or too long', async () => {
    const profond = B?.replace('<objet>', `<x>${'<y>'.repeat(200)}${'</y>'.repeat(200)}</x><objet>`) ?? '';
    const long = B?.replace('Entretien', 'x'.repeat(6 * 1024 * 1024)) ?? '';
    expect(await idsOf(marches(A ?? '', profond, long, Z ?? ''))).toEqual(['A', 'ENREGISTREMENT_TROP_PROFOND', 'ENREGISTREMENT_TROP_LONG', 'Z']);
  });

  it.each(['<![CDATA[', '&', '<!--', '<x', '</', '<marche '])('reads megabytes of « %s » within seconds', async (signe) => {
    const debut = Date.now();
    const lus = await idsOf(marches(A ?? '', B?.replace('Entretien', signe.repeat(1_000_000 / signe.length)) ?? '', Z ?? ''));
    expect([lus[0], lus.at(-1)]).toEqual(['A', 'Z']);
    expect(Date.now() - debut).toBeLessThan(10_000);
  });

  it('names what cannot make a contract', async () => {
    const { rejets } = await readOne(marches(xmlOf('marche', unMarche2022({ acheteur: { id: 'X' } })), A ?? ''));
    expect(rejets).toMatchObject([{ code: 'ACHETEUR_ILLISIBLE', colonne: 'acheteur.id', valeur: 'X' }]);
  });
});

describe('entities and DOCTYPE', () => {
  it.each([
    ['external entity', '<!DOCTYPE marches [<!ENTITY x SYSTEM "file:///etc/hostname">]>'],
    ['billion laughs', '<!DOCTYPE marches [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'],
    ['lower case', '<!doctype marches>'],
  ])('a DOCTYPE refuses the file: %s', async (_nom, doctype) => {
    const { refus, lignes } = await readOne(`${ENTETE}${doctype}\n${marches(A ?? '').slice(ENTETE.length)}`);
    expect(refus?.code).toBe('XML_DOCTYPE');
    expect(lignes).toEqual([]);
  });

  it('a DOCTYPE beyond the first kilobytes refuses the file all the same', async () => {
    const { refus, lignes } = await readOne(`<!--${' '.repeat(80_000)}--><!DOCTYPE marches []><marches>${A}</marches>`);
    expect(refus?.code).toBe('XML_DOCTYPE');
    expect(lignes).toEqual([]);
  });

  it('an unknown entity stays as written', async () => {
    const { enregistrements } = await readOne(marches(B?.replace('Entretien du parc', 'Lot &secret; &eacute;t&#233;') ?? ''));
    expect(enregistrements[0]?.objet).toBe('Lot &secret; été');
    expect(codesOf(enregistrements[0])).toEqual([]);
  });
});
