import fc from 'fast-check';
import { le } from '../testing/un-marche';
import type { ChampRegistre, ChampsRegistre } from './champ';
import { looksPersonnelle } from './donnee-personnelle';
import { readChamps } from './read-champ';
import { describeSorte, isSorteEcriture, listSortesOf, SORTES_ECRITURE, type SorteEcriture } from './sorte-ecriture';
import { verifyEcriture } from './verify-ecriture';
import { reviveChamps, writeChamps } from './write-champ';

const CONTEXTE = { aujourdhui: le('2026-01-15'), siren: '214000010', publie: false };
const refusOf = (sorte: SorteEcriture, brut: Record<string, unknown>, contexte = CONTEXTE): readonly string[] =>
  verifyEcriture(sorte, brut, contexte).refus.map(({ champ, code }) => `${champ} ${code}`);
const MARCHE = { objet: 'Réfection de la voirie', dateNotification: '14/03/2025', montant: '45 000,50 €' };

describe('what people write', () => {
  it('is read as they write it, and kept exactly', () => {
    const lu = verifyEcriture('MARCHE', { ...MARCHE, dureeMois: ' 12 ', codeCPV: '45233142-6', clauses: [{ heures: '350,5 h', dateEffet: '', variations: [{ date: '2025-11-02', heures: '-50' }] }], titulaires: [{ id: '356 000 000 00048' }] }, CONTEXTE);
    expect(lu.refus).toEqual([]);
    expect(lu.contenu).toMatchObject({ montant: 4_500_050n, dateNotification: '2025-03-14', dureeMois: 12, codeCPV: '45233142', clauses: [{ heures: 35_050n, dateEffet: null, variations: [{ date: '2025-11-02', heures: -5_000n }] }] });
  });

  it('an empty list says « none », an absent one says nothing', () => {
    expect(verifyEcriture('MARCHE', { ...MARCHE, clauses: [], criteresSociaux: [] }, CONTEXTE).contenu).toMatchObject({ clauses: [], criteresSociaux: [], reservations: null, etiquettes: null });
  });

  it('every error is told at once, with the field that it is about and what to write', () => {
    const lu = verifyEcriture('MARCHE', { objet: '', dateNotification: '31/02/2025', montant: 'douze mille', clauses: [{ heures: '-3' }], reservations: [{ article: 'L1' }], etiquettes: ['Z9'], titulaires: [{ id: '8134921' }] }, CONTEXTE);
    expect(lu.refus.map(({ champ, code }) => `${champ} ${code}`).sort()).toEqual([
      'clauses[0].heures HORS_BORNES', 'dateNotification ILLISIBLE', 'etiquettes ILLISIBLE', 'montant ILLISIBLE', 'objet OBLIGATOIRE', 'reservations[0].article ILLISIBLE', 'titulaires[0].id ILLISIBLE',
    ]);
    for (const { message } of lu.refus) expect(message).toMatch(/\.$/);
    expect(lu.refus.find(({ champ }) => champ === 'titulaires[0].id')?.message).toContain('il manque 7 chiffres');
  });

  it.each([
    ['a contract of 0 €', 'MARCHE', { ...MARCHE, montant: '0' }, 'montant INCOHERENT'],
    ['a notification in the future', 'MARCHE', { ...MARCHE, dateNotification: '2026-01-16' }, 'dateNotification HORS_BORNES'],
    ['a notification before 2000', 'MARCHE', { ...MARCHE, dateNotification: '1999-12-31' }, 'dateNotification HORS_BORNES'],
    ['a SIRET with a wrong key', 'MANDAT', { date: '2025-01-02', fournisseur: '35600000000049', montant: '10' }, 'fournisseur ILLISIBLE'],
    ['a negative payment', 'MANDAT', { date: '2025-01-02', fournisseur: '35600000000048', montant: '-10' }, 'montant HORS_BORNES'],
    ['more counted elsewhere than new', 'RELEVE', { date: '2025-01-31', nouveauxBeneficiaires: 2, dontDejaComptes: 3 }, 'dontDejaComptes INCOHERENT'],
    ['more women and men than people', 'RELEVE', { date: '2025-01-31', nouveauxBeneficiaires: 2, dontDejaComptes: 0, dontFemmes: 2, dontHommes: 1 }, 'dontFemmes INCOHERENT'],
    ['a qualification that ends before it begins', 'QUALIFICATION', { operateur: '356000000', nom: 'Atelier', sorte: 'ESAT', du: '2025-02-01', au: '2025-01-31', source: 'annuaire' }, 'au INCOHERENT'],
    ['an asset retired before its use', 'BIEN_RETIRE', { date: '2024-01-01', miseEnService: '2025-01-01', famille: 'MOBILIER', quantite: 1 }, 'date INCOHERENT'],
    ['an avenant before the contract', 'MARCHE', { ...MARCHE, modifications: [{ date: '2025-03-13' }] }, 'modifications[0].date INCOHERENT'],
    ['half a vehicle', 'VEHICULE', { date: '2025-01-01', energie: 'VELO', quantite: '1,5', mode: 'ACHAT' }, 'quantite ILLISIBLE'],
    ['an information that the register does not keep', 'VEHICULE', { date: '2025-01-01', energie: 'VELO', quantite: 1, mode: 'ACHAT', conducteur: 'x' }, 'conducteur INCONNU'],
    ['a list where a text is asked', 'VEHICULE', { date: ['2025-01-01'], energie: 'VELO', quantite: 1, mode: 'ACHAT' }, 'date ILLISIBLE'],
    ['a number that no one could mean', 'MARCHE', { ...MARCHE, montant: '99999999999999' }, 'montant HORS_BORNES'],
  ] as const)('%s is refused', (_cas, sorte, brut, refus) => {
    expect(refusOf(sorte, brut)).toContain(refus);
  });
});

