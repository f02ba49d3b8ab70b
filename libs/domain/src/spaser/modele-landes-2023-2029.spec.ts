import { createHash } from 'node:crypto';
import { CODES_INDICATEUR } from '../indicateur/code-indicateur';
import { partToNumber } from '../quantite/part';
import { listIndicateurs, listNoeuds, listObjectifsOf } from './modele';
import { MODELE_LANDES_2023_2029 as MODELE } from './modele-landes-2023-2029';

/** SHA-256 of every text of the adopted scheme held by the model, in reading order, one per line. */
const EMPREINTE_VERBATIM = 'dbddf481678cb7d6e66331dc73c13c977808131a5e6329401b161953cc189029';

describe('Modèle du SPASER des Landes 2023-2029', () => {
  const noeuds = listNoeuds(MODELE.axes);
  const countNiveau = (niveau: string): number => noeuds.filter((noeud) => noeud.niveau === niveau).length;

  it('tient les nombres que le schéma imprime : 3 axes, 7 missions, 14 actions, 23 indicateurs, 11 objectifs chiffrés, et un cap', () => {
    expect([countNiveau('axe'), countNiveau('mission'), countNiveau('action')]).toEqual([3, 7, 14]);
    expect(listIndicateurs(MODELE)).toHaveLength(23);
    expect(MODELE.objectifsChiffres).toHaveLength(11);
    expect(MODELE.capTerritorial).not.toBeNull();
  });

  it('porte exactement les 23 codes, chacun une fois, dans l’ordre du texte', () => {
    expect(listIndicateurs(MODELE).map(({ code }) => code)).toEqual([...CODES_INDICATEUR]);
  });

  it('reproduit le texte adopté à l’octet près', () => {
    const textes = [
      MODELE.titre,
      ...noeuds.flatMap((noeud) => [noeud.titre, ...Object.values(noeud.champs), ...noeud.indicateurs.map(({ libelle }) => libelle)]),
      ...MODELE.objectifsChiffres.map(({ libelle }) => libelle),
      MODELE.capTerritorial?.libelle ?? null,
    ].filter((texte) => texte !== null);
    expect(createHash('sha256').update(textes.join('\n')).digest('hex')).toBe(EMPREINTE_VERBATIM);
  });

  it('porte 20 cibles datées et 4 cibles annuelles', () => {
    const cibles = MODELE.objectifsChiffres.flatMap((objectif) => objectif.cibles);
    expect(cibles.filter(({ annee }) => annee !== 'ANNUEL')).toHaveLength(20);
    expect(cibles.filter(({ annee }) => annee === 'ANNUEL')).toHaveLength(4);
  });

  it.each([
    ['A1', [[2023, 0.25], [2024, 0.3], [2025, 0.5], [2027, 0.65]]],
    ['A2', [[2023, 15_278], [2024, 15_278], [2025, 30_556], [2026, 49_000]]],
    ['B1', [[2024, 18], [2027, 0.2]]],
    ['C1', [[2023, 0.25], [2024, 0.3], [2025, 0.5], [2027, 0.8]]],
    ['VOL', [[2024, 0.03], [2025, 0.05], [2027, 0.1]]],
    ['C4', [[2024, 0.3], [2025, 0.4], [2027, 0.5]]],
    ['K3', [['ANNUEL', 30_000], ['ANNUEL', 30_000]]],
    ['T1', [['ANNUEL', 5]]],
    ['U1', [['ANNUEL', 3]]],
    ['A3', []],
  ] as const)('donne à %s les cibles du texte', (code, attendues) => {
    const lues = listObjectifsOf(MODELE, code).flatMap((objectif) => objectif.cibles.map(({ annee, valeur }) => [annee, partToNumber(valeur)]));
    expect(lues).toEqual(attendues);
  });

  it('vise un cap de 10 % et de 50 M€, égaux pour un volume implicite de 500 M€', () => {
    const cap = MODELE.capTerritorial;
    expect(cap && [cap.annee, partToNumber(cap.part), cap.montant, cap.volumeReference]).toEqual([2027, 0.1, 5_000_000_000n, 50_000_000_000n]);
    expect(cap && cap.volumeReference * cap.part.numerateur).toBe(cap && cap.montant * cap.part.denominateur);
  });

  it('donne à chaque nœud un code de filiation unique et des champs déclarés par son niveau', () => {
    expect(new Set(noeuds.map(({ code }) => code)).size).toBe(noeuds.length);
    for (const noeud of noeuds) {
      const niveau = MODELE.niveaux.find(({ code }) => code === noeud.niveau);
      expect(Object.keys(noeud.champs)).toEqual(niveau?.champs.map(({ code }) => code));
    }
  });

  it('garde les numéros absents du texte : les actions seules n’en ont pas (N17)', () => {
    const seules = noeuds.flatMap((noeud) => (noeud.enfants.length === 1 && noeud.niveau === 'mission' ? noeud.enfants : []));
    expect(seules.map(({ numero }) => numero)).toEqual([null, null, null]);
    expect(noeuds.filter(({ niveau, numero }) => niveau === 'action' && numero === null)).toHaveLength(3);
  });

  it('garde dans la mention de 2024 les 11,4 ETP que 15 278 heures ne font pas (N2)', () => {
    const [heures] = listObjectifsOf(MODELE, 'A2');
    expect(heures?.cibles.map(({ mention }) => mention)).toEqual([
      'environ 9,5 ETP par an', 'environ 11,4 ETP par an', 'environ 19 ETP par an', 'environ 31 ETP par an',
    ]);
  });
});

describe('Anomalies de la source', () => {
  it('sont au nombre de 22, de N1 à N22, chacune énoncée et traitée', () => {
    expect(MODELE.anomalies.map(({ code }) => code)).toEqual(Array.from({ length: 22 }, (_, rang) => `N${rang + 1}`));
    for (const { enonce, traitement } of MODELE.anomalies) expect([enonce, traitement]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
  });

  it('N21 nomme exactement les indicateurs sans cible', () => {
    const sansCible = CODES_INDICATEUR.filter((code) => listObjectifsOf(MODELE, code).length === 0);
    expect(MODELE.anomalies.find(({ code }) => code === 'N21')?.indicateurs).toEqual(sansCible);
    expect(sansCible).toHaveLength(15);
  });
});
