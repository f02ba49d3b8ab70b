import { renderContrats } from '../../render';
import { listElements, listLignes, textOf } from '../../testing/lecture-html';
import { unContrat, unePage } from '../../testing/un-marche';
import { toVueContrats } from './contrats';
import { toPagination } from './pagination';

const lisible = (texte: string): string => texte.replaceAll('\u00a0', ' ');
const filtre = unePage().filtre;

describe('la liste des contrats', () => {
  it('annonce que sa somme est le chiffre publié, et l’écrit au centime en pied de tableau', () => {
    const vue = toVueContrats(unePage(), 1);
    expect(lisible(vue.conclusion)).toBe('Leur somme est le chiffre publié pour 2025 : 1 295 005,85 €.');
    expect([vue.total.libelle, vue.total.valeur].map(lisible)).toEqual(['Total : 2 marchés', '1 295 005,85 €']);
  });

  it('dit quelle part du chiffre un filtre montre', () => {
    const vue = toVueContrats(unePage({ filtre: { ...filtre, texte: 'voirie' }, ensemble: { nombre: 57, somme: 9_999_999_99n } }), 1);
    expect(lisible(vue.conclusion)).toBe('Sélection : 1,3 M€ sur 10,0 M€ d’achats inclusifs en 2025, soit 2 sur 57 marchés.');
    expect(vue.filtres.actifs).toBe('1 filtre actif');
  });

  it('écrit « non transmis » ce qui manque, jamais zéro', () => {
    const [ligne] = toVueContrats(
      unePage({ contributions: [unContrat({ objet: null, dateNotification: null, montant: null, valeur: null, voies: [], sources: [] })] }), 1,
    ).lignes;
    expect(ligne).toMatchObject({
      objet: 'Objet non publié', notification: 'non transmis', montant: 'non transmis', valeur: 'non transmis', dispositif: 'non transmis',
      sources: 'non transmis',
    });
  });

  it('dit le motif de ce qui est mis de côté, hors du total', () => {
    const vue = toVueContrats(unePage({ contributions: [unContrat({ valeur: null, motif: 'DUREE_MANQUANTE' })], filtre: { ...filtre, sorte: 'ECARTE' } }), 1);
    expect(lisible(vue.h1)).toBe('1 marché mis de côté en 2025');
    expect(lisible(vue.lignes[0]?.valeur ?? '')).toBe('Durée non publiée : la part de l’année ne se calcule pas');
    expect([vue.colonneValeur, vue.total.valeur]).toEqual(['Motif', 'hors du total']);
  });

  it('mène de chaque ligne à sa fiche, et nomme la preuve, le fichier et la ligne', () => {
    const html = renderContrats(toVueContrats(unePage(), 1));
    expect(html).toContain('<a href="/marches/0190a0b0-0000-7000-8000-000000000001">Entretien des espaces verts, lot 2</a>');
    expect(listLignes(html).map(lisible)).toContain('DECP, demonstration-2025.json, ligne 81');
  });

  it('garde les filtres choisis dans le formulaire, et toute la sélection dans le lien CSV', () => {
    const page = unePage({
      nombre: 57,
      filtre: {
        texte: 'eau & "bois"', acheteurSiren: '900000002', epciSiren: '900000001', voie: 'CLAUSE', sorte: 'ECARTE', motif: 'CONCESSION', tri: 'montant',
      },
    });
    const html = renderContrats(toVueContrats(page, 1));
    const choisies = listElements(html).filter(({ nom, attributs }) => nom === 'option' && 'selected' in attributs).map(({ attributs }) => attributs['value']);
    expect(choisies).toEqual(['ECARTE', 'CLAUSE', '900000002', '900000001', 'CONCESSION', 'montant']);
    expect(listElements(html).find(({ attributs }) => attributs['name'] === 'texte')?.attributs['value']).toBe('eau & "bois"');
    const csv = listElements(html).map(({ attributs }) => attributs['href'] ?? '').find((href) => href.includes('format=csv'));
    expect(csv).toBe(
      '/territoire/2025/contrats?texte=eau+%26+%22bois%22&acheteur=900000002&epci=900000001'
      + '&dispositif=CLAUSE&sorte=ECARTE&motif=CONCESSION&tri=montant&format=csv',
    );
  });

  it('ne propose le motif que pour ce qui est mis de côté', () => {
    const noms = (sorte: 'COMPTE' | 'ECARTE') => toVueContrats(unePage({ filtre: { ...filtre, sorte } }), 1).filtres.champs.map(({ nom }) => nom);
    expect(noms('COMPTE')).toEqual(['sorte', 'dispositif', 'acheteur', 'epci', 'tri']);
    expect(noms('ECARTE')).toContain('motif');
  });

  it('dit quoi faire quand rien ne correspond, ou quand rien n’est compté', () => {
    const vide = (ensemble: { nombre: number; somme: bigint }) => toVueContrats(unePage({ contributions: [], nombre: 0, montants: null, ensemble }), 1).vide;
    expect(vide({ nombre: 57, somme: 1n })).toMatchObject({ lien: { libelle: 'Retirer tous les filtres', href: '/territoire/2025/contrats' } });
    expect(lisible(vide({ nombre: 0, somme: 0n })?.phrase ?? '')).toBe(
      'Aucun marché inclusif n’est compté pour 2025. Importez un fichier DECP, ou choisissez une autre année.',
    );
    expect(
      textOf(renderContrats(toVueContrats(unePage({ contributions: [], nombre: 0, montants: null, ensemble: { nombre: 0, somme: 0n } }), 1)), 'h1'),
    ).toContain('Aucun marché compté');
  });
});

describe('la pagination', () => {
  const adresse = (page: number): string => `?page=${page}`;

  it('n’apparaît pas quand une page suffit', () => {
    expect(toPagination(50, 1, adresse)).toBeNull();
    expect(toPagination(0, 1, adresse)).toBeNull();
  });

  it('montre la première, la dernière et les voisines, et dit ce qu’elle saute', () => {
    const vue = toPagination(1214, 12, adresse);
    expect(lisible(vue?.etat ?? '')).toBe('Marchés 551 à 600 sur 1 214');
    expect(vue?.pages.map(({ libelle, saut, courante }) => `${saut ? '…' : ''}${libelle}${courante ? '*' : ''}`)).toEqual(['1', '…11', '12*', '13', '…25']);
    expect([vue?.precedente, vue?.suivante]).toEqual(['?page=11', '?page=13']);
  });

  it('ramène à la dernière page une page qui n’existe pas', () => {
    expect(toPagination(51, 99, adresse)).toMatchObject({ suivante: null, precedente: '?page=1' });
  });
});
