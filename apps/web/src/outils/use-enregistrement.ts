import { useCallback, useEffect, useReducer, useRef } from 'react';
import { Probleme } from '../api/probleme';
import { avancer, delaiAvantEnvoi, estEnAttente, ouvrir, type Enregistrement } from './enregistrement';
import { gardeEnAttente, oublierAttente, reprendreAttente } from './saisie-gardee';

export interface Brouillon<C> {
  readonly etat: Enregistrement<C>;
  readonly ecrire: (changer: (contenu: C) => C) => void;
  /** Sends what is left at once; false when the server does not hold everything yet. */
  readonly terminer: () => Promise<boolean>;
  readonly choisir: (laMienne: boolean) => void;
}

/** What was read of a draft: its text and the revision of it. */
export interface TexteLu<C> {
  readonly contenu: C;
  readonly revision: number;
}

interface Options<C, F extends Enregistre> {
  /** Name under which this tab keeps what the server does not hold yet. */
  readonly cle: string;
  readonly ouvert: TexteLu<C> & { readonly majLe: string };
  readonly enregistrer: (revision: number, contenu: C) => Promise<F>;
  /** Reads the other version when two people wrote at a time. */
  readonly relire: () => Promise<TexteLu<C>>;
  readonly onEnregistre: (fait: F) => void;
}

interface Enregistre {
  readonly revision: number;
  readonly enregistreLe?: string;
}

/** A draft, saved by itself: what is written is on the screen at once, on the server soon, and never lost between. The three functions must be stable. */
export function useEnregistrement<C, F extends Enregistre>({ cle, ouvert, enregistrer, relire, onEnregistre }: Options<C, F>): Brouillon<C> {
  const [etat, faire] = useReducer(avancer<C>, ouvert, ({ contenu, revision, majLe }) => {
    const depart = ouvrir(contenu, revision, majLe);
    const gardee = reprendreAttente<C>(cle, revision);
    return gardee === null ? depart : avancer(depart, { sorte: 'ECRIT', contenu: gardee });
  });
  const present = useRef(etat);
  present.current = etat;

  const envoyer = useCallback(async (): Promise<boolean> => {
    const { contenu, revision, version } = present.current;
    faire({ sorte: 'ENVOYE' });
    try {
      const fait = await enregistrer(revision, contenu);
      faire({ sorte: 'ENREGISTRE', version, revision: fait.revision, instant: fait.enregistreLe ?? new Date().toISOString() });
      onEnregistre(fait);
      return present.current.version === version;
    } catch (error) {
      const statut = error instanceof Probleme ? error.statut : 0;
      faire({ sorte: 'ECHOUE', statut, raison: error instanceof Error ? error.message : '' });
      if (statut === 412) await relire().then((autre) => faire({ sorte: 'AUTRE_LUE', ...autre }), () => undefined);
      return false;
    }
  }, [enregistrer, relire, onEnregistre]);

  const delai = delaiAvantEnvoi(etat);
  useEffect(() => {
    if (delai === null) return undefined;
    const minuterie = window.setTimeout(() => void envoyer(), delai);
    return () => window.clearTimeout(minuterie);
  }, [delai, etat.version, etat.essais, envoyer]);

  // One who goes to another screen leaves nothing behind.
  useEffect(() => () => {
    const { contenu, revision } = present.current;
    if (delaiAvantEnvoi(present.current) !== null) void enregistrer(revision, contenu).then(onEnregistre, () => undefined);
  }, [enregistrer, onEnregistre]);

  const attente = estEnAttente(etat);
  useEffect(() => {
    if (attente) gardeEnAttente(cle, etat.revision, etat.contenu);
    else oublierAttente(cle);
  }, [attente, etat.contenu, etat.revision, cle]);
  useEffect(() => {
    // Kept in the tab, what waits for a new session needs no guard.
    if (!attente || etat.soucis === 'SESSION') return undefined;
    const retenir = (evenement: BeforeUnloadEvent): void => evenement.preventDefault();
    window.addEventListener('beforeunload', retenir);
    return () => window.removeEventListener('beforeunload', retenir);
  }, [attente, etat.soucis]);

  return {
    etat,
    ecrire: useCallback((changer) => faire({ sorte: 'ECRIT', contenu: changer(present.current.contenu) }), []),
    terminer: useCallback(async () => {
      for (let tour = 0; tour < 100 && present.current.envoi !== null; tour += 1) await new Promise((suite) => window.setTimeout(suite, 100));
      return estEnAttente(present.current) ? envoyer() : true;
    }, [envoyer]),
    choisir: useCallback((laMienne) => faire({ sorte: laMienne ? 'GARDER_LA_MIENNE' : 'PRENDRE_L_AUTRE' }), []),
  };
}
