import type { ContenuSpaser } from '@spaser/domain';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { EnregistrementFait, SchemaDetaille } from '../api/contrat';
import { Probleme } from '../api/probleme';
import { enregistrerContenu } from '../api/requetes';
import { normaliser } from './composition';
import { avancer, delaiAvantEnvoi, estEnAttente, ouvrir, type Enregistrement } from './enregistrement';
import { gardeEnAttente, oublierAttente, reprendreAttente } from './saisie-gardee';

export interface Brouillon {
  readonly etat: Enregistrement<ContenuSpaser>;
  readonly ecrire: (changer: (contenu: ContenuSpaser) => ContenuSpaser) => void;
  /** Sends what is left at once; false when the server does not hold everything yet. */
  readonly terminer: () => Promise<boolean>;
  readonly choisir: (laMienne: boolean) => void;
}

interface Options {
  readonly siren: string;
  readonly schema: SchemaDetaille;
  /** Reads the other version when two people wrote at a time. */
  readonly relire: () => Promise<SchemaDetaille>;
  readonly onEnregistre: (fait: EnregistrementFait) => void;
}

/** The draft of a scheme, saved by itself: what is written is on the screen at once, on the server soon, and never lost between. */
export function useEnregistrement({ siren, schema, relire, onEnregistre }: Options): Brouillon {
  const [etat, faire] = useReducer(avancer<ContenuSpaser>, schema, ({ id, contenu, revision, majLe }) => {
    const ouvert = ouvrir(contenu, revision, majLe);
    const gardee = reprendreAttente(id, revision);
    return gardee === null ? ouvert : avancer(ouvert, { sorte: 'ECRIT', contenu: gardee });
  });
  const present = useRef(etat);
  present.current = etat;

  const envoyer = useCallback(async (): Promise<boolean> => {
    const { contenu, revision, version } = present.current;
    faire({ sorte: 'ENVOYE' });
    try {
      const fait = await enregistrerContenu(siren, schema.id, revision, normaliser(contenu));
      faire({ sorte: 'ENREGISTRE', version, revision: fait.revision, instant: fait.enregistreLe });
      onEnregistre(fait);
      return present.current.version === version;
    } catch (error) {
      const statut = error instanceof Probleme ? error.statut : 0;
      faire({ sorte: 'ECHOUE', statut, raison: error instanceof Error ? error.message : '' });
      if (statut === 412) await relire().then((autre) => faire({ sorte: 'AUTRE_LUE', contenu: autre.contenu, revision: autre.revision }), () => undefined);
      return false;
    }
  }, [siren, schema.id, relire, onEnregistre]);

  const delai = delaiAvantEnvoi(etat);
  useEffect(() => {
    if (delai === null) return undefined;
    const minuterie = window.setTimeout(() => void envoyer(), delai);
    return () => window.clearTimeout(minuterie);
  }, [delai, etat.version, etat.essais, envoyer]);

  // One who goes to another screen leaves nothing behind.
  useEffect(() => () => {
    const { contenu, revision } = present.current;
    if (delaiAvantEnvoi(present.current) !== null) void enregistrerContenu(siren, schema.id, revision, normaliser(contenu)).then(onEnregistre, () => undefined);
  }, [siren, schema.id, onEnregistre]);

  const attente = estEnAttente(etat);
  useEffect(() => {
    if (attente) gardeEnAttente(schema.id, etat.revision, etat.contenu);
    else oublierAttente(schema.id);
  }, [attente, etat.contenu, etat.revision, schema.id]);
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
