import fc from 'fast-check';
import { ETATS_ENGAGEMENT, isEngagee, LIBELLES_ENGAGEMENT } from './etat-engagement';
import { renderMosaique, type BlocMosaique } from './mosaique';
import { LEGENDE_ENGAGEMENT, renderPastille } from './motifs';
import { listChevauchements, listDefauts, listTextes, listTitres } from './testing/lecture-svg';

const unBloc = (surcharge: Partial<BlocMosaique> = {}): BlocMosaique => ({
  nom: 'CC des Étangs', etat: 'CLAUSES_INSEREES',
  communes: [
    { nom: 'Aulnoy', etat: 'PAS_ENGAGEE' }, { nom: 'Brocas', etat: 'SPASER_ADOPTE' }, { nom: 'Cazères', etat: 'CLAUSES_INSEREES' },
    { nom: 'Donzacq', etat: 'EN_PREPARATION' },
  ],
  ...surcharge,
});
const uneMosaique = (blocs: readonly BlocMosaique[], largeur = 760): string =>
  renderMosaique({ id: 'b1', titre: 'Communes engagées', description: 'Une tuile par commune', blocs, largeur });
const textes = (svg: string): readonly string[] => listTextes(svg).map(({ texte }) => texte);

describe('la mosaïque', () => {
  it('donne à chaque bloc son nom et son compte : seuls un schéma adopté ou une clause engagent', () => {
    expect(textes(uneMosaique([unBloc()]))).toEqual(['CC des Étangs', '2 sur 4', 'communes engagées']);
  });

  it('nomme chaque tuile et son état, celle de l’intercommunalité comprise', () => {
    expect(listTitres(uneMosaique([unBloc()])).slice(1).sort()).toEqual([
      'Aulnoy\u00a0: Pas encore engagée', 'Brocas\u00a0: SPASER adopté', 'CC des Étangs (intercommunalité)\u00a0: Clauses sociales insérées',
      'Cazères\u00a0: Clauses sociales insérées', 'Donzacq\u00a0: Adoption en préparation',
    ]);
  });

  it('double la couleur par la forme : hachures et points ont leur motif, sous des ids propres à la figure', () => {
    const svg = uneMosaique([unBloc()]);
    expect(svg).toContain('fill="url(#b1-hachures)"');
    expect(svg).toContain('fill="url(#b1-points)"');
    expect(svg).toContain('<pattern id="b1-hachures"');
  });

  it('tient en une colonne sur un téléphone', () => {
    const blocs = [unBloc(), unBloc({ nom: 'CA du Bassin' })];
    const abscisses = (svg: string): number => new Set(listTextes(svg).filter(({ texte }) => texte.startsWith('C')).map(({ x }) => x)).size;
    expect(abscisses(uneMosaique(blocs, 330))).toBe(1);
    expect(abscisses(uneMosaique(blocs, 760))).toBe(2);
  });

  it('a une pastille de légende par état', () => {
    for (const { etat, libelle } of LEGENDE_ENGAGEMENT) {
      expect(libelle).toBe(LIBELLES_ENGAGEMENT[etat]);
      expect(listDefauts(renderPastille(`p-${etat}`, etat))).toEqual([]);
    }
  });

  it('compte une tuile par commune et une par intercommunalité, sans texte superposé ni tuile hors du cadre', () => {
    const etat = fc.constantFrom(...ETATS_ENGAGEMENT);
    const bloc = fc.record({
      nom: fc.string({ minLength: 1, maxLength: 60 }), etat, communes: fc.array(fc.record({ nom: fc.string(), etat }), { maxLength: 60 }),
    });
    fc.assert(fc.property(fc.array(bloc, { maxLength: 20 }), fc.constantFrom(320, 330, 760, 1080), (blocs, largeur) => {
      const svg = uneMosaique(blocs, largeur);
      const communes = blocs.flatMap((un) => un.communes);
      expect(listDefauts(svg)).toEqual([]);
      expect(listChevauchements(svg, 14)).toEqual([]);
      expect(listTitres(svg)).toHaveLength(1 + blocs.length + communes.length);
      const comptes = textes(svg).filter((texte) => /^\d+ sur \d+$/.test(texte)).map((texte) => Number(texte.split(' ')[0]));
      expect(comptes.reduce((somme, compte) => somme + compte, 0)).toBe(communes.filter((commune) => isEngagee(commune.etat)).length);
      for (const [, x, cote] of svg.matchAll(/<path d="M(\d+) \d+h(\d+)v\d+h-\d+z"><title>/g)) expect(Number(x) + Number(cote)).toBeLessThanOrEqual(largeur);
    }), { numRuns: 100, interruptAfterTimeLimit: 20_000 });
  });
});
