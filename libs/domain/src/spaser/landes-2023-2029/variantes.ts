import { CODES_INDICATEUR } from '../../indicateur/code-indicateur';
import type { Variante } from '../modele';

/** From this population a commune has services enough for more than the essential (domain §4.13). */
const SEUIL_COMMUNE = 3_500;

/** The four variants of the model, largest first (domain §4.13). */
export const VARIANTES: readonly Variante[] = [
  {
    code: 'DEPARTEMENT',
    libelle: 'Complète',
    description: 'Tout le schéma : 14 actions, 23 indicateurs et 11 objectifs chiffrés.',
    destinataires: { types: ['DEPARTEMENT'], populationMin: null, populationSous: null },
    indicateurs: [...CODES_INDICATEUR, 'VOL'],
    facultatifs: [],
  },
  {
    code: 'EPCI',
    libelle: 'Intercommunale',
    description: 'Le schéma d’un acheteur qui passe des marchés toute l’année, avec ses services et ses chantiers.',
    destinataires: { types: ['EPCI', 'SYNDICAT', 'OFFICE_HABITAT', 'HOPITAL', 'SDIS', 'ETABLISSEMENT_PUBLIC', 'AUTRE_PUBLIC'], populationMin: null, populationSous: null },
    indicateurs: ['A1', 'A2', 'A3', 'C1', 'C2', 'C3', 'C4', 'D1', 'E1', 'F2', 'G1', 'G2', 'H1', 'I1', 'J1', 'K1', 'K2', 'T1', 'T2', 'U1', 'U2', 'VOL'],
    facultatifs: ['B1', 'K3'],
  },
  {
    code: 'COMMUNE',
    libelle: 'Communale',
    description: 'Pour une commune qui a un service des achats ou des marchés réguliers.',
    destinataires: { types: ['COMMUNE', 'CCAS'], populationMin: SEUIL_COMMUNE, populationSous: null },
    indicateurs: ['A1', 'A2', 'A3', 'C1', 'C2', 'C4', 'E1', 'F2', 'G2', 'H1', 'I1', 'T1', 'U1', 'VOL'],
    facultatifs: ['C3', 'D1', 'K1', 'K2', 'U2'],
  },
  {
    code: 'ESSENTIEL',
    libelle: 'Essentielle',
    description: 'Sept chiffres au plus, la plupart déjà remplis : ce qu’une petite commune peut tenir.',
    destinataires: { types: ['COMMUNE', 'CCAS'], populationMin: null, populationSous: SEUIL_COMMUNE },
    indicateurs: ['A1', 'A2', 'C2', 'F2', 'G2', 'H1', 'VOL'],
    facultatifs: ['E1', 'C1', 'T1', 'I1'],
  },
];
