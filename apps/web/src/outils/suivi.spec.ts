import { enBref } from '../textes/suivi';
import { aReprendre, compterEtats, etatMesure, MESURE_VIDE, saisieOf, toContenu } from './suivi';

const MESURE = { mesure: 'Relancer', responsable: 'Secrétariat général', echeance: '2026-03-31', faite: 'NON' } as const;

describe('le suivi d’une action', () => {
  it('se saisit et s’envoie sans les lignes laissées vides', () => {
    expect(saisieOf(null)).toEqual({ statut: '', bilan: '', mesures: [] });
    expect(toContenu({ statut: 'EN_COURS', bilan: 'Deux sur cinq', mesures: [MESURE, MESURE_VIDE, { ...MESURE_VIDE, echeance: '2026-01-01' }] })).toEqual({
      statut: 'EN_COURS', bilan: 'Deux sur cinq', mesures: [MESURE, { ...MESURE_VIDE, echeance: '2026-01-01' }],
    });
  });

  it('propose une fois ce que l’année d’avant a laissé', () => {
    expect(aReprendre({ mesures: [{ ...MESURE, mesure: ' Relancer ' }] }, [MESURE, { ...MESURE, mesure: 'Former' }]).map(({ mesure }) => mesure)).toEqual(['Former']);
  });

  it('dit une mesure en retard le lendemain de son échéance', () => {
    expect([etatMesure(MESURE, '2026-03-31'), etatMesure(MESURE, '2026-04-01'), etatMesure({ ...MESURE, faite: 'OUI' }, '2027-01-01')]).toEqual(['A_FAIRE', 'DEPASSEE', 'FAITE']);
  });

  it('abrège un long titre à un mot', () => {
    expect(enBref('Acheter moins')).toBe('Acheter moins');
    expect(enBref(`${'mot '.repeat(30)}fin`)).toBe(`${'mot '.repeat(20).trim()}…`);
  });

  it('compte les états des actions retenues, celles dont personne n’a parlé à part', () => {
    const en = (statut: 'EN_COURS' | 'REALISEE' | null, retenue = true) => ({ retenue, suivi: statut && { statut, bilan: null, mesures: null } });
    expect(compterEtats([en(null), en('REALISEE'), en('EN_COURS'), en('EN_COURS'), en('EN_COURS', false)])).toEqual([{ statut: 'EN_COURS', nombre: 2 }, { statut: 'REALISEE', nombre: 1 }, { statut: null, nombre: 1 }]);
  });
});
