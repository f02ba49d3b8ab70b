import { computeLargeurTexte, coordonnee, escapeTexte } from './svg';
import type { Position } from './traits';

/** Two baselines whose texts share a column are never closer than this, in units of the figure. */
export const ECART_MINIMAL = 14;

export interface Ligne {
  readonly texte: string;
  readonly taille: number;
  readonly graisse: number;
}

/** Where an étiquette may stand: the baseline of its first line. Candidates are given from best to worst. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly ancre: 'start' | 'middle' | 'end';
}

export interface Etiquette {
  readonly lignes: readonly Ligne[];
  readonly couleur: string;
  readonly places: readonly Place[];
  /** A required étiquette slides up or down until it is free; an optional one is left out (its value stays in the table). */
  readonly requise: boolean;
}

interface Boite {
  readonly gauche: number;
  readonly droite: number;
  readonly haut: number;
  readonly bas: number;
}

/** A drawing area that knows what is taken: texts first come, first served, then points and lines to keep clear of. */
export class Etiquetage {
  private readonly textes: Boite[] = [];
  private readonly marques: Position[] = [];
  private readonly rendus: string[] = [];

  constructor(
    private readonly largeur: number,
    private readonly hauteur: number,
  ) {}

  /** Points of the drawing that a text should not cover, when it has the choice. */
  avoid(points: Iterable<Position>): void {
    this.marques.push(...points);
  }

  /** Places one étiquette; `false` when it found no room. */
  add(etiquette: Etiquette): boolean {
    const gabarit = computeGabarit(etiquette.lignes);
    const choix = this.chooseLibre(etiquette.places, gabarit) ?? (etiquette.requise ? this.slide(etiquette.places, gabarit) : undefined);
    if (choix === undefined) return false;
    this.textes.push(boiteOf(gabarit, choix));
    this.rendus.push(renderEtiquette(etiquette, choix));
    return true;
  }

  render(): string {
    return this.rendus.join('');
  }

  /** The free place that covers the fewest marks; the first given wins a tie. */
  private chooseLibre(places: readonly Place[], gabarit: Gabarit): Place | undefined {
    return places
      .map((place) => ({ place, boite: boiteOf(gabarit, place) }))
      .filter(({ boite }) => this.isLibre(boite))
      .map(({ place, boite }) => ({ place, marques: this.marques.filter((marque) => isInside(marque, boite)).length }))
      .sort((a, b) => a.marques - b.marques)[0]?.place;
  }

  private slide(places: readonly Place[], gabarit: Gabarit): Place | undefined {
    for (let ecart = 2; ecart <= this.hauteur; ecart += 2) {
      for (const place of places) {
        for (const y of [place.y + ecart, place.y - ecart]) {
          if (this.isLibre(boiteOf(gabarit, { ...place, y }))) return { ...place, y };
        }
      }
    }
    return undefined;
  }

  private isLibre(boite: Boite): boolean {
    if (boite.gauche < 0 || boite.droite > this.largeur || boite.haut < 0 || boite.bas > this.hauteur) return false;
    return this.textes.every((autre) => boite.droite <= autre.gauche || boite.gauche >= autre.droite || boite.haut >= autre.bas || boite.bas <= autre.haut);
  }
}

interface Gabarit {
  readonly largeur: number;
  readonly dessus: number;
  readonly dessous: number;
}

/** Height of the line that follows, a little over the minimal distance between two baselines. */
const interligne = (ligne: Ligne): number => Math.max(ECART_MINIMAL + 1, ligne.taille + 2);

/** Room that the lines take around the first baseline: two boxes that touch keep their baselines `ECART_MINIMAL` apart, even once rounded. */
function computeGabarit(lignes: readonly Ligne[]): Gabarit {
  return {
    largeur: Math.max(...lignes.map(({ texte, taille }) => computeLargeurTexte(texte, taille))) + 4,
    dessus: Math.max(ECART_MINIMAL, lignes[0]?.taille ?? 0) - 3,
    dessous: lignes.slice(1).reduce((somme, ligne) => somme + interligne(ligne), 0) + 3.2,
  };
}

function boiteOf({ largeur, dessus, dessous }: Gabarit, { x, y, ancre }: Place): Boite {
  const gauche = ancre === 'start' ? x - 2 : ancre === 'end' ? x - largeur + 2 : x - largeur / 2;
  return { gauche, droite: gauche + largeur, haut: y - dessus, bas: y + dessous };
}

const isInside = ({ x, y }: Position, boite: Boite): boolean => x > boite.gauche && x < boite.droite && y > boite.haut && y < boite.bas;

function renderEtiquette({ lignes, couleur }: Etiquette, { x, y, ancre }: Place): string {
  let base = y;
  return lignes.map((ligne, rang) => {
    if (rang > 0) base += interligne(ligne);
    return (
      `<text x="${coordonnee(x)}" y="${coordonnee(base)}" text-anchor="${ancre}" fill="${couleur}" font-size="${ligne.taille}" ` +
      `font-weight="${ligne.graisse}" paint-order="stroke" stroke="#fff" stroke-width="4" stroke-linejoin="round">${escapeTexte(ligne.texte)}</text>`
    );
  }).join('');
}
