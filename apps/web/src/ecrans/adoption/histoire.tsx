import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ResumeSchema } from '../../api/contrat';
import { adressePiece, corrigerVote, deposerPiece } from '../../api/requetes';
import { Carte } from '../../composants/affichage';
import { Bouton } from '../../composants/bouton';
import { Dialogue } from '../../composants/dialogue';
import { useNotification } from '../../composants/notification';
import { formatJour } from '../../outils/dates';
import { toVote, votesOf, type VoteEnregistre } from '../../outils/vote';
import { COMMUN } from '../../textes/commun';
import { DOCUMENTS_TEXTES } from '../../textes/documents';
import { SCHEMA } from '../../textes/schema';
import { FormulaireVote } from './formulaire-vote';

const textes = SCHEMA.histoire;

/** Every vote of the collectivité on its schemes, the last first; who may record one may correct what was mistyped. */
export function Histoire({ siren, schemas, corrigeable }: { readonly siren: string; readonly schemas: readonly ResumeSchema[]; readonly corrigeable: boolean }) {
  const [choisi, setChoisi] = useState<VoteEnregistre | null>(null);
  const votes = votesOf(schemas);
  return (
    <Carte titre={textes.titre} id="histoire">
      {votes.length === 0 ? <p className="sous">{textes.aucune}</p> : (
        <ol className="histoire nu">
          {votes.map((vote) => {
            const { id, objet, numero, seanceLe, executoireLe, url, pieceId, schemaId } = vote;
            const acte = pieceId === null ? url : adressePiece(siren, schemaId, pieceId);
            return (
              <li key={id}>
                <time dateTime={seanceLe}>{formatJour(seanceLe)}</time>
                <span>
                  {textes.ligne(textes.acte[objet], numero, executoireLe)}{acte !== null && <> · <a href={acte}>{textes.lire}</a></>}
                  {corrigeable && <> · <Bouton genre="discret" aria-label={textes.corrigerLaquelle(textes.acte[objet], numero)} onClick={() => setChoisi(vote)}>{textes.corriger}</Bouton></>}
                </span>
              </li>
            );
          })}
        </ol>
      )}
      {choisi !== null && <Correction key={choisi.id} siren={siren} vote={choisi} onFini={() => setChoisi(null)} />}
    </Carte>
  );
}

function Correction({ siren, vote: { id, schemaId, objet, numero, seanceLe, executoireLe, url }, onFini }: { readonly siren: string; readonly vote: VoteEnregistre; readonly onFini: () => void }) {
  const requetes = useQueryClient();
  const notifier = useNotification();
  return (
    <Dialogue ouvert titre={textes.corrigerLaquelle(textes.acte[objet], numero)} onFermer={onFini}>
      <p className="mesure">{textes.correction}</p>
      <FormulaireVote
        avecPiece initial={{ numero, seanceLe, executoireLe: executoireLe ?? '', url: url ?? '' }} valider={textes.enregistrer} occupe={DOCUMENTS_TEXTES.vote.occupe}
        annulation={<Bouton genre="second" onClick={onFini}>{COMMUN.annuler}</Bouton>}
        onVote={async (vote, piece) => {
          const pieceId = piece === null ? null : (await deposerPiece(siren, schemaId, piece)).id;
          await corrigerVote(siren, schemaId, id, toVote(vote, pieceId));
          await requetes.invalidateQueries({ queryKey: ['espace', siren] });
          notifier(textes.corrigee);
          onFini();
        }}
      />
    </Dialogue>
  );
}
