import type { Changement } from '../../api/modeles';
import { Tableau } from '../../composants/affichage';
import { MODELE } from '../../textes/modeles';
import { insecables } from '../../textes/phrase';

/** What a version changes, texts verbatim, before and after. */
export function Changements({ changements }: { readonly changements: readonly Changement[] }) {
  const textes = MODELE.changements;
  if (changements.length === 0) return <p className="sous">{textes.titre(0)}</p>;
  return (
    <Tableau
      legende={textes.titre(changements.length)} lignes={changements} cle={({ id }) => id}
      colonnes={[
        { nom: textes.sujet, cellule: ({ libelle }) => insecables(libelle) },
        { nom: textes.avant, cellule: ({ avant }) => <span className="verbatim">{avant ?? textes.rien}</span> },
        { nom: textes.apres, cellule: ({ apres }) => <span className="verbatim">{apres ?? textes.rien}</span> },
      ]}
    />
  );
}
