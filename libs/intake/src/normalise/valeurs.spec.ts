import { CONSIDERATIONS_SOCIALES, parseSiren } from '@spaser/domain';
import { normaliseConsiderations } from './considerations';
import { normaliseCodeCPV, typeMarcheOf } from './cpv';
import { readDate } from './date';
import { Doutes } from './doutes';
import { normaliseDureeMois } from './duree';
import { lieuOf } from './lieu';
import { normaliseMontant } from './montant';
import { natureOf } from './nature';
import { normaliseAcheteur } from './siret';
import { normaliseTitulaires } from './titulaires';

/** What a reading gives, with the codes of its doubts. */
function lire<T>(read: (doutes: Doutes) => T): [T, readonly string[]] {
  const doutes = new Doutes();
  return [read(doutes), doutes.anomalies.map(({ code }) => code)];
}

describe('amounts', () => {
  it.each<[unknown, boolean, bigint | null, readonly string[]]>([
    [40000, false, 4000000n, []],
    [1234.5, false, 123450n, []],
    [0.1 + 0.2, false, 30n, ['MONTANT_ARRONDI']],
    [99999999999999, false, 9999999999999900n, []],
    [-12, false, -1200n, []],
    [0, false, 0n, []],
    ['40000.0000', true, 4000000n, []],
    ['40000', false, 4000000n, ['MONTANT_ECRIT_EN_TEXTE']],
    ['40 000,00', true, 4000000n, ['MONTANT_ECRIT_EN_TEXTE']],
    ['12 345,678 € HT', true, 1234568n, ['MONTANT_ECRIT_EN_TEXTE', 'MONTANT_ARRONDI']],
    ['1,234,567.89', true, 123456789n, ['MONTANT_ECRIT_EN_TEXTE']],
    ['1.234,56', true, 123456n, ['MONTANT_ECRIT_EN_TEXTE']],
    ['10.005', true, 1001n, ['MONTANT_ARRONDI']],
    ['abc', true, null, ['MONTANT_ILLISIBLE']],
    [1e20, false, null, ['MONTANT_ILLISIBLE']],
    [true, false, null, ['MONTANT_ILLISIBLE']],
    [{ valeur: 3 }, false, null, ['MONTANT_ILLISIBLE']],
    ['9'.repeat(60), true, null, ['MONTANT_ILLISIBLE']],
    ['NC', true, null, []],
    [null, false, null, []],
  ])('%j (text expected: %j) reads %j with %j', (valeur, texteAttendu, montant, codes) => {
    expect(lire((doutes) => normaliseMontant(valeur, 'montant', texteAttendu, doutes))).toEqual([montant, codes]);
  });
});

describe('dates', () => {
  it.each([
    ['2019-03-19+01:00', '2019-03-19'],
    ['2019-03-19T00:00:00Z', '2019-03-19'],
    [' 30/01/2019 ', '2019-01-30'],
    ['0218-10-29', '0218-10-29'],
    ['2019-13-01', null],
    ['hier', null],
    ['', null],
    [20190101, null],
    [null, null],
  ])('%j reads %j', (valeur, attendu) => expect(readDate(valeur)).toBe(attendu));
});

describe('CPV codes and types of purchase', () => {
  it.each([
    ['45261210', '45261210', []],
    [' 4526 1210 ', '45261210', []],
    [45261210, '45261210', []],
    ['50700000-2', '50700000', ['CPV_AVEC_CLE']],
    ['9310000', '09310000', ['CPV_ZERO_PERDU']],
    [3410000, '03410000', ['CPV_ZERO_PERDU']],
    ['4521000', null, ['CPV_HORS_FORMAT']],
    ['4543100-7', null, ['CPV_HORS_FORMAT']],
    ['031210005', null, ['CPV_HORS_FORMAT']],
    ['INX 28213700-5', null, ['CPV_HORS_FORMAT']],
    ['', null, []],
  ])('%j reads %j with %j', (valeur, attendu, codes) => {
    expect(lire((doutes) => normaliseCodeCPV(valeur, doutes))).toEqual([attendu, codes]);
  });

  it.each([
    ['Travaux', '77310000', 'TRAVAUX'],
    ['services', null, 'SERVICES'],
    [null, '45000000', 'TRAVAUX'],
    [null, '03000000', 'FOURNITURES'],
    [null, '44000000', 'FOURNITURES'],
    [null, '48000000', 'FOURNITURES'],
    [null, '50000000', 'SERVICES'],
    [null, '98000000', 'SERVICES'],
    [null, '99000000', null],
    [null, '46000000', null],
    ['autre', null, null],
  ])('type %j and CPV %j make %j', (type, cpv, attendu) => expect(typeMarcheOf(type, cpv)).toBe(attendu));
});

describe('buyers', () => {
  it.each([
    ['214 000 010 00014', { id: '21400001000014', siren: '214000010' }, []],
    [21400001000014, { id: '21400001000014', siren: '214000010' }, []],
    ['21400001000015', { id: '21400001000015', siren: '214000010' }, ['SIRET_ACHETEUR_CLE_FAUSSE']],
    ['214000010', { id: '214000010', siren: '214000010' }, ['SIRET_ACHETEUR_INCOMPLET']],
    ['2140000100001', { code: 'ACHETEUR_ILLISIBLE', valeur: '2140000100001' }, []],
    ['2140000100001A', { code: 'ACHETEUR_ILLISIBLE', valeur: '2140000100001A' }, []],
    ['NC', { code: 'ACHETEUR_MANQUANT', valeur: null }, []],
    [null, { code: 'ACHETEUR_MANQUANT', valeur: null }, []],
  ])('%j reads %j with %j', (valeur, attendu, codes) => {
    expect(lire((doutes) => normaliseAcheteur(valeur, doutes))).toEqual([attendu, codes]);
  });
});

