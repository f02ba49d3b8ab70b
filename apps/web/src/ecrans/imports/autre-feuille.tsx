import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { abandonner, cleDepots, deposer, type Depot } from '../../api/depots';
import { Avis } from '../../composants/affichage';
import { ChampChoix } from '../../composants/champ-choix';
import { IMPORTS } from '../../textes/imports';
import { insecables } from '../../textes/phrase';

/** Reads another sheet of the file, which is to be given again: its bytes are forgotten once they are read. The deposit of the first one is given up. */
export function AutreFeuille({ siren, depot }: { readonly siren: string; readonly depot: Depot }) {
  const autres = depot.feuilles.filter((une) => une !== depot.feuille);
  const [feuille, setFeuille] = useState(autres[0] ?? '');
  const requetes = useQueryClient();
  const [, aller] = useLocation();
  const envoi = useMutation({
    mutationFn: async ({ fichier, choisie }: { readonly fichier: File; readonly choisie: string }) => {
      const { id } = await deposer(siren, depot.sorte, fichier, choisie);
      await abandonner(siren, depot);
      return id;
    },
    onSuccess: async (id) => { await requetes.invalidateQueries({ queryKey: cleDepots(siren), exact: true }); aller(`/c/${siren}/imports/${id}`); },
  });
  if (depot.feuille === null || autres.length === 0 || depot.importeLe !== null) return null;
  return (
    <details className="repli">
      <summary>{IMPORTS.autreFeuille}</summary>
      <div className="pile">
        <ChampChoix id="feuille" libelle={IMPORTS.feuilleALire} valeur={feuille} choix={autres.map((une) => ({ valeur: une, libelle: une }))} onChoisir={setFeuille} />
        <div className="champ">
          <label htmlFor="fichier-feuille">{insecables(IMPORTS.memeFichier(depot.nom))}</label>
          <input type="file" id="fichier-feuille" accept=".xlsx,.ods" onChange={({ currentTarget }) => { const fichier = currentTarget.files?.[0]; currentTarget.value = ''; if (fichier && !envoi.isPending) envoi.mutate({ fichier, choisie: feuille }); }} />
        </div>
        <p role="status">{envoi.isPending ? IMPORTS.envoi : ''}</p>
        {envoi.error && <Avis genre="erreur"><p role="alert">{insecables(envoi.error.message)}</p></Avis>}
      </div>
    </details>
  );
}
