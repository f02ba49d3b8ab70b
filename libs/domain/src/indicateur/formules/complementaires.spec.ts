import type { RegistreAcheteur } from '../../registre/registre-annee';
import { euros, le } from '../../testing/un-marche';
import { unContrat, unRegistre } from '../../testing/un-registre';
import { computeComplementaires, type CodeComplementaire } from './complementaires';

const lire = (avec: Partial<RegistreAcheteur>): Readonly<Partial<Record<CodeComplementaire, string | null>>> =>
  Object.fromEntries(computeComplementaires(unRegistre(avec)).map(({ code, valeur }) => [code, valeur && `${valeur.numerateur}/${valeur.denominateur}`]));
const ESUS = '11111111100011';

describe('R1 to R4, out of the model of the Landes', () => {
  it('R1: a clause, a reservation of any article or a criterion, by number and by amount; what nobody has said is out of both sides', () => {
    const contrats = [
      unContrat('clause', { clauses: [{ dateEffet: null, heures: null, variations: [] }], marche: { montant: euros(30_000) } }), unContrat('ess', { reservations: [{ article: 'L2113-15', domaine: null }], marche: { montant: euros(10_000) } }),
      unContrat('critere', { criteresSociaux: ['PARITE'], clauses: null, marche: { montant: euros(20_000) } }), unContrat('rien', { marche: { montant: euros(60_000) } }), unContrat('muet', { criteresSociaux: null }),
    ];
    expect(lire({ contrats })).toMatchObject({ R1_NOMBRE: '3/4', R1_MONTANT: '6000000/12000000' });
  });

  it('an implausible amount counts as a contract, not as money', () => {
    const contrats = [unContrat('faux', { criteresSociaux: ['PARITE'], marche: { montant: euros(9_999_999) } }), unContrat('vrai', { marche: { montant: euros(50_000) } })];
    expect(lire({ contrats })).toMatchObject({ R1_NOMBRE: '1/2', R1_MONTANT: '0/5000000' });
  });

  it('R2: what is published, or what a person has tagged', () => {
    const contrats = [
      unContrat('publie', { etiquettes: null, leviers: null, marche: { considerationsEnvironnementales: ['Clause environnementale'] } }), unContrat('saisi', { etiquettes: ['F2'], leviers: null }),
      unContrat('non', { etiquettes: null, leviers: null, marche: { considerationsEnvironnementales: [] } }), unContrat('muet', { etiquettes: null, leviers: null }),
    ];
    expect(lire({ contrats }).R2_NOMBRE).toBe('2/3');
  });

  it('R3 and R4: payments by what the structure was that day, R4 with every establishment of it', () => {
    const mandat = (id: string, fournisseur: string, montant: number) => ({ id, fournisseur, date: le('2025-06-10'), montant: euros(montant), marcheId: null });
    const qualification = (operateur: string, sorte: 'ESUS' | 'ACI') => ({ operateur, sorte, du: le('2020-01-01'), au: null });
    const mandats = [mandat('esus', ESUS, 100), mandat('aci', '22222222200022', 50), mandat('antenne', '22222222200030', 7), mandat('autre', '33333333300033', 900)];
    expect(lire({ mandats, qualifications: [qualification(ESUS, 'ESUS'), qualification('22222222200022', 'ACI')] })).toMatchObject({ R3_NOMBRE: '1/1', R3_MONTANT: '10000/100', R4_NOMBRE: '2/1', R4_MONTANT: '5700/100' });
  });

  it('nothing said is unknown, not zero', () => {
    expect(Object.values(lire({})).every((valeur) => valeur === null)).toBe(true);
  });
});
