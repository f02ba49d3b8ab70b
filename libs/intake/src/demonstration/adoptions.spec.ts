import { readReferentiel, type ReferentielDepartement } from '../referentiel/decoupage-administratif';
import { adoptionDuDepartement, drawAdoptions } from './adoptions';

const JUSQU_A = '2026-11-25';
let referentiel: ReferentielDepartement;

beforeAll(async () => {
  referentiel = await readReferentiel('40');
});

describe('the adoptions of the demonstration', () => {
  it('are the same at each draw, one per collectivité of the territory', () => {
    const { adoptions } = drawAdoptions(referentiel, JUSQU_A);
    expect(drawAdoptions(referentiel, JUSQU_A)).toEqual({ adoptions, temoins: drawAdoptions(referentiel, JUSQU_A).temoins });
    expect(new Set(adoptions.map(({ siren }) => siren)).size).toBe(adoptions.length);
    const connus = new Set([...referentiel.communes, ...referentiel.epci].map(({ siren }) => String(siren)));
    expect(adoptions.filter(({ siren, signataires }) => ![siren, ...signataires].every((un) => connus.has(un)))).toEqual([]);
  });

  it('were voted in the past, and given up after having been voted', () => {
    for (const { stade, deliberation, abrogation } of drawAdoptions(referentiel, JUSQU_A).adoptions) {
      expect(deliberation === null).toBe(stade === 'BROUILLON' || stade === 'PROJET');
      expect(abrogation === null).toBe(stade !== 'ABROGE');
      if (deliberation) expect(deliberation.seanceLe < JUSQU_A && deliberation.seanceLe > '2023').toBe(true);
      if (abrogation) expect(abrogation.seanceLe > (deliberation?.seanceLe ?? '')).toBe(true);
    }
  });

  it('leave a commune of about 500 inhabitants to the visitor, beside one that has adopted, of the same EPCI', () => {
    const { adoptions, temoins } = drawAdoptions(referentiel, JUSQU_A);
    const communeOf = (siren: string) => referentiel.communes.find((commune) => commune.siren === siren);
    expect(communeOf(temoins.aAdopter)?.population).toBeGreaterThan(450);
    expect(communeOf(temoins.aAdopter)?.population).toBeLessThan(550);
    expect(communeOf(temoins.adoptee)?.epciSiren).toBe(communeOf(temoins.aAdopter)?.epciSiren);
    expect(adoptions.map(({ siren }) => siren)).not.toContain(temoins.aAdopter);
    expect(adoptions.find(({ siren }) => siren === temoins.adoptee)?.stade).toBe('ADOPTE');
    expect(adoptions.find(({ siren }) => siren === temoins.epci)?.signataires).toHaveLength(1);
  });

  it('follow the Département, which voted first', () => {
    const [premiere] = adoptionDuDepartement('224000018', JUSQU_A);
    const votes = drawAdoptions(referentiel, JUSQU_A).adoptions.flatMap(({ deliberation }) => (deliberation ? [deliberation.seanceLe] : []));
    expect(votes.every((seanceLe) => seanceLe > (premiere?.deliberation?.seanceLe ?? '9'))).toBe(true);
    expect(adoptionDuDepartement('224000018', '2023-01-31')).toEqual([]);
  });
});
