import { CHAMPS_MARCHE, type Etiquette } from '@spaser/domain';
import { toColonne, toColonneRare, type ColonneDepot } from '../colonne-depot';

const C = CHAMPS_MARCHE;

/** The article that a kind of structure means; « oui » is read apart. */
export const VALEURS_ARTICLES = {
  'L2113-12': ['EA', 'ESAT', 'EA/ESAT', 'ESAT/EA', 'EA et ESAT', 'Entreprise adaptée', 'Entreprises adaptées', 'STPA', 'Secteur protégé', 'Secteur adapté', 'Handicap', 'Travailleurs handicapés', 'Réservé EA/ESAT'],
  'L2113-13': ['SIAE', 'IAE', 'EI', 'ETTI', 'ACI', 'AI', 'Insertion', 'Structure d’insertion', 'Structures d’insertion', 'Entreprise d’insertion', 'Insertion par l’activité économique', 'Réservé SIAE', 'Réservé IAE'],
  'L2113-12+13': ['EA/ESAT/SIAE', 'ESAT/EA/SIAE', 'EA, ESAT et SIAE', 'SIAE et EA/ESAT', 'Handicap et insertion', 'L2113-14', 'L. 2113-14'],
  'L2113-13-1': ['Détention', 'Travail pénitentiaire', 'Prison', 'Travail en prison', 'SEP'],
  'L2113-15': ['ESS', 'Économie sociale et solidaire', 'Entreprise de l’ESS', 'Réservé ESS'],
} as const;

const etiquette = (code: Etiquette, exemples: readonly [string, string], synonymes: readonly string[]): ColonneDepot =>
  toColonne(`etiquette${code}`, `${code} – ${C.etiquettes.choix[code]} (oui ou non)`, ['etiquettes', code], 'ETIQUETTE', exemples, [code, C.etiquettes.choix[code], ...synonymes]);

