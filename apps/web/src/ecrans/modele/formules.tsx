import { Carte } from '../../composants/affichage';
import { Champ, ChampLong } from '../../composants/champ';
import { idDuChamp } from '../../outils/composition';
import { changerRang, codesOf, type VarianteEcrite } from '../../outils/modele';
import { MODELE } from '../../textes/modeles';
import type { RedactionModele } from './redaction';

const CHOIX = ['OUI', 'FACULTATIF', 'NON'] as const;
type Choix = (typeof CHOIX)[number];

/** The formulas: for which size, and with which indicators. */
export function Formules({ modele, erreurs, changer }: RedactionModele) {
  const textes = MODELE.formules;
  const codes = [...codesOf(modele), 'VOL'];
  const ecrire = (rang: number, change: (formule: VarianteEcrite) => VarianteEcrite): void => changer((avant) => ({ ...avant, variantes: changerRang(avant.variantes, rang, change) }));
  const choisir = (rang: number, code: string, choix: Choix): void => ecrire(rang, (avant) => {
    const avec = (liste: readonly string[], present: boolean): readonly string[] => codes.filter((un) => (un === code ? present : liste.includes(un)));
    return { ...avant, indicateurs: avec(avant.indicateurs, choix === 'OUI'), facultatifs: avec(avant.facultatifs, choix === 'FACULTATIF') };
  });
  return (
    <Carte titre={textes.titre} id="formules">
      <p className="sous">{textes.phrase}</p>
      <div className="pile serree">
        {modele.variantes.map((formule, rang) => {
          const champ = `variantes[${rang}]`;
          const habitants = (borne: 'populationMin' | 'populationSous', libelle: string) => (
            <Champ
              id={idDuChamp(`${champ}.destinataires.${borne}`)} libelle={libelle} aide={textes.aide} inputMode="numeric" maxLength={8} largeur="court" defaultValue={formule.destinataires[borne] ?? ''}
              onChange={({ target: { value } }) => /^\d{0,8}$/.test(value) && ecrire(rang, (avant) => ({ ...avant, destinataires: { ...avant.destinataires, [borne]: value === '' ? null : Number(value) } }))}
            />
          );
          return (
            <details className="repli noeud" key={formule.code}>
              <summary><span>{formule.libelle}</span></summary>
              <div className="pile">
                <Champ id={idDuChamp(`${champ}.libelle`)} libelle={textes.nom} largeur="moyen" value={formule.libelle} erreur={erreurs[`${champ}.libelle`]} onChange={({ target }) => ecrire(rang, (avant) => ({ ...avant, libelle: target.value }))} />
                <ChampLong id={idDuChamp(`${champ}.description`)} libelle={textes.description} value={formule.description} onChange={({ target }) => ecrire(rang, (avant) => ({ ...avant, description: target.value }))} />
                <div className="rangee">{habitants('populationMin', textes.min)}{habitants('populationSous', textes.sous)}</div>
                <fieldset id={idDuChamp(`${champ}.indicateurs`)} tabIndex={-1}>
                  <legend>{textes.indicateurs}</legend>
                  {erreurs[`${champ}.indicateurs`] !== undefined && <p className="erreur-champ">{erreurs[`${champ}.indicateurs`]}</p>}
                  <div className="choix-indicateurs">
                    {codes.map((code) => {
                      const id = idDuChamp(`${champ}.choix.${code}`);
                      const present: Choix = formule.indicateurs.includes(code) ? 'OUI' : formule.facultatifs.includes(code) ? 'FACULTATIF' : 'NON';
                      return (
                        <div className="champ" key={code}>
                          <label htmlFor={id}>{code}</label>
                          <select id={id} name={id} value={present} onChange={({ target }) => choisir(rang, code, target.value as Choix)}>{CHOIX.map((un) => <option key={un} value={un}>{textes.choix[un]}</option>)}</select>
                        </div>
                      );
                    })}
                  </div>
                </fieldset>
              </div>
            </details>
          );
        })}
      </div>
    </Carte>
  );
}
