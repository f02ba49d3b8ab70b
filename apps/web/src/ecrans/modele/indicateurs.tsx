import { Bouton } from '../../composants/bouton';
import { Champ, ChampLong } from '../../composants/champ';
import { ChampChoix } from '../../composants/champ-choix';
import { idDuChamp } from '../../outils/composition';
import { codesLibres, nouvelIndicateur, type IndicateurEcrit, type ModeleEcrit } from '../../outils/modele';
import { MODELE } from '../../textes/modeles';

interface Props {
  readonly modele: ModeleEcrit;
  readonly indicateurs: readonly IndicateurEcrit[];
  /** Place of the node that prints them. */
  readonly base: string;
  readonly erreurs: Readonly<Record<string, string>>;
  readonly onAjouter: (indicateur: IndicateurEcrit) => void;
  readonly onChanger: (rang: number, change: Partial<IndicateurEcrit>) => void;
  readonly onRetirer: (rang: number, texte: string) => void;
}

/** The indicators printed under a node: those of the catalogue under the model's own label, or the model's own. */
export function Indicateurs({ modele, indicateurs, base, erreurs, onAjouter, onChanger, onRetirer }: Props) {
  const textes = MODELE.indicateurs;
  const libres = codesLibres(modele);
  return (
    <fieldset>
      <legend>{textes.titre}</legend>
      <div className="pile serree">
        {indicateurs.map((indicateur, rang) => {
          const { code, libelle, propre } = indicateur;
          const champ = `${base}.indicateurs[${rang}]`;
          return (
            <div className="ajout" key={code}>
              <Champ id={idDuChamp(`${champ}.libelle`)} libelle={textes.deCode(textes.libelle, code)} value={libelle} erreur={erreurs[`${champ}.libelle`]} onChange={({ target }) => onChanger(rang, { libelle: target.value })} />
              {propre && (
                <>
                  <Champ id={idDuChamp(`${champ}.propre.unite`)} libelle={textes.deCode(textes.unite, code)} largeur="moyen" value={propre.unite} erreur={erreurs[`${champ}.propre`]} onChange={({ target }) => onChanger(rang, { propre: { ...propre, unite: target.value } })} />
                  <ChampLong id={idDuChamp(`${champ}.propre.definition`)} libelle={textes.deCode(textes.definition, code)} value={propre.definition} onChange={({ target }) => onChanger(rang, { propre: { ...propre, definition: target.value } })} />
                </>
              )}
              <p><Bouton genre="discret" onClick={() => onRetirer(rang, textes.retire(code))}>{textes.retirer(code)}</Bouton></p>
            </div>
          );
        })}
        <div className="rangee">
          {libres.length > 0 && <ChampChoix id={idDuChamp(`${base}.catalogue`)} libelle={textes.catalogue} valeur="" invite={textes.choisir} choix={libres.map((code) => ({ valeur: code, libelle: code }))} onChoisir={(code) => onAjouter(nouvelIndicateur(modele, code))} />}
          <Bouton genre="second" onClick={() => onAjouter(nouvelIndicateur(modele, null))}>{textes.propre}</Bouton>
        </div>
      </div>
    </fieldset>
  );
}
