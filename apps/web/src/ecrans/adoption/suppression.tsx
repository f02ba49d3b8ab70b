import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { supprimerSchema } from '../../api/requetes';
import { Bouton } from '../../composants/bouton';
import { Dialogue } from '../../composants/dialogue';
import { COMMUN } from '../../textes/commun';
import { insecables } from '../../textes/phrase';
import { SCHEMA } from '../../textes/schema';

/** Gives up a draft, after one question: it does not come back. */
export function SuppressionBrouillon({ siren, id }: { readonly siren: string; readonly id: string }) {
  const [ouvert, setOuvert] = useState(false);
  const requetes = useQueryClient();
  const [, aller] = useLocation();
  const suppression = useMutation({
    mutationFn: () => supprimerSchema(siren, id),
    onSuccess: async () => {
      aller(`/c/${siren}`);
      await requetes.invalidateQueries({ queryKey: ['espace', siren], exact: true });
    },
  });
  const textes = SCHEMA.supprimer;
  return (
    <>
      <Bouton genre="discret" onClick={() => setOuvert(true)}>{textes.bouton}</Bouton>
      <Dialogue ouvert={ouvert} titre={textes.titre} onFermer={() => setOuvert(false)}>
        <p>{textes.phrase}</p>
        {suppression.error !== null && <p className="erreur-champ" role="alert">{insecables(suppression.error.message)}</p>}
        <div className="actions">
          <Bouton genre="danger" occupe={suppression.isPending} onClick={() => suppression.mutate()}>{textes.valider}</Bouton>
          <Bouton genre="second" onClick={() => setOuvert(false)}>{COMMUN.annuler}</Bouton>
        </div>
      </Dialogue>
    </>
  );
}
