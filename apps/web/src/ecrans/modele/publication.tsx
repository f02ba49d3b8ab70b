import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Changement } from '../../api/modeles';
import { Bouton } from '../../composants/bouton';
import { Dialogue } from '../../composants/dialogue';
import { COMMUN } from '../../textes/commun';
import { MODELE } from '../../textes/modeles';
import { insecables } from '../../textes/phrase';
import { Changements } from './changements';

interface Props {
  readonly version: number;
  readonly changements: readonly Changement[] | null;
  /** Saves what is left and says what is wrong; `true` when the version may be published. */
  readonly verifier: () => Promise<boolean>;
  readonly onPublier: () => Promise<void>;
}

/** Nobody publishes without having read what changes. */
export function Publication({ version, changements, verifier, onPublier }: Props) {
  const [ouvert, setOuvert] = useState(false);
  const verification = useMutation({ mutationFn: verifier, onSuccess: setOuvert });
  const publication = useMutation({ mutationFn: onPublier });
  const textes = MODELE.publier;
  const rien = changements !== null && changements.length === 0;
  return (
    <>
      <Bouton occupe={verification.isPending} onClick={() => { publication.reset(); verification.mutate(); }}>{verification.isPending ? textes.occupe : textes.bouton}</Bouton>
      <Dialogue ouvert={ouvert} titre={textes.titre(version)} onFermer={() => setOuvert(false)}>
        <p>{rien ? textes.sansChangement : textes.phrase}</p>
        {changements !== null && !rien && <Changements changements={changements} />}
        {publication.error !== null && <p className="erreur-champ" role="alert">{insecables(publication.error.message)}</p>}
        <div className="actions">
          {!rien && <Bouton occupe={publication.isPending} onClick={() => publication.mutate()}>{textes.valider}</Bouton>}
          <Bouton genre="second" onClick={() => setOuvert(false)}>{COMMUN.annuler}</Bouton>
        </div>
      </Dialogue>
    </>
  );
}
