/** How a draft stands with the server. Pure: the hook runs it, the tests read it. */
export interface Enregistrement<C> {
  /** What the screen shows. */
  readonly contenu: C;
  readonly revision: number;
  /** Number of the last change made here, and of the last one that the server holds. */
  readonly version: number;
  readonly enregistree: number;
  readonly envoi: { readonly version: number } | null;
  readonly enregistreLe: string | null;
  readonly essais: number;
  readonly soucis: 'RESEAU' | 'CONFLIT' | 'REFUS' | 'SESSION' | null;
  readonly raison: string | null;
  /** The other version, once read, when two people wrote at a time. */
  readonly autre: { readonly contenu: C; readonly revision: number } | null;
}

export type Evenement<C> =
  | { readonly sorte: 'ECRIT'; readonly contenu: C }
  | { readonly sorte: 'ENVOYE' }
  | { readonly sorte: 'ENREGISTRE'; readonly version: number; readonly revision: number; readonly instant: string }
  | { readonly sorte: 'ECHOUE'; readonly statut: number; readonly raison: string }
  | { readonly sorte: 'AUTRE_LUE'; readonly contenu: C; readonly revision: number }
  | { readonly sorte: 'GARDER_LA_MIENNE' }
  | { readonly sorte: 'PRENDRE_L_AUTRE' }
  | { readonly sorte: 'REESSAYER' };

export function ouvrir<C>(contenu: C, revision: number, enregistreLe: string | null): Enregistrement<C> {
  return { contenu, revision, version: 0, enregistree: 0, envoi: null, enregistreLe, essais: 0, soucis: null, raison: null, autre: null };
}

export function avancer<C>(etat: Enregistrement<C>, evenement: Evenement<C>): Enregistrement<C> {
  switch (evenement.sorte) {
    case 'ECRIT':
      // A refusal may come from what has just been corrected: it is tried again.
      return { ...etat, contenu: evenement.contenu, version: etat.version + 1, ...(etat.soucis === 'REFUS' ? { soucis: null, raison: null, essais: 0 } : {}) };
    case 'ENVOYE':
      return { ...etat, envoi: { version: etat.version } };
    case 'ENREGISTRE':
      return { ...etat, envoi: null, revision: evenement.revision, enregistree: Math.max(etat.enregistree, evenement.version), enregistreLe: evenement.instant, essais: 0, soucis: null, raison: null };
    case 'ECHOUE':
      return { ...etat, envoi: null, essais: etat.essais + 1, soucis: soucisOf(evenement.statut), raison: evenement.raison };
    case 'AUTRE_LUE':
      return { ...etat, autre: { contenu: evenement.contenu, revision: evenement.revision } };
    case 'GARDER_LA_MIENNE':
      return etat.autre === null ? etat : { ...etat, revision: etat.autre.revision, version: etat.version + 1, soucis: null, raison: null, autre: null, essais: 0 };
    case 'PRENDRE_L_AUTRE':
      if (etat.autre === null) return etat;
      return { ...etat, contenu: etat.autre.contenu, revision: etat.autre.revision, version: etat.version + 1, enregistree: etat.version + 1, soucis: null, raison: null, autre: null, essais: 0 };
    case 'REESSAYER':
      return etat.soucis === 'CONFLIT' ? etat : { ...etat, soucis: null, raison: null };
  }
}

function soucisOf(statut: number): Enregistrement<unknown>['soucis'] {
  if (statut === 412) return 'CONFLIT';
  if (statut === 401) return 'SESSION';
  return statut === 0 || statut === 429 || statut >= 500 ? 'RESEAU' : 'REFUS';
}

/** Something was written that the server does not hold. */
export function estEnAttente({ version, enregistree }: Enregistrement<unknown>): boolean {
  return version > enregistree;
}

const DELAI_SAISIE_MS = 700;
const DELAI_MAX_MS = 20_000;

/** Milliseconds before the next sending; `null`: nothing to send, or not until someone decides. */
export function delaiAvantEnvoi(etat: Enregistrement<unknown>): number | null {
  if (!estEnAttente(etat) || etat.envoi !== null) return null;
  if (etat.soucis === 'CONFLIT' || etat.soucis === 'REFUS' || etat.soucis === 'SESSION') return null;
  return etat.soucis === 'RESEAU' ? Math.min(DELAI_MAX_MS, 1_000 * 2 ** Math.min(etat.essais, 6)) : DELAI_SAISIE_MS;
}
