import { useState } from 'react';
import { adresseAnnote, corriger, type CauseDeRefus, type Depot } from '../../api/depots';
import { Avis, Carte } from '../../composants/affichage';
import { Bouton } from '../../composants/bouton';
import { IMPORTS } from '../../textes/imports';
import { insecables } from '../../textes/phrase';
import { useActe } from './use-acte';

/** Everything that is to be corrected, by cause: once for a line, or for all those that are alike. */
export function Causes({ siren, depot }: { readonly siren: string; readonly depot: Depot }) {
  const nombre = depot.bilan?.lignes.A_CORRIGER ?? 0;
  return (
    <Carte titre={IMPORTS.aCorriger(nombre, depot.causes.length)} id="causes" forte>
      <ol className="causes">
        {depot.causes.map((cause, rang) => <li key={`${cause.colonne} ${cause.code} ${cause.message}`}><Cause siren={siren} depot={depot} cause={cause} rang={rang} /></li>)}
      </ol>
      <p><a href={adresseAnnote(siren, depot.id)} download>{IMPORTS.annote}</a> <span className="sous">{IMPORTS.annotePhrase}</span></p>
    </Carte>
  );
}

function Cause({ siren, depot, cause, rang }: { readonly siren: string; readonly depot: Depot; readonly cause: CauseDeRefus; readonly rang: number }) {
  const valeurs = groupValeurs(cause);
  const acte = useActe(siren, depot.id, (correction: { readonly numero: number; readonly texte: string | null }) => corriger(siren, depot, [{ ...correction, colonne: cause.colonne, semblables: true }]));
  const numeros = cause.cellules.map(({ numero }) => numero);
  return (
    <>
      <h3>{IMPORTS.cause(cause.libelle, cause.nombre)}</h3>
      <p>{insecables(cause.message)}</p>
      <p className="sous">{IMPORTS.numeros(numeros, cause.nombre - numeros.length)}</p>
      {cause.colonne !== null && valeurs.map((groupe, place) => <Correction key={groupe.numero} id={`correction-${rang}-${place}`} {...groupe} occupe={acte.isPending} onCorriger={(texte) => acte.mutate({ numero: groupe.numero, texte })} />)}
      {cause.nombre > cause.cellules.length && <p className="sous">{IMPORTS.plus(cause.nombre - cause.cellules.length)}</p>}
      {acte.error && <Avis genre="erreur"><p role="alert">{insecables(acte.error.message)}</p></Avis>}
      <Bouton genre="discret" occupe={acte.isPending} onClick={() => acte.mutate({ numero: numeros[0] ?? 0, texte: null })}>{IMPORTS.ignorer}</Bouton>
    </>
  );
}

function Correction({ id, numero, valeur, nombre, occupe, onCorriger }: { readonly id: string; readonly numero: number; readonly valeur: string | null; readonly nombre: number; readonly occupe: boolean; readonly onCorriger: (texte: string) => void }) {
  const [texte, setTexte] = useState(valeur ?? '');
  return (
    <form className="correction" noValidate onSubmit={(evenement) => { evenement.preventDefault(); onCorriger(texte); }}>
      <label htmlFor={id}>{IMPORTS.correction(numero, valeur)}</label>
      <input id={id} value={texte} onChange={({ target }) => setTexte(target.value)} />
      <Bouton type="submit" genre="second" occupe={occupe}>{nombre > 1 ? IMPORTS.semblables(nombre) : IMPORTS.corriger}</Bouton>
    </form>
  );
}

/** The lines of a cause that say the same: one correction does for all of them. */
function groupValeurs({ cellules }: CauseDeRefus): readonly { readonly numero: number; readonly valeur: string | null; readonly nombre: number }[] {
  const groupes = new Map<string | null, { numero: number; valeur: string | null; nombre: number }>();
  for (const { numero, valeur } of cellules) {
    const groupe = groupes.get(valeur);
    if (groupe) groupe.nombre += 1;
    else groupes.set(valeur, { numero, valeur, nombre: 1 });
  }
  return [...groupes.values()];
}
