import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { creerSchema } from '../../api/requetes';
import { adresseEtape } from '../../outils/schemas';

/** Begins a scheme, or the revision of one, and goes to its first step. */
export function useCommencer(siren: string, remplaceId?: string) {
  const requetes = useQueryClient();
  const [, aller] = useLocation();
  return useMutation({
    mutationFn: () => creerSchema(siren, remplaceId),
    onSuccess: async () => {
      await requetes.invalidateQueries({ queryKey: ['espace', siren] });
      aller(adresseEtape(siren, 'adopter'));
    },
  });
}
