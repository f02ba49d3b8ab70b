import type { Indicateur, Mesure, PieceDuChiffre } from '../../api/indicateurs';
import { Carte, Etiquette } from '../../composants/affichage';
import { INDICATEURS } from '../../textes/indicateurs';

/** Records shown at once under a figure; the page of a long list stays readable. */
const MONTREES = 40;

/** One indicator: its figure against its target, and what makes it, folded. */
export function UnIndicateur({ indicateur: { code, libelle, definition, decisions, mesures } }: { readonly indicateur: Indicateur }) {
  return (
    <Carte titre={<><span className="code">{code}</span> {libelle}</>} niveau={3} id={`i-${code}`}>
      <div className="mesures-lues">{mesures.map((mesure) => <UneMesure key={mesure.code} mesure={mesure} />)}</div>
      <details className="repli">
        <summary aria-label={INDICATEURS.comprendreLequel(code)}>{INDICATEURS.comprendre}</summary>
        <div className="pile serree">
          <p className="mesure">{definition}</p>
          {mesures.map((mesure) => <Pieces key={mesure.code} mesure={mesure} />)}
          <p className="sous">{INDICATEURS.methode(decisions)} · <a href="/methode">{INDICATEURS.lireMethode}</a></p>
        </div>
      </details>
    </Carte>
  );
}

function UneMesure({ mesure: { libelle, etat, chiffre, calcul, cible, prochaineCible, statut } }: { readonly mesure: Mesure }) {
  const lu = INDICATEURS.statut(statut);
  return (
    <div className="mesure-lue">
      {libelle !== null && <p className="sous">{libelle}</p>}
      {chiffre === null ? <p className="valeur absente">{INDICATEURS.etat(etat)}</p> : <p className="valeur">{chiffre}</p>}
      {calcul.map((formule) => <p key={formule} className="sous">{formule}</p>)}
      {(cible !== null || prochaineCible !== null) && <p className="sous">{cible === null ? INDICATEURS.prochaine(prochaineCible ?? '') : INDICATEURS.cible(cible)}</p>}
      {cible !== null && <Etiquette ton={lu.ton}>{lu.libelle}</Etiquette>}
    </div>
  );
}

function Pieces({ mesure: { libelle, etat, comptes, misesAPart } }: { readonly mesure: Mesure }) {
  const aPart = misesAPart.reduce((somme, { pieces }) => somme + pieces.length, 0);
  if (etat === 'NON_CONCERNE') return null;
  return (
    <div className="pile serree">
      {libelle !== null && <h4>{libelle}</h4>}
      <p><strong>{INDICATEURS.comptes(comptes.length)}</strong></p>
      <Liste pieces={comptes} />
      {aPart > 0 && <p><strong>{INDICATEURS.aPart(aPart)}</strong></p>}
      {misesAPart.map(({ phrase, pieces }) => <div key={phrase}><p className="sous">{INDICATEURS.motif(phrase, pieces.length)}</p><Liste pieces={pieces} /></div>)}
    </div>
  );
}

function Liste({ pieces }: { readonly pieces: readonly (PieceDuChiffre & { readonly quantite?: string })[] }) {
  if (pieces.length === 0) return null;
  return (
    <ul className="pieces">
      {pieces.slice(0, MONTREES).map(({ reference, libelle, page, quantite }) => (
        <li key={reference}>{page === null ? libelle : <a href={page}>{libelle}</a>}{quantite !== undefined && quantite !== '1' && ` · ${quantite}`}</li>
      ))}
      {pieces.length > MONTREES && <li className="sous">{INDICATEURS.reste(pieces.length - MONTREES)}</li>}
    </ul>
  );
}
