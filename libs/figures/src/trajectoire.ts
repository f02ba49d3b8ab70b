import { echelle, listGraduations } from './echelle';
import { Etiquetage, type Ligne, type Place } from './etiquettes';
import { JETONS } from './jetons';
import { computeLargeurTexte, renderFigure, wrapTexte, type Legende, type Svg } from './svg';
import { renderCercle, renderFilet, renderLigne, renderLosange, sampleLigne, type Position } from './traits';
import type { Unite } from './unite';

export interface PointAnnuel<V> {
  readonly annee: number;
  readonly valeur: V;
}

export interface Trajectoire<V> extends Legende {
  readonly unite: Unite<V>;
  /** What was achieved. `null`: no data for that year, the line is broken there, never drawn to zero. */
  readonly realise: readonly PointAnnuel<V | null>[];
  /** Targets by year, each marked with a diamond; the dashed line that joins them is indicative and starts at `depart`. */
  readonly jalons: readonly PointAnnuel<V>[];
  readonly depart: PointAnnuel<V> | null;
  readonly libelleCible: string;
  /** Where the present pace leads; empty when nothing supports one. */
  readonly tendance: readonly PointAnnuel<V>[];
  /** Width in pixels at which the figure will be shown: a narrow one is drawn anew, never shrunk. */
  readonly largeur: number;
}

interface Series<V> {
  readonly realise: readonly PointAnnuel<V>[];
  readonly jalons: readonly PointAnnuel<V>[];
  /** `depart`, then the targets. */
  readonly cible: readonly PointAnnuel<V>[];
  readonly tendance: readonly PointAnnuel<V>[];
}

const LARGEUR_ETROITE = 460;
const RECUL_ETIQUETTE = 13;

/** Achieved (solid line), target (ochre dashes, diamond) and trend (dots, hollow circle), labelled directly. */
export function renderTrajectoire<V>(figure: Trajectoire<V>): Svg {
  const { unite, largeur } = figure;
  const etroit = largeur < LARGEUR_ETROITE;
  const hauteur = etroit ? 260 : Math.round(largeur * 0.46);
  const series = readSeries(figure);
  const valeurs = [...series.realise, ...series.cible, ...series.tendance];
  const annees = [...valeurs, ...figure.realise].map(({ annee }) => annee);
  const [debut, fin] = [Math.min(...annees), Math.max(...annees)];
  const maximum = Math.max(...valeurs.map(({ valeur }) => unite.position(valeur)), 0) * 1.07 || 1;

  const etiquetage = new Etiquetage(largeur, hauteur);
  const { pas, valeurs: graduations } = listGraduations(maximum, etroit ? 4 : 5);
  const axe = graduations.map((position) => ({ position, texte: unite.formatGraduation(position, pas) }));
  const finales = listEtiquettesFinales(figure, series);
  const gauche = Math.ceil(Math.max(...axe.map(({ texte }) => computeLargeurTexte(texte, 13)))) + 14;
  const derniere = series.realise.at(-1);
  // The latest value stands above its point: at the right end, half of it needs room.
  const moitie = derniere?.annee === fin ? computeLargeurTexte(unite.format(derniere.valeur), 17) / 2 - RECUL_ETIQUETTE : 0;
  const droite = largeur - RECUL_ETIQUETTE - 6 - Math.max(
    0, moitie, ...finales.flatMap(({ lignes }) => lignes.map(({ texte, taille }) => computeLargeurTexte(texte, taille))),
  );
  const x = echelle(debut, fin, gauche + (etroit ? 14 : 28), droite);
  const y = echelle(0, maximum, hauteur - 34, 16);
  const placeOf = (point: PointAnnuel<V>): Position => ({ x: x(point.annee), y: y(unite.position(point.valeur)) });

  const filets = axe.map(({ position }) => renderFilet(gauche, droite + 8, y(position), position === 0));
  for (const { position, texte } of axe) etiquetage.add(etiquetteAxe(texte, { x: gauche - 8, y: y(position) + 4.5, ancre: 'end' }));
  if (valeurs.length === 0) {
    etiquetage.add(etiquetteAxe('Aucune donnée à tracer', { x: (gauche + droite) / 2, y: hauteur / 2, ancre: 'middle' }));
    return renderFigure(figure, 'figure trajectoire', largeur, hauteur, [...filets, etiquetage.render()]);
  }
  for (const annee of listAnneesLisibles(debut, fin, (droite - gauche) / Math.max(1, fin - debut))) {
    etiquetage.add(etiquetteAxe(String(annee), { x: x(annee), y: hauteur - 10, ancre: 'middle' }, annee === fin ? 650 : 400));
  }
  for (const points of [series.cible, series.tendance, series.realise]) etiquetage.avoid(sampleLigne(points.map(placeOf)));
  for (const { lignes, couleur, point } of finales) etiquetage.add({ lignes, couleur, places: listPlacesFinales(placeOf(point)), requise: true });
  addValeurs(figure, series, etiquetage, placeOf, etroit);
  return renderFigure(figure, 'figure trajectoire', largeur, hauteur, [...filets, ...renderSeries(series, placeOf), etiquetage.render()]);
}

