import type { Annee } from '../../quantite/exercice';
import { pourcent, type Part } from '../../quantite/part';
import type { CapTerritorial, Cible, ObjectifChiffre } from '../modele';

/** The 11 series of targets (decision D-01 tells which they are: the source only gives their number). */
export const OBJECTIFS_CHIFFRES: readonly ObjectifChiffre[] = [
  {
    id: 'O1', indicateur: 'A1', sousMesure: null, libelle: '% de marchés clausés', unite: '%', sens: 'MIN',
    cibles: [enPourcent(2023, 25n), enPourcent(2024, 30n), enPourcent(2025, 50n), enPourcent(2027, 65n)],
  },
  {
    id: 'O2', indicateur: 'A2', sousMesure: null, libelle: 'heures contractualisées', unite: 'h', sens: 'MIN',
    cibles: [
      enNombre(2023, 15_278n, 'environ 9,5 ETP par an'),
      enNombre(2024, 15_278n, 'environ 11,4 ETP par an'),
      enNombre(2025, 30_556n, 'environ 19 ETP par an'),
      enNombre(2026, 49_000n, 'environ 31 ETP par an'),
    ],
  },
  { id: 'O3', indicateur: 'B1', sousMesure: 'B1.epci', libelle: 'EPCI', unite: 'EPCI', sens: 'MIN', cibles: [enNombre(2024, 18n)] },
  {
    id: 'O4', indicateur: 'B1', sousMesure: 'B1.communes', libelle: '% des communes landaises', unite: '%', sens: 'MIN',
    cibles: [enPourcent(2027, 20n)],
  },
  {
    id: 'O5', indicateur: 'C1', sousMesure: null, libelle: '% des marchés réservés', unite: '%', sens: 'MIN',
    cibles: [enPourcent(2023, 25n), enPourcent(2024, 30n), enPourcent(2025, 50n), enPourcent(2027, 80n)],
  },
  {
    id: 'O6', indicateur: 'VOL', sousMesure: null, unite: '%', sens: 'MIN',
    libelle: "% du volume d'achat total par an du CD40 en lots réservés ou avec clauses sociales",
    cibles: [enPourcent(2024, 3n), enPourcent(2025, 5n), enPourcent(2027, 10n)],
  },
  {
    id: 'O7', indicateur: 'C4', sousMesure: null, libelle: '% des marchés', unite: '%', sens: 'MIN',
    cibles: [enPourcent(2024, 30n), enPourcent(2025, 40n), enPourcent(2027, 50n)],
  },
  {
    id: 'O8', indicateur: 'K3', sousMesure: 'K3.agr', libelle: "tonnes d'agrégats d'enrobés/an", unite: 't', sens: 'MIN',
    cibles: [enNombre('ANNUEL', 30_000n)],
  },
  {
    id: 'O9', indicateur: 'K3', sousMesure: 'K3.tied', libelle: "tonnes d'enrobés tièdes ou à basses températures/an", unite: 't', sens: 'MIN',
    cibles: [enNombre('ANNUEL', 30_000n)],
  },
  { id: 'O10', indicateur: 'T1', sousMesure: null, libelle: 'marchés/an', unite: 'marché', sens: 'MIN', cibles: [enNombre('ANNUEL', 5n)] },
  { id: 'O11', indicateur: 'U1', sousMesure: null, libelle: 'sourçages/an', unite: 'démarche', sens: 'MIN', cibles: [enNombre('ANNUEL', 3n)] },
];

export const CAP_TERRITORIAL: CapTerritorial = {
  libelle: 'Le cap de 10% de commande publique inclusive (50 M€) sur le territoire en 2027 est visé.',
  annee: 2027,
  part: pourcent(10n),
  montant: 50_000_000_00n,
  volumeReference: 500_000_000_00n,
};

function enPourcent(annee: Annee, points: bigint): Cible {
  return { annee, valeur: pourcent(points), mention: null };
}

function enNombre(annee: Annee | 'ANNUEL', nombre: bigint, mention: string | null = null): Cible {
  const valeur: Part = { numerateur: nombre, denominateur: 1n };
  return { annee, valeur, mention };
}
