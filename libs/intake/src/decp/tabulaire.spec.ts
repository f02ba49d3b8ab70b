import fc from 'fast-check';
import iconv from 'iconv-lite';
import { codesOf, readOne, SIRET_ACHETEUR, SIRET_TITULAIRE } from '../testing/fabrique';

const PES = 'id_marche;date_notification;objet_marche;montant_marche;id_acheteur;code_postal_acheteur';
const pes = (id: string, objet = 'Voirie'): string => `${id};2025-02-03;${objet};1250000.5000;${SIRET_ACHETEUR};40000`;
const codesDe = async (texte: string | Buffer): Promise<readonly string[]> =>
  (await readOne(texte)).lignes.map((ligne) =>
    ligne.sorte === 'REJET' ? `${ligne.rejet.code} ${ligne.rejet.position.ligne}` : `${ligne.enregistrement.id} ${ligne.position.ligne}`,
  );

describe('CSV of six columns (PES)', () => {
  it('reads a row, missing what the format cannot say', async () => {
    const { format, enregistrements, lus } = await readOne(`${PES}\n${pes('2025 01', '"Réfection, ""lot 1"""')}\n`);
    expect(format).toBe('DECP_CSV_PES');
    expect(lus[0]?.position).toEqual({ ligne: 2, chemin: 'ligne 2' });
    expect(enregistrements).toEqual([
      {
        ...{ uid: `${SIRET_ACHETEUR}2025 01`, id: '2025 01', acheteurId: SIRET_ACHETEUR, acheteurSiren: '214000010', acheteurNom: null },
        ...{ nature: 'AUTRE', typeMarche: null, objet: 'Réfection, "lot 1"', codeCPV: null, procedure: null, idAccordCadre: null },
        ...{ lieuExecution: null, dateNotification: '2025-02-03', montant: 125000050n, dureeMois: null, titulaires: [], modifications: [] },
        ...{ considerationsSociales: null, considerationsEnvironnementales: null, anomalies: [] },
      },
    ]);
  });

  it.each([';', ',', '\t'])('is recognised with the separator %j, in any order and case, with more columns', async (separateur) => {
    const entete = ['Autre colonne', 'ID_ACHETEUR', 'Montant_Marche', 'objet_marche', 'date_notification', 'id_marche'].join(separateur);
    const ligne = ['x', SIRET_ACHETEUR, '10', 'Objet', '03/02/2025', 'M1'].join(separateur);
    const { format, enregistrements } = await readOne(`\ufeff${entete}\r\n${ligne}\r\n`);
    expect(format).toBe('DECP_CSV_PES');
    expect(enregistrements).toMatchObject([{ id: 'M1', montant: 1000n, dateNotification: '2025-02-03' }]);
  });

  it('reads Windows-1252, and line breaks of old machines', async () => {
    const { enregistrements } = await readOne(iconv.encode(`${PES}\r${pes('A', 'Élagage')}\r${pes('B')}\r`, 'win1252'));
    expect(enregistrements.map(({ id, objet }) => [id, objet])).toEqual([['A', 'Élagage'], ['B', 'Voirie']]);
  });

  it('names the columns expected when it knows none', async () => {
    const { format, refus, lignes } = await readOne('nom;prenom\nA;B\n');
    expect([format, refus?.code, lignes.length]).toEqual(['INCONNU', 'FORMAT_INCONNU', 0]);
    for (const colonne of ['id_marche', 'montant_marche', 'acheteur_id', 'titulaires.1.id']) expect(refus?.phrase).toContain(colonne);
  });

  it('has a fingerprint that covers the header, not the line ending', async () => {
    const empreinteDe = async (texte: string): Promise<string | undefined> => (await readOne(texte)).lus[0]?.empreinte;
    const une = await empreinteDe(`${PES}\n${pes('A')}\n`);
    expect(await empreinteDe(`${PES}\r\n${pes('A')}`)).toBe(une);
    expect(await empreinteDe(`${PES};x\n${pes('A')};\n`)).not.toBe(une);
  });
});

