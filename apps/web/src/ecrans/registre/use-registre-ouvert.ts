import { ROLES_REGISTRE, type StatutExercice } from '@spaser/domain';
import { useQuery } from '@tanstack/react-query';
import { lireExercices } from '../../api/exercices';
import { useAdhesion } from '../../coquille/session';

/** Whether what is recorded of a year may change, and whether the signed-in person is one who keeps it. `annee` null: no year holds it. */
export function useRegistreOuvert(siren: string, annee: number | null): { readonly ouvert: boolean; readonly statut: StatutExercice; readonly ecrit: boolean } {
  const { data } = useQuery(lireExercices(siren));
  const statut = (annee === null ? undefined : data?.find((exercice) => exercice.annee === annee)?.statut) ?? 'OUVERT';
  const roles = useAdhesion(siren)?.roles ?? [];
  return { ouvert: statut === 'OUVERT' || statut === 'ROUVERT', statut, ecrit: ROLES_REGISTRE.some((role) => roles.includes(role)) };
}
