import { MODELE_EN_AMBITIONS, MODELE_EN_ENGAGEMENTS } from '../testing';
import { composeContenu } from './compose-contenu';
import type { ModeleLibre } from './contenu-spaser';
import { diffModeles, isAuChoix, upgradeContenu } from './diff-modele';
import { MODELE_LANDES_2023_2029 } from './modele-landes-2023-2029';
import { verifyContenu } from './verify-contenu';

const LANDES = MODELE_LANDES_2023_2029 as unknown as ModeleLibre;
const [axe1, ...autresAxes] = LANDES.axes;
const [mission1, ...autresMissions] = axe1?.enfants ?? [];
const action = mission1?.enfants[0];
if (!axe1 || !mission1 || !action) throw new Error('the model of the Landes has an action');

/** A second version: one action reworded, one more with an indicator of its own, A1 of 2027 raised, a target of 2028 added. */
const V2: ModeleLibre = {
  ...LANDES,
  version: 2,
  axes: [
    {
      ...axe1,
      enfants: [
        {
          ...mission1,
          enfants: [
            { ...action, titre: 'Identifier en amont, avec chaque direction' },
            ...mission1.enfants.slice(1),
            { ...action, code: '1.1.9', numero: 9, titre: 'Former les acheteurs', indicateurs: [{ code: 'FORM', libelle: 'Acheteurs formés', propre: { unite: 'personne', definition: 'Personnes formées.' } }] },
          ],
        },
        ...autresMissions,
      ],
    },
    ...autresAxes,
  ],
  objectifsChiffres: LANDES.objectifsChiffres.map((objectif) =>
    objectif.id === 'O1'
      ? { ...objectif, cibles: [...objectif.cibles.map((cible) => (cible.annee === 2027 ? { ...cible, valeur: { numerateur: 7n, denominateur: 10n } } : cible)), { annee: 2028, valeur: { numerateur: 3n, denominateur: 4n }, mention: null }] }
      : objectif,
  ),
};
const profil = { nom: 'Brassempouy', type: 'COMMUNE' as const, population: 300, marches: null };
const contenu = composeContenu(LANDES, 'ESSENTIEL', profil, 2026);

describe('the differences between two versions of a model', () => {
  it('are none between a version and itself, whatever its shape', () => {
    for (const modele of [LANDES, MODELE_EN_AMBITIONS, MODELE_EN_ENGAGEMENTS]) expect(diffModeles(modele, modele)).toEqual([]);
  });

  it('name what was added, removed and reworded, texts verbatim', () => {
    const changements = diffModeles(LANDES, V2);
    expect(changements.map(({ id, sorte }) => `${sorte} ${id}`)).toEqual([
      `MODIFIE NOEUD/${action.code}`, 'AJOUTE NOEUD/1.1.9', 'AJOUTE INDICATEUR/FORM', 'MODIFIE CIBLE/A1//2027', 'AJOUTE CIBLE/A1//2028',
    ]);
    expect(changements.find(({ id }) => id === 'CIBLE/A1//2027')).toMatchObject({ avant: '65', apres: '70' });
    expect(diffModeles(V2, LANDES).filter(({ sorte }) => sorte === 'RETIRE').map(({ id }) => id)).toEqual(['NOEUD/1.1.9', 'INDICATEUR/FORM', 'CIBLE/A1//2028']);
  });

  it('leave to the buyer what its scheme may take or not', () => {
    expect(diffModeles(LANDES, V2).filter((changement) => isAuChoix(changement, V2)).map(({ id }) => id)).toEqual(['NOEUD/1.1.9', 'INDICATEUR/FORM', 'CIBLE/A1//2027', 'CIBLE/A1//2028']);
  });
});

describe('a scheme carried to a newer version', () => {
  it('takes nothing that its buyer did not choose, and says why its targets differ', () => {
    const suivi = upgradeContenu(contenu, LANDES, V2, new Set());
    expect(suivi.actions).toEqual(contenu.actions);
    expect(suivi.indicateurs).toEqual(contenu.indicateurs);
    expect(suivi.cibles.find(({ indicateur, annee }) => indicateur === 'A1' && annee === 2027)).toMatchObject({ valeur: '65', valeurModele: '70', motif: 'Cible de la version 1 du modèle, conservée.' });
    expect(verifyContenu(suivi, V2)).toEqual([]);
  });

  it('takes what its buyer chose, in the reading order of the model', () => {
    const suivi = upgradeContenu(contenu, LANDES, V2, new Set(['NOEUD/1.1.9', 'INDICATEUR/FORM', 'CIBLE/A1//2027', 'CIBLE/A1//2028']));
    expect(suivi.actions).toContain('1.1.9');
    expect(suivi.indicateurs).toContain('FORM');
    expect(suivi.cibles.filter(({ indicateur }) => indicateur === 'A1').map(({ annee, valeur, motif }) => [annee, valeur, motif])).toEqual([[2027, '70', null], [2028, '75', null]]);
    expect(verifyContenu(suivi, V2)).toEqual([]);
  });

  it('loses what the model has no longer', () => {
    const avec = upgradeContenu(contenu, LANDES, V2, new Set(['NOEUD/1.1.9', 'INDICATEUR/FORM']));
    const revenu = upgradeContenu(avec, V2, LANDES, new Set());
    expect(revenu.actions).toEqual(contenu.actions);
    expect(revenu.indicateurs).toEqual(contenu.indicateurs);
  });
});
