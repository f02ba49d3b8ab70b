import type { ContenuSpaser } from '@spaser/domain';
import { Bouton } from '../../composants/bouton';
import { Dialogue } from '../../composants/dialogue';
import { Squelette } from '../../composants/page';
import { Tableau } from '../../composants/affichage';
import type { Enregistrement } from '../../outils/enregistrement';
import { ecartsEntre } from '../../outils/ecarts';
import { ENREGISTREMENT } from '../../textes/commun';

/** Two people wrote at a time: what differs is shown side by side, and one chooses. Nothing is lost before. */
export function Conflit({ etat, noms, onChoisir }: { readonly etat: Enregistrement<ContenuSpaser>; readonly noms: ReadonlyMap<string, string>; readonly onChoisir: (laMienne: boolean) => void }) {
  const ecarts = etat.autre === null ? [] : ecartsEntre(etat.contenu, etat.autre.contenu, noms);
  return (
    <Dialogue ouvert={etat.soucis === 'CONFLIT'} titre={ENREGISTREMENT.conflit}>
      <p>{ENREGISTREMENT.conflitPhrase}</p>
      {etat.autre === null ? <Squelette /> : ecarts.length === 0 ? <p>{ENREGISTREMENT.identiques}</p> : (
        <Tableau
          legende={ENREGISTREMENT.differences} lignes={ecarts} cle={({ sujet }) => sujet}
          colonnes={[
            { nom: ENREGISTREMENT.sujet, cellule: ({ sujet }) => sujet },
            { nom: ENREGISTREMENT.laVotre, cellule: ({ mien }) => mien },
            { nom: ENREGISTREMENT.laSienne, cellule: ({ autre }) => autre },
          ]}
        />
      )}
      {etat.autre !== null && (
        <div className="actions">
          <Bouton onClick={() => onChoisir(true)}>{ENREGISTREMENT.garderLaMienne}</Bouton>
          <Bouton genre="second" onClick={() => onChoisir(false)}>{ENREGISTREMENT.prendreLaSienne}</Bouton>
        </div>
      )}
    </Dialogue>
  );
}
