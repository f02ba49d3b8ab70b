import type { ReleveExecution } from '../../registre/registre-annee';
import { le } from '../../testing/un-marche';
import { unContrat, unRegistre } from '../../testing/un-registre';
import { computeMesures } from '../formules';
import { showMesure } from './show-mesure';

const releve = (id: string, nouveauxBeneficiaires: number, avec: Partial<ReleveExecution> = {}): ReleveExecution =>
  ({ id, date: le('2025-06-30'), heures: null, marcheId: 'm', nouveauxBeneficiaires, dontDejaComptes: 0, ...avec });

function montree(...releves: readonly ReleveExecution[]) {
  const registre = unRegistre({ releves });
  const [mesure] = computeMesures('A3', registre);
  if (!mesure) throw new Error('no A3');
  const { valeur, masque, comptes, ventilation, etat } = showMesure(mesure, registre);
  return {
    etat, total: masque ?? Number(valeur?.numerateur), releves: comptes.map((apport) => apport.masque ?? Number(apport.quantite?.numerateur)),
    sexes: ventilation.map(({ sexe, valeur: nombre, masque: cache }) => `${sexe} ${cache ?? String(nombre)}`),
  };
}

describe('A3 as it is shown', () => {
  it('a commune with 4 women and 20 men: both are hidden, the total is not', () => {
    expect(montree(releve('a', 24, { dontFemmes: 4, dontHommes: 20 }))).toEqual({ etat: 'RENSEIGNE', total: 24, releves: [24], sexes: ['FEMMES PETIT', 'HOMMES COMPLEMENT'] });
  });

  it('a small record hides another one, and a small total hides itself and stays known', () => {
    expect(montree(releve('a', 3), releve('b', 12), releve('c', 40))).toEqual({ etat: 'RENSEIGNE', total: 55, releves: ['PETIT', 'COMPLEMENT', 40], sexes: [] });
    expect(montree(releve('a', 3))).toEqual({ etat: 'RENSEIGNE', total: 'PETIT', releves: ['PETIT'], sexes: [] });
  });

  it('nothing small is shown as it is, women and men included, and so is a record of nobody', () => {
    expect(montree(releve('a', 12, { dontFemmes: 6, dontHommes: 6 }), releve('b', 0))).toEqual({ etat: 'RENSEIGNE', total: 12, releves: [12, 0], sexes: ['FEMMES 6', 'HOMMES 6'] });
  });

  it('women and men counted elsewhere before do not make the total: the small one hides the other all the same', () => {
    expect(montree(releve('a', 20, { dontDejaComptes: 5, dontFemmes: 2, dontHommes: 18 }))).toEqual({ etat: 'RENSEIGNE', total: 15, releves: [15], sexes: ['FEMMES PETIT', 'HOMMES COMPLEMENT'] });
  });

  it('leaves every other measure as it is, small or not', () => {
    const registre = unRegistre({ contrats: [unContrat('m', { clauses: [{ dateEffet: null, heures: 100n, variations: [] }] })] });
    const [a1] = computeMesures('A1', registre);
    if (!a1) throw new Error('no A1');
    expect(showMesure(a1, registre)).toMatchObject({ masque: null, valeur: a1.valeur, comptes: [{ id: 'm', masque: null, quantite: a1.comptes[0]?.quantite }] });
  });
});
