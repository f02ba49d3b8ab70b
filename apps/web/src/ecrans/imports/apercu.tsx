import { STATUTS_LIGNE, type StatutLigne } from '@spaser/domain';
import { useState } from 'react';
import { importer, type Depot } from '../../api/depots';
import { Avis, Carte } from '../../composants/affichage';
import { Bouton } from '../../composants/bouton';
import { formatJour } from '../../outils/dates';
import { IMPORTS } from '../../textes/imports';
import { formatNombre, insecables } from '../../textes/phrase';
import { AutreFeuille } from './autre-feuille';
import { Causes } from './causes';
import { Colonnes } from './colonnes';
import { Lignes } from './lignes';
import { useActe } from './use-acte';

/** Before anything is written: what the file says, what it changes, and everything that is to be corrected. */
export function Apercu({ siren, depot }: { readonly siren: string; readonly depot: Depot }) {
  const [montre, setMontre] = useState<StatutLigne | null>(null);
  const acte = useActe(siren, depot.id, () => importer(siren, depot));
  const { lignes, effet } = depot.bilan ?? { lignes: { NOUVEAU: 0, MODIFIE: 0, INCHANGE: 0, A_CORRIGER: 0, IGNORE: 0 }, effet: [] };
  const pretes = lignes.NOUVEAU + lignes.MODIFIE;
  const reconnues = depot.colonnes.filter(({ cle }) => cle !== null).length;
  const probables = depot.colonnes.filter(({ probable }) => probable).length;
  return (
    <>
      <Avis><p><strong>{IMPORTS.rien}</strong> {depot.feuille !== null && insecables(IMPORTS.feuille(depot.feuille, depot.feuilles.filter((une) => une !== depot.feuille)))}</p>{depot.remarque !== null && <p>{depot.remarque}</p>}{depot.dejaImporte && <p>{IMPORTS.deja(depot.dejaImporte.reference, formatJour(depot.dejaImporte.le))}</p>}</Avis>
      <AutreFeuille siren={siren} depot={depot} />
      <div className="nombres-lignes" role="group" aria-label={IMPORTS.nombres}>
        {STATUTS_LIGNE.map((statut) => (
          <button key={statut} type="button" className="nombre-lignes" aria-pressed={montre === statut} onClick={() => setMontre(montre === statut ? null : statut)}><strong>{formatNombre(lignes[statut])}</strong> {IMPORTS.statut(statut)}</button>
        ))}
      </div>
      {montre !== null && <Lignes siren={siren} depot={depot} statut={montre} />}
      {lignes.A_CORRIGER > 0 && <Causes siren={siren} depot={depot} />}
      <Carte titre={IMPORTS.effet} id="effet">
        {effet.length === 0 ? <p>{IMPORTS.aucunEffet}</p> : (
          <ul className="nu effets">{effet.map(({ annee, code, libelle, avant, apres }) => <li key={`${annee} ${code}`}><span><strong>{code === 'VOL' ? annee : `${code} ${annee}`}</strong> {insecables(libelle)}</span> <span className="n">{IMPORTS.vers(avant ?? IMPORTS.inconnu, apres ?? IMPORTS.inconnu)}</span></li>)}</ul>
        )}
      </Carte>
      <details className="repli" open={probables > 0}>
        <summary>{IMPORTS.colonnes(reconnues, depot.colonnes.length)}{probables > 0 && IMPORTS.colonnesAConfirmer(probables)}</summary>
        <Colonnes key={depot.revision} siren={siren} depot={depot} />
      </details>
      {acte.error && <Avis genre="erreur"><p role="alert">{insecables(acte.error.message)}</p></Avis>}
      {pretes === 0 ? <p>{IMPORTS.rienAImporter}</p> : (
        <div className="actions">
          <Bouton occupe={acte.isPending} onClick={() => acte.mutate(undefined)}>{IMPORTS.importer(pretes)}</Bouton>
          {lignes.A_CORRIGER > 0 && <p className="sous">{IMPORTS.plusTard(lignes.A_CORRIGER)}</p>}
        </div>
      )}
    </>
  );
}
