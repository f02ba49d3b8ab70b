import { UNITES_CIBLE } from '@spaser/domain';
import { useState } from 'react';
import { Carte } from '../../composants/affichage';
import { Bouton } from '../../composants/bouton';
import { Champ } from '../../composants/champ';
import { ChampChoix } from '../../composants/champ-choix';
import { enFrancais, idDuChamp } from '../../outils/composition';
import { changerRang, codesOf, nouvelObjectif, partDeTexte, texteDePart, type CibleEcrite, type ObjectifEcrit } from '../../outils/modele';
import { MODELE } from '../../textes/modeles';
import { anneeDe } from '../../textes/valeurs';
import type { RedactionModele } from './redaction';

/** The quantified objectives of the model, each with its targets year by year. */
export function Objectifs({ modele, erreurs, changer, retirer }: RedactionModele) {
  const textes = MODELE.objectifs;
  const codes = [...codesOf(modele), 'VOL'];
  const ecrire = (rang: number, change: (objectif: ObjectifEcrit) => ObjectifEcrit | null) => (avant: typeof modele): typeof modele => ({ ...avant, objectifsChiffres: changerRang(avant.objectifsChiffres, rang, change) });
  return (
    <Carte titre={textes.titre} id="objectifs">
      <div className="pile serree">
        {modele.objectifsChiffres.map((objectif, rang) => {
          const { id, indicateur, libelle, unite, cibles } = objectif;
          const champ = `objectifsChiffres[${rang}]`;
          const changerCibles = (change: (cibles: readonly CibleEcrite[]) => readonly CibleEcrite[]) => ecrire(rang, (avant) => ({ ...avant, cibles: change(avant.cibles) }));
          return (
            <details className="repli noeud" key={id}>
              <summary><span>{textes.nom(id)} : {libelle}</span></summary>
              <div className="pile">
                <Champ id={idDuChamp(`${champ}.libelle`)} libelle={textes.libelle} value={libelle} onChange={({ target }) => changer(ecrire(rang, (avant) => ({ ...avant, libelle: target.value })))} />
                <div className="rangee">
                  <ChampChoix id={idDuChamp(`${champ}.indicateur`)} libelle={textes.indicateur} valeur={indicateur} erreur={erreurs[`${champ}.indicateur`]} choix={[...new Set([...codes, indicateur])].map((code) => ({ valeur: code, libelle: code }))} onChoisir={(code) => changer(ecrire(rang, (avant) => ({ ...avant, indicateur: code })))} />
                  <ChampChoix id={idDuChamp(`${champ}.unite`)} libelle={textes.unite} valeur={unite} erreur={erreurs[`${champ}.unite`]} choix={UNITES_CIBLE.map((une) => ({ valeur: une, libelle: une }))} onChoisir={(une) => changer(ecrire(rang, (avant) => ({ ...avant, unite: une })))} />
                </div>
                {cibles.map((cible, place) => (
                  <UneCible
                    key={place} cible={cible} unite={unite} base={`${champ}.cibles[${place}]`} erreurs={erreurs}
                    onChanger={(change) => changer(changerCibles((avant) => changerRang(avant, place, (presente) => ({ ...presente, ...change }))))}
                    onRetirer={() => retirer(textes.retire, changerCibles((avant) => changerRang(avant, place, () => null)))}
                  />
                ))}
                <div className="rangee">
                  <Bouton genre="second" onClick={() => changer(changerCibles((avant) => [...avant, { annee: modele.fin, valeur: { numerateur: '0', denominateur: '1' }, mention: null }]))}>{textes.ajouterCible}</Bouton>
                  <Bouton genre="discret" onClick={() => retirer(textes.retire, ecrire(rang, () => null))}>{textes.retirer(id)}</Bouton>
                </div>
              </div>
            </details>
          );
        })}
        <p><Bouton genre="second" onClick={() => changer((avant) => ({ ...avant, objectifsChiffres: [...avant.objectifsChiffres, nouvelObjectif(avant, codes[0] ?? 'VOL')] }))}>{textes.ajouter}</Bouton></p>
      </div>
    </Carte>
  );
}

interface CibleProps {
  readonly cible: CibleEcrite;
  readonly unite: ObjectifEcrit['unite'];
  readonly base: string;
  readonly erreurs: Readonly<Record<string, string>>;
  readonly onChanger: (change: Partial<CibleEcrite>) => void;
  readonly onRetirer: () => void;
}

/** A value and its year. What is no number stays as it was written, and is told so; the last number stands until then. */
function UneCible({ cible: { annee, valeur, mention }, unite, base, erreurs, onChanger, onRetirer }: CibleProps) {
  const textes = MODELE.objectifs;
  const [saisie, setSaisie] = useState<string | null>(null);
  const ecrireValeur = (texte: string): void => {
    setSaisie(texte);
    const part = partDeTexte(texte, unite);
    if (part !== null) onChanger({ valeur: part });
  };
  const illisible = saisie !== null && partDeTexte(saisie, unite) === null ? textes.illisible : undefined;
  return (
    <div className="ajout">
      <div className="ligne-champs annees">
        <Champ
          id={idDuChamp(`${base}.annee`)} libelle={textes.annee} aide={textes.aideAnnee} inputMode="numeric" maxLength={4} defaultValue={annee === 'ANNUEL' ? '' : annee} erreur={erreurs[`${base}.annee`]}
          onChange={({ target: { value } }) => (value === '' || /^20\d\d$/.test(value)) && onChanger({ annee: value === '' ? 'ANNUEL' : Number(value) })}
        />
        <Champ
          id={idDuChamp(`${base}.valeur`)} libelle={textes.valeur} unite={unite} inputMode="decimal" value={saisie ?? enFrancais(texteDePart(valeur, unite))} erreur={illisible ?? erreurs[`${base}.valeur`]}
          onChange={({ target }) => ecrireValeur(target.value)} onBlur={() => illisible === undefined && setSaisie(null)}
        />
        <Champ id={idDuChamp(`${base}.mention`)} libelle={textes.mention} facultatif value={mention ?? ''} onChange={({ target }) => onChanger({ mention: target.value === '' ? null : target.value })} />
      </div>
      <p><Bouton genre="discret" onClick={onRetirer}>{textes.retirerCible(anneeDe(annee))}</Bouton></p>
    </div>
  );
}
