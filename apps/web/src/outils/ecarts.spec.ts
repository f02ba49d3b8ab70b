import type { ContenuSpaser } from '@spaser/domain';
import { ecartsEntre } from './ecarts';

const UN: ContenuSpaser = {
  titre: 't', debut: 2026, fin: 2029, variante: 'V', actions: ['1.1'], indicateurs: ['A1'],
  cibles: [{ indicateur: 'A1', sousMesure: null, libelle: 'Part', unite: '%', annee: 2027, valeur: '25', valeurModele: '25', motif: null }],
  indicateursLocaux: [], suivi: { pilote: '', modalites: 'm', lieuPublication: 'l' }, signataires: [],
};

describe('deux versions d’un schéma', () => {
  it('ne diffèrent en rien quand elles disent la même chose', () => {
    expect(ecartsEntre(UN, { ...UN, titre: 'autre' }, new Map())).toEqual([]);
  });

  it('diffèrent en clair, par leurs noms et leurs unités', () => {
    const autre = { ...UN, variante: 'W', actions: ['1.2'], cibles: [{ ...UN.cibles[0]!, valeur: '30', motif: 'mieux' }], suivi: { ...UN.suivi, pilote: 'Mme L.' } };
    const noms = new Map([['1.1', 'Identifier'], ['1.2', 'Accompagner'], ['V', 'Essentielle'], ['W', 'Communale']]);
    expect(ecartsEntre(UN, autre, noms)).toEqual([
      { sujet: 'Formule', mien: 'Essentielle', autre: 'Communale' },
      { sujet: 'Action Identifier', mien: 'retenu', autre: 'non retenu' },
      { sujet: 'Action Accompagner', mien: 'non retenu', autre: 'retenu' },
      { sujet: 'Part, 2027', mien: '25\u00a0%', autre: '30\u00a0% (mieux)' },
      { sujet: 'Pilote', mien: 'rien', autre: 'Mme L.' },
    ]);
  });
});
