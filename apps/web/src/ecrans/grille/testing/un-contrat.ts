import type { ContratResume } from '../../../api/registre';

/** A contract as the list of a year gives it. */
export const unContrat = (avec: Partial<ContratResume> = {}): ContratResume => ({
  id: 'c', etat: 'A_CONFIRMER', reference: '2140009782025-01', numero: '2025-01', objet: 'Voirie', titulaires: [], dateNotification: '2025-03-14', montant: '60000.00', clause: true, reserve: null, heures: '350.50', version: null, ecritureId: null, ...avec,
});
