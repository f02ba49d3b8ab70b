import { CODES_REJET, createRejet } from './rejet';

const POSITION = { ligne: 1, chemin: 'ligne 1' };
const params = { attendu: 'Attendu.', attendues: 'a, b', manquantes: 'b', nombre: 300, limite: 200, lues: 3 };

describe('rejections', () => {
  it.each(CODES_REJET)('%s says in French what is wrong and what to do', (code) => {
    const { phrase } = createRejet(code, POSITION, { valeur: 'X', params });
    expect(phrase).not.toMatch(/undefined|'|\u202f/);
    expect(phrase).not.toMatch(/[^\u00a0][:;!?»]|«[^\u00a0]/);
    expect(phrase).toMatch(/^[«\p{Lu}].*\.$/u);
    expect(phrase.split('. ').length).toBeGreaterThan(code === 'ENREGISTREMENT_TRONQUE' ? 0 : 1);
  });

  it('cut the value at 200 characters, never inside one', () => {
    expect(createRejet('SIREN_ILLISIBLE', POSITION, { valeur: 'é'.repeat(500) }).valeur).toBe('é'.repeat(200));
    expect(createRejet('SIREN_ILLISIBLE', POSITION, { valeur: `${'a'.repeat(199)}🌲` }).valeur).toBe('a'.repeat(199));
    expect(createRejet('FICHIER_VIDE', POSITION).valeur).toBeNull();
  });
});