describe('a group of buyers', () => {
  const membre = (siren: string, part: string) => ({ siren, part });
  it('has shares that make one exactly: three thirds, not three times 33,33 %', () => {
    const trois = (part: string) => ({ ...MARCHE, quotesParts: [membre('214000010', part), membre('356000000', part), membre('732829320', part)] });
    expect(refusOf('MARCHE', trois('1/3'))).toEqual([]);
    expect(refusOf('MARCHE', trois('33,33 %'))).toEqual(['quotesParts INCOHERENT']);
    expect(refusOf('MARCHE', { ...MARCHE, quotesParts: [membre('356000000', '1/2'), membre('732829320', '50 %')] })).toEqual(['quotesParts INCOHERENT']);
    expect(refusOf('MARCHE', { ...MARCHE, quotesParts: [membre('214000010', '3/2')] })).toEqual(['quotesParts[0].part HORS_BORNES']);
  });

  it('bought by another names the share of each', () => expect(refusOf('MARCHE', { ...MARCHE, coordonnateur: '356000000' })).toEqual(['quotesParts INCOHERENT']));
});

describe('a published contract', () => {
  it('may be completed without saying again what is published', () => {
    expect(refusOf('MARCHE', { appartenance: 'A_NOUS' }, { ...CONTEXTE, publie: true })).toEqual([]);
    expect(refusOf('MARCHE', { appartenance: 'A_NOUS' })).toEqual(['objet OBLIGATOIRE', 'dateNotification OBLIGATOIRE', 'montant OBLIGATOIRE']);
  });
});

describe('data about persons', () => {
  it.each(['jean@exemple.fr', '06 12 34 56 78', '+33 5 58 00 00 00', '1 85 05 40 192 123 45', 'Mme Dupont, agent', 'M. Lafitte'])('« %s » is refused before it is written anywhere', (texte) => {
    expect(looksPersonnelle(texte)).toBe(true);
    expect(refusOf('ACHAT_OCCASION', { date: '2025-01-02', objet: `Achat ${texte}` })).toEqual(['objet DONNEE_PERSONNELLE']);
  });

  it.each(['Réfection de la RD 824, lot 2', '12 postes informatiques 2025', 'Marché 2025-0612345', 'Mobilier scolaire, 1 250,00 €'])('« %s » is about purchases', (texte) => expect(looksPersonnelle(texte)).toBe(false));

  it('have no field to be written in: what speaks of beneficiaries holds dates and numbers only', () => {
    expect([...new Set(Object.values(describeSorte('RELEVE').champs).map(({ type }) => type))].sort()).toEqual(['DATE', 'ENTIER', 'HEURES']);
  });
});

describe('the kinds of records', () => {
  it('place themselves in a year by a date that they ask for, and say what they feed', () => {
    for (const sorte of SORTES_ECRITURE) {
      const { jour, champs, indicateurs, aide } = describeSorte(sorte);
      if (jour !== null) expect(champs[jour]?.type).toBe('DATE');
      expect([indicateurs.length > 0, aide.endsWith('.')]).toEqual([true, true]);
    }
    expect([isSorteEcriture('MANDAT'), isSorteEcriture('toString')]).toEqual([true, false]);
    expect(listSortesOf('C2')).toEqual(['MANDAT', 'QUALIFICATION']);
  });

  it('write then read back anything that they accept, unchanged', () => {
    const valeurs = (champ: ChampRegistre): fc.Arbitrary<unknown> => {
      switch (champ.type) {
        case 'TEXTE': return fc.constantFrom('Voirie', 'École, lot 2');
        case 'DATE': return fc.constantFrom('2024-02-29', '14/03/2025');
        case 'MONTANT': case 'TONNES': return fc.bigInt(1n, 10n ** 12n).map((n) => `${n / 100n},${String(n % 100n).padStart(2, '0')}`);
        case 'HEURES': return fc.integer({ min: champ.signe ? -9_999 : 0, max: 99_999 }).map(String);
        case 'ENTIER': return fc.integer({ min: champ.min, max: Math.min(champ.max, champ.min + 50) });
        case 'OPERATEUR': return fc.constantFrom('35600000000048', '732829320');
        case 'SIREN': return fc.constant('732829320');
        case 'CPV': return fc.constant('45233142');
        case 'PART': return fc.constantFrom('1/3', '25 %', '33,33 %');
        case 'CHOIX': return fc.constantFrom(...Object.keys(champ.choix));
        case 'CHOIX_MULTIPLE': return fc.subarray(Object.keys(champ.choix));
        case 'LISTE': return fc.array(contenus(champ.champs), { maxLength: 3 });
      }
    };
    const contenus = (champs: ChampsRegistre): fc.Arbitrary<Record<string, unknown>> =>
      fc.record(Object.fromEntries(Object.entries(champs).map(([cle, champ]) => [cle, champ.requis ? valeurs(champ) : fc.option(valeurs(champ), { nil: null })])));
    for (const sorte of SORTES_ECRITURE) {
      const { champs } = describeSorte(sorte);
      fc.assert(fc.property(contenus(champs), (brut) => {
        const { contenu, refus } = readChamps(champs, brut, CONTEXTE.aujourdhui);
        expect(refus).toEqual([]);
        const ecrit = writeChamps(champs, contenu);
        expect(JSON.parse(JSON.stringify(ecrit))).toEqual(ecrit);
        expect(reviveChamps(champs, ecrit)).toEqual(contenu);
        expect(readChamps(champs, ecrit, CONTEXTE.aujourdhui).contenu).toEqual(contenu);
      }), { numRuns: 60 });
    }
  });
});
