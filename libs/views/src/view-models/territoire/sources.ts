import { formatEntier, formatInstant } from '@spaser/figures';
import { phrase } from '../../typographie';
import { libelleFormat } from '../libelles';
import { toTableau, type VueTableau } from '../tableau';
import type { TableauLu } from './tableau-lu';

/** Where the figures come from, and when they were computed. */
export interface VueSources {
  readonly fichiers: VueTableau | null;
  readonly calcul: string;
}

export function toVueSources({ fichiers, calculeLe }: Pick<TableauLu, 'fichiers' | 'calculeLe'>): VueSources {
  return {
    fichiers: fichiers.length === 0 ? null : toTableau(
      'Fichiers importés, du plus récent au plus ancien',
      [{ libelle: 'Fichier' }, { libelle: 'Format' }, { libelle: 'Lu le' }, { libelle: 'Lignes lues', nombre: true }, { libelle: 'Retenues', nombre: true },
        { libelle: 'Mises de côté', nombre: true }, { libelle: 'Rejetées', nombre: true }],
      [...fichiers].sort((a, b) => (b.termineLe?.getTime() ?? Infinity) - (a.termineLe?.getTime() ?? Infinity)).map((fichier) => [
        fichier.nom, libelleFormat(fichier.format), phraseEtat(fichier.statut, fichier.termineLe),
        formatEntier(fichier.lus), formatEntier(fichier.acceptes), formatEntier(fichier.misDeCote), formatEntier(fichier.rejetes),
      ]),
    ),
    calcul: calculeLe === null
      ? phrase`Ces chiffres sont calculés à la lecture, à partir des marchés importés.`
      : phrase`Chiffres consolidés le ${formatInstant(calculeLe)}.`,
  };
}

function phraseEtat(statut: string, termineLe: Date | null): string {
  if (statut === 'INTERROMPU') return 'lecture interrompue';
  if (statut === 'REFUSE') return 'refusé';
  return termineLe === null ? 'lecture en cours' : formatInstant(termineLe);
}