/** The social and environmental provisions of a contract. */
export const COLONNES_DISPOSITIFS: readonly ColonneDepot[] = [
  toColonne('clause', 'Clause sociale (oui ou non)', ['clauses'], 'CLAUSE', ['oui', 'non'], [C.clauses.libelle, 'Clause d’insertion', 'Clause sociale d’insertion', 'Clauses sociales', 'Clauses sociales d’insertion', 'Présence d’une clause sociale', 'Présence clause sociale', 'Présence d’une clause d’insertion', 'Clause insertion', 'Clausé', 'Marché clausé', 'CSI'], { aide: 'Une clause d’insertion dans l’exécution du marché. Vide\u00a0: vous ne le dites pas.' }),
  toColonne('heures', C.clauses.champs.heures.libelle, ['clauses', 0, 'heures'], 'QUANTITE', ['350', ''], ['Heures d’insertion', 'Heures contractualisées', 'Nombre d’heures d’insertion', 'Nb d’heures d’insertion', 'Heures d’insertion prévues', 'Heures prévues', 'Nombre d’heures prévues', 'Volume d’heures d’insertion', 'Heures de clause sociale', 'Heures clause', 'Volume horaire d’insertion', 'Volume horaire', 'Nb d’heures', 'Heures'], { aide: C.clauses.champs.heures.aide }),
  toColonneRare('clauseAvenant', C.clauses.champs.dateEffet.libelle, ['clauses', 0, 'dateEffet'], 'DATE', ['Clause ajoutée par l’avenant du', 'Date d’ajout de la clause', 'Avenant qui ajoute la clause']),
  toColonne('reservation', C.reservations.libelle, ['reservations'], 'RESERVATION', ['ESAT', 'non'], ['Marché réservé', 'Réservé', 'Article de réservation', 'Réservation (article)', 'Type de réservation', 'Marché réservé à', 'Réservé à', 'Lot réservé', 'Marchés réservés'], { aide: 'L’article, ou les structures auxquelles le marché est réservé\u00a0: EA/ESAT, SIAE, ESS. «\u00a0oui\u00a0» si vous ne savez pas lesquelles, «\u00a0non\u00a0» s’il ne l’est pas.', choix: C.reservations.champs.article.choix, valeurs: VALEURS_ARTICLES }),
  toColonneRare('domaineEss', C.reservations.champs.domaine.libelle, ['reservations', 0, 'domaine'], 'CHOIX', ['Domaine de la réservation', 'Domaine ESS'], { choix: C.reservations.champs.domaine.choix }),
  toColonne('criteresSociaux', C.criteresSociaux.libelle, ['criteresSociaux'], 'CHOIX_MULTIPLE', ['Actions d’insertion', 'non'], ['Critères sociaux', 'Critère social', 'Critère d’attribution social', 'Critère social d’attribution', 'Critère d’insertion', 'Critère social (oui/non)'], {
    aide: 'Les réponses possibles, séparées par un point-virgule, ou oui, ou non.', choix: C.criteresSociaux.choix,
    valeurs: { FORMATION: ['Formation', 'Formation du personnel'], SECURITE: ['Sécurité', 'Sécurité des salariés', 'Santé et sécurité'], EGALITE_CHANCES: ['Égalité', 'Diversité', 'Lutte contre les discriminations'], PARITE: ['Égalité femmes-hommes', 'Égalité professionnelle', 'Mixité'], ACTIONS_INSERTION: ['Insertion', 'Insertion professionnelle', 'Critère insertion', 'Action d’insertion', 'Insertion sociale'], AUTRE: ['Autre'], NON_PRECISE: ['Oui', 'O', 'X', 'Critère social', 'Vrai'] },
  }),
  etiquette('E1', ['oui', 'non'], ['Ressource durable', 'Bois géré durablement', 'Ressources gérées durablement']),
  etiquette('F2', ['non', 'non'], ['Éco-labellisé', 'Biosourcé', 'Matériaux biosourcés', 'Bio-sourcé']),
  etiquette('G2', ['non', 'non'], ['Occasion', 'Achat d’occasion', 'Occasion exigée', 'Réemploi']),
  etiquette('H1', ['non', 'oui'], ['Matériaux recyclés', 'Recyclé', 'Recyclés ou recyclables']),
  etiquette('K1', ['non', 'oui'], ['Agrégats d’enrobés', 'Réutilisation d’agrégats']),
  etiquette('K2', ['non', 'non'], ['Enrobés tièdes', 'Enrobé tiède', 'Enrobés basse température']),
  toColonneRare('etiquettes', C.etiquettes.libelle, ['etiquettes'], 'CHOIX_MULTIPLE', ['Étiquettes', 'Étiquettes environnementales', 'Exigences environnementales', 'Dispositions environnementales'], { choix: C.etiquettes.choix, valeurs: { G2: ['Occasion', 'Achat d’occasion'], H1: ['Matériaux recyclés'], K1: ['Agrégats d’enrobés'], K2: ['Enrobés tièdes'], F2: ['Matériaux biosourcés', 'Biosourcé'] } }),
  toColonne('labels', C.labels.libelle, ['labels'], 'CHOIX_MULTIPLE', ['FSC ; PEFC', ''], ['Labels', 'Label', 'Écolabels', 'Labels et certifications', 'Certifications'], {
    choix: C.labels.choix, valeurs: { AB: ['Bio', 'Agriculture bio', 'Label AB'], ECOLABEL_EUROPEEN: ['Écolabel', 'EU Ecolabel', 'Écolabel UE'], BIOSOURCE: ['Biosourcé', 'Bio-sourcé'], ISO_26000: ['ISO26000'], NF_ENVIRONNEMENT: ['NF Env'], AUTRE: ['Autre'] },
  }),
  toColonne('leviers', C.leviers.libelle, ['leviers'], 'CHOIX_MULTIPLE', ['Formation à l’éco-conduite', ''], ['Leviers', 'Leviers J1', 'Levier J1', 'Leviers d’exécution', 'Leviers demandés'], {
    choix: C.leviers.choix, valeurs: { CARBURANT_HUILE: ['Carburants', 'Carburant', 'Huiles'], ENTRETIEN_VEHICULES: ['Entretien des véhicules', 'Entretien'], ENGINS_ALTERNATIFS: ['Engins électriques', 'Engins'], VETUSTE_PARC: ['Vétusté du parc', 'Âge du parc'], ECO_CONDUITE: ['Éco-conduite', 'Écoconduite'], VISIO: ['Visio'], TRANSPORT_COMMUN: ['Transport en commun'], DEMATERIALISATION: ['Démat'], AUTRE: ['Autre'] },
  }),
  toColonneRare('considerationsSociales', 'Considérations sociales', ['considerationsSociales'], 'CONSIDERATIONS', ['considerationsSociales', 'considerationsSociales.considerationSociale', 'Considération sociale']),
];
