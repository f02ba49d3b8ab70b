import type { DateCivile } from '../quantite/date-civile';
import { ACTES_SPASER, applyActe, etatSpaser, isEnPreparation, isPossible, libelleStatut, STATUTS_SPASER } from './statut-spaser';

const JOUR = '2026-11-25' as DateCivile;

describe('the life of a scheme', () => {
  it('goes from the draft to the vote, then to its revision or its repeal', () => {
    expect(['PROJETER', 'SOUMETTRE', 'ADOPTER', 'ABROGER'].reduce<string>((statut, acte) => applyActe(statut as never, acte as never) ?? '', 'BROUILLON')).toBe('ABROGE');
    expect(applyActe('ADOPTE', 'REMPLACER')).toBe('REVISE');
    expect(applyActe('PROJET', 'REPRENDRE')).toBe('BROUILLON');
    expect(applyActe('BROUILLON', 'SUPPRIMER')).toBeNull();
  });

  it('allows each act from the states named here and from no other', () => {
    const permis = STATUTS_SPASER.flatMap((statut) => ACTES_SPASER.filter((acte) => isPossible(statut, acte)).map((acte) => `${statut} ${acte}`));
    expect(permis).toEqual([
      'BROUILLON PROJETER', 'BROUILLON SUPPRIMER', 'PROJET REPRENDRE', 'PROJET SOUMETTRE', 'PROJET ADOPTER', 'PROJET SUPPRIMER',
      'SOUMIS_DELIBERATION REPRENDRE', 'SOUMIS_DELIBERATION ADOPTER', 'SOUMIS_DELIBERATION SUPPRIMER', 'ADOPTE REMPLACER', 'ADOPTE ABROGER',
    ]);
    expect(() => applyActe('ABROGE', 'ADOPTER')).toThrow('Ce schéma est «\u00a0Abrogé\u00a0»');
  });

  it('is the tenant’s alone until it is voted', () => {
    expect(STATUTS_SPASER.filter(isEnPreparation)).toEqual(['BROUILLON', 'PROJET', 'SOUMIS_DELIBERATION']);
  });

  it('waits for its effect, is in force, and runs out with time alone', () => {
    const etat = (fin: number, effetLe: string | null): string => libelleStatut(etatSpaser({ statut: 'ADOPTE', fin, effetLe: effetLe as DateCivile | null }, JOUR));
    expect([etat(2029, '2026-12-01'), etat(2029, '2026-11-25'), etat(2029, null), etat(2025, '2023-01-01')]).toEqual(['Adopté', 'En vigueur', 'En vigueur', 'Arrivé à son terme']);
    expect(etatSpaser({ statut: 'ABROGE', fin: 2029, effetLe: null }, JOUR)).toBe('ABROGE');
  });
});
