import { createHash } from 'node:crypto';
import { CODES_INDICATEUR } from '../indicateur/code-indicateur';
import { dateCivile } from '../quantite/date-civile';
import { CODES_DECISION, METHODE_VERSION, getRegle, listDecisionsOf, listRegles, listVersionsRegle } from './registre';

/** SHA-256 of every version of every rule, for each version of the method ever published. */
const EMPREINTES: Readonly<Record<number, string>> = {
  1: '359bbe2dfc5a08661d9ebd293e22b7c8b1d9ddd029fc86c3c105c115d7750986',
};

describe('Registre des décisions de méthode', () => {
  it('porte les décisions D-01 à D-29, sans trou', () => {
    expect(CODES_DECISION).toEqual(Array.from({ length: 29 }, (_, rang) => `D-${String(rang + 1).padStart(2, '0')}`));
  });

  it('ne change pas d’un mot sans changer de version', () => {
    const texte = JSON.stringify(CODES_DECISION.flatMap(listVersionsRegle));
    expect(createHash('sha256').update(texte).digest('hex')).toBe(EMPREINTES[METHODE_VERSION]);
  });

  it.each(CODES_DECISION)('%s numérote ses versions de 1 en 1, chacune applicable après la précédente', (code) => {
    const versions = listVersionsRegle(code);
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, rang) => rang + 1));
    const dates = versions.map(({ applicableDu }) => applicableDu);
    expect(dates).toEqual([...new Set(dates)].sort());
  });

  it.each(CODES_DECISION)('%s se lit en phrases et touche au moins un chiffre', (code) => {
    for (const { sujet, enonce, decision, alternative, indicateurs } of listVersionsRegle(code)) {
      expect(sujet).not.toMatch(/[.?]$/);
      expect(enonce).toMatch(/[.?]$/);
      expect(decision).toMatch(/[.?]$/);
      if (alternative !== null) expect(alternative).toMatch(/\.$/);
      expect(indicateurs.length).toBeGreaterThan(0);
      expect(new Set(indicateurs).size).toBe(indicateurs.length);
    }
  });

  it('ne régit rien avant le 1er janvier 2023', () => {
    expect(getRegle('D-02', dateCivile(2022, 12, 31))).toBeNull();
    expect(listRegles(dateCivile(2022, 12, 31))).toEqual([]);
    expect(getRegle('D-02', dateCivile(2023, 1, 1))).toMatchObject({ code: 'D-02', version: 1 });
    expect(listRegles(dateCivile(2023, 1, 1))).toHaveLength(29);
  });

  it('dit pour chaque chiffre les décisions qui le font', () => {
    expect(listDecisionsOf('B1')).toEqual(['D-01', 'D-05', 'D-10', 'D-21', 'D-22', 'D-24', 'D-25', 'D-26', 'D-28']);
    expect(listDecisionsOf('CAP')).toEqual(expect.arrayContaining(['D-07', 'D-08', 'D-09', 'D-27']));
    for (const code of CODES_INDICATEUR) expect(listDecisionsOf(code)).toContain('D-22');
  });

  it('dit les seuils d’un montant invraisemblable et ce qu’il devient (D-27)', () => {
    const decision = getRegle('D-27', dateCivile(2025, 1, 1))?.decision.replace(/\u00a0/g, ' ') ?? '';
    for (const repere of ['100 M€', '50 M€ pour une commune', '999 999', '200 €', 'négatif', 'hors des totaux']) expect(decision).toContain(repere);
  });

  it('prend la base ESTIME tant qu’aucun mandat n’est connu (D-09)', () => {
    expect(getRegle('D-09', dateCivile(2025, 1, 1))?.decision).toMatch(/tant qu’aucun mandat n’est connu,[^.]*\(ESTIME\)/);
  });
});
