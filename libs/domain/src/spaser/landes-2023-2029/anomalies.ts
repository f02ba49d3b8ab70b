import type { AnomalieSource } from '../modele';

/** What the adopted text contradicts or leaves open, each with the way the product handles it. */
export const ANOMALIES_SOURCE: readonly AnomalieSource[] = [
  {
    code: 'N1', indicateurs: [],
    enonce: 'L’introduction de l’axe 1 annonce trois missions ; le texte en développe quatre.',
    traitement: 'Les quatre missions sont reprises. Le total de sept missions imprimé dans le schéma reste exact.',
  },
  {
    code: 'N2', indicateurs: ['A2'],
    enonce: 'L’indicateur A2 vise 15 278 heures en 2023 comme en 2024, mais traduit ce même nombre par 9,5 ETP puis par 11,4 ETP. À 1 607 heures par '
      + 'ETP, 15 278 heures font 9,5 ETP ; 11,4 ETP demanderaient environ 18 320 heures.',
    traitement: 'La cible reste 15 278 heures, car c’est le nombre adopté. L’ETP affiché est toujours recalculé à partir des heures.',
  },
  {
    code: 'N3', indicateurs: ['A2'],
    enonce: 'Pour 2026, 49 000 heures sont traduites par « environ 31 ETP » ; le calcul donne 30,5.',
    traitement: 'Le produit affiche 30,5 ETP et garde la mention du texte à côté de la cible.',
  },
  {
    code: 'N4', indicateurs: ['A1', 'A2', 'C1', 'C4', 'VOL'],
    enonce: 'Les cibles sautent des années : A1, C1, C4 et la part du volume d’achat n’en ont pas pour 2026, C4 et la part du volume n’en ont pas pour '
      + '2023, A2 n’en a plus après 2026.',
    traitement: 'Une année sans cible est dite « sans cible ». Une trajectoire indicative peut être tracée entre deux cibles ; elle n’est jamais un '
      + 'objectif.',
  },
  {
    code: 'N5', indicateurs: ['A1', 'A2', 'B1', 'C1', 'C4', 'VOL', 'CAP'],
    enonce: 'Le schéma court jusqu’en 2029, mais aucune cible datée ne dépasse 2027.',
    traitement: '2028 et 2029 sont sans cible, sauf pour les cibles annuelles. Le comité de suivi peut en ajouter.',
  },
  {
    code: 'N6', indicateurs: ['C4', 'F2', 'G2', 'H1', 'K1', 'T1'],
    enonce: 'Les codes ne suivent pas la structure : F2 existe sans F1, les lettres passent de K à T, C4 est dans une autre mission que C1 à C3, et '
      + 'deux libellés (G2, H1) commencent par une minuscule.',
    traitement: 'Les codes sont des étiquettes. Rien n’est déduit de leur lettre ni de leur numéro ; les libellés gardent leur graphie.',
  },
  {
    code: 'N7', indicateurs: ['A2'],
    enonce: 'L’objectif de l’action parle d’heures « réalisées », l’indicateur A2 d’heures « contractualisées ».',
    traitement: 'Les deux sont suivies. A2 compte les heures contractualisées ; les heures réalisées sont montrées à part.',
  },
  {
    code: 'N8', indicateurs: ['C1'],
    enonce: 'Les cibles de C1 sont « 25 % » à « 80 % des marchés réservés », sans dire de quoi elles sont la part. Réserver 80 % de tous les marchés '
      + 'n’est pas vraisemblable.',
    traitement: 'La part est calculée sur les projets reconnus réservables au recensement (D-12). La part de tous les marchés est montrée à côté.',
  },
  {
    code: 'N9', indicateurs: ['A1', 'C4'],
    enonce: 'C4 se compte « hors clauses d’insertion et lots réservés ». Si cela écartait les marchés clausés, A1 (65 %) et C4 (50 %) demanderaient '
      + 'ensemble 115 % des mêmes marchés en 2027, ce qui est impossible.',
    traitement: 'L’exclusion porte sur le genre de disposition, pas sur le marché : un marché à la fois clausé et doté d’un critère social compte dans '
      + 'A1 et dans C4 (D-14).',
  },
  {
    code: 'N10', indicateurs: ['A1', 'VOL'],
    enonce: 'En 2027, 65 % des marchés de plus de 25 000 € devraient porter une clause, mais 10 % seulement du volume d’achat. En comptant la valeur '
      + 'entière des marchés clausés, la seconde cible serait atteinte bien avant la première.',
    traitement: 'La base de valeur est toujours dite. Une valeur d’insertion, plus prudente, est montrée à côté de la valeur entière (D-08).',
  },
  {
    code: 'N11', indicateurs: ['B1'],
    enonce: 'Le libellé de B1 ne parle que de donneurs d’ordre publics ; l’action et le comité de suivi visent les donneurs d’ordre « publics ou '
      + 'privés ».',
    traitement: 'Les donneurs d’ordre privés sont suivis, hors de B1 (D-24).',
  },
  {
    code: 'N12', indicateurs: ['B1'],
    enonce: 'B1 mêle un nombre (EPCI) et une part (communes), relie deux conditions par « et/ou » et ne donne pas de période.',
    traitement: 'Deux mesures distinctes, une condition suffit, situation au 31 décembre (D-10).',
  },
  {
    code: 'N13', indicateurs: ['CAP'],
    enonce: 'Le cap associe 10 % et 50 M€. Les deux ne coïncident que si les achats publics du territoire font 500 M€, montant que le texte ne donne '
      + 'pas.',
    traitement: 'Les deux sont évalués séparément. 500 M€ est présenté comme une référence implicite, jamais comme un volume constaté (D-09).',
  },
  {
    code: 'N14', indicateurs: ['C1', 'VOL'],
    enonce: 'La cible « part du volume d’achat en lots réservés ou avec clauses sociales » est rangée dans la mission sur le handicap, couvre pourtant '
      + 'toutes les clauses sociales, et n’a pas de code d’indicateur.',
    traitement: 'Elle reçoit le code interne VOL et garde son libellé.',
  },
  {
    code: 'N15', indicateurs: ['G1', 'K3', 'T2'],
    enonce: 'G1 réunit deux durées sans unité, K3 deux tonnages dotés chacun d’une cible, et T2 n’est pas un nombre.',
    traitement: 'G1 et K3 ont deux mesures qui ne s’additionnent pas. T2 est une répartition par domaine.',
  },
  {
    code: 'N16', indicateurs: ['J1'],
    enonce: 'Le libellé de J1 cite cinq leviers ; le détail de l’action en cite d’autres (visioconférence, transport en commun, dématérialisation).',
    traitement: 'Les cinq leviers du libellé font compter un marché. Les autres peuvent être enregistrés, ils ne suffisent pas.',
  },
  {
    code: 'N17', indicateurs: [],
    enonce: 'La présentation varie : « Objectif stratégique 1 » sans 2, « Objectif et détail de l’action » en une seule rubrique, titres « Axe 2 » et '
      + '« Axe 3 » absents, actions sans numéro quand elles sont seules.',
    traitement: 'L’ordre du texte est gardé. Un numéro ou une rubrique absents restent absents.',
  },
  {
    code: 'N18', indicateurs: ['K2'],
    enonce: 'Le texte contient des coquilles et des références datées : « loi AGECE » pour AGEC, « article 13-1 », un intitulé ancien du PNAD, '
      + '« basses calories » pour « basses températures », « collégalement ».',
    traitement: 'Le texte adopté est reproduit tel quel.',
  },
  {
    code: 'N19', indicateurs: [],
    enonce: 'Une même fonction porte trois noms : « facilitatrice », « facilitateurs » et « chargée de mission IAE – Clauses Sociales ». Une même '
      + 'direction en porte deux : « direction de la Solidarité » et « direction générale adjointe des Solidarités ».',
    traitement: 'Un seul rôle, facilitateur, avec un périmètre de collectivités. Les noms du texte sont gardés dans le pilotage.',
  },
  {
    code: 'N20', indicateurs: [],
    enonce: 'Au regard de l’article L. 2111-3 dans sa rédaction actuelle, le schéma ne fixe pas de cible pour les entreprises solidaires d’utilité '
      + 'sociale, pas de taux d’achats écologiques, et ne dit rien de l’eau ni de la sobriété numérique (loi postérieure).',
    traitement: 'Un contrôle de complétude le signale à l’adoption. Tout indicateur ajouté est marqué « hors modèle départemental ».',
  },
  {
    code: 'N21', indicateurs: ['A3', 'C2', 'C3', 'D1', 'E1', 'F2', 'G1', 'G2', 'H1', 'I1', 'J1', 'K1', 'K2', 'T2', 'U2'],
    enonce: 'Quinze indicateurs n’ont aucune cible.',
    traitement: 'Seule leur évolution d’une année à l’autre est montrée ; ils sont « sans cible ».',
  },
  {
    code: 'N22', indicateurs: ['A1', 'C4'],
    enonce: 'A1 part de 25 000 € HT, alors que la publication complète aux DECP n’est obligatoire qu’à partir de 40 000 € HT.',
    traitement: 'Les DECP préremplissent le registre ; les marchés de 25 000 à 40 000 € sont saisis par l’acheteur (D-17).',
  },
];
