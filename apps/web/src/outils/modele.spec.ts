import { MODELE_LANDES_2023_2029, serialiseModele, verifyModele, parseModele } from '@spaser/domain';
import { champOf, changerEnfants, changerNoeud, codesLibres, codesOf, deplacer, ecartsDeModele, nouveauNoeud, nouvelIndicateur, partDeTexte, texteDePart, type ModeleEcrit } from './modele';

const modele = JSON.parse(serialiseModele(MODELE_LANDES_2023_2029)) as ModeleEcrit;

describe('le modèle que l’on rédige', () => {
  it('nomme un endroit comme le serveur', () => {
    expect([champOf([0]), champOf([0, 2, 1])]).toEqual(['axes[0]', 'axes[0].enfants[2].enfants[1]']);
  });

  it('change, ajoute et retire un élément sans toucher aux autres', () => {
    const titre = changerNoeud(modele, [0, 0, 0], (noeud) => ({ ...noeud, titre: 'Un autre titre' }));
    expect(ecartsDeModele(modele, titre)).toHaveLength(1);
    expect(titre.axes[1]).toBe(modele.axes[1]);
    const neuf = nouveauNoeud(modele, [0, 0]);
    if (neuf === null) throw new Error('no third level');
    expect(neuf).toMatchObject({ niveau: 'action', numero: (modele.axes[0]?.enfants[0]?.enfants.length ?? 0) + 1, titre: '' });
    const plus = changerEnfants(modele, [0, 0], (enfants) => [...enfants, neuf]);
    expect(verifyModele(parseModele(plus)).map(({ champ }) => champ)).toEqual([`${champOf([0, 0, modele.axes[0]?.enfants[0]?.enfants.length ?? 0])}.titre`]);
    expect(changerNoeud(plus, [0, 0, modele.axes[0]?.enfants[0]?.enfants.length ?? 0], () => null)).toEqual(modele);
    expect(nouveauNoeud(modele, [0, 0, 0])).toBeNull();
  });

  it('déplace dans les bornes', () => {
    expect([deplacer(['a', 'b', 'c'], 0, 1), deplacer(['a', 'b', 'c'], 2, 1), deplacer(['a', 'b', 'c'], 2, -1)]).toEqual([['b', 'a', 'c'], ['a', 'b', 'c'], ['a', 'c', 'b']]);
  });

  it('ne propose que les indicateurs absents, et nomme les siens sans doublon', () => {
    expect([codesOf(modele).length, codesLibres(modele)]).toEqual([23, []]);
    expect(nouvelIndicateur(modele, null)).toEqual({ code: 'P1', libelle: '', propre: { unite: '', definition: '' } });
  });

  it.each([['25', '%', { numerateur: '25', denominateur: '100' }], ['12,5 %', '%', { numerateur: '125', denominateur: '1000' }], ['15 000', 'h', { numerateur: '15000', denominateur: '1' }]])('lit « %s » en %s exactement, et l’écrit de même', (texte, unite, part) => {
    expect(partDeTexte(texte, unite)).toEqual(part);
    expect(partDeTexte(texteDePart(part, unite), unite)).toEqual(part);
  });

  it('ne lit pas ce qui n’est pas un nombre', () => {
    expect([partDeTexte('beaucoup', '%'), partDeTexte('', 'h'), partDeTexte('-3', 'h')]).toEqual([null, null, null]);
  });
});
