import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SchemaDetaille } from '../../api/contrat';
import { repondreConjoint } from '../../api/requetes';
import { Avis } from '../../composants/affichage';
import { Bouton } from '../../composants/bouton';
import { insecables } from '../../textes/phrase';
import { SCHEMA } from '../../textes/schema';

/** A scheme that another buyer proposes: one follows it, declines it, or comes back on a refusal. */
export function ReponseConjoint({ siren, schema: { id, porteur, actes } }: { readonly siren: string; readonly schema: SchemaDetaille }) {
  const requetes = useQueryClient();
  const reponse = useMutation({ mutationFn: (accepte: boolean) => repondreConjoint(siren, id, accepte), onSuccess: () => requetes.invalidateQueries({ queryKey: ['espace', siren] }) });
  if (porteur === null) return null;
  const { conjoint } = SCHEMA;
  return (
    <Avis>
      <p>{SCHEMA.porteur(porteur.nom)}</p>
      {actes.includes('DECLINER') && <div className="actions"><Bouton genre="second" occupe={reponse.isPending} onClick={() => reponse.mutate(false)}>{conjoint.decliner}</Bouton></div>}
      {actes.includes('ACCEPTER') && <div className="actions"><Bouton genre="second" occupe={reponse.isPending} onClick={() => reponse.mutate(true)}>{conjoint.accepter}</Bouton></div>}
      {reponse.error !== null && <p role="alert">{insecables(reponse.error.message)}</p>}
    </Avis>
  );
}
