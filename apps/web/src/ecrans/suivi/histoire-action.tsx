import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { lireVersions, type ActionSuivie } from '../../api/suivi';
import { Etiquette } from '../../composants/affichage';
import { Bouton } from '../../composants/bouton';
import { formatHeure, formatJour } from '../../outils/dates';
import { COMMUN } from '../../textes/commun';
import { insecables } from '../../textes/phrase';
import { SUIVI } from '../../textes/suivi';
import { Avancement } from './avancement';

interface Props {
  readonly siren: string;
  readonly annee: number;
  readonly action: ActionSuivie;
  readonly onRemettre: ((vers: number) => Promise<void>) | null;
  readonly onFermer: () => void;
}

/** Everything that was said of an action in a year, the last first; an earlier version can be put back. */
export function HistoireAction({ siren, annee, action, onRemettre, onFermer }: Props) {
  const { data: versions, error } = useQuery(lireVersions(siren, annee, action.code));
  const [refus, setRefus] = useState<string | null>(null);
  const textes = SUIVI.histoire;
  const message = refus ?? error?.message ?? null;
  return (
    <div className="pile serree">
      <p className="sous">{insecables(action.titre)}</p>
      {message !== null && <p className="erreur-champ" role="alert">{insecables(message)}</p>}
      {versions === undefined && error === null && <p role="status">{COMMUN.chargement}</p>}
      <ol className="correctives nu">
        {versions?.map(({ version, acte, suivi, parMoi, ecritLe }) => (
          <li key={version}>
            <Avancement statut={suivi?.statut ?? null} />
            <span>
              <time dateTime={ecritLe}>{formatJour(ecritLe)}, {formatHeure(new Date(ecritLe))}</time>
              <span className="sous bloc">{textes.ligne(acte, parMoi)}</span>
              {suivi !== null && suivi.bilan !== null && <span className="bloc verbatim">{suivi.bilan}</span>}
              {version === action.version ? <Etiquette>{textes.actuelle}</Etiquette> : onRemettre !== null && suivi !== null && (
                <Bouton genre="discret" aria-label={textes.remettreLaquelle(version)} onClick={() => { onRemettre(version).catch((erreur: unknown) => setRefus(erreur instanceof Error ? erreur.message : COMMUN.refus)); }}>{textes.remettre}</Bouton>
              )}
            </span>
          </li>
        ))}
      </ol>
      <div className="actions"><Bouton genre="second" onClick={onFermer}>{COMMUN.fermer}</Bouton></div>
    </div>
  );
}
