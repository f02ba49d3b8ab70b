import type { VarianteOfferte } from '../../api/contrat';
import { Etiquette } from '../../composants/affichage';
import { enumere, insecables } from '../../textes/phrase';
import { ADOPTER } from '../../textes/adopter';

interface Props {
  readonly variantes: readonly VarianteOfferte[];
  readonly choisie: string;
  readonly libelles: ReadonlyMap<string, string>;
  readonly onChoisir: (variante: VarianteOfferte) => void;
}

/** The formulas, the one for this size already chosen, with its reason and what each contains. */
export function Formules({ variantes, choisie, libelles, onChoisir }: Props) {
  const { formule } = ADOPTER;
  const dire = (codes: readonly string[]): string => enumere(codes.map((code) => libelles.get(code) ?? code));
  return (
    <fieldset className="carte">
      <legend className="sr">{formule.titre}</legend>
      <h2 aria-hidden="true">{formule.titre}</h2>
      <div className="formules">
        {variantes.map((variante) => {
          const id = `formule-${variante.code}`;
          return (
            <div className="choix" key={variante.code}>
              <input type="radio" name="variante" id={id} checked={variante.code === choisie} onChange={() => onChoisir(variante)} aria-describedby={`${id}-raison`} />
              <label htmlFor={id}><span className="nom">{variante.libelle}{variante.proposee && <Etiquette ton="vert">{formule.proposee}</Etiquette>}</span></label>
              <div className="suite">
                <p className="sous" id={`${id}-raison`}>{insecables(variante.raison)}</p>
                <details className="repli">
                  <summary>{formule.contient}<span className="sr"> ({variante.libelle})</span></summary>
                  <ul className="mesures nu">{variante.indicateurs.map((code) => <li key={code}><span className="code">{code}</span><span>{insecables(libelles.get(code) ?? code)}</span></li>)}</ul>
                  {variante.facultatifs.length > 0 && <p className="sous">{formule.facultatifs(dire(variante.facultatifs))}</p>}
                </details>
              </div>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
