import { useState } from 'react';
import { adresseAnnote, corriger, type CauseDeRefus, type Depot } from '../../api/depots';
import { Avis, Carte } from '../../composants/affichage';
import { Bouton } from '../../composants/bouton';
import { IMPORTS } from '../../textes/imports';
import { insecables } from '../../textes/phrase';
import { useActe } from './use-acte';

/** What a person writes instead of a value, `null`: these lines are left out. By line, then by column. */
type Dites = Readonly<Record<string, string | null>>;

/** Everything that is to be corrected, by cause: once for all the lines that are alike, and all of it in one go. */
export function Causes({ siren, depot }: { readonly siren: string; readonly depot: Depot }) {
  const [dites, setDites] = useState<Dites>({});
  const acte = useActe(siren, depot.id, (corrections: Parameters<typeof corriger>[2]) => corriger(siren, depot, corrections));
  const dire = (cle: string, texte: string | null | undefined): void => setDites(({ [cle]: _avant, ...autres }) => (texte === undefined ? autres : { ...autres, [cle]: texte }));
  const envoyer = (): void => acte.mutate(Object.entries(dites).map(([cle, texte]) => ({ ...(JSON.parse(cle) as { numero: number; colonne: string | null }), texte, semblables: true })));
  const nombre = Object.keys(dites).length;
  return (
    <Carte titre={IMPORTS.aCorriger(depot.bilan?.lignes.A_CORRIGER ?? 0, depot.causes.length)} id="causes" forte>
      <form noValidate onSubmit={(evenement) => { evenement.preventDefault(); if (nombre > 0 && !acte.isPending) envoyer(); }}>
        <ol className="causes">
          {depot.causes.map((cause, rang) => <li key={`${cause.colonne} ${cause.code} ${cause.message}`}><Cause cause={cause} rang={rang} dites={dites} onDire={dire} /></li>)}
        </ol>
        {acte.error && <Avis genre="erreur"><p role="alert">{insecables(acte.error.message)}</p></Avis>}
        <div className="actions">
          {nombre > 0 && <Bouton type="submit" occupe={acte.isPending}>{IMPORTS.corriger(nombre)}</Bouton>}
          <span><a href={adresseAnnote(siren, depot.id)} download>{IMPORTS.annote}</a> <span className="sous">{IMPORTS.annotePhrase}</span></span>
        </div>
      </form>
    </Carte>
  );
}

function Cause({ cause, rang, dites, onDire }: { readonly cause: CauseDeRefus; readonly rang: number; readonly dites: Dites; readonly onDire: (cle: string, texte: string | null | undefined) => void }) {
  const { colonne, cellules } = cause;
  const numeros = cellules.map(({ numero }) => numero);
  const cleOf = (numero: number | undefined): string => JSON.stringify({ numero, colonne });
  const ecartees = dites[cleOf(numeros[0])] === null;
  return (
    <>
      <h3>{IMPORTS.cause(cause.libelle, cause.nombre)}</h3>
      <p>{insecables(cause.message)}</p>
      <p className="sous">{IMPORTS.numeros(numeros, cause.nombre - numeros.length)}</p>
      {colonne !== null && !ecartees && groupValeurs(cause).map(({ numero, valeur, nombre }, place) => {
        const id = `correction-${rang}-${place}`;
        const dite = dites[cleOf(numero)];
        return (
          <div key={numero} className="champ correction">
            <label htmlFor={id}>{IMPORTS.correction(numero, valeur)}{nombre > 1 && IMPORTS.semblables(nombre - 1)}</label>
            <input id={id} value={dite ?? valeur ?? ''} onChange={({ currentTarget: { value } }) => onDire(cleOf(numero), value === (valeur ?? '') ? undefined : value)} />
          </div>
        );
      })}
      {cause.nombre > cellules.length && <p className="sous">{IMPORTS.plus(cause.nombre - cellules.length)}</p>}
      <label className="case"><input type="checkbox" checked={ecartees} onChange={({ currentTarget }) => onDire(cleOf(numeros[0]), currentTarget.checked ? null : undefined)} /> {IMPORTS.ignorer(cause.nombre)}</label>
    </>
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
