import { ETATS_ENGAGEMENT, isEngagee, LIBELLES_ENGAGEMENT, type EtatEngagement } from './etat-engagement';
import { formatEntier } from './format';
import { JETONS } from './jetons';
import { listMotifs, remplissageOf } from './motifs';
import { computeLargeurTexte, escapeTexte, renderFigure, wrapTexte, type Legende, type Svg } from './svg';

export interface TuileMosaique {
  readonly nom: string;
  readonly etat: EtatEngagement;
}

export interface BlocMosaique {
  readonly nom: string;
  /** State of the EPCI itself, which engages none of its communes (decision D-25). */
  readonly etat: EtatEngagement;
  readonly communes: readonly TuileMosaique[];
}

export interface Mosaique extends Legende {
  readonly blocs: readonly BlocMosaique[];
  readonly largeur: number;
}

const TUILE = 15;
const PAS = 18;
const GRANDE = 36;
const ENTETE = GRANDE + 8;
const GOUTTIERE = { x: 40, y: 24 };
const COLONNE_MINIMALE = 300;

interface BlocPlace {
  readonly bloc: BlocMosaique;
  readonly x: number;
  readonly y: number;
}

/** One tile per commune, grouped by EPCI: every commune weighs the same, whatever its area or its population. */
export function renderMosaique({ blocs, largeur, ...legende }: Mosaique): Svg {
  const colonnes = Math.max(1, Math.floor((largeur + GOUTTIERE.x) / (COLONNE_MINIMALE + GOUTTIERE.x)));
  const large = (largeur - (colonnes - 1) * GOUTTIERE.x) / colonnes;
  const parRangee = Math.max(1, Math.floor((large + PAS - TUILE) / PAS));
  const places: BlocPlace[] = [];
  let y = 2;
  for (let premier = 0; premier < blocs.length; premier += colonnes) {
    const rangee = blocs.slice(premier, premier + colonnes);
    rangee.forEach((bloc, rang) => places.push({ bloc, x: Math.round(rang * (large + GOUTTIERE.x)), y }));
    y += ENTETE + Math.max(...rangee.map(({ communes }) => Math.ceil(communes.length / parRangee))) * PAS + GOUTTIERE.y;
  }
  const tuiles = new Map<EtatEngagement, string[]>(ETATS_ENGAGEMENT.map((etat) => [etat, []]));
  for (const { bloc, x, y: haut } of places) {
    tuiles.get(bloc.etat)?.push(renderTuile(`${bloc.nom} (intercommunalité)`, bloc.etat, x, haut, GRANDE));
    listTuiles(bloc.communes).forEach(({ nom, etat }, rang) => {
      const [colonne, rangee] = [rang % parRangee, Math.floor(rang / parRangee)];
      tuiles.get(etat)?.push(renderTuile(nom, etat, x + colonne * PAS, haut + ENTETE + rangee * PAS, TUILE));
    });
  }
  const contenu = [
    listMotifs(legende.id),
    ...[...tuiles].map(([etat, rendus]) => (rendus.length === 0 ? '' : `<g ${remplissageOf(legende.id, etat)}>${rendus.join('')}</g>`)),
    ...places.map((place) => renderTitre(place, large - GRANDE - 12)),
  ];
  return renderFigure(legende, 'figure mosaique', largeur, Math.max(1, y - GOUTTIERE.y + 2), contenu);
}

/** Most engaged first, then by name: the engaged part of an EPCI reads as a bar. */
function listTuiles(communes: readonly TuileMosaique[]): readonly TuileMosaique[] {
  return [...communes].sort((a, b) => ETATS_ENGAGEMENT.indexOf(a.etat) - ETATS_ENGAGEMENT.indexOf(b.etat) || a.nom.localeCompare(b.nom, 'fr'));
}

function renderTuile(nom: string, etat: EtatEngagement, x: number, y: number, cote: number): string {
  return `<path d="M${x} ${y}h${cote}v${cote}h-${cote}z"><title>${escapeTexte(`${nom}\u00a0: ${LIBELLES_ENGAGEMENT[etat]}`)}</title></path>`;
}

function renderTitre({ bloc, x, y }: BlocPlace, largeur: number): string {
  const engagees = bloc.communes.filter(({ etat }) => isEngagee(etat)).length;
  const compte = `${formatEntier(engagees)} sur ${formatEntier(bloc.communes.length)}`;
  const [nom = ''] = wrapTexte(bloc.nom, 14, largeur, 1);
  const gauche = x + GRANDE + 10;
  return (
    `<text x="${gauche}" y="${y + 14}" fill="${JETONS.texte}" font-weight="650">${escapeTexte(nom)}</text>` +
    `<text x="${gauche}" y="${y + 32}" fill="${JETONS.pin700}" font-weight="700">${escapeTexte(compte)}</text>` +
    `<text x="${Math.round(gauche + computeLargeurTexte(compte, 14) + 6)}" y="${y + 32}" fill="${JETONS.texte2}">communes engagées</text>`
  );
}