describe('rows badly written', () => {
  it('counts the physical lines of a row that spans several', async () => {
    expect(await codesDe(`${PES}\n\n${pes('A', '"un\ndeux\n\ntrois"')}\n${pes('B')}\n`)).toEqual(['A 3', 'B 7']);
  });

  it('rejects alone a row with too many or too few cells', async () => {
    const texte = `${PES}\n${pes('A')}\n${pes('B')};trop\nC;2025-01-01\n${pes('Z')}\n`;
    expect(await codesDe(texte)).toEqual(['A 2', 'COLONNES_EN_ECART 3', 'COLONNES_EN_ECART 4', 'Z 5']);
    expect((await readOne(texte)).rejets[0]?.phrase).toContain('7 colonnes au lieu de 6');
  });

  it('loses one row to a quote that is never closed', async () => {
    const texte = `${PES}\n${pes('A')}\n${pes('B', '"Voirie')}\n${pes('C')}\n${pes('Z')}\n`;
    expect(await codesDe(texte)).toEqual(['A 2', 'ENREGISTREMENT_ILLISIBLE 3', 'C 4', 'Z 5']);
  });

  it('loses one row to a stray quote that swallows rows up to the next quoted cell', async () => {
    const texte = `${PES}\n${pes('B', '"Voirie')}\n${pes('C')}\n${pes('D', '"Eau, gaz"')}\n${pes('Z')}\n`;
    expect(await codesDe(texte)).toEqual(['ENREGISTREMENT_ILLISIBLE 2', 'C 3', 'D 4', 'Z 5']);
  });

  it('loses one row to an unclosed quote even when the file is much longer than what it may swallow', async () => {
    const suite = Array.from({ length: 40_000 }, (_, rang) => pes(`S${rang}`));
    const lus = await codesDe(`${PES}\n${pes('B', '"Voirie')}\n${suite.join('\n')}\n`);
    expect(lus[0]).toBe('ENREGISTREMENT_ILLISIBLE 2');
    expect(lus.slice(1)).toEqual(suite.map((_ligne, rang) => `S${rang} ${rang + 3}`));
  });

  it('accepts quotes in the middle of a cell', async () => {
    const { enregistrements } = await readOne(`${PES}\n${pes('A', 'Écran 27" mural')}\n${pes('B')}\n`);
    expect(enregistrements.map(({ objet }) => objet)).toEqual(['Écran 27" mural', 'Voirie']);
  });

  it('reports the row that is cut at the end of the file', async () => {
    expect(await codesDe(`${PES}\n${pes('A')}\n${pes('B').slice(0, 20)}`)).toEqual(['A 2', 'ENREGISTREMENT_TRONQUE 3']);
    expect(await codesDe(`${PES}\n${pes('A')}\n${pes('B', '"Voirie\net réseaux').slice(0, 30)}`)).toEqual(['A 2', 'ENREGISTREMENT_TRONQUE 3']);
  });

  it('rejects alone a line of megabytes, at flat memory, and passes over rows without any text', async () => {
    const texte = `${PES}\n;;;;;\n${pes('A')}\n${'x'.repeat(3_000_000)}\n${pes('Z')}\n`;
    expect(await codesDe(texte)).toEqual(['A 3', 'ENREGISTREMENT_TROP_LONG 4', 'Z 5']);
  });

  it('rejects a row without buyer or identifier, by the column’s own name', async () => {
    const { rejets } = await readOne(`${PES}\n${pes('A').replace(SIRET_ACHETEUR, '')}\n${pes('').replace('Voirie', '')}\n${pes('Z')}\n`);
    expect(rejets.map(({ code, colonne }) => [code, colonne])).toEqual([['ACHETEUR_MANQUANT', 'id_acheteur'], ['IDENTIFIANT_MANQUANT', 'id_marche']]);
  });

  it('gives the same rows whatever the chunks', async () => {
    const texte = `${PES}\n${pes('A', '"un ""deux""\n€ é"')}\n${pes('B')};\n${pes('C', 'a "b" c')}\n\n${pes('D', '"x;y"')}\n${pes('E', '"z')}`;
    const entier = await readOne(texte);
    expect(entier.lignes).toHaveLength(5);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 80 }), async (tailleBloc) => {
        expect((await readOne(texte, { tailleBloc })).lignes).toEqual(entier.lignes);
      }),
      { numRuns: 40 },
    );
  });
});

