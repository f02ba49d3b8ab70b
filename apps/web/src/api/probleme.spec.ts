import { erreursParChamp, Probleme, problemeReseau, toProbleme } from './probleme';

describe('une réponse qui refuse', () => {
  it('donne la phrase du serveur et une erreur par champ', () => {
    const probleme = toProbleme(422, {
      code: 'REQUETE_INVALIDE', title: 'La demande est à corriger.', reference: 'r-1',
      erreurs: [{ champ: 'numero', message: 'Il manque le numéro.', aide: 'Par exemple 2026-014.', valeur: null }, { champ: 'numero', message: 'Autre' }, { mauvais: 1 }, null],
    });
    expect(probleme).toMatchObject({ statut: 422, code: 'REQUETE_INVALIDE', message: 'La demande est à corriger.', reference: 'r-1' });
    expect(erreursParChamp(probleme.erreurs)).toEqual({ numero: 'Il manque le numéro. Par exemple 2026-014.' });
  });

  it.each([[502, null], [500, '<html>panne</html>'], [403, { title: 12, erreurs: 'non' }]])('%d sans phrase en a une en français', (statut, corps) => {
    expect(toProbleme(statut, corps)).toMatchObject({ statut, code: 'INCONNU', message: expect.stringMatching(/\p{L}.*\.$/u), erreurs: [] });
  });

  it('distingue ce qui passera de ce qu’il faut corriger', () => {
    expect([problemeReseau(), new Probleme(503, '', ''), new Probleme(429, '', ''), new Probleme(500, '', ''), new Probleme(412, '', '')].map(({ estPassager }) => estPassager)).toEqual([
      true, true, true, false, false,
    ]);
  });
});
