import { readReferentiel } from './decoupage-administratif';

describe('referential of a département', () => {
  it('gives the Landes 327 communes and 18 EPCI, Aire-sur-l’Adour included though ten of its members are in the Gers', async () => {
    const landes = await readReferentiel('40');
    expect(landes.communes).toHaveLength(327);
    expect(landes.epci).toHaveLength(18);
    expect(landes.millesime).toBe(2026);
    expect(landes.epci.map((epci) => epci.siren)).toContain('200030435');
    expect(landes.communes.every((commune) => landes.epci.some((epci) => epci.siren === commune.epciSiren))).toBe(true);
  });

  it('keeps the SIREN of the communes nouvelles, which no prefix would find', async () => {
    const { communes } = await readReferentiel('40');
    expect(communes.filter((commune) => !commune.siren.startsWith('2140')).map((commune) => commune.nom).sort()).toEqual(['Morcenx-la-Nouvelle', 'Rion-des-Landes']);
  });

  it('says by what a commune may be looked for: its postal codes, and the communes that it has absorbed', async () => {
    const { communes } = await readReferentiel('40');
    const morcenx = communes.find(({ nom }) => nom === 'Morcenx-la-Nouvelle');
    expect(morcenx?.codesPostaux).toContain('40110');
    expect(morcenx?.anciensNoms).toEqual(expect.arrayContaining(['Arjuzanx', 'Garrosse', 'Sindères']));
    expect(communes.every(({ codesPostaux }) => codesPostaux.length > 0)).toBe(true);
    expect(communes.filter(({ nom, anciensNoms }) => anciensNoms.includes(nom))).toEqual([]);
  });

  it('reads any other département, each EPCI once over the whole country', async () => {
    const gers = await readReferentiel('32');
    expect(gers.communes.length).toBeGreaterThan(400);
    expect(gers.epci.map((epci) => epci.siren)).not.toContain('200030435');
    const corse = await readReferentiel('2A');
    expect(corse.nom).toBe('Corse-du-Sud');
  });

  it('refuses a code that is not a département', async () => {
    await expect(readReferentiel('99')).rejects.toThrow('«\u00a099\u00a0» n’est pas un code de département');
  });
});
