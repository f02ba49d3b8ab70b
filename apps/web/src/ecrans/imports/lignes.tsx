import type { StatutLigne } from '@spaser/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lireLignes, type Depot } from '../../api/depots';
import { Tableau } from '../../composants/affichage';
import { Bouton } from '../../composants/bouton';
import { IMPORTS } from '../../textes/imports';
import { insecables } from '../../textes/phrase';

/** The lines of one case, by hundreds. */
export function Lignes({ siren, depot, statut }: { readonly siren: string; readonly depot: Depot; readonly statut: StatutLigne }) {
  const { data, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery(lireLignes(siren, depot.id, depot.revision, statut));
  const lignes = data?.pages.flatMap((page) => page.lignes) ?? [];
  if (!isFetching && lignes.length === 0) return <p>{IMPORTS.aucuneLigne}</p>;
  return (
    <>
      <Tableau
        legende={IMPORTS.statut(statut)} lignes={lignes} cle={({ rang }) => String(rang)}
        colonnes={[
          { nom: IMPORTS.ligne, cellule: ({ numero }) => numero },
          { nom: IMPORTS.dit, cellule: ({ cellules }) => insecables(cellules.filter((texte) => texte !== null && texte !== '').slice(0, 6).join(' · ')) },
          ...(statut === 'A_CORRIGER' || statut === 'IGNORE' ? [{ nom: IMPORTS.pourquoi, cellule: ({ messages }: (typeof lignes)[number]) => insecables(messages.join(' ')) }] : []),
        ]}
      />
      {hasNextPage && <div className="actions"><Bouton genre="second" occupe={isFetching} onClick={() => void fetchNextPage()}>{IMPORTS.suite}</Bouton></div>}
    </>
  );
}
