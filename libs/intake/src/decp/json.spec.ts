import { codesOf, json2019, json2022, readOne, SIRET_ACHETEUR, SIRET_TITULAIRE, unMarche2019, unMarche2022, uneConcession2022 } from '../testing/fabrique';

describe('DECP JSON 2022', () => {
  it('reads a contract into the domain’s words', async () => {
    const modifications = [
      { modification: { id: 1, dateNotificationModification: '2025-09-01', montant: 50000, dureeMois: 18 } },
      { modification: { id: 2, dateNotificationModification: '2025-10-01' } },
    ];
    const { format, enregistrements, lus } = await readOne(json2022([unMarche2022({ modifications })]));
    expect(format).toBe('DECP_JSON_2022');
    expect(lus[0]?.position).toEqual({ ligne: 1, chemin: 'marches.marche[0]' });
    expect(enregistrements).toEqual([
      {
        uid: `${SIRET_ACHETEUR}2025-001`,
        id: '2025-001',
        acheteurId: SIRET_ACHETEUR,
        acheteurSiren: '214000010',
        acheteurNom: null,
        nature: 'MARCHE',
        typeMarche: 'SERVICES',
        objet: 'Entretien du parc',
        codeCPV: '77310000',
        procedure: 'Procédure adaptée',
        idAccordCadre: null,
        lieuExecution: { code: '40001', typeCode: 'Code commune' },
        dateNotification: '2025-03-14',
        montant: 4500050n,
        dureeMois: 12,
        titulaires: [{ id: SIRET_TITULAIRE, typeIdentifiant: 'SIRET', denominationSociale: null }],
        considerationsSociales: ['Clause sociale'],
        considerationsEnvironnementales: [],
        modifications: [
          { id: '1', date: '2025-09-01', montant: 5000000n, dureeMois: 18 },
          { id: '2', date: '2025-10-01', montant: null, dureeMois: null },
        ],
        anomalies: [],
        essentielles: {
          nature: 'Marché', techniques: ['Sans objet'],
          modifications: [{ id: 1, dateNotificationModification: '2025-09-01' }, { id: 2, dateNotificationModification: '2025-10-01' }],
        },
      },
    ]);
  });

  it('reads a concession, its signature standing for the notification', async () => {
    const modifications = [{ modification: { id: 1, dateSignatureModification: '2026-01-02', valeurGlobale: 320000 } }];
    const { enregistrements, lus } = await readOne(json2022([], [uneConcession2022({ modifications })]));
    expect(lus[0]?.position.chemin).toBe('marches.contrat-concession[0]');
    expect(enregistrements[0]).toMatchObject({
      ...{ nature: 'CONCESSION', acheteurId: SIRET_ACHETEUR, dateNotification: '2025-05-02', montant: 30000000n, dureeMois: 60 },
      titulaires: [{ id: SIRET_TITULAIRE }],
      considerationsSociales: ['Concession réservée'],
      considerationsEnvironnementales: ['Clause environnementale'],
      modifications: [{ date: '2026-01-02', montant: 32000000n }],
    });
    const sansSignature = await readOne(json2022([], [uneConcession2022({ dateSignature: null })]));
    expect(sansSignature.enregistrements[0]?.dateNotification).toBe('2025-07-01');
  });

  it('tells missing considerations from none', async () => {
    const { considerationsSociales: _sociales, ...sans } = unMarche2022();
    const aucune = unMarche2022({ considerationsSociales: { considerationSociale: ['Pas de considération sociale'] } });
    const vide = unMarche2022({ considerationsSociales: { considerationSociale: [] } });
    const { enregistrements } = await readOne(json2022([sans, aucune, vide]));
    expect(enregistrements.map(({ considerationsSociales }) => considerationsSociales)).toEqual([null, [], null]);
  });

  it('reads lists without their wrappers, and the wrapped record of a flat list', async () => {
    const titulaire = { typeIdentifiant: 'SIRET', id: SIRET_TITULAIRE };
    const nu = unMarche2022({
      titulaires: [titulaire],
      considerationsSociales: ['Critère social'],
      modifications: [{ id: 1, dateNotificationModification: '2025-09-01' }],
    });
    const enXml = unMarche2022({ titulaires: { titulaire: [titulaire] }, considerationsSociales: { considerationSociale: 'Critère social' } });
    const { enregistrements } = await readOne(json2022([nu, enXml]));
    for (const lu of enregistrements) expect(lu).toMatchObject({ titulaires: [{ id: SIRET_TITULAIRE }], considerationsSociales: ['Critère social'] });
    expect(enregistrements[0]?.modifications).toHaveLength(1);
    expect((await readOne(json2019([{ marche: nu }]))).enregistrements[0]?.id).toBe('2025-001');
  });

  it('knows an accord-cadre by its technique, since 2022 no longer has it as a nature', async () => {
    const { enregistrements } = await readOne(json2022([unMarche2022({ techniques: { technique: ['Accord-cadre'] }, idAccordCadre: ' AC  7 ' })]));
    expect(enregistrements[0]).toMatchObject({ nature: 'ACCORD_CADRE', idAccordCadre: 'AC 7' });
  });
});

