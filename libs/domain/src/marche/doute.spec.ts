import { foldMarche } from './fold-marche';
import type { EnregistrementMarche } from './enregistrement';
import { checkVraisemblance } from './vraisemblance';
import { dateCivile } from '../quantite/date-civile';
import { unEnregistrement } from '../testing';
import { listDoutes, writeDoute } from './doute';

const lu = (avec: Partial<EnregistrementMarche>): EnregistrementMarche => checkVraisemblance(unEnregistrement(avec), 'COMMUNE', dateCivile(2026, 3, 1));
const doutes = (...enregistrements: readonly EnregistrementMarche[]) => listDoutes(foldMarche(enregistrements, 'COMMUNE'));
const ecrits = (...enregistrements: readonly EnregistrementMarche[]): readonly string[] => doutes(...enregistrements).map(writeDoute);

describe('the doubts of a contract', () => {
  it('are none when nothing is doubtful', () => expect(doutes(lu({}))).toEqual([]));

  it.each<[bigint, string, boolean]>([[100n, 'MONTANT_TRES_FAIBLE', true], [9_999_999_999_900n, 'MONTANT_INVRAISEMBLABLE', true], [0n, 'MONTANT_NUL', false]])('bear on an amount of %s cents: %s', (montant, code, horsTotaux) => {
    expect(doutes(lu({ montant }))).toEqual([{ code, textes: [], montants: [montant], horsTotaux }]);
  });

  it('keep an amount of which nothing is retained', () => {
    const montant = 10n ** 17n * 3n;
    expect(doutes(lu({ montant })).map(({ code, montants }) => [code, montants])).toEqual([['MONTANT_MANQUANT', [montant]]]);
  });

  it('keep what the source wrote', () => {
    const anomalies = [{ code: 'CPV_HORS_FORMAT', champ: 'codeCPV', brut: '773', retenu: null }] as const;
    expect(doutes(lu({ anomalies }))).toEqual([{ code: 'CPV_HORS_FORMAT', textes: ['773'], montants: [], horsTotaux: false }]);
  });

  it('keep the amounts of a day that says two', () => {
    expect(doutes(lu({ montant: 2_000_000n }), lu({ montant: 1_000_000n }))).toEqual([{ code: 'ETAT_AMBIGU', textes: [], montants: [1_000_000n, 2_000_000n], horsTotaux: false }]);
  });
});

describe('what a decision is remembered by', () => {
  it('is the same for the same publication, however often it comes', () => expect(ecrits(lu({ montant: 100n }), lu({ montant: 100n }))).toEqual(ecrits(lu({ montant: 100n }))));
  it('does not depend on the order of the records', () => expect(ecrits(lu({ montant: 1_000_000n }), lu({ montant: 2_000_000n }))).toEqual(ecrits(lu({ montant: 2_000_000n }), lu({ montant: 1_000_000n }))));
  it('is another one for another value, or another doubt', () => expect(new Set([...ecrits(lu({ montant: 100n })), ...ecrits(lu({ montant: 200n })), ...ecrits(lu({ montant: 0n }))]).size).toBe(3));
});
