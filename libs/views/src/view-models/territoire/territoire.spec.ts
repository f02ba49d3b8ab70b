import { renderTerritoire } from '../../render';
import { listLignes, textOf } from '../../testing/lecture-html';
import { CAP, desAcheteurs, unAcheteur, uneFigure, unFichier, unTableau } from '../../testing/un-tableau';
import type { FigureLue } from './tableau-lu';
import { toVueTerritoire } from './territoire';

const lisible = (texte: string): string => texte.replaceAll('\u00a0', ' ');
const vueOf = (figure: FigureLue, reste = {}) => toVueTerritoire(unTableau({ figure, ...reste }));
const conclusionOf = (figure: FigureLue): string => lisible(vueOf(figure).figure?.conclusion.map(({ texte }) => texte).join('') ?? '');

describe('la conclusion du territoire', () => {
  it('dit le montant, la part et le cap', () => {
    expect(conclusionOf(uneFigure())).toBe(
      'En 2025, 31,8 M€ d’achats inclusifs sont connus, soit 6,4 % du volume déclaré. Le cap est de 10 % et 50 M€ en 2027.',
    );
  });

  it('ne rapporte la part qu’aux acheteurs qui ont déclaré leur volume', () => {
    const acheteurs = [...desAcheteurs(), unAcheteur({ montantInclusif: 1_000_000_00n })];
    expect(conclusionOf(uneFigure({ acheteurs }))).toBe(
      'En 2025, 32,8 M€ d’achats inclusifs sont connus. Chez les acheteurs qui ont déclaré leur volume, ils pèsent 6,4 %. Le cap est de 10 % et 50 M€ en 2027.',
    );
  });

  it('dit pourquoi la part n’est pas mesurable, et ne l’écrit jamais 0 %', () => {
    expect(conclusionOf(uneFigure({ acheteurs: desAcheteurs({ volume: null }) }))).toContain(
      'La part n’est pas mesurable : aucun acheteur n’a déclaré son volume d’achats.',
    );
    expect(
      conclusionOf(uneFigure({ acheteurs: desAcheteurs({ volume: 100_000_000_00n }) })),
    ).toContain('les volumes déclarés couvrent 20,0 % de la référence, il en faut 30 %.');
    expect(conclusionOf(uneFigure({ acheteurs: desAcheteurs({ volume: null }) }))).not.toMatch(/\b0(?:,0)? %/);
  });

  it.each([
    ['atteint', 52_000_000_00n, 500_000_000_00n, 'Le cap de 10 % et 50 M€, fixé pour 2027, est déjà atteint.'],
    ['atteint en part', 45_500_000_00n, 455_000_000_00n, 'La part de 10 % est atteinte, le montant de 50 M€ ne l’est pas.'],
    ['atteint en valeur', 52_000_000_00n, 600_000_000_00n, 'Le montant de 50 M€ est atteint, la part de 10 % ne l’est pas.'],
    [
      'sans couverture', 52_000_000_00n, 300_000_000_00n,
      'Les deux seuils du cap sont passés, mais il reste à le prouver. Les volumes déclarés couvrent 60,0 % de la référence, il en faut 80 %.',
    ],
  ])('dit que le cap est %s', (_cas, montant, volume, attendu) => {
    expect(conclusionOf(uneFigure({ acheteurs: desAcheteurs({ montant, volume }) }))).toContain(attendu);
  });

  it('ne laisse pas l’arrondi faire croire le cap atteint', () => {
    const figure = uneFigure({ acheteurs: desAcheteurs({ montant: 49_960_000_00n, volume: 500_000_000_00n }) });
    expect(conclusionOf(figure)).toContain('50,0 M€ (49 960 000,00 €) d’achats inclusifs sont connus, soit 10,0 % (9,99) du volume déclaré.');
    expect(lisible(vueOf(figure).figure?.cartes[0]?.valeur ?? '')).toBe('10,0 % (9,99)');
  });

  it('dit qu’aucun achat inclusif n’est connu plutôt que de montrer un zéro', () => {
    expect(
      lisible(vueOf(uneFigure({ acheteurs: desAcheteurs({ montant: 0n, volume: null }), marchesComptes: 0 })).h1),
    ).toBe('Aucun achat inclusif connu en 2025');
  });
});