describe('holders', () => {
  const acheteur = parseSiren('214000010');
  const un = (id: unknown, typeIdentifiant: unknown): [unknown, readonly string[]] =>
    lire((doutes) => normaliseTitulaires([{ id, typeIdentifiant, denominationSociale: null }], acheteur, doutes).map((lu) => [lu.typeIdentifiant, lu.id]));

  it.each([
    [' 90000000100017 ', 'SIRET', [['SIRET', '90000000100017']], []],
    ['90000000100017', null, [['SIRET', '90000000100017']], []],
    ['9000000010001', 'SIRET', [['SIRET', '9000000010001']], ['SIRET_TITULAIRE_MAL_FORME']],
    ['90000000100018', 'siret', [['SIRET', '90000000100018']], ['SIRET_TITULAIRE_CLE_FAUSSE']],
    ['35600000000048', 'SIRET', [['SIRET', '35600000000048']], []],
    ['FR 123', 'TVA_INTRACOMMUNAUTAIRE', [['TVA', 'FR 123']], []],
    ['X', 'HORS_UE', [['HORS-UE', 'X']], []],
    ['X', null, [['INCONNU', 'X']], []],
    ['21400001000022', 'SIRET', [['SIRET', '21400001000022']], ['ACHETEUR_EGAL_TITULAIRE']],
    ['NC', 'SIRET', [], ['TITULAIRE_MANQUANT']],
  ])('%j of type %j reads %j with %j', (id, type, attendus, codes) => expect(un(id, type)).toEqual([attendus, codes]));

  it('without an identifier keeps the name', () => {
    const bruts = [{ id: null, typeIdentifiant: 'SIRET', denominationSociale: ' Jardins  inventés ' }];
    expect(lire((doutes) => normaliseTitulaires(bruts, acheteur, doutes))).toEqual([
      [{ id: null, typeIdentifiant: 'SIRET', denominationSociale: 'Jardins inventés' }],
      [],
    ]);
  });
});

describe('considerations', () => {
  it.each([
    [['Clause sociale', 'Critère social', 'Clause sociale'], ['Clause sociale', 'Critère social'], []],
    [['MARCHE RESERVE', ' clause  Sociale '], ['Marché réservé', 'Clause sociale'], []],
    [['Pas de considération sociale'], [], []],
    [['Pas de considération sociale', 'Clause sociale'], ['Clause sociale'], []],
    [['Autre chose'], null, ['CONSIDERATION_INCONNUE']],
    [['Autre chose', 'Clause sociale'], ['Clause sociale'], ['CONSIDERATION_INCONNUE']],
    [['NC'], null, []],
    [[], null, []],
  ])('%j reads %j with %j', (valeurs, attendu, codes) => {
    const [lues, doutes] = lire((collecte) => normaliseConsiderations(valeurs, CONSIDERATIONS_SOCIALES, 'considerationsSociales', collecte));
    expect([lues === null ? null : new Set(lues), doutes]).toEqual([attendu === null ? null : new Set(attendu), codes]);
  });
});

describe('nature, length and place', () => {
  it.each([
    ['Marché', 'MARCHE'],
    ['ACCORD-CADRE', 'ACCORD_CADRE'],
    ['Accord cadre', 'ACCORD_CADRE'],
    ['marche subsequent', 'MARCHE_SUBSEQUENT'],
    ['Marché de partenariat', 'MARCHE_PARTENARIAT'],
    ['Délégation de service public', 'CONCESSION'],
    ['DSP', 'CONCESSION'],
    ['Concession de travaux', 'CONCESSION'],
    ['Marché de défense ou de sécurité', 'AUTRE'],
    ['constructor', 'AUTRE'],
    [null, 'AUTRE'],
  ])('nature %j is %s', (nature, attendue) => expect(natureOf({ nature, techniques: [], isConcession: false })).toBe(attendue));

  it.each([
    [12, 12, []],
    ['12', 12, []],
    ['12.0', 12, []],
    ['24 mois', 24, []],
    [0, 0, []],
    [-3, -3, []],
    [12.5, null, ['DUREE_ILLISIBLE']],
    ['longtemps', null, ['DUREE_ILLISIBLE']],
    ['NC', null, []],
  ])('length %j reads %j with %j', (valeur, attendue, codes) => {
    expect(lire((doutes) => normaliseDureeMois(valeur, 'dureeMois', doutes))).toEqual([attendue, codes]);
  });

  it('spells the kind of place as DECP does', () => {
    expect(lieuOf('40', 'CODE DEPARTEMENT', new Doutes())).toEqual({ code: '40', typeCode: 'Code département' });
    expect(lieuOf(40, null, new Doutes())).toEqual({ code: '40', typeCode: null });
    expect(lieuOf('NC', 'Code postal', new Doutes())).toBeNull();
  });
});
