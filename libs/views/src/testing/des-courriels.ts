import { renderCourriel, type CourrielRendu } from '../render-courriel';
import { GABARITS_A_JETON, GABARITS_COURRIEL, readDonneesCourriel, type GabaritCourriel } from '../view-models/courriels/courriel-lu';

export const SECRET = 'cGFzLXVuLXNlY3JldC1tYWlzLXVuLWVzc2FpLWludmVudGU';
/** What a stranger would type in a form to be quoted by an official e-mail: markup, headers, links, a line turned around. */
export const NOM_HOSTILE = '<script>alert("1")</script>\r\nBcc: cible@ailleurs.example\u202e https://piege.example www.piege.example piege.example/x';

export const DONNEES: Readonly<Record<string, unknown>> = {
  collectivite: 'Brassempouy', demandeur: 'Maïté Dupœuf', demandeurCourriel: 'maite.dupoeuf@brassempouy.example', fonction: 'Secrétaire générale', invitePar: 'Élu d’Amou',
  roles: ['Gestionnaire', 'Lecteur'], siren: '214000549', motif: 'Nous ne reconnaissons pas cette adresse.', numero: 'DEL.2026-014', seanceLe: '2026-03-14',
  page: '/c/40054-brassempouy', modele: 'Modèle des Landes', version: 2, porteur: 'Communauté de communes inventée',
};

/** Every template, as written to someone; `surcharge` replaces what it is told. */
export function unCourriel(gabarit: GabaritCourriel, surcharge: Readonly<Record<string, unknown>> = {}): CourrielRendu {
  const aJeton = (GABARITS_A_JETON as readonly GabaritCourriel[]).includes(gabarit);
  return renderCourriel({
    ...readDonneesCourriel(gabarit, { ...DONNEES, ...surcharge }), jeton: aJeton ? { secret: SECRET, dureeSecondes: 1_800 } : null,
    territoire: { nom: 'Landes', demonstration: true }, adresse: 'https://spaser.example',
  });
}

export const COURRIELS: readonly (readonly [GabaritCourriel, CourrielRendu])[] = GABARITS_COURRIEL.map((gabarit) => [gabarit, unCourriel(gabarit)]);
