import type { Marche, NatureContrat, TypeMarche } from '@spaser/domain';
import { formatDate, formatMontant, formatNombre } from '@spaser/figures';
import { NON_TRANSMIS } from '../tableau';

export interface Fait {
  readonly libelle: string;
  readonly valeur: string;
}

const NATURES: Readonly<Record<NatureContrat, string>> = {
  MARCHE: 'Marché', ACCORD_CADRE: 'Accord-cadre', MARCHE_SUBSEQUENT: 'Marché subséquent',
  MARCHE_PARTENARIAT: 'Marché de partenariat', CONCESSION: 'Concession', AUTRE: 'Autre',
};
const TYPES: Readonly<Record<TypeMarche, string>> = { TRAVAUX: 'Travaux', FOURNITURES: 'Fournitures', SERVICES: 'Services' };

/** What every source that speaks of the contract says together; what none says is « non transmis ». */
export function listFaits(marche: Marche, acheteur: string): readonly Fait[] {
  const fait = (libelle: string, valeur: string | null): Fait => ({ libelle, valeur: valeur ?? NON_TRANSMIS });
  const { lieuExecution } = marche;
  return [
    fait('Acheteur', acheteur),
    fait('Notifié le', marche.dateNotification && formatDate(marche.dateNotification)),
    fait('Montant initial, HT', marche.montantInitial === null ? null : formatMontant(marche.montantInitial)),
    fait('Montant courant, HT', marche.montantCourant === null ? null : formatMontant(marche.montantCourant)),
    fait('Durée', marche.dureeMois === null ? null : formatNombre(marche.dureeMois, 'mois', 'mois')),
    fait('Nature', NATURES[marche.nature]),
    fait('Type', marche.typeMarche && TYPES[marche.typeMarche]),
    fait('Procédure', marche.procedure),
    fait('Code CPV', marche.codeCPV),
    fait('Lieu d’exécution', lieuExecution && `${lieuExecution.code}${lieuExecution.typeCode === null ? '' : ` (${lieuExecution.typeCode.toLowerCase()})`}`),
    ...(marche.idAccordCadre === null ? [] : [fait('Accord-cadre', marche.idAccordCadre)]),
    fait('Identifiant DECP', marche.uid),
  ];
}
