import type { CibleRetenue, NoeudRetenu } from '@spaser/domain';
import { branchesOf, seriesOf } from '../../outils/composition';
import { ADOPTER } from '../../textes/adopter';
import { insecables } from '../../textes/phrase';
import { SCHEMA } from '../../textes/schema';
import { anneeDe, valeurAvecUnite } from '../../textes/valeurs';
import { TitreBranche } from './titre-branche';

/** What a scheme retains, under the titles of its model: actions word for word, indicators, targets. */
export function ArbreRetenu({ arbre, cibles }: { readonly arbre: readonly NoeudRetenu[]; readonly cibles: readonly CibleRetenue[] }) {
  const branches = branchesOf(arbre).map((branche) => ({ ...branche, actions: branche.actions.filter(({ retenu }) => retenu) })).filter(({ actions }) => actions.length > 0);
  const portes = new Set(branches.flatMap(({ actions }) => actions.flatMap(({ indicateurs }) => indicateurs.map(({ code }) => code))));
  const ensemble = cibles.filter(({ indicateur }) => !portes.has(indicateur));
  const vus = new Set<string>();
  return (
    <div className="arbre">
      {branches.map(({ code, titres, actions }) => (
        <div className="arbre-branche" key={code}>
          <TitreBranche titres={titres} />
          <div>
            {actions.map((action) => {
              const suivis = action.indicateurs.filter(({ retenu }) => retenu);
              // An indicator that two actions share has its targets under the first.
              const propres = cibles.filter(({ indicateur }) => suivis.some((suivi) => suivi.code === indicateur) && !vus.has(indicateur));
              suivis.forEach((suivi) => vus.add(suivi.code));
              return (
                <div className="arbre-action" key={action.code}>
                  <h4>{insecables(action.titre)}</h4>
                  {suivis.length > 0 && <ul className="mesures nu">{suivis.map((suivi) => <li key={suivi.code}><span className="code">{suivi.code}</span><span>{insecables(suivi.libelle)}</span></li>)}</ul>}
                  {propres.length > 0 && <Cibles cibles={propres} />}
                </div>
              );
            })}
          </div>
        </div>
      ))}
      {ensemble.length > 0 && <div className="arbre-branche"><TitreBranche titres={[ADOPTER.cibles.ensemble]} /><Cibles cibles={ensemble} /></div>}
    </div>
  );
}

function Cibles({ cibles }: { readonly cibles: readonly CibleRetenue[] }) {
  return (
    <div>
      {seriesOf(cibles).map((serie) => (
        <div className="serie-lue" key={serie.cle}>
          <p className="sous">{SCHEMA.cibleDe(insecables(serie.libelle))}</p>
          <dl className="cibles-lues">{serie.cibles.map(({ annee, valeur, unite }) => <div key={annee}><dt>{anneeDe(annee)}</dt><dd>{valeurAvecUnite(valeur, unite)}</dd></div>)}</dl>
          {serie.cibles.filter(({ motif }) => motif !== null && motif !== '').map(({ annee, motif }) => <p className="sous" key={annee}>{SCHEMA.pourquoi(anneeDe(annee), motif ?? '')}</p>)}
        </div>
      ))}
    </div>
  );
}
