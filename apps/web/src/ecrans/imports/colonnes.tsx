import { useState } from 'react';
import { reconnaitre, type Depot } from '../../api/depots';
import { Avis, Carte } from '../../composants/affichage';
import { Bouton } from '../../composants/bouton';
import { IMPORTS } from '../../textes/imports';
import { insecables } from '../../textes/phrase';
import { useActe } from './use-acte';

/** What each column of the file gives: recognised, to confirm, or to say. */
export function Colonnes({ siren, depot }: { readonly siren: string; readonly depot: Depot }) {
  const [dites, setDites] = useState<readonly (string | null)[]>(depot.colonnes.map(({ cle }) => cle));
  const acte = useActe(siren, depot.id, (correspondance: readonly (string | null)[]) => reconnaitre(siren, depot, correspondance));
  const exempleOf = (indice: number): readonly string[] => [...new Set(depot.exemples.flatMap((cellules) => cellules[indice] ?? []))].slice(0, 2);
  return (
    <Carte titre={IMPORTS.aDire} id="colonnes">
      {depot.manquantes.length > 0 && <p>{IMPORTS.manquantes(depot.manquantes)}</p>}
      <form className="pile" noValidate onSubmit={(evenement) => { evenement.preventDefault(); acte.mutate(dites); }}>
        <ul className="nu colonnes-lues">
          {depot.colonnes.map(({ entete, probable }, indice) => (
            <li key={indice} className={probable ? 'probable' : undefined}>
              <label htmlFor={`colonne-${indice}`}>{insecables(entete || IMPORTS.sansTitre(indice + 1))}</label>
              <select id={`colonne-${indice}`} value={dites[indice] ?? ''} onChange={({ target }) => setDites(dites.map((une, rang) => (rang === indice ? target.value || null : une)))}>
                <option value="">{IMPORTS.nePasLire}</option>
                {depot.colonnesPossibles.map(({ cle, libelle, requis }) => <option key={cle} value={cle}>{requis ? `${libelle} *` : libelle}</option>)}
              </select>
              {exempleOf(indice).length > 0 && <span className="sous">{IMPORTS.exemple(exempleOf(indice))}</span>}
            </li>
          ))}
        </ul>
        {acte.error && <Avis genre="erreur"><p role="alert">{insecables(acte.error.message)}</p></Avis>}
        <div className="actions"><Bouton type="submit" genre="second" occupe={acte.isPending}>{IMPORTS.appliquer}</Bouton></div>
      </form>
    </Carte>
  );
}
