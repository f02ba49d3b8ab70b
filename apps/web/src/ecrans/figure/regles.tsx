import type { RegleAppliquee } from '../../api/indicateurs';
import { Carte } from '../../composants/affichage';
import { FIGURE } from '../../textes/figure';

/** The rules of method that a figure follows: what is unclear, what the figure does, what else could have been chosen. */
export function Regles({ regles }: { readonly regles: readonly RegleAppliquee[] }) {
  return (
    <Carte titre={FIGURE.regles} id="regles">
      {regles.length === 0 && <p>{FIGURE.aucuneRegle}</p>}
      {regles.map(({ code, version, sujet, enonce, decision, alternative }) => (
        <details key={code} className="repli regle">
          <summary><span className="code">{code}</span> {sujet}</summary>
          <div className="pile serree mesure">
            <p>{enonce}</p>
            <p><strong>{FIGURE.decision}</strong>{decision}</p>
            <p>{alternative === null ? FIGURE.sansAlternative : <><strong>{FIGURE.alternative}</strong>{alternative}</>}</p>
            <p className="sous"><a href={`/methode#${code}`}>{FIGURE.version(code, version)}</a></p>
          </div>
        </details>
      ))}
    </Carte>
  );
}
