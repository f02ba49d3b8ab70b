import { lireAttente } from './saisie-gardee';

describe('la saisie gardée dans l’onglet', () => {
  it('revient sur la même révision, jamais par-dessus une plus récente', () => {
    const gardee = JSON.stringify({ revision: 3, contenu: { titre: 't' } });
    expect(lireAttente(gardee, 3)).toEqual({ titre: 't' });
    expect([lireAttente(gardee, 4), lireAttente('{', 3), lireAttente('{"revision":3}', 3), lireAttente('null', 3)]).toEqual([null, null, null, null]);
  });
});