describe('les cartes du cap', () => {
  it('disent leur couverture et mènent aux marchés', () => {
    const [part, montant] = vueOf(uneFigure()).figure?.cartes ?? [];
    expect(lisible(part?.couverture ?? '')).toBe('1 acheteur sur 8 a déclaré son volume, soit 99 % de 500 M€.');
    expect(lisible(montant?.couverture ?? '')).toBe('1 214 marchés inclusifs comptés chez 1 acheteur sur 8.');
    expect(lisible(montant?.unite ?? '')).toBe('hors taxes en 2025, soit exactement 31 812 400,00 €');
    expect([part?.lien.href, montant?.lien.href]).toEqual(['/territoire/2025/contrats', '/territoire/2025/contrats']);
  });

  it.each([[499_999_999_99n, 'soit près de 100 % de 500 M€'], [500_000_000_00n, 'soit 100 % de 500 M€'], [1n, 'soit moins de 1 % de 500 M€']])(
    'ne disent jamais une couverture complète ou nulle quand elle ne l’est pas : %s centimes', (volume, attendu) => {
      expect(lisible(vueOf(uneFigure({ acheteurs: desAcheteurs({ volume }) })).figure?.cartes[0]?.couverture ?? '')).toContain(attendu);
    },
  );

  it('rappellent l’année précédente quand elle est connue', () => {
    expect(
      vueOf(uneFigure()).figure?.cartes[1]?.reperes.map(({ libelle, valeur }) => lisible(`${libelle} ${valeur}`)),
    ).toEqual(['Cap 2027 50 M€', 'En 2024 26,3 M€']);
  });

  it('se passent de jauge quand le territoire n’a pas de cap', () => {
    const cartes = toVueTerritoire(unTableau({ figure: uneFigure({ cap: null }), modele: null })).figure?.cartes ?? [];
    expect(cartes.map(({ jauge }) => jauge)).toEqual([null, null]);
  });
});

describe('ce qui explique le chiffre', () => {
  it('compte à part les montants invraisemblables, avec leur lien', () => {
    const { figure } = toVueTerritoire(unTableau());
    expect(lisible(figure?.invraisemblables?.phrase ?? '')).toBe('3 marchés d’un montant invraisemblable (123,4 M€) restent hors du total.');
    expect(figure?.invraisemblables?.href).toBe('/territoire/2025/contrats?sorte=ECARTE&motif=MONTANT_INVRAISEMBLABLE');
    expect(vueOf(uneFigure()).figure?.invraisemblables).toBeNull();
  });

  it('écrit la formule avec ses nombres, au centime', () => {
    const [part, reference] = vueOf(uneFigure()).figure?.explication.formules ?? [];
    expect(lisible(part?.calcul ?? '')).toBe('montant inclusif des acheteurs déclarants ÷ volume déclaré = 31 812 400,00 € ÷ 497 069 000,00 €');
    expect([part?.resultat, reference?.resultat].map((texte) => lisible(texte ?? ''))).toEqual(['6,40 %', '6,36 %']);
  });

  it('range ce qui est mis de côté par motif, sans zéro pour un montant non publié', () => {
    const lignes = toVueTerritoire(unTableau()).figure?.explication.misDeCote?.lignes ?? [];
    expect(lignes.map(({ cellules }) => cellules.map(({ texte }) => lisible(texte)))).toEqual([
      ['3', '123 400 000,00 €'], ['12', '1 950 000,00 €'], ['1', 'non transmis'],
    ]);
  });

  it('renvoie aux décisions de méthode', () => {
    expect(vueOf(uneFigure()).figure?.explication.decisions).toContainEqual({ libelle: 'D-07', href: '/methode#D-07' });
  });
});