describe('DECP JSON 2019', () => {
  it('reads contracts and concessions of the flat list', async () => {
    const concession = {
      ...{ _type: 'Contrat de concession', id: '2019C1', nature: 'Concession de service', objet: 'Parking', dureeMois: 36 },
      ...{ autoriteConcedante: { id: SIRET_ACHETEUR, nom: 'Commune d’Essai' }, dateSignature: '2019-03-19+01:00', valeurGlobale: 12.5 },
      concessionnaires: [{ typeIdentifiant: 'SIRET', id: SIRET_TITULAIRE, denominationSociale: 'Parcs inventés' }],
    };
    const { format, enregistrements } = await readOne(json2019([unMarche2019(), concession]));
    expect(format).toBe('DECP_JSON_2019');
    expect(enregistrements[0]).toMatchObject({ nature: 'ACCORD_CADRE', typeMarche: 'FOURNITURES', acheteurNom: 'Commune d’Essai', anomalies: [] });
    expect(enregistrements[1]).toMatchObject({ nature: 'CONCESSION', dateNotification: '2019-03-19', montant: 1250n, codeCPV: null });
  });

  it('says nothing of considerations: the format cannot', async () => {
    const { enregistrements } = await readOne(json2019([unMarche2019()]));
    expect(enregistrements[0]).toMatchObject({ considerationsSociales: null, considerationsEnvironnementales: null });
  });

  it('reads a modification without an amount, and leaves out one without a date', async () => {
    const modifications = [
      { objetModification: 'Titulaire', dateNotificationModification: '2019-06-01', titulaires: [] },
      { objetModification: 'Prix', montant: 31000 },
    ];
    const { enregistrements } = await readOne(json2019([unMarche2019({ modifications })]));
    expect(enregistrements[0]?.modifications).toEqual([{ id: null, date: '2019-06-01', montant: null, dureeMois: null }]);
    expect(codesOf(enregistrements[0])).toEqual(['MODIFICATION_SANS_DATE']);
  });
});

describe('what cannot make a contract', () => {
  it.each([
    ['ACHETEUR_MANQUANT', 'acheteur.id', unMarche2022({ acheteur: null })],
    ['ACHETEUR_MANQUANT', 'acheteur.id', unMarche2022({ acheteur: { id: 'NC' } })],
    ['ACHETEUR_ILLISIBLE', 'acheteur.id', unMarche2022({ acheteur: { id: '2140000100001' } })],
    ['IDENTIFIANT_MANQUANT', 'id', unMarche2022({ id: '  ' })],
    ['ACHETEUR_MANQUANT', 'autoriteConcedante.id', uneConcession2022({ autoriteConcedante: {} })],
  ])('%s names the column %s', async (code, colonne, marche) => {
    const { lignes, rejets } = await readOne(json2022([marche, unMarche2022()]));
    expect(lignes.map(({ sorte }) => sorte)).toEqual(['REJET', 'ENREGISTREMENT']);
    expect(rejets[0]).toMatchObject({ code, colonne, position: { chemin: 'marches.marche[0]' } });
  });
});

describe('fingerprints', () => {
  it('are those of the record’s own bytes: equal for the same, wherever it stands', async () => {
    const [a, b, c] = (await readOne(json2022([unMarche2022(), unMarche2022(), unMarche2022({ montant: 1 })]))).lus.map(({ empreinte }) => empreinte);
    expect(a).toBe(b);
    expect(a).not.toBe(c);
    expect(a).toMatch(/^2:[0-9a-f]{40}$/);
    expect((await readOne(json2019([unMarche2022()]))).lus[0]?.empreinte).toBe(a);
  });
});
