import { CODES_DECISION, CODES_INDICATEUR, dateCivile, listIndicateurs, listRegles, MODELE_LANDES_2023_2029 } from '@spaser/domain';
import { renderIndicateurs, renderMethode } from '../../render';
import { decode, listElements } from '../../testing/lecture-html';
import { uneFigure } from '../../testing/un-tableau';
import { toVueIndicateur } from './indicateur';
import { toVueIndicateurs, type SchemaLu } from './indicateurs';
import { toVueMethode } from './methode';

const lisible = (texte: string): string => texte.replaceAll('\u00a0', ' ');
const unSchema = (surcharge: Partial<SchemaLu> = {}): SchemaLu => ({
  territoire: { nom: 'Landes', demonstration: false }, modele: MODELE_LANDES_2023_2029, annee: 2025, b1: uneFigure().b1, ...surcharge,
});
const objectifsOf = (code: (typeof CODES_INDICATEUR)[number]): readonly string[] =>
  toVueIndicateur(code, unSchema()).objectifs.map(({ annees }) => annees.map(({ annee, cible }) => lisible(`${annee} ${cible}`)).join(' · '));

describe('la page des indicateurs', () => {
  it('reproduit les 23 libellés mot pour mot, dans l’ordre du schéma', () => {
    const html = renderIndicateurs(toVueIndicateurs(unSchema()));
    const imprimes = [...html.matchAll(/<a href="\/indicateurs\/\w+" data-verbatim>([^<]*)<\/a>/g)].map(([, texte = '']) => lisible(decode(texte)));
    expect(imprimes).toEqual(listIndicateurs(MODELE_LANDES_2023_2029).map(({ libelle }) => lisible(libelle)));
    expect(imprimes).toHaveLength(23);
  });

  it('montre l’arbre entier : 3 axes, 7 missions, 14 actions', () => {
    const { axes } = toVueIndicateurs(unSchema());
    const missions = axes.flatMap((axe) => axe.missions);
    expect([axes.length, missions.length, missions.flatMap(({ actions }) => actions).length]).toEqual([3, 7, 14]);
  });

  it('ne dit mesuré que ce qui l’est, et dit ce qui manque aux autres', () => {
    const mesures = (b1: SchemaLu['b1']) =>
      toVueIndicateurs(unSchema({ b1 })).axes.flatMap(({ missions }) => missions.flatMap(({ actions }) => actions.flatMap(({ indicateurs }) => indicateurs)));
    const vus = mesures(uneFigure().b1);
    expect(vus.filter(({ mesure }) => mesure.mesure).map(({ code }) => code)).toEqual(['B1']);
    for (const { mesure } of vus.filter(({ code }) => code !== 'B1')) expect(lisible(mesure.texte)).toBe('non mesuré : les DECP ne le disent pas');
    expect(mesures(null).filter(({ mesure }) => mesure.mesure)).toEqual([]);
  });

  it('montre aussi la cible sans code et le cap, et toutes les remarques sur le texte', () => {
    const vue = toVueIndicateurs(unSchema());
    expect(vue.sansCode.objectifs[0]?.annees.map(({ cible }) => lisible(cible))).toEqual([
      'pas de cible', '3 %', '5 %', 'pas de cible', '10 %', 'pas de cible', 'pas de cible',
    ]);
    expect(lisible(vue.sansCode.cap ?? '')).toContain('10% de commande publique inclusive');
    expect(vue.anomalies).toHaveLength(MODELE_LANDES_2023_2029.anomalies.length);
  });
});

describe('la page d’un indicateur', () => {
  it('donne une cible par année du schéma, « pas de cible » où le texte se tait', () => {
    expect(objectifsOf('A1')).toEqual(['2023 25 % · 2024 30 % · 2025 50 % · 2026 pas de cible · 2027 65 % · 2028 pas de cible · 2029 pas de cible']);
    expect(objectifsOf('K3')).toHaveLength(2);
    expect(objectifsOf('K3')[0]).toContain('2029 30 000 t');
    expect(objectifsOf('U1')[0]).toContain('2023 3 démarches');
    expect(objectifsOf('A3')).toEqual([]);
  });

  it('garde la mention du texte à côté de la cible, et les remarques qui la concernent', () => {
    const vue = toVueIndicateur('A2', unSchema());
    expect(
      vue.objectifs[0]?.annees.map(({ mention }) => mention && lisible(mention)).slice(0, 2),
    ).toEqual(['environ 9,5 ETP par an', 'environ 11,4 ETP par an']);
    expect(vue.anomalies.map(({ code }) => code)).toEqual(['N2', 'N3', 'N4', 'N5', 'N7']);
  });

  it.each(CODES_INDICATEUR)('%s situe l’indicateur de l’axe à l’action', (code) => {
    const vue = toVueIndicateur(code, unSchema());
    expect(vue.chemin.map((titre) => titre.split(/[ \u00a0]/)[0])).toEqual(['Axe', 'Mission', 'Action']);
    expect(vue.definition.length).toBeGreaterThan(20);
  });

  it('dit le nombre d’engagés de B1 et mène à la mosaïque', () => {
    const vue = toVueIndicateur('B1', unSchema());
    expect(lisible(vue.mesure.texte)).toBe('3 acheteurs engagés fin 2025');
    expect(vue.suite?.href).toBe('/territoire?annee=2025#figure-b1');
    expect(vue.autresLectures.map(lisible)).toEqual([
      'Actives dans l’année : 1 intercommunalité, 2 communes et 0 autre acheteur ont notifié une clause sociale en 2025.',
      'B1 élargi aux marchés réservés et aux critères sociaux, à titre indicatif : 1 intercommunalité, 2 communes et 1 autre acheteur.',
    ]);
    expect([toVueIndicateur('A1', unSchema()), toVueIndicateur('B1', unSchema({ b1: null }))].flatMap(({ autresLectures }) => autresLectures)).toEqual([]);
  });
});

describe('le registre de méthode', () => {
  const html = renderMethode(toVueMethode({ territoire: { nom: 'Landes', demonstration: false }, annee: 2025, regles: listRegles(dateCivile(2026, 11, 22)) }));
  const elements = listElements(html);

  it.each(CODES_DECISION)('a une ancre pour %s', (code) => {
    expect(elements.filter(({ attributs }) => attributs['id'] === code)).toHaveLength(1);
  });

  it('relie chaque décision aux indicateurs qu’elle change', () => {
    expect(elements.filter(({ attributs }) => attributs['href'] === '/indicateurs/B1').length).toBeGreaterThan(1);
    expect(html).toContain('Ce qui est ambigu');
    expect(html).toContain('L’autre lecture');
  });
});
