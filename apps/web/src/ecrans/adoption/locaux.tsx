import type { IndicateurLocal } from '@spaser/domain';
import { Bouton } from '../../composants/bouton';
import { Champ } from '../../composants/champ';
import { ChampNombre } from '../../composants/champ-nombre';
import { idDuChamp } from '../../outils/composition';
import { ADOPTER } from '../../textes/adopter';

interface Props {
  readonly locaux: readonly IndicateurLocal[];
  readonly erreurs: Readonly<Record<string, string>>;
  readonly onAjouter: () => void;
  readonly onChanger: (rang: number, change: Partial<IndicateurLocal>) => void;
  readonly onRetirer: (rang: number) => void;
}

/** Indicators of the buyer's own, outside the model. */
export function IndicateursLocaux({ locaux, erreurs, onAjouter, onChanger, onRetirer }: Props) {
  const textes = ADOPTER.locaux;
  return (
    <div className="ajouts">
      <p className="sous">{textes.phrase}</p>
      {locaux.map((local, rang) => {
        const base = `indicateursLocaux[${rang}]`;
        const cible = local.cibles[0] ?? { annee: 'ANNUEL' as const, valeur: '' };
        const changerCible = (change: Partial<typeof cible>): void => onChanger(rang, { cibles: [{ ...cible, ...change }, ...local.cibles.slice(1)] });
        return (
          <fieldset className="ajout" key={local.code}>
            <legend>{textes.nom(local.code)}</legend>
            <div className="ligne-champs">
              <Champ id={idDuChamp(`${base}.libelle`)} libelle={textes.libelle} aide={textes.aideLibelle} value={local.libelle} erreur={erreurs[`${base}.libelle`]} onChange={({ target }) => onChanger(rang, { libelle: target.value })} />
              <Champ id={idDuChamp(`${base}.unite`)} libelle={textes.unite} aide={textes.aideUnite} value={local.unite} erreur={erreurs[`${base}.unite`]} onChange={({ target }) => onChanger(rang, { unite: target.value })} />
            </div>
            <div className="ligne-champs annees">
              <ChampNombre id={idDuChamp(`${base}.cibles[0].valeur`)} libelle={textes.cible} valeur={cible.valeur} erreur={erreurs[`${base}.cibles[0].valeur`]} onValeur={(valeur) => changerCible({ valeur })} />
              <Champ
                id={idDuChamp(`${base}.cibles[0].annee`)} libelle={textes.annee} inputMode="numeric" maxLength={4} defaultValue={cible.annee === 'ANNUEL' ? '' : String(cible.annee)} erreur={erreurs[`${base}.cibles[0].annee`]}
                onChange={({ target }) => /^20\d\d$/.test(target.value) && changerCible({ annee: Number(target.value) })}
              />
            </div>
            <p><Bouton genre="discret" onClick={() => onRetirer(rang)}>{textes.retirer(local.code)}</Bouton></p>
          </fieldset>
        );
      })}
      <p><Bouton genre="second" onClick={onAjouter}>{textes.ajouter}</Bouton></p>
    </div>
  );
}
