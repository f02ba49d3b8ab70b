import type { StatutAvancement } from '@spaser/domain';
import type { ReactNode } from 'react';
import { Etiquette, type TonEtiquette } from '../../composants/affichage';
import { SUIVI } from '../../textes/suivi';

const TONS: Readonly<Record<StatutAvancement, TonEtiquette>> = { NON_COMMENCEE: 'neutre', EN_COURS: 'bleu', REALISEE: 'vert', ABANDONNEE: 'rouge', REPORTEE: 'ocre' };

/** One shape for each state, so that it is told apart without its colour. */
const SIGNES: Readonly<Record<StatutAvancement, ReactNode>> = {
  NON_COMMENCEE: <circle cx="8" cy="8" r="6" />,
  EN_COURS: <><circle cx="8" cy="8" r="6" /><path className="plein" d="M8 2a6 6 0 0 1 0 12z" /></>,
  REALISEE: <path d="M2.5 8.5l3.5 3.5 7.5-8" />,
  ABANDONNEE: <path d="M3.5 3.5l9 9m0-9l-9 9" />,
  REPORTEE: <path d="M2 8h11M9 4l4 4-4 4" />,
};

/** Where an action stands: its sign and its words. */
export function Avancement({ statut }: { readonly statut: StatutAvancement | null }) {
  return <Etiquette ton={statut === null ? 'neutre' : TONS[statut]}><Signe statut={statut} />{SUIVI.etat(statut)}</Etiquette>;
}

export function Signe({ statut }: { readonly statut: StatutAvancement | null }) {
  return <svg className="signe-avancement" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">{statut === null ? <path d="M3 8h2m2 0h2m2 0h2" /> : SIGNES[statut]}</svg>;
}
