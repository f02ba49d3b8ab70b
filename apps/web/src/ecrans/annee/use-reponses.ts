import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { lireExercice, repondreExercice, type Exercice, type Reponses } from '../../api/exercices';

/** What is said of a year: each answer is saved at once, one after the other, on the revision that the last one left. */
export function useReponses(siren: string, exercice: Exercice) {
  const { annee } = exercice;
  const requetes = useQueryClient();
  const { queryKey } = lireExercice(siren, annee);
  const [erreur, setErreur] = useState<string | null>(null);
  const envoi = useMutation({
    scope: { id: `exercice ${siren} ${annee}` },
    mutationFn: async (changement: Partial<Reponses>) => {
      const lu = requetes.getQueryData<Exercice>(queryKey) ?? exercice;
      const reponses = { ...lu.reponses, ...changement };
      requetes.setQueryData<Exercice>(queryKey, { ...lu, reponses });
      const { revision } = await repondreExercice(siren, annee, lu.revision, reponses);
      requetes.setQueryData<Exercice>(queryKey, (garde) => garde && { ...garde, revision });
    },
    onMutate: () => setErreur(null),
    onError: (probleme) => setErreur(probleme.message),
    // The figures and the controls follow the answers.
    onSettled: () => requetes.invalidateQueries({ queryKey: ['espace', siren] }),
  });
  return { erreur, enCours: envoi.isPending, repondre: (changement: Partial<Reponses>): Promise<void> => envoi.mutateAsync(changement).catch(() => undefined), essayer: (changement: Partial<Reponses>): Promise<void> => envoi.mutateAsync(changement) };
}
export type ReponsesDeLAnnee = ReturnType<typeof useReponses>;
