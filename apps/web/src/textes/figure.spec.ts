import { conclure, titreTrajectoire } from './figure';

const mesure = { etat: 'RENSEIGNE', chiffre: '50,0\u00a0%', masque: null, cible: '50\u00a0%', prochaineCible: '65\u00a0% en 2027', statut: 'ATTEINT', precedente: null } as const;
const annee = { annee: 2025, schema: true };
const lire = (...question: Parameters<typeof conclure>): string => conclure(...question).replaceAll('\u00a0', ' ');

describe('the sentence that a figure is concluded by', () => {
  it('says the figure, its target, and the year before', () => {
    expect(lire({ ...mesure, precedente: { annee: 2024, etat: 'RENSEIGNE', chiffre: '31,3\u00a0%' } }, annee)).toBe('En 2025 : 50,0 %. La cible de 50 % est atteinte. En 2024 : 31,3 %.');
    expect(lire({ ...mesure, statut: 'EN_RETARD' }, annee)).toBe('En 2025 : 50,0 %. La cible de 50 % n’est pas atteinte.');
    expect(lire({ ...mesure, chiffre: '120\u00a0€', statut: 'NON_MESURABLE' }, annee)).toContain('il manque de quoi calculer la part');
  });

  it('without a target of the year, says the next one, or that there is none', () => {
    expect(lire({ ...mesure, cible: null, statut: 'SANS_CIBLE' }, { ...annee, annee: 2026 })).toBe('En 2026 : 50,0 %. Le schéma ne fixe pas de cible pour 2026 ; la prochaine est 65 % en 2027.');
    expect(lire({ ...mesure, cible: null, prochaineCible: null, statut: 'SANS_CIBLE' }, { annee: 2025, schema: false })).toContain('Aucun schéma voté');
  });

  it('does not take for zero what is unknown, hidden, or no concern', () => {
    expect(lire({ ...mesure, chiffre: null, etat: 'NON_RENSEIGNE' }, annee)).toBe('Le chiffre de 2025 n’est pas encore connu.');
    expect(lire({ ...mesure, chiffre: '<\u00a05', masque: 'PETIT' }, annee)).toContain('moins de 5 personnes');
    expect(lire({ ...mesure, chiffre: null, etat: 'NON_CONCERNE' }, annee)).toBe('Cet indicateur ne concerne pas votre collectivité.');
  });

  it('names the trajectory by what it shows', () => {
    const an = (une: number, chiffre: string | null) => ({ annee: une, chiffre });
    expect(titreTrajectoire([an(2023, null), an(2024, '3'), an(2025, '5')])).toBe('De 3 en 2024 à 5 en 2025');
    expect([titreTrajectoire([an(2025, '5')]), titreTrajectoire([])]).toEqual(['5 en 2025, seule année connue', 'Aucune année connue']);
  });
});
