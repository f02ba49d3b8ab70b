import type { NoeudRetenu } from '@spaser/domain';
import { branchesOf, seriesOf, seriesOffertes, type Branche } from '../../outils/composition';
import { ADOPTER } from '../../textes/adopter';
import { insecables } from '../../textes/phrase';
import { CiblesOffertes, SerieDeCibles, type CiblesProps } from './cibles';
import { TitreBranche } from './titre-branche';

interface Props extends CiblesProps {
  readonly arbre: readonly NoeudRetenu[];
  /** The actions shown first, checked or not: they stay in place while one decides. */
  readonly premieres: ReadonlySet<string>;
  readonly onAction: (code: string) => void;
}

/** The actions under the titles of the model, word for word; the targets of an action unfold with it. */
export function Actions(props: Props) {
  const { arbre, premieres, contenu, propositions } = props;
  const { actions: textes, cibles } = ADOPTER;
  const branches = branchesOf(arbre);
  const garder = (voulue: (code: string) => boolean): readonly Branche[] =>
    branches.map((branche) => ({ ...branche, actions: branche.actions.filter(({ code }) => voulue(code)) })).filter(({ actions }) => actions.length > 0);
  const autres = garder((code) => !premieres.has(code));
  const nombre = autres.reduce((somme, { actions }) => somme + actions.length, 0);
  const portes = new Set(branches.flatMap(({ actions }) => actions.flatMap(({ indicateurs }) => indicateurs.map(({ code }) => code))));
  const offertes = seriesOffertes(contenu, propositions).filter(({ cibles: [premiere] }) => premiere !== undefined && !portes.has(premiere.indicateur));
  const ensemble = seriesOf(contenu.cibles.filter(({ indicateur }) => !portes.has(indicateur)));
  return (
    <section className="carte" aria-labelledby="titre-actions">
      <h2 id="titre-actions">{textes.titre}</h2>
      <p className="sous">{textes.phrase}</p>
      {contenu.actions.length === 0 && <p className="erreur-champ" id="champ-actions" tabIndex={-1}>{textes.aucune}</p>}
      <div className="pile corps-actions">
        <div>{garder((code) => premieres.has(code)).map((branche) => <Groupe key={branche.code} branche={branche} {...props} />)}</div>
        {ensemble.length + offertes.length > 0 && (
          <div className="axe">
            <h3>{cibles.ensemble}</h3>
            {ensemble.map((serie) => <SerieDeCibles key={serie.cle} serie={serie} {...props} />)}
            <CiblesOffertes series={offertes} onAjouter={props.onAjouter} />
          </div>
        )}
        {nombre > 0 && (
          <details className="repli">
            <summary>{nombre === 1 ? textes.une : textes.autres(nombre)}</summary>
            <div>{autres.map((branche) => <Groupe key={branche.code} branche={branche} {...props} />)}</div>
          </details>
        )}
      </div>
    </section>
  );
}

function Groupe({ branche, ...props }: Props & { readonly branche: Branche }) {
  return (
    <div className="axe">
      <TitreBranche titres={branche.titres} />
      {branche.actions.map((action) => <Action key={action.code} action={action} {...props} />)}
    </div>
  );
}

function Action({ action, onAction, ...props }: Omit<Props, 'arbre' | 'premieres'> & { readonly action: NoeudRetenu }) {
  const { contenu, propositions } = props;
  const { actions: textes } = ADOPTER;
  const retenue = contenu.actions.includes(action.code);
  const id = `action-${action.code}`;
  const suivis = action.indicateurs.filter(({ code }) => contenu.indicateurs.includes(code));
  const series = seriesOf(contenu.cibles.filter(({ indicateur }) => suivis.some(({ code }) => code === indicateur)));
  const offertes = seriesOffertes(contenu, propositions).filter(({ cibles: [premiere] }) => suivis.some(({ code }) => code === premiere?.indicateur));
  return (
    <div className={retenue ? 'action-schema retenue' : 'action-schema'}>
      <div className="action-choix">
        <input type="checkbox" id={id} checked={retenue} onChange={() => onAction(action.code)} />
        <label htmlFor={id}>{insecables(action.titre)}<span className="sous">{textes.action(action.numero)}</span></label>
      </div>
      {retenue && (
        <div className="action-mesures">
          <div>
            <p className="suivis">{textes.suivis}</p>
            <ul className="mesures nu">
              {suivis.map(({ code, libelle }) => (
                <li key={code}><span className="code">{code}</span><span>{insecables(libelle)}{!contenu.cibles.some(({ indicateur }) => indicateur === code) && <span className="sous"> ({textes.sansCible})</span>}</span></li>
              ))}
            </ul>
          </div>
          {series.map((serie) => <SerieDeCibles key={serie.cle} serie={serie} {...props} />)}
          <CiblesOffertes series={offertes} onAjouter={props.onAjouter} />
        </div>
      )}
    </div>
  );
}
