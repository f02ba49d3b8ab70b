import type { Centimes, DateCivile, Part } from '@spaser/domain';
import { toFeuille, type Classeur, type Feuille } from '../classeurs/classeur';

/** A line of an invented table: one column of each kind. */
export interface LigneInventee {
  readonly objet: string | null;
  readonly notifieLe: DateCivile | null;
  readonly montant: Centimes | null;
  readonly heures: number | bigint | Part | null;
  readonly part: Part | null;
}

export function uneLigne(ligne: Partial<LigneInventee> = {}): LigneInventee {
  return { objet: 'Entretien des chemins', notifieLe: '2025-03-30' as DateCivile, montant: 123450n, heures: 12n, part: { numerateur: 1n, denominateur: 8n }, ...ligne };
}

export function uneFeuille(lignes: readonly LigneInventee[], nom = 'Marchés'): Feuille {
  return toFeuille(nom, lignes, [
    { titre: 'Objet', sorte: 'TEXTE', read: ({ objet }) => objet },
    { titre: 'Notifié le', sorte: 'DATE', read: ({ notifieLe }) => notifieLe },
    { titre: 'Montant HT', sorte: 'MONTANT', read: ({ montant }) => montant },
    { titre: 'Heures', sorte: 'NOMBRE', read: ({ heures }) => heures },
    { titre: 'Part', sorte: 'POURCENT', read: ({ part }) => part },
  ]);
}

export function unClasseur(classeur: Partial<Classeur> = {}): Classeur {
  return { titre: 'Marchés publiés', notice: ['Périmètre : les Landes.', 'Méthode : D-01.'], feuilles: [uneFeuille([uneLigne()])], ...classeur };
}
