import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changerExercice, type ActeExercice, type Exercice } from '../../api/exercices';
import { Acte } from '../../composants/acte';
import { Avis } from '../../composants/affichage';
import { Bouton } from '../../composants/bouton';
import { ChampLong } from '../../composants/champ';
import { useNotification } from '../../composants/notification';
import { ANNEE } from '../../textes/annee';
import { COMMUN } from '../../textes/commun';
import { insecables } from '../../textes/phrase';

/** What can be done of the year now: declared in one click, since it can be taken back; signed or reopened after a question. */
export function Actes({ siren, exercice: { annee, actes, revision, controles } }: { readonly siren: string; readonly exercice: Exercice }) {
  const requetes = useQueryClient();
  const annoncer = useNotification();
  const [motif, setMotif] = useState('');
  const faire = async (acte: ActeExercice): Promise<void> => {
    const { revision: suivante } = await changerExercice(siren, annee, acte, revision, acte === 'ROUVRIR' ? motif : null);
    annoncer(ANNEE.fait(acte), ...(acte === 'DECLARER' ? [(): void => void changerExercice(siren, annee, 'REPRENDRE', suivante, null).then(relire)] : []));
    await relire();
  };
  const relire = (): Promise<void> => requetes.invalidateQueries({ queryKey: ['espace', siren] });
  const direct = useMutation({ mutationFn: faire });
  const bloquants = controles.filter(({ gravite }) => gravite === 'BLOQUANT').length;
  return (
    <section className="pile serree" aria-label={ANNEE.avant}>
      {actes.includes('DECLARER') && bloquants > 0 && <Avis genre="alerte"><p>{ANNEE.controles.bloquants(bloquants)}</p></Avis>}
      {direct.error !== null && <Avis genre="erreur"><p role="alert">{insecables(direct.error.message)}</p></Avis>}
      <div className="actions">
        {actes.map((acte) => {
          const nom = ANNEE.acte(acte, annee);
          if (acte === 'DECLARER' || acte === 'REPRENDRE') return <Bouton key={acte} genre={acte === 'DECLARER' ? 'principal' : 'second'} occupe={direct.isPending} onClick={() => direct.mutate(acte)}>{direct.isPending ? COMMUN.envoi : nom}</Bouton>;
          return (
            <Acte key={acte} bouton={nom} titre={nom} valider={nom} manque={() => (acte === 'ROUVRIR' && motif.trim() === '' ? ANNEE.motifManque : null)} onValider={() => faire(acte)}>
              <p>{ANNEE.confirmer[acte]}</p>
              {acte === 'ROUVRIR' && <ChampLong id="motif" libelle={ANNEE.motif} maxLength={500} rows={2} value={motif} onChange={({ target }) => setMotif(target.value)} />}
            </Acte>
          );
        })}
      </div>
    </section>
  );
}
