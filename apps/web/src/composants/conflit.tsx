import type { Enregistrement } from '../outils/enregistrement';
import type { Ecart } from '../outils/ecarts';
import { ENREGISTREMENT } from '../textes/commun';
import { Tableau } from './affichage';
import { Bouton } from './bouton';
import { Dialogue } from './dialogue';
import { Squelette } from './page';

interface Props<C> {
  readonly etat: Enregistrement<C>;
  /** What two texts say differently. */
  readonly comparer: (mien: C, autre: C) => readonly Ecart[];
  readonly onChoisir: (laMienne: boolean) => void;
}

/** Two people wrote at a time: what differs is shown side by side, and one chooses. Nothing is lost before. */
export function Conflit<C>({ etat, comparer, onChoisir }: Props<C>) {
  const ecarts = etat.autre === null ? [] : comparer(etat.contenu, etat.autre.contenu);
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
