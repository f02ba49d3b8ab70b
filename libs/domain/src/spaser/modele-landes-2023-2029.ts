import { ANOMALIES_SOURCE } from './landes-2023-2029/anomalies';
import { AXE_1 } from './landes-2023-2029/axe-1';
import { AXE_2 } from './landes-2023-2029/axe-2';
import { AXE_3 } from './landes-2023-2029/axe-3';
import { CAP_TERRITORIAL, OBJECTIFS_CHIFFRES } from './landes-2023-2029/objectifs-chiffres';
import { VARIANTES } from './landes-2023-2029/variantes';
import type { VersionModele } from './modele';

/** The scheme adopted by the Département des Landes for 2023-2029: the model that other buyers are invited to adopt. */
export const MODELE_LANDES_2023_2029: VersionModele = {
  code: 'landes-2023-2029',
  editeur: 'Département des Landes',
  version: 1,
  titre: 'SCHÉMA de PROMOTION des ACHATS PUBLICS socialement et écologiquement responsables [SPASER]',
  debut: 2023,
  fin: 2029,
  source: 'SPASER 2023-2029 du Département des Landes, texte intégral publié par le Département',
  niveaux: [
    { code: 'axe', libelle: 'Axe', champs: [] },
    { code: 'mission', libelle: 'Mission', champs: [{ code: 'objectifStrategique', libelle: 'Objectif stratégique' }] },
    {
      code: 'action',
      libelle: 'Action',
      champs: [
        { code: 'pilotage', libelle: 'Pilotage' },
        { code: 'objectifOperationnel', libelle: 'Objectif opérationnel de l’action' },
      ],
    },
  ],
  axes: [AXE_1, AXE_2, AXE_3],
  objectifsChiffres: OBJECTIFS_CHIFFRES,
  variantes: VARIANTES,
  capTerritorial: CAP_TERRITORIAL,
  anomalies: ANOMALIES_SOURCE,
};
