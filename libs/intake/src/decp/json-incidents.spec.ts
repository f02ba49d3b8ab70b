import { codesOf, json2019, json2022, readOne, SIRET_ACHETEUR, unMarche2019, unMarche2022 } from '../testing/fabrique';

const [A, B, Z] = ['A', 'B', 'Z'].map((id) => JSON.stringify(unMarche2022({ id })));
const fichier = (...enregistrements: readonly (string | undefined)[]): string => `{"marches":{"marche":[${enregistrements.join(',\n')}]}}`;
const idsOf = async (texte: string | Buffer): Promise<readonly string[]> =>
  (await readOne(texte)).lignes.map((ligne) => (ligne.sorte === 'REJET' ? ligne.rejet.code : ligne.enregistrement.id));

describe('records badly written', () => {
  it.each([
    ['a comma lost', B?.replace('","', '""')],
    ['a quote inside a text', B?.replace('Entretien du parc', 'Le "grand" parc')],
    ['a quote lost', B?.replace('"Entretien du parc"', 'Entretien du parc"')],
    ['a text that never ends', B?.replace('"Entretien du parc"', '"Entretien du parc')],
    ['a brace lost', B?.replace('"acheteur":{', '"acheteur":{"x":{')],
    ['a brace too many', B?.replace('"nature"', '}"nature"')],
    ['a bracket lost', B?.replace('}}]', '}}')],
    ['a final brace lost', B?.slice(0, -1)],
    ['a list instead of an object', '["B"]'],
  ])('%s costs that record alone', async (_faute, brise) => {
    expect(await idsOf(fichier(A, brise, Z))).toEqual(['A', 'ENREGISTREMENT_ILLISIBLE', 'Z']);
  });

  it('quotes the beginning of a bad record, 200 characters at most, with its line', async () => {
    const { rejets } = await readOne(fichier(A, `{"id":"B","objet":"${'x'.repeat(500)}" bad}`, Z));
    expect(rejets[0]).toMatchObject({ code: 'ENREGISTREMENT_ILLISIBLE', position: { ligne: 2, chemin: 'marches.marche[1]' } });
    expect(rejets[0]?.valeur).toHaveLength(200);
    expect(rejets[0]?.valeur).toMatch(/^\{"id":"B"/);
  });

  it('reads NaN, raw line breaks and NUL characters inside a record, and says what it did', async () => {
    const sale = B?.replace('45000.5', 'NaN').replace('Entretien du parc', 'Entretien\ndu\u0000 parc');
    const { enregistrements } = await readOne(fichier(A, sale, Z));
    expect(enregistrements).toHaveLength(3);
    expect(enregistrements[1]).toMatchObject({ objet: 'Entretien du parc', montant: null });
    expect(codesOf(enregistrements[1])).toEqual(['CARACTERE_INTERDIT', 'MONTANT_MANQUANT']);
  });

  it('keeps every digit of a long numeric identifier', async () => {
    const { enregistrements } = await readOne(fichier(B?.replace('"id":"B"', '"id":20240000000000000001')));
    expect(enregistrements[0]?.id).toBe('20240000000000000001');
  });
});

describe('truncated files', () => {
  it('keeps the whole records and reports the one that is cut', async () => {
    const texte = fichier(A, B, Z);
    expect(await idsOf(texte.slice(0, texte.indexOf('"Z"') + 40))).toEqual(['A', 'B', 'ENREGISTREMENT_TRONQUE']);
  });

  it('reports a file cut between two records', async () => {
    expect(await idsOf(`{"marches":{"marche":[${A},`)).toEqual(['A', 'ENREGISTREMENT_TRONQUE']);
  });
});

describe('hostile files', () => {
  it('rejects alone a record nested 200 levels deep', async () => {
    const profond = `{"id":"B","x":${'['.repeat(200)}${']'.repeat(200)}}`;
    expect(await idsOf(fichier(A, profond, Z))).toEqual(['A', 'ENREGISTREMENT_TROP_PROFOND', 'Z']);
  });

  it('accepts 64 levels and rejects 65', async () => {
    const nested = (niveaux: number): string => B?.replace('{', `{"x":${'['.repeat(niveaux - 1)}${']'.repeat(niveaux - 1)},`) ?? '';
    expect(await idsOf(fichier(nested(64), nested(65)))).toEqual(['B', 'ENREGISTREMENT_TROP_PROFOND']);
  });

  it('survives 200,000 levels', async () => {
    expect(await idsOf(fichier(A, `{"x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, Z))).toEqual(['A', 'ENREGISTREMENT_TROP_PROFOND', 'Z']);
  });

  it('rejects alone a record longer than 5 MB', async () => {
    const long = B?.replace('Entretien', 'x'.repeat(6 * 1024 * 1024));
    expect(await idsOf(fichier(A, long, Z))).toEqual(['A', 'ENREGISTREMENT_TROP_LONG', 'Z']);
  });

  it('finds the records that an unclosed text swallowed, however many', async () => {
    const brise = B?.replace('"Entretien du parc"', '"Entretien du parc');
    const suite = Array.from({ length: 12_000 }, (_, rang) => JSON.stringify(unMarche2022({ id: `S${rang}` })));
    const lus = await idsOf(fichier(A, brise, ...suite));
    expect(lus.slice(0, 4)).toEqual(['A', 'ENREGISTREMENT_ILLISIBLE', 'S0', 'S1']);
    expect(lus).toHaveLength(12_002);
  });

  it.each([
    ['spaces', `${' '.repeat(1_500_000)}x`],
    ['tags that never end', '<script>'.repeat(190_000)],
    ['ampersands', '&amp;'.repeat(300_000)],
    ['question marks', '??a'.repeat(500_000)],
    ['comments', '<!--'.repeat(370_000)],
  ])('reads megabytes of %s in a text, a date and an amount within seconds', async (_nom, objet) => {
    const debut = Date.now();
    expect(await idsOf(json2022([unMarche2022({ objet, montant: objet, dateNotification: objet })]))).toEqual(['2025-001']);
    expect(Date.now() - debut).toBeLessThan(5_000);
  });

  it('reads a million empty modifications within seconds, without as many doubts', async () => {
    const { enregistrements } = await readOne(json2022([unMarche2022({ modifications: Array.from({ length: 1_000_000 }, () => ({})) })]));
    expect(enregistrements[0]?.modifications).toEqual([]);
    expect(codesOf(enregistrements[0])).toHaveLength(100);
  });

  it('is not harmed by __proto__ and duplicate keys: the last value counts', async () => {
    const double = B?.replace('{', '{"__proto__":{"montant":1},"constructor":{"prototype":{"x":1}},"montant":1,');
    const { enregistrements } = await readOne(fichier(double));
    expect(enregistrements[0]?.montant).toBe(4500050n);
    expect(({} as Record<string, unknown>)['montant']).toBeUndefined();
  });

  it('gives one line per record even when a contract comes twice', async () => {
    const { enregistrements } = await readOne(json2022([unMarche2022(), unMarche2022({ montant: 2 })]));
    expect(enregistrements.map(({ uid }) => uid)).toEqual([`${SIRET_ACHETEUR}2025-001`, `${SIRET_ACHETEUR}2025-001`]);
  });
});

describe('impurities that are accepted with a doubt', () => {
  it.each([
    ['MONTANT_ECRIT_EN_TEXTE', { montant: '12 345,67 €' }, { montant: 1234567n }],
    ['MONTANT_ILLISIBLE', { montant: 'environ 3' }, { montant: null }],
    ['MONTANT_MANQUANT', { montant: null }, { montant: null }],
    ['MONTANT_ARRONDI', { montant: 10.005 }, { montant: 1001n }],
    ['DATE_MANQUANTE', { dateNotification: '' }, { dateNotification: null }],
    ['DATE_ILLISIBLE', { dateNotification: '2019-02-30' }, { dateNotification: null }],
    ['DUREE_ILLISIBLE', { dureeMois: 'un an' }, { dureeMois: null }],
    ['CPV_AVEC_CLE', { codeCPV: '50700000-2' }, { codeCPV: '50700000' }],
    ['CPV_ZERO_PERDU', { codeCPV: '9310000' }, { codeCPV: '09310000' }],
    ['CPV_HORS_FORMAT', { codeCPV: '4543100-7' }, { codeCPV: null }],
    ['SIRET_ACHETEUR_CLE_FAUSSE', { acheteur: { id: '21400001000013' } }, { acheteurSiren: '214000010' }],
    ['SIRET_ACHETEUR_INCOMPLET', { acheteur: { id: '214 000 010' } }, { acheteurId: '214000010', uid: '21400001020190001' }],
    ['SIRET_TITULAIRE_CLE_FAUSSE', { titulaires: [{ typeIdentifiant: 'SIRET', id: '90000000100018' }] }, {}],
    ['SIRET_TITULAIRE_MAL_FORME', { titulaires: [{ typeIdentifiant: 'SIRET', id: '9000000010001' }] }, {}],
    ['TITULAIRE_MANQUANT', { titulaires: [] }, { titulaires: [] }],
    ['ACHETEUR_EGAL_TITULAIRE', { titulaires: [{ typeIdentifiant: 'SIRET', id: SIRET_ACHETEUR }] }, {}],
    ['TEXTE_ALTERE', { objet: 'Maîtrise d??uvre' }, { objet: 'Maîtrise d??uvre' }],
    ['CARACTERE_INTERDIT', { objet: 'D\u0092intervention\u0007' }, { objet: 'D’intervention' }],
    ['CONSIDERATION_INCONNUE', { considerationsSociales: ['Clause verte'] }, { considerationsSociales: null }],
  ])('%s', async (code, champs, attendu) => {
    const { enregistrements, rejets } = await readOne(json2019([unMarche2019(champs)]));
    expect(rejets).toEqual([]);
    expect(codesOf(enregistrements[0])).toEqual([code]);
    expect(enregistrements[0]).toMatchObject(attendu);
  });
});
