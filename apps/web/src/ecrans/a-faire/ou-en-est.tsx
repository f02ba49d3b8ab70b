import type { TypeCollectivite } from '@spaser/domain';
import { useQuery } from '@tanstack/react-query';
import { lireComparaison } from '../../api/exports';
import { Carte } from '../../composants/affichage';
import { LienBouton } from '../../composants/bouton';
import { Telecharger } from '../../composants/telecharger';
import { OU_EN_EST, TELECHARGER } from '../../textes/exports';
import { listPhrases } from './phrases-comparaison';

/** « Où en est votre commune ? »: its own share, and the median of those of its size once there is one. Nothing while it is read, nor without a peer. */
export default function OuEnEst({ siren, type }: { readonly siren: string; readonly type: TypeCollectivite }) {
  const { data } = useQuery(lireComparaison(siren));
  if (data === undefined || data.strate === null) return null;
  return (
    <Carte titre={OU_EN_EST.titre(type)} id="ou-en-est">
      {listPhrases(data).map((texte) => <p key={texte} className="mesure">{texte}</p>)}
      <div className="actions">
        <LienBouton genre="second" href={`/c/${siren}/indicateurs`}>{OU_EN_EST.comprendre}</LienBouton>
        <Telecharger siren={siren} quoi="annee" filtre={{ annee: data.annee }} libelle={TELECHARGER.annee(data.annee)} />
      </div>
    </Carte>
  );
}
