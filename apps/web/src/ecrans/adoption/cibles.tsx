import type { CibleRetenue, ContenuSpaser } from '@spaser/domain';
import type { CibleProposee } from '../../api/contrat';
import { Bouton } from '../../composants/bouton';
import { Champ } from '../../composants/champ';
import { ChampNombre } from '../../composants/champ-nombre';
import { canonique, cleOf, differe, idDuChamp, type Serie } from '../../outils/composition';
import { ADOPTER } from '../../textes/adopter';
import { insecables } from '../../textes/phrase';

export interface CiblesProps {
  readonly contenu: ContenuSpaser;
  readonly propositions: readonly CibleProposee[];
  readonly erreurs: Readonly<Record<string, string>>;
  readonly onCible: (cle: string, change: Partial<Pick<CibleRetenue, 'valeur' | 'motif'>>) => void;
  readonly onRetablir: (serie: Serie) => void;
  readonly onAjouter: (serie: Serie) => void;
  readonly onRetirer: (serie: Serie) => void;
}

/** One measure: its targets by year, why they are proposed, and why the buyer sets others when it does. */
export function SerieDeCibles({ serie, contenu, propositions, erreurs, onCible, onRetablir, onRetirer }: CiblesProps & { readonly serie: Serie }) {
  const { cibles: textes } = ADOPTER;
  const rangOf = (cible: CibleRetenue): number => contenu.cibles.indexOf(cible);
  const premiere = serie.cibles[0];
  const raison = premiere && propositions.find((proposee) => cleOf(proposee) === cleOf(premiere))?.raison;
  const ecarts = serie.cibles.filter(differe);
  return (
    <fieldset className="objectif">
      <legend>{insecables(serie.libelle)}</legend>
      {raison !== undefined && raison !== '' && <p className="sous">{insecables(raison)}</p>}
      <div className="cibles">
        {serie.cibles.map((cible) => {
          const [id, champ] = [idDuChamp(`cibles[${rangOf(cible)}].valeur`), `cibles[${rangOf(cible)}].valeur`];
          return (
            <ChampNombre
              key={cleOf(cible)} id={id} libelle={textes.valeur(cible.annee)} unite={cible.unite} valeur={cible.valeur} erreur={erreurs[champ]}
              aria-label={`${textes.valeur(cible.annee)} (${cible.unite})`} onValeur={(valeur) => onCible(cleOf(cible), { valeur })}
            />
          );
        })}
      </div>
      {ecarts.length > 0 && (
        <div className="motifs">
          {ecarts.map((cible) => (
            <Champ
              key={cleOf(cible)} id={idDuChamp(`cibles[${rangOf(cible)}].motif`)} libelle={textes.motif(canonique(cible.valeur), cible.unite, cible.annee, cible.valeurModele)} aide={textes.aideMotif}
              value={cible.motif ?? ''} erreur={erreurs[`cibles[${rangOf(cible)}].motif`]} onChange={({ target }) => onCible(cleOf(cible), { motif: target.value })}
            />
          ))}
          {ecarts.some(({ valeurModele }) => valeurModele !== null) && <p><Bouton genre="discret" onClick={() => onRetablir(serie)}>{textes.retablir}</Bouton></p>}
        </div>
      )}
      <p><Bouton genre="discret" onClick={() => onRetirer(serie)}>{textes.retirerCelle(serie.libelle)}</Bouton></p>
    </fieldset>
  );
}

/** Targets of the model that the scheme does not have: taken in one click, then adapted. */
export function CiblesOffertes({ series, onAjouter }: Pick<CiblesProps, 'onAjouter'> & { readonly series: readonly Serie[] }) {
  return <>{series.map((serie) => <p key={serie.cle}><Bouton genre="discret" onClick={() => onAjouter(serie)}>{ADOPTER.cibles.ajouter(serie.libelle)}</Bouton></p>)}</>;
}
