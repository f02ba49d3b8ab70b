import { listIndicateurs, listObjectifsOf } from '../spaser/modele';
import { MODELE_LANDES_2023_2029 } from '../spaser/modele-landes-2023-2029';
import { CATALOGUE, getIndicateur } from './catalogue';
import { CODES_SOUS_MESURE, isCodeIndicateur } from './code-indicateur';

describe('Catalogue des indicateurs', () => {
  it('porte les 23 indicateurs sous le libellé exact du modèle', () => {
    expect(CATALOGUE.map(({ code, libelle }) => ({ code, libelle }))).toEqual(listIndicateurs(MODELE_LANDES_2023_2029));
    expect(getIndicateur('G2').libelle).toBe("nombre des achats pour lesquels le recours à l'achat d'occasion est exigé.");
  });

  it('traite les codes comme des étiquettes : F1 n’existe pas, F2 existe', () => {
    expect([isCodeIndicateur('F2'), isCodeIndicateur('F1'), isCodeIndicateur('VOL'), isCodeIndicateur('a1')]).toEqual([true, false, false, false]);
  });

  it('définit chaque indicateur en une seule phrase, différente pour chacun', () => {
    for (const { definition } of CATALOGUE) expect(definition).toMatch(/^[A-Z][^.]+\.$/);
    expect(new Set(CATALOGUE.map(({ definition }) => definition)).size).toBe(23);
  });

  it('déclare chaque mesure distincte une fois, sous l’indicateur de son libellé', () => {
    expect(CATALOGUE.flatMap(({ sousMesures }) => sousMesures.map(({ code }) => code))).toEqual([...CODES_SOUS_MESURE]);
    for (const { code, sousMesures } of CATALOGUE) expect(sousMesures.filter((mesure) => !mesure.code.startsWith(`${code}.`))).toEqual([]);
  });

  it('relie chaque objectif à une mesure que son indicateur déclare', () => {
    for (const { code, sousMesures } of CATALOGUE) {
      const objectifs = listObjectifsOf(MODELE_LANDES_2023_2029, code);
      const visees = objectifs.map(({ sousMesure }) => sousMesure);
      if (objectifs.length > 0) expect(visees).toEqual(sousMesures.length > 0 ? sousMesures.map((mesure) => mesure.code) : [null]);
    }
  });

  it('ne fait pas de T2 un nombre', () => {
    expect(CATALOGUE.filter(({ nature }) => nature === 'REPARTITION').map(({ code }) => code)).toEqual(['T2']);
  });

  it('tire les décisions du registre', () => {
    expect(getIndicateur('A1').decisions).toEqual(['D-01', 'D-02', 'D-03', 'D-04', 'D-05', 'D-11', 'D-17', 'D-22', 'D-26', 'D-28']);
    expect(getIndicateur('G1').decisions).toEqual(['D-18', 'D-22', 'D-26']);
  });
});
