import { MODELE_EN_AMBITIONS, MODELE_EN_ENGAGEMENTS } from '../testing';
import type { ModeleLibre } from './contenu-spaser';
import { MODELE_LANDES_2023_2029 } from './modele-landes-2023-2029';
import { parseModele, serialiseModele } from './serialise-modele';
import { verifyFormeModele, verifyModele } from './verify-modele';

const LANDES = MODELE_LANDES_2023_2029 as unknown as ModeleLibre;

describe('a version of a model', () => {
  it.each([['of the Landes', LANDES], ['in two levels', MODELE_EN_ENGAGEMENTS], ['in four levels', MODELE_EN_AMBITIONS]])('%s may be published, whatever its shape and its words', (_nom, modele) => {
    expect(verifyFormeModele(JSON.parse(serialiseModele(modele)))).toEqual([]);
    expect(verifyModele(parseModele(serialiseModele(modele)))).toEqual([]);
  });

  it('says everything that is wrong, at once', () => {
    const [axe] = MODELE_EN_ENGAGEMENTS.axes;
    if (!axe) throw new Error('an axis');
    const faux: ModeleLibre = {
      ...MODELE_EN_ENGAGEMENTS, code: 'Mon Modèle', titre: ' ', debut: 2030, variantes: [],
      axes: [...MODELE_EN_ENGAGEMENTS.axes, { ...axe, niveau: 'engagement', indicateurs: [{ code: 'X1', libelle: 'Sans définition' }] }],
      objectifsChiffres: [{ id: 'O1', indicateur: 'Z9', sousMesure: null, libelle: '?', unite: '%', sens: 'MIN', cibles: [{ annee: 2012, valeur: { numerateur: 2n, denominateur: 1n }, mention: null }, { annee: 'ANNUEL', valeur: { numerateur: 1n, denominateur: 0n }, mention: null }] }],
    };
    const codes = new Set(verifyModele(faux).map(({ code }) => code));
    for (const attendu of ['CODE_ILLISIBLE', 'TEXTE_ABSENT', 'PERIODE', 'NIVEAU_INATTENDU', 'CODE_EN_DOUBLE', 'INDICATEUR_EN_DOUBLE', 'INDICATEUR_SANS_DEFINITION', 'INDICATEUR_INCONNU', 'CIBLE_HORS_PERIODE', 'POURCENT_TROP_GRAND', 'DENOMINATEUR_NUL', 'AUCUNE_VARIANTE']) {
      expect(codes).toContain(attendu);
    }
  });

  it('that is not a model says where it is not', () => {
    expect(verifyFormeModele(null).map(({ champ }) => champ)).toEqual(['modele']);
    const source = JSON.parse(serialiseModele(MODELE_EN_ENGAGEMENTS)) as Record<string, unknown>;
    const champs = verifyFormeModele({ ...source, titre: 12, axes: [{ code: 'a' }], script: '<b>' }).map(({ champ }) => champ);
    expect(champs).toEqual(expect.arrayContaining(['titre', 'axes[0].titre', 'axes[0].enfants', 'script']));
    const profond = Array.from({ length: 60 }).reduce<object>((enfant) => ({ niveau: 'a', code: 'a', numero: null, titre: 'a', champs: {}, indicateurs: [], enfants: [enfant] }), {});
    expect(verifyFormeModele({ ...source, axes: [profond] })).not.toEqual([]);
  });
});
