import fc from 'fast-check';
import { composeContenu } from './compose-contenu';
import { computeCompletude } from './completude-l2111-3';
import { listFeuilles, pruneArbre, toArbre, type ModeleLibre, type NoeudRetenu } from './contenu-spaser';
import { listIndicateurs, listNoeuds, type Noeud } from './modele';
import { parseModele, serialiseModele } from './serialise-modele';
import { verifyContenu } from './verify-contenu';

/** How many children each node has, level by level: the shape of a tree of 1 to 5 levels, every leaf at the last one. */
const forme = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 });
const texte = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' });

/** A model in words that nobody chose. One leaf in two bears an indicator, and one indicator in two a target. */
const unModele: fc.Arbitrary<ModeleLibre> = fc
  .record({ forme, titre: texte, mots: fc.array(texte, { minLength: 5, maxLength: 5 }), debut: fc.integer({ min: 2020, max: 2030 }), duree: fc.integer({ min: 0, max: 9 }) })
  .map(({ forme: largeurs, titre, mots, debut, duree }) => {
    const niveaux = largeurs.map((_, rang) => ({ code: `n${rang}`, libelle: mots[rang] ?? 'Niveau', champs: [{ code: 'detail', libelle: 'Détail' }] }));
    const axes = branches(largeurs, '', mots);
    const codes = listIndicateurs<string>({ axes }).map(({ code }) => code);
    return {
      code: 'engendre', editeur: 'Un éditeur', version: 1, titre, source: 'engendré', debut, fin: debut + duree, niveaux, axes, capTerritorial: null, anomalies: [],
      objectifsChiffres: codes.filter((_, rang) => rang % 2 === 0).map((indicateur, rang) => ({
        id: `O${rang}`, indicateur, sousMesure: null, libelle: 'une part', unite: '%' as const, sens: 'MIN' as const,
        cibles: [{ annee: debut + Math.floor(duree / 2), valeur: { numerateur: BigInt(rang % 101), denominateur: 100n }, mention: null }, { annee: 'ANNUEL' as const, valeur: { numerateur: 1n, denominateur: 3n }, mention: null }],
      })),
      variantes: [{ code: 'TOUT', libelle: 'Tout', description: 'Tout.', destinataires: { types: ['COMMUNE' as const], populationMin: null, populationSous: null }, indicateurs: codes, facultatifs: [] }],
    };
  });

function branches([largeur = 0, ...suite]: readonly number[], parent: string, mots: readonly string[]): readonly Noeud<string>[] {
  return Array.from({ length: largeur }, (_, rang) => {
    const code = `${parent}${rang + 1}`;
    const feuille = suite.length === 0;
    return {
      niveau: `n${parent.split('.').length - 1}`, code, numero: rang % 2 === 0 ? rang + 1 : null, titre: `${mots[rang] ?? ''} ${code}`, champs: { detail: rang % 2 === 0 ? (mots[0] ?? null) : null },
      indicateurs: feuille && rang % 2 === 0 ? [{ code: `I${code}`, libelle: mots[1] ?? '', propre: { unite: '%', definition: 'Une part.' } }] : [],
      enfants: branches(suite, `${code}.`, mots),
    };
  });
}

const flatten = (noeuds: readonly NoeudRetenu[]): readonly NoeudRetenu[] => noeuds.flatMap((noeud) => [noeud, ...flatten(noeud.enfants)]);
const profil = { nom: 'Amou', type: 'COMMUNE' as const, population: 500, marches: null };

describe('a model of any depth from 1 to 5, in any words', () => {
  it('gives a scheme that has nothing wrong, of every leaf that bears an indicator', () => {
    fc.assert(fc.property(unModele, (modele) => {
      const contenu = composeContenu(modele, 'TOUT', profil, modele.debut);
      expect(verifyContenu(contenu, modele)).toEqual([]);
      expect(contenu.actions).toEqual(listFeuilles(modele).filter(({ indicateurs }) => indicateurs.length > 0).map(({ code }) => code));
      expect(computeCompletude(contenu, modele, 'COMMUNE')).toHaveLength(9);
    }));
  });

  it('keeps only the targets of the years still to come, and those of every year', () => {
    fc.assert(fc.property(unModele, fc.integer({ min: 0, max: 12 }), (modele, retard) => {
      const debut = modele.debut + retard;
      const annees = composeContenu(modele, 'TOUT', profil, debut).cibles.map(({ annee }) => annee);
      expect(annees.filter((annee) => annee !== 'ANNUEL' && annee < debut)).toEqual([]);
      expect(annees.filter((annee) => annee === 'ANNUEL')).toHaveLength(modele.objectifsChiffres.length);
    }));
  });

  it('is retained verbatim: the tree of the scheme is that of the model, and a document prints the retained branches alone', () => {
    fc.assert(fc.property(unModele, (modele) => {
      const contenu = composeContenu(modele, 'TOUT', profil, modele.debut);
      const arbre = toArbre(modele, contenu);
      expect(flatten(arbre).map(({ code, titre }) => [code, titre])).toEqual(listNoeuds(modele.axes).map(({ code, titre }) => [code, titre]));
      const imprimes = flatten(pruneArbre(arbre));
      expect(imprimes.filter(({ feuille }) => feuille).map(({ code }) => code)).toEqual(contenu.actions);
      expect(imprimes.filter(({ feuille, enfants }) => !feuille && enfants.length === 0)).toEqual([]);
    }));
  });

  it('comes back from its text the same', () => {
    fc.assert(fc.property(unModele, (modele) => {
      expect(parseModele(serialiseModele(modele))).toEqual(modele);
    }));
  });

  it('says that an action of another model is unknown, whichever it is', () => {
    fc.assert(fc.property(unModele, (modele) => {
      const contenu = { ...composeContenu(modele, 'TOUT', profil, modele.debut), actions: ['0.0'] };
      expect(verifyContenu(contenu, modele).map(({ code }) => code)).toEqual(['ACTION_INCONNUE']);
    }));
  });
});
