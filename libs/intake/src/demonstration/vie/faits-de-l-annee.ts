import { drawVivier, type StructureDemo } from './structures';
import { fait, type EcritureDemo } from './ecriture-demo';

/** Second-hand goods, retired assets, vehicles and equality documents of 2025, as the services of a Département list them. */
const PARC: readonly EcritureDemo[] = [
  fait('BIEN_RETIRE', { date: '2025-03-31', miseEnService: '2018-09-01', famille: 'INFORMATIQUE', designation: 'Postes fixes des collèges', quantite: 140 }),
  fait('BIEN_RETIRE', { date: '2025-07-10', miseEnService: '2019-02-15', famille: 'INFORMATIQUE', designation: 'Ordinateurs portables des services', quantite: 85 }),
  fait('BIEN_RETIRE', { date: '2025-10-20', miseEnService: '2017-05-02', famille: 'INFORMATIQUE', designation: 'Écrans', quantite: 110 }),
  fait('BIEN_RETIRE', { date: '2025-06-30', miseEnService: '2009-09-01', famille: 'MOBILIER', designation: 'Tables et chaises de demi-pension', quantite: 220 }),
  fait('BIEN_RETIRE', { date: '2025-11-14', miseEnService: '2012-01-16', famille: 'MOBILIER', designation: 'Bureaux et caissons', quantite: 64 }),
  fait('ACHAT_OCCASION', { date: '2025-02-11', objet: 'Armoires reconditionnées pour un centre médico-social', montant: '2150' }),
  fait('ACHAT_OCCASION', { date: '2025-05-27', objet: 'Tablettes reconditionnées pour les médiathèques', montant: '6480' }),
  fait('ACHAT_OCCASION', { date: '2025-09-18', objet: 'Outillage d’atelier d’occasion', montant: '1890' }),
  fait('ACHAT_OCCASION', { date: '2025-11-25', objet: 'Vélos à assistance électrique remis en état', montant: '5200' }),
  fait('VEHICULE', { date: '2025-04-08', energie: 'ELECTRIQUE', quantite: 9, mode: 'ACHAT' }),
  fait('VEHICULE', { date: '2025-09-30', energie: 'HYBRIDE', quantite: 4, mode: 'ACHAT' }),
  fait('VEHICULE', { date: '2025-06-12', energie: 'VELO', quantite: 12, mode: 'ACHAT' }),
  fait('VEHICULE', { date: '2025-01-20', energie: 'ELECTRIQUE', quantite: 5, mode: 'LOCATION' }),
  fait('VEHICULE', { date: '2025-11-05', energie: 'THERMIQUE', quantite: 6, mode: 'ACHAT' }),
  ...([['2025-01-28', 2, 1, 3], ['2025-03-13', 1, 1, 4], ['2025-04-10', 3, 2, 6], ['2025-06-05', 0, 1, 2], ['2025-07-17', 2, 2, 5], ['2025-09-23', 1, 0, 3], ['2025-10-16', 4, 3, 8], ['2025-12-04', 2, 1, 4]] as const)
    .map(([date, index, plans, candidatsConcernes]) => fait('DOCUMENTS_EGALITE', { date, index, plans, candidatsConcernes })),
];

/** Tonnes of the works of a year: aggregates above the target, warm mixes still far from theirs. */
const CHANTIERS: Readonly<Record<number, readonly (readonly [jour: string, chantier: string, agregats: string, tiedes: string])[]>> = {
  2024: [['2024-06-14', 'Renforcement de chaussées, campagne de printemps', '14200', '6100'], ['2024-10-11', 'Renforcement de chaussées, campagne d’automne', '12850', '5400']],
  2025: [
    ['2025-04-18', 'Renforcement de chaussées, secteur de la Haute Lande', '5860', '2400'], ['2025-05-23', 'Renforcement de chaussées, secteur de la Chalosse', '7120.5', '3150'],
    ['2025-06-20', 'Traverses de bourgs, premier semestre', '2940', '1980.5'], ['2025-07-11', 'Carrefours giratoires, premier semestre', '1835', '1260'],
    ['2025-09-26', 'Renforcement de chaussées, secteur du Marsan', '6480', '4310'], ['2025-10-24', 'Renforcement de chaussées, secteur du littoral', '5210.5', '3720'], ['2025-11-21', 'Traverses de bourgs, second semestre', '2150', '1580'],
  ],
};

/** What is listed of a year beside its contracts. */
export function drawFaits(code: string, annee: number, structures: readonly StructureDemo[]): readonly EcritureDemo[] {
  const tonnages = (CHANTIERS[annee] ?? []).map(([date, chantier, agregats, tiedes]) => fait('TONNAGE', { date, chantier, agregats, tiedes }));
  return [...tonnages, ...drawSourcings(code, annee, structures), ...PARC.filter(({ contenu }) => String(contenu['date']).startsWith(String(annee)))];
}

/** `structures` and `autres`: who answered, by rank. */
const DEMARCHES: readonly (readonly [jour: string, canal: string, objet: string, reponse: string, structures: readonly number[], autres: readonly number[]])[] = [
  ['2024-04-09', 'RENCONTRE', 'Entretien des abords des bâtiments', '2024-04-09', [0, 1, 6], []],
  ['2024-11-05', 'SALON', 'Restauration des réceptions', '2024-11-05', [3, 9], [2]],
  ['2025-01-16', 'SOURCING_INVERSE_PLATEFORME', 'Blanchisserie des foyers', '2025-02-03', [2, 8, 6], []],
  ['2025-03-04', 'RENCONTRE', 'Réemploi du matériel informatique', '2025-03-04', [3, 9, 1], [4]],
  ['2025-04-22', 'SOURCING_INVERSE_PLATEFORME', 'Entretien des pistes cyclables', '2025-05-02', [1, 7, 13, 0], []],
  ['2025-09-11', 'SALON', 'Offre des entreprises de l’économie sociale et solidaire', '2025-09-11', [0, 3, 4, 6, 10], [1, 7]],
  ['2025-11-06', 'QUESTIONNAIRE', 'Maintenance des équipements de demi-pension', '2025-11-27', [4], [3, 5, 9]],
];

function drawSourcings(code: string, annee: number, structures: readonly StructureDemo[]): readonly EcritureDemo[] {
  const autresEntreprises = drawVivier(code).get('MAINTENANCE') ?? [];
  return DEMARCHES.filter(([date]) => date.startsWith(String(annee))).map(([date, canal, objet, reponse, rangs, autres]) => {
    const sirets = [...rangs.map((rang) => structures[rang]?.siret), ...autres.map((rang) => autresEntreprises[rang]?.siret)];
    return fait('SOURCING', { date, canal, objet, repondants: sirets.flatMap((operateur) => (operateur ? [{ operateur, date: reponse }] : [])) });
  });
}