describe('les figures du territoire', () => {
  it('la somme par catégorie d’acheteurs redonne le montant au centime', () => {
    const acheteurs = [...desAcheteurs(), unAcheteur({ montantInclusif: 1_23n }), unAcheteur({ type: 'HOPITAL', montantInclusif: 45_67n })];
    const figure = uneFigure({ acheteurs });
    const lignes = vueOf(figure).figure?.provenance?.tableau.lignes ?? [];
    const centimes = lignes.map(({ cellules }) => BigInt((cellules[0]?.texte ?? '').replace(/\D/g, '')));
    expect(centimes.at(-1)).toBe(figure.inclusif.montantInclusif);
    expect(centimes.slice(0, -1).reduce((somme, montant) => somme + montant, 0n)).toBe(figure.inclusif.montantInclusif);
  });

  it('le tableau d’une trajectoire dit les mêmes valeurs que le dessin, et « non mesurable » là où la ligne s’interrompt', () => {
    const series = [uneFigure({ annee: 2023 }), uneFigure({ annee: 2024, acheteurs: desAcheteurs({ volume: null }) }), uneFigure()];
    const [part] = toVueTerritoire(unTableau({ figure: series[2], series, annees: [2023, 2024, 2025] })).figure?.trajectoires ?? [];
    expect(part?.tableau.lignes.map(({ tete, cellules }) => lisible([tete, ...cellules.map(({ texte }) => texte)].join(' | ')))).toEqual([
      '2023 | 6,40 % | pas de cible', '2024 | non mesurable | pas de cible', '2025 | 6,40 % | pas de cible', '2027 | sans objet | 10 %',
    ]);
    expect(lisible(part?.titre ?? '')).toBe('La part reste stable : 6,4 % en 2023, 6,4 % en 2025');
  });

  it('la mosaïque, sa légende et son tableau comptent les mêmes communes', () => {
    const engagement = vueOf(uneFigure()).figure?.engagement;
    expect(engagement?.legende.map(({ nombre }) => nombre)).toEqual(['1', '1', '1', '2']);
    expect(
      engagement?.mosaique.tableau.lignes.map(({ tete, cellules }) => [tete, cellules[1]?.texte]),
    ).toEqual([['CA du Bassin inventé', '1 sur 3'], ['CC des Collines inventées', '1 sur 2']]);
    expect(lisible(engagement?.mosaique.titre ?? '')).toBe('2 communes engagées sur 5, l’objectif de 1 est atteint'.replace(', l’', ' : l’'));
  });

  it('garde les communes sans intercommunalité connue', () => {
    const acheteurs = [unAcheteur({ nom: 'Isolée', epciSiren: '999999999' }), unAcheteur({ nom: 'Seule' })];
    expect(vueOf(uneFigure({ acheteurs })).figure?.engagement.mosaique.tableau.lignes.map(({ tete }) => tete)).toEqual(['Hors intercommunalité connue']);
  });

  it('dit qui a agi dans l’année', () => {
    expect(lisible(vueOf(uneFigure()).figure?.engagement.actives ?? '')).toBe(
      'Actives dans l’année : 1 intercommunalité, 2 communes et 0 autre acheteur ont notifié une clause sociale en 2025.',
    );
  });

  it('montre B1 élargi à côté, et dit quand il n’est pas encore calculé', () => {
    const figure = uneFigure();
    expect(lisible(vueOf(figure).figure?.engagement.elargi ?? '')).toBe(
      'B1 élargi aux marchés réservés et aux critères sociaux, à titre indicatif : 1 intercommunalité, 2 communes et 1 autre acheteur.',
    );
    expect(lisible(vueOf({ ...figure, b1: { ...figure.b1, elargi: null } }).figure?.engagement.elargi ?? '')).toBe('B1 élargi aux marchés réservés et aux critères sociaux : pas encore calculé.');
  });
});

describe('les états sans chiffre', () => {
  it('accueille et dit quoi faire quand rien n’est importé', () => {
    const html = renderTerritoire(toVueTerritoire(unTableau({ figure: uneFigure({ acheteurs: [] }), series: [], annees: [], fichiers: [] })));
    expect(textOf(html, 'h1')).toBe('Tout est prêt pour vos premiers marchés');
    expect(html).toContain('import files');
    expect(html).not.toContain('<svg xmlns');
  });

  it('dit qu’une année inconnue est en construction et mène à une année connue', () => {
    const vue = toVueTerritoire(unTableau({ figure: uneFigure({ annee: 2031 }), annees: [2024, 2025] }));
    expect(vue.h1).toBe('L’année 2031 est en construction');
    expect(vue.vide?.suite).toEqual({ libelle: 'Voir l’année 2025', href: '/territoire?annee=2025' });
  });

  it('prévient qu’un calcul est en cours', () => {
    expect(toVueTerritoire(unTableau({ enCours: 1 })).avis).toContain('Un calcul est en cours');
    expect(toVueTerritoire(unTableau()).avis).toBeNull();
  });

  it('nomme les fichiers lus, leur format et leur date', () => {
    const lignes = listLignes(
      renderTerritoire(
        toVueTerritoire(unTableau({ fichiers: [unFichier(), unFichier({ nom: 'b.csv', format: 'DECP_CSV_PES', termineLe: null, statut: 'EN_COURS' })] })),
      ),
    );
    expect(lignes.map(lisible)).toEqual(
      expect.arrayContaining(['decp-inventees-2025.json', 'DECP 2022, JSON', '12 novembre 2026 à 14 h 32', 'b.csv', 'DECP, CSV (PES)', 'lecture en cours']),
    );
  });

  it('reçoit un territoire sans cap ni modèle', () => {
    expect(conclusionOf(uneFigure({ cap: null }))).toBe('En 2025, 31,8 M€ d’achats inclusifs sont connus, soit 6,4 % du volume déclaré.');
    expect(CAP.annee).toBe(2027);
  });
});
