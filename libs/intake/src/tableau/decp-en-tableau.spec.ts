import { readDecpEnTableau } from './decp-en-tableau';
import { describeEcartes } from './describe-ecartes';
import { readLigne } from './colonnes/read-ligne';
import { recogniseColonnes } from './colonnes/recognise-colonnes';
import type { TableauLu } from './tableau-lu';

const AMOU = { siren: '214000028', type: 'COMMUNE' } as const;
const SIRET = '21400002800016';
const marche = (avec: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: '2025-01', acheteur: { id: SIRET }, nature: 'Accord-cadre', objet: 'Entretien ; espaces verts, du bourg', codeCPV: '77310000', procedure: 'Procédure adaptée', dureeMois: 12, dateNotification: '2025-03-14', montant: 36_500.5,
  titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: '99999999900017', denominationSociale: 'Jardins, etc.' } }, { titulaire: { typeIdentifiant: 'TVA', id: 'BE0123456789' } }],
  considerationsSociales: { considerationSociale: ['Clause sociale', 'Marché réservé'] }, considerationsEnvironnementales: { considerationEnvironnementale: ['Pas de considération environnementale'] },
  modifications: [{ modification: { id: 1, montant: 40_000, dureeMois: 14, dateNotificationModification: '2025-09-01', datePublicationDonneesModification: '2025-09-02' } }], ...avec,
});
const decp = (...marches: readonly unknown[]): Buffer => Buffer.from(JSON.stringify({ marches: { marche: marches } }));
const lire = (octets: Buffer): Promise<TableauLu | null> => readDecpEnTableau(octets, 'decp.json', AMOU);
const relire = ({ entetes, lignes }: TableauLu, rang = 0) => readLigne('MARCHE', recogniseColonnes('MARCHE', entetes, {}), lignes[rang]?.cellules ?? []);

describe('a publication that its buyer deposits', () => {
  it('is the table that the buyer could have written: every column recognised, every value read back', async () => {
    const tableau = (await lire(decp(marche()))) as TableauLu;
    expect(recogniseColonnes('MARCHE', tableau.entetes, {}).map(({ cle }) => cle)).not.toContain(null);
    expect(relire(tableau)).toMatchObject({
      defauts: [],
      brut: {
        numero: '2025-01', objet: 'Entretien ; espaces verts, du bourg', dateNotification: '2025-03-14', montant: '36500.50', dureeMois: '12', nature: 'ACCORD_CADRE', procedure: 'Procédure adaptée', codeCPV: '77310000',
        titulaires: [{ id: '99999999900017', denominationSociale: 'Jardins, etc.' }], clauses: [{}], reservations: [{ article: 'INCONNU' }],
        modifications: [{ date: '2025-09-01', montant: '40000.00', dureeMois: '14' }],
      },
    });
  });

  it('says nothing of what is not published, and « none » of what is said to be none', async () => {
    const tableau = (await lire(decp(marche({ considerationsSociales: { considerationSociale: ['Pas de considération sociale'] }, modifications: [], titulaires: [] }), marche({ id: '2025-02', considerationsSociales: undefined })))) as TableauLu;
    expect([relire(tableau).brut, relire(tableau, 1).brut]).toEqual([expect.objectContaining({ clauses: [], reservations: [], criteresSociaux: [] }), expect.not.objectContaining({ clauses: expect.anything() })]);
    expect(relire(tableau).brut).not.toHaveProperty('modifications');
  });

  it('makes one row of the records of one contract, and leaves aside those of others and those that cannot be read, and says so', async () => {
    const tableau = (await lire(decp(marche({ acheteur: { id: '24400086500018' } }), marche(), marche({ montant: 99 }), { objet: 'sans acheteur' }, marche({ id: '2025-02' })))) as TableauLu;
    expect(tableau.lignes.map(({ numero }) => numero)).toEqual([2, 5]);
    expect(describeEcartes(tableau)).toBe('Un marché d’un autre acheteur est laissé de côté. Un enregistrement ne se lit pas et est laissé de côté (rang 4).');
  });

  it('is read in XML as in JSON', async () => {
    const xml = `<?xml version="1.0"?><marches><marche><id>2025-01</id><acheteur><id>${SIRET}</id></acheteur><nature>Marché</nature><objet>Voirie</objet><dateNotification>2025-03-14</dateNotification><montant>60000</montant></marche></marches>`;
    const tableau = await lire(Buffer.from(xml));
    expect(tableau && relire(tableau).brut).toMatchObject({ numero: '2025-01', objet: 'Voirie', montant: '60000.00' });
  });

  it('that holds no contract of its depositor is refused in one sentence', async () => {
    await expect(lire(decp(marche({ acheteur: { id: '24400086500018' } })))).rejects.toMatchObject({ code: 'DECP_SANS_ACHETEUR' });
  });

  it.each(['{"a": 1}', '[]', '<html><body/></html>', '<feuille/>'])('is not %s', async (texte) => expect(await lire(Buffer.from(texte))).toBeNull());
});

describe('what a file holds and no line shows', () => {
  it('is told with its lines, the first twenty of them', () => {
    expect(describeEcartes({ totaux: [12] })).toBe('Une ligne de total est laissée de côté (ligne 12).');
    expect(describeEcartes({ totaux: Array.from({ length: 25 }, (_, rang) => rang + 1) })).toMatch(/^25 lignes de total sont laissées de côté \(lignes 1, .*, 20…\)\.$/);
    expect(describeEcartes({ totaux: [], decp: { autresAcheteurs: 1_200, illisibles: [] } })).toMatch(/^1\s200 marchés d’autres acheteurs/);
    expect(describeEcartes({ totaux: [] })).toBeNull();
  });
});
