export const SUJETS = {
  formule: 'Formule', periode: 'Période', action: 'Action', pilote: 'Pilote', modalites: 'Suivi annuel', lieu: 'Lieu de publication', locaux: 'Indicateurs locaux', signataire: 'Signataire',
  vide: 'rien', retenu: (oui: boolean): string => (oui ? 'retenu' : 'non retenu'),
} as const;
