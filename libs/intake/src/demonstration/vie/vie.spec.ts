import { listFeuilles, MODELE_LANDES_2023_2029, SORTES_DECRITES, verifyEcriture, verifySuiviAction, type DateCivile } from '@spaser/domain';
import { unMarche } from '@spaser/domain/testing';
import { endAt, type ContratTenu } from './ecriture-demo';
import { shareHeures } from './heures';
import { drawVieDuDepartement } from './vie-du-departement';
import { drawVieDeLaCommune, drawVieDeLEpci } from './vie-des-petits';

const SIREN = '224000018';
const contrat = (rang: number): ContratTenu => {
  const annee = 2024 + (rang % 2);
  return {
    id: `id-${rang}`,
    marche: {
      ...unMarche(), uid: `22400001800016${annee}-${String(rang).padStart(4, '0')}`, acheteurId: '22400001800016', dateNotification: `${annee}-0${1 + (rang % 9)}-10` as DateCivile, typeMarche: 'TRAVAUX',
      montantInitial: BigInt(20_000 + 7_000 * rang) * 100n, dureeMois: 3 + (rang % 20), codeCPV: '45233140', considerationsSociales: rang % 6 === 0 ? ['Clause sociale'] : [],
    },
  };
};
const contrats = Array.from({ length: 60 }, (_, rang) => contrat(rang));

describe('the register of the demonstration', () => {
  it('is the same at each draw, whatever the order in which contracts are read', () => {
    expect(drawVieDuDepartement('40', [...contrats].reverse())).toEqual(drawVieDuDepartement('40', contrats));
    expect(drawVieDeLEpci(SIREN, [...contrats].reverse())).toEqual(drawVieDeLEpci(SIREN, contrats));
  });

  it('holds nothing that a person could not write', () => {
    const annees = [...drawVieDuDepartement('40', contrats), ...drawVieDeLEpci(SIREN, contrats), ...drawVieDeLaCommune(contrats)];
    const refusLe = (aujourdhui: DateCivile) => annees.map((annee) => endAt(annee, aujourdhui)).flatMap(({ ecritures }) =>
      ecritures.flatMap(({ sorte, marche, cle, contenu }) => verifyEcriture(sorte, contenu, { aujourdhui, siren: SIREN, publie: marche !== null && cle === undefined }).refus));
    for (const jour of ['2026-11-25', '2025-11-10', '2025-10-01', '2025-01-20', '2024-05-01']) expect([jour, refusLe(jour as DateCivile)]).toEqual([jour, []]);
  });

  it('says of each action of the model, in both years of the Département, what a person could write', () => {
    const actions = listFeuilles(MODELE_LANDES_2023_2029).map(({ code }) => code);
    for (const { suivis = [] } of drawVieDuDepartement('40', contrats)) {
      expect(suivis.map(({ action }) => action)).toEqual(actions);
      expect(suivis.flatMap(({ action: _, ...contenu }) => verifySuiviAction(contenu, '2026-11-25' as DateCivile).refus)).toEqual([]);
    }
    const communales = drawVieDeLaCommune(contrats).flatMap(({ suivis = [] }) => suivis);
    expect(communales.map(({ action, ...contenu }) => [actions.includes(action), verifySuiviAction(contenu, '2026-11-25' as DateCivile).refus])).toEqual([[true, []], [true, []]]);
  });

  it('of a Département speaks of every kind of records', () => {
    const sortes = new Set(drawVieDuDepartement('40', contrats).flatMap(({ ecritures }) => ecritures.map(({ sorte }) => sorte)));
    expect([...sortes].sort()).toEqual(Object.keys(SORTES_DECRITES).sort());
  });

  it('says nothing of the days after today, and closes no year before its end', () => {
    const [, pleine] = drawVieDuDepartement('40', contrats);
    if (!pleine) throw new Error('the full year is expected');
    const enCours = endAt(pleine, '2025-06-30');
    expect([enCours.jusqua, enCours.suivis]).toEqual(['OUVERT', []]);
    expect(enCours.ecritures.filter(({ contenu }) => String(contenu['date'] ?? '') > '2025-06-30')).toEqual([]);
    expect(enCours.ecritures.length).toBeLessThan(pleine.ecritures.length);
    expect(endAt(pleine, '2026-01-01')).toBe(pleine);
  });

  it('shares hours whose sum is the one asked for, in proportion to what each contract bears', () => {
    const parts = shareHeures(contrats, 9_000);
    expect([...parts.values()].reduce((somme, heures) => somme + heures, 0)).toBe(9_000);
    expect([...parts.values()].every((heures) => heures > 0)).toBe(true);
    expect(parts.get('id-59') ?? 0).toBeGreaterThan(parts.get('id-1') ?? 0);
  });
});
