import { useQuery } from '@tanstack/react-query';
import { lireEngagement } from '../../api/requetes';
import { Carte } from '../../composants/affichage';
import { classeBouton, LienBouton } from '../../composants/bouton';
import { Page } from '../../composants/page';
import { useMoi } from '../../coquille/session';
import { DOCUMENTS_TEXTES } from '../../textes/documents';

/** A scheme just adopted: its reference, and what the count was before. */
export interface Publie {
  readonly numero: string;
  readonly seanceLe: string;
  readonly page: string;
  readonly nom: string;
  readonly communesAvant: number | null;
  readonly annee: number;
}

const INTERVALLE_MS = 1_500;
const LECTURES_MAX = 40;

/** The act is done: reference, date, public page, what follows, and the count of the territory that moves. */
export function Confirmation({ siren, publie }: { readonly siren: string; readonly publie: Publie }) {
  const textes = DOCUMENTS_TEXTES.confirmation;
  return (
    <Page titre={textes.titre} constat={textes.constat(publie.numero, publie.seanceLe)} sujet={publie.nom}>
      <div className="actions">
        <a className={classeBouton('principal')} href={publie.page}>{textes.page}</a>
        <LienBouton genre="second" href={`/c/${siren}`}>{textes.accueil}</LienBouton>
      </div>
      <Engagement publie={publie} />
      <Carte titre={textes.suite.titre} id="suite"><ul>{textes.suite.lignes.map((ligne) => <li key={ligne}>{ligne}</li>)}</ul></Carte>
    </Page>
  );
}

function Engagement({ publie: { annee, communesAvant } }: { readonly publie: Publie }) {
  const textes = DOCUMENTS_TEXTES.confirmation.b1;
  const { territoire } = useMoi();
  // Counted by a job, a moment after the vote: asked again until it moves, for a minute at most.
  const compte = useQuery({
    ...lireEngagement(territoire.code, annee),
    staleTime: 0,
    refetchInterval: ({ state: { data, dataUpdateCount } }) => (data !== undefined && (data.communes !== communesAvant || dataUpdateCount > LECTURES_MAX) ? false : INTERVALLE_MS),
  });
  if (compte.data === undefined) return null;
  const { communes, total, calculEnCours } = compte.data;
  const attend = calculEnCours || compte.isFetching;
  const bouge = communesAvant === null || communes !== communesAvant;
  return (
    <Carte titre={textes.titre} id="b1">
      <p className="avant-apres" role="status">
        <strong>{textes.apres(communes, total)}</strong>
        {communesAvant !== null && <span className="avant">{bouge ? textes.avant(communesAvant) : attend ? textes.calcul : textes.identique}</span>}
      </p>
    </Carte>
  );
}