describe('CSV with one row per holder and modification', () => {
  const ENTETE = 'uid,id,type,codeCPV,acheteur_id,acheteur_nom,titulaire_id,titulaire_nom,montant,dateNotification,procedure,dureeMois,offresRecues';
  const ligne = (titulaire: string): string =>
    `${SIRET_ACHETEUR}7,7,Travaux,45214200,${SIRET_ACHETEUR},COMMUNE,${titulaire},"BÂTI, FRÈRES",61100,2025-01-01,Procédure adaptée,12,1`;

  it('makes one record per row, of the same uid as the file’s', async () => {
    const { format, enregistrements } = await readOne(`${ENTETE}\n${ligne(SIRET_TITULAIRE)}\n${ligne('TVA123')}\n${ligne('')}\n`);
    expect(format).toBe('DECP_CSV_TRAVAUX');
    expect(new Set(enregistrements.map(({ uid }) => uid))).toEqual(new Set([`${SIRET_ACHETEUR}7`]));
    expect(enregistrements[0]).toMatchObject({
      ...{ typeMarche: 'TRAVAUX', objet: null, acheteurNom: 'COMMUNE', montant: 6110000n, dureeMois: 12 },
      considerationsSociales: null,
    });
    expect(enregistrements.map(({ titulaires }) => titulaires[0])).toEqual([
      { id: SIRET_TITULAIRE, typeIdentifiant: 'SIRET', denominationSociale: 'BÂTI, FRÈRES' },
      { id: 'TVA123', typeIdentifiant: 'INCONNU', denominationSociale: 'BÂTI, FRÈRES' },
      { id: null, typeIdentifiant: 'INCONNU', denominationSociale: 'BÂTI, FRÈRES' },
    ]);
  });
});

describe('CSV of sixty-three columns with lists of programs (AIFE)', () => {
  const groupe = (rang: number): string => ['typeIdentifiant', 'id', 'denominationSociale'].map((nom) => `titulaires.${rang}.${nom}`).join(',');
  const MARCHE = 'id,dateNotification,objet,montant,acheteur.id,lieuExecution.code,lieuExecution.typeCode';
  const ENTETE = `_type,modifications,nature,codeCPV,dureeMois,${groupe(1)},${MARCHE},${groupe(2)}`;
  const ligne = (titulaire: string, second = ',,'): string =>
    `,[],ACCORD-CADRE,9310000,36,${titulaire},2019X,2019-01-08,Collecte,37539.0,${SIRET_ACHETEUR},40,CODE DEPARTEMENT,${second}`;

  it('reads holders written as Python lists', async () => {
    const premier = `['SIRET'],['${SIRET_TITULAIRE}'],"[""L'EST, ÉLECTRIQUE""]"`;
    const { format, enregistrements } = await readOne(`${ENTETE}\n${ligne(premier, `['HORS_UE'],['X1'],['ALPHA']`)}\n`);
    expect(format).toBe('DECP_CSV_AIFE');
    expect(enregistrements[0]).toMatchObject({
      ...{ nature: 'ACCORD_CADRE', typeMarche: 'FOURNITURES', montant: 3753900n, modifications: [] },
      lieuExecution: { code: '40', typeCode: 'Code département' },
      titulaires: [
        { id: SIRET_TITULAIRE, typeIdentifiant: 'SIRET', denominationSociale: 'L\'EST, ÉLECTRIQUE' },
        { id: 'X1', typeIdentifiant: 'HORS-UE', denominationSociale: 'ALPHA' },
      ],
    });
    expect(codesOf(enregistrements[0])).toEqual(['CPV_ZERO_PERDU', 'TITULAIRE_EN_LISTE']);
  });

  it('reads plain cells, several holders in one list, and none', async () => {
    const { enregistrements } = await readOne(
      `${ENTETE}\n${ligne(`SIRET,${SIRET_TITULAIRE},Seul`)}\n${ligne(`"['TVA', 'TVA']","['A', 'B']","['x', 'y']"`)}\n${ligne('[],[],[]')}\n${ligne(',,')}\n`,
    );
    expect(enregistrements.map(({ titulaires }) => titulaires.map(({ id }) => id))).toEqual([[SIRET_TITULAIRE], ['A', 'B'], [], []]);
    expect(codesOf(enregistrements[0])).not.toContain('TITULAIRE_EN_LISTE');
    expect(codesOf(enregistrements[3])).toContain('TITULAIRE_MANQUANT');
  });
});