function readSeries<V>(figure: Trajectoire<V>): Series<V> {
  const realise = figure.realise.filter((point): point is PointAnnuel<V> => point.valeur !== null).sort(byAnnee);
  const jalons = [...figure.jalons].sort(byAnnee);
  const cible = figure.depart === null || jalons.length === 0 ? jalons : [figure.depart, ...jalons].sort(byAnnee);
  return { realise, jalons, cible, tendance: [...figure.tendance].sort(byAnnee) };
}

/** Texts of the right margin: where the target stands, and where the present pace leads. */
function listEtiquettesFinales<V>({ unite, libelleCible }: Trajectoire<V>, { jalons, tendance }: Series<V>) {
  const etiquette = (point: PointAnnuel<V>, couleur: string, valeur: string, sous: string) => {
    const lignes: Ligne[] = [{ texte: valeur, taille: 15, graisse: 700 }, ...wrapTexte(sous, 12, 90, 2).map((texte) => ({ texte, taille: 12, graisse: 400 }))];
    return { point, couleur, lignes };
  };
  return [
    ...jalons.slice(-1).map((point) => etiquette(point, JETONS.ocre, unite.formatCible(point.valeur), libelleCible)),
    ...tendance.slice(-1).map((point) => etiquette(point, JETONS.pin600, unite.format(point.valeur), 'tendance')),
  ];
}

/** Values beside their points: the latest always, the others where there is room (the table holds them all). */
function addValeurs<V>(
  { unite }: Trajectoire<V>, { realise, jalons }: Series<V>, etiquetage: Etiquetage, placeOf: (point: PointAnnuel<V>) => Position, etroit: boolean,
): void {
  const add = (point: PointAnnuel<V>, texte: string, taille: number, couleur: string, requise: boolean): void => {
    etiquetage.add({ lignes: [{ texte, taille, graisse: requise ? 700 : 600 }], couleur, places: listPlaces(placeOf(point), requise), requise });
  };
  [...realise].reverse().forEach((point, rang) => add(point, unite.format(point.valeur), rang > 0 ? 13 : etroit ? 15 : 17, JETONS.pin700, rang === 0));
  for (const jalon of jalons.slice(0, -1)) add(jalon, unite.formatCible(jalon.valeur), 13, JETONS.ocre, false);
}

function renderSeries<V>({ realise, jalons, cible, tendance }: Series<V>, placeOf: (point: PointAnnuel<V>) => Position): readonly string[] {
  const dernier = realise.at(-1);
  const plein = `stroke="${JETONS.pin700}" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"`;
  return [
    renderLigne(cible.map(placeOf), `stroke="${JETONS.ocre}" stroke-width="2" stroke-dasharray="6 5"`),
    renderLigne(tendance.map(placeOf), `stroke="${JETONS.pin600}" stroke-width="2.5" stroke-dasharray="0.5 6" stroke-linecap="round"`),
    ...splitSegments(realise).map((segment) => renderLigne(segment.map(placeOf), plein)),
    ...jalons.map((jalon) => renderLosange(placeOf(jalon))),
    ...tendance.slice(-1).map((point) => renderCercle(placeOf(point), 5, JETONS.surface, JETONS.pin600)),
    ...realise.map((point) => renderCercle(placeOf(point), point === dernier ? 6 : 4.5, JETONS.pin700, JETONS.surface)),
  ];
}

const byAnnee = (a: { readonly annee: number }, b: { readonly annee: number }): number => a.annee - b.annee;

const etiquetteAxe = (texte: string, place: Place, graisse = 400) => ({
  lignes: [{ texte, taille: 13, graisse }], couleur: JETONS.texte2, places: [place], requise: false,
});

/** Years written on the axis: all of them, or every second, fifth… so that they never touch; the last is always there. */
function listAnneesLisibles(debut: number, fin: number, largeurParAnnee: number): readonly number[] {
  const pas = [1, 2, 5, 10, 20, 50].find((candidat) => candidat * largeurParAnnee >= 42) ?? 100;
  return Array.from({ length: Math.floor((fin - debut) / pas) + 1 }, (_, rang) => fin - rang * pas);
}

/** Runs of consecutive years: a missing year breaks the line. */
function splitSegments<V>(points: readonly PointAnnuel<V>[]): readonly (readonly PointAnnuel<V>[])[] {
  const segments: PointAnnuel<V>[][] = [];
  for (const point of points) {
    const courant = segments.at(-1);
    if (courant !== undefined && (courant.at(-1)?.annee ?? -Infinity) + 1 >= point.annee) courant.push(point);
    else segments.push([point]);
  }
  return segments;
}

/** Above, below or on the right of a point; on its left, nearer to another point, only for a value that must be there. */
const listPlaces = ({ x, y }: Position, requise: boolean): readonly Place[] => [
  { x, y: y - 12, ancre: 'middle' }, { x, y: y + 23, ancre: 'middle' }, { x: x + 10, y: y + 16, ancre: 'start' },
  ...(requise ? [{ x: x - 10, y: y - 6, ancre: 'end' as const }] : []),
];

const listPlacesFinales = ({ x, y }: Position): readonly Place[] => [0, -11, 11].map((ecart) => ({ x: x + RECUL_ETIQUETTE, y: y - 1 + ecart, ancre: 'start' }));
