import type { ModeleLibre } from '../spaser/contenu-spaser';

const commun = { version: 1, capTerritorial: null, anomalies: [], source: 'modèle inventé pour les tests' } as const;
const TOUS = { types: ['COMMUNE', 'EPCI', 'DEPARTEMENT'], populationMin: null, populationSous: null } as const;

/** Two levels, « axe » then « engagement », indicators of its own: the shape of the scheme of Seine-Saint-Denis. */
export const MODELE_EN_ENGAGEMENTS: ModeleLibre = {
  ...commun,
  code: 'engagements-2024-2028', editeur: 'Un Département', titre: 'Schéma en engagements', debut: 2024, fin: 2028,
  niveaux: [
    { code: 'axe', libelle: 'Axe', champs: [] },
    { code: 'engagement', libelle: 'Engagement', champs: [{ code: 'objectif', libelle: 'Objectif' }, { code: 'actions', libelle: 'Actions' }] },
  ],
  axes: ['social', 'écologique', 'économique'].map((axe, rang) => ({
    niveau: 'axe', code: `${rang + 1}`, numero: rang + 1, titre: `Axe ${axe}`, champs: {}, indicateurs: [],
    enfants: [1, 2].map((n) => ({
      niveau: 'engagement', code: `${rang + 1}.${n}`, numero: n, titre: `Engagement ${axe} ${n}`, champs: { objectif: `Viser ${n}`, actions: null }, enfants: [],
      indicateurs: [{ code: `E${rang + 1}${n}`, libelle: `Part des achats ${axe}s`, propre: { unite: '%', definition: 'Une part déclarée par les services.' } }],
    })),
  })),
  objectifsChiffres: [
    { id: 'O1', indicateur: 'E11', sousMesure: null, libelle: '% des achats', unite: '%', sens: 'MIN', cibles: [{ annee: 2026, valeur: { numerateur: 1n, denominateur: 8n }, mention: null }] },
  ],
  variantes: [{ code: 'UNIQUE', libelle: 'Unique', description: 'Pour tous.', destinataires: TOUS, indicateurs: ['E11', 'E12', 'E21'], facultatifs: ['E31'] }],
};

/** Four levels, « ambition », « objectif », « chantier », « action », and no number printed: the other extreme, after Gironde. */
export const MODELE_EN_AMBITIONS: ModeleLibre = {
  ...commun,
  code: 'ambitions-2021-2025', editeur: 'Un autre Département', titre: 'Schéma en ambitions', debut: 2021, fin: 2025,
  niveaux: ['ambition', 'objectif', 'chantier', 'action'].map((code) => ({ code, libelle: code[0]?.toUpperCase() + code.slice(1), champs: [] })),
  axes: [
    {
      niveau: 'ambition', code: 'a', numero: null, titre: 'Exemplarité', champs: {}, indicateurs: [],
      enfants: [{
        niveau: 'objectif', code: 'a.o', numero: null, titre: 'Acheter mieux', champs: {}, indicateurs: [],
        enfants: [{
          niveau: 'chantier', code: 'a.o.c', numero: null, titre: 'Voirie', champs: {}, indicateurs: [],
          enfants: [{
            niveau: 'action', code: 'a.o.c.1', numero: null, titre: 'Clauser chaque chantier', champs: {}, enfants: [],
            indicateurs: [{ code: 'HEURES', libelle: 'Heures d’insertion', propre: { unite: 'h', definition: 'Heures réalisées.' } }],
          }],
        }],
      }],
    },
  ],
  objectifsChiffres: [
    { id: 'X', indicateur: 'HEURES', sousMesure: null, libelle: 'heures', unite: 'h', sens: 'MIN', cibles: [{ annee: 'ANNUEL', valeur: { numerateur: 70_000n, denominateur: 1n }, mention: null }] },
  ],
  variantes: [{ code: 'TOUT', libelle: 'Tout', description: 'Pour tous.', destinataires: TOUS, indicateurs: ['HEURES'], facultatifs: [] }],
};
