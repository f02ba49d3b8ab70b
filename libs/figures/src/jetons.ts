import type { EtatEngagement } from './etat-engagement';

/** Colours of the visual identity, used by the figures; `site.css` of libs/views carries the same values. */
export const JETONS = {
  fond: '#F7F5F0',
  surface: '#FFFFFF',
  sable: '#EFEBE1',
  texte: '#1D2925',
  texte2: '#4B5752',
  filet: '#E3DED2',
  bord: '#7D7A6E',
  pin800: '#123F31',
  pin700: '#17513F',
  pin600: '#1E6650',
  pin100: '#DCEBE3',
  ocean700: '#12507B',
  ocean100: '#E2EEF7',
  ocre: '#A85B00',
  succes: '#1B6B3A',
  alerte: '#7A4B00',
  alerteFond: '#FFF1CC',
  erreur: '#A5200F',
  erreurFond: '#FCE9E5',
} as const;

export const POLICE = "'Source Sans 3 Variable','Source Sans 3',system-ui,'Segoe UI',sans-serif";

/** Five categories, told apart by the three common colour-blindnesses; beyond five, group. */
export const CATEGORIES = ['#1E6650', '#4A9BD4', '#B35C00', '#6A3D8A', '#8A8F8B'] as const;

/** How a state of engagement is filled: the shape (plain, hatched, dotted, empty) says the same thing as the colour. */
export interface Remplissage {
  readonly forme: 'PLEIN' | 'HACHURES' | 'POINTS' | 'VIDE';
  readonly fond: string;
  readonly trait: string;
}

export const REMPLISSAGES = {
  SPASER_ADOPTE: { forme: 'PLEIN', fond: '#17513F', trait: '#17513F' },
  CLAUSES_INSEREES: { forme: 'HACHURES', fond: '#6FB08F', trait: '#2F7D5C' },
  EN_PREPARATION: { forme: 'POINTS', fond: '#F3DFB5', trait: '#A85B00' },
  PAS_ENGAGEE: { forme: 'VIDE', fond: '#F4F1E9', trait: '#7D7A6E' },
} as const satisfies Record<EtatEngagement, Remplissage>;
