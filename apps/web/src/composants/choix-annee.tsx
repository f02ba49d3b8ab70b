import { anneesPossibles } from '../outils/annees';
import { REGISTRE } from '../textes/registre';

/** The year that a screen is about. */
export function ChoixAnnee({ annee, onAnnee }: { readonly annee: number; readonly onAnnee: (annee: number) => void }) {
  const possibles = anneesPossibles();
  return (
    <div className="champ court">
      <label htmlFor="annee">{REGISTRE.annee}</label>
      <select id="annee" value={annee} onChange={({ target }) => onAnnee(Number(target.value))}>
        {(possibles.includes(annee) ? possibles : [annee, ...possibles]).map((une) => <option key={une} value={une}>{une}</option>)}
      </select>
    </div>
  );
}
