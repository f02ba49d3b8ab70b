import { useMutation, useQueryClient } from '@tanstack/react-query';
import { cleDepots } from '../../api/depots';

/** An act on a deposit: what it became is read again at once, whether it was done or refused. */
export function useActe<T>(siren: string, id: string, acte: (dit: T) => Promise<unknown>) {
  const requetes = useQueryClient();
  return useMutation({ mutationFn: acte, onSettled: () => requetes.invalidateQueries({ queryKey: [...cleDepots(siren), id], exact: true }) });
}
