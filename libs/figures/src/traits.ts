import { JETONS } from './jetons';
import { coordonnee } from './svg';

/** The strokes that figures are made of. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

export function renderFilet(x1: number, x2: number, y: number, base: boolean): string {
  return `<path d="M${coordonnee(x1)} ${coordonnee(y)}H${coordonnee(x2)}" stroke="${base ? JETONS.bord : JETONS.filet}"/>`;
}

/** A broken line; nothing for fewer than two points. `trait` holds its stroke attributes. */
export function renderLigne(points: readonly Position[], trait: string): string {
  if (points.length < 2) return '';
  return `<polyline points="${points.map(({ x, y }) => `${coordonnee(x)},${coordonnee(y)}`).join(' ')}" fill="none" ${trait}/>`;
}

export function renderCercle({ x, y }: Position, rayon: number, fond: string, trait: string): string {
  return `<circle cx="${coordonnee(x)}" cy="${coordonnee(y)}" r="${rayon}" fill="${fond}" stroke="${trait}" stroke-width="2"/>`;
}

export function renderLosange({ x, y }: Position): string {
  return `<path d="M${coordonnee(x)} ${coordonnee(y - 8)}l8 8l-8 8l-8-8z" fill="${JETONS.ocre}" stroke="${JETONS.surface}" stroke-width="1.5"/>`;
}

/** Points along a line, every few units: what a text should keep clear of. */
export function sampleLigne(points: readonly Position[]): readonly Position[] {
  return points.flatMap((point, rang) => {
    const suivant = points[rang + 1];
    if (suivant === undefined) return [point];
    const nombre = Math.max(1, Math.ceil(Math.hypot(suivant.x - point.x, suivant.y - point.y) / 6));
    return Array.from({ length: nombre }, (_, i) => ({ x: point.x + ((suivant.x - point.x) * i) / nombre, y: point.y + ((suivant.y - point.y) * i) / nombre }));
  });
}
