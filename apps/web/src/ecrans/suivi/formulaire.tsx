import { STATUTS_AVANCEMENT } from '@spaser/domain';
import { useState } from 'react';
import { erreursParChamp, Probleme, type ErreurChamp } from '../../api/probleme';
import type { ActionSuivie, MesureCorrective } from '../../api/suivi';
import { Bouton } from '../../composants/bouton';
import { Champ, ChampLong } from '../../composants/champ';
import { ResumeErreurs } from '../../composants/resume-erreurs';
import { aReprendre, MESURE_VIDE, saisieOf, toContenu } from '../../outils/suivi';
import { COMMUN } from '../../textes/commun';
import { insecables } from '../../textes/phrase';
import { SUIVI } from '../../textes/suivi';
import { Signe } from './avancement';

const textes = SUIVI.formulaire;
/** « mesures[1].echeance » on the screen. */
const idOf = (champ: string): string => `suivi-${champ.replace(/[[\].]+/g, '-')}`;

interface Props {
  readonly action: ActionSuivie;
  readonly annee: number;
  readonly onEnregistrer: (contenu: Record<string, unknown>) => Promise<void>;
  readonly onFermer: () => void;
}

/** Where an action stands, what was done, what corrects it. Everything that is wrong is said at once, beside its field; nothing written is lost. */
export function FormulaireSuivi({ action, annee, onEnregistrer, onFermer }: Props) {
  const [saisie, setSaisie] = useState(() => saisieOf(action.suivi));
  const [enCours, setEnCours] = useState(false);
  const [tentative, setTentative] = useState<{ readonly essai: number; readonly erreurs: readonly ErreurChamp[] }>({ essai: 0, erreurs: [] });
  const champs = erreursParChamp(tentative.erreurs);
  const reprises = aReprendre(saisie, action.restantes);
  const setMesures = (mesures: readonly MesureCorrective[]): void => setSaisie((avant) => ({ ...avant, mesures }));
  const changer = (rang: number, partie: Partial<MesureCorrective>): void => setMesures(saisie.mesures.map((mesure, autre) => (autre === rang ? { ...mesure, ...partie } : mesure)));

  const envoyer = async (): Promise<void> => {
    // Lines left empty are not sent: they leave the screen too, so that an error names the line that one sees.
    const contenu = toContenu(saisie);
    setMesures(contenu['mesures'] as readonly MesureCorrective[]);
    setEnCours(true);
    try {
      await onEnregistrer(contenu);
    } catch (error) {
      const erreurs = error instanceof Probleme ? error.erreurs : [];
      setTentative(({ essai }) => ({ essai: essai + 1, erreurs: erreurs.length > 0 ? erreurs : [{ champ: '', message: error instanceof Error ? error.message : '' }] }));
      setEnCours(false);
    }
  };

  return (
    <form className="pile" noValidate onSubmit={(evenement) => { evenement.preventDefault(); void envoyer(); }}>
      <p className="sous">{insecables(action.titre)}</p>
      <ResumeErreurs essai={tentative.essai} erreurs={tentative.erreurs.map(({ champ, message }) => ({ cible: champ === '' ? null : idOf(champ), message: insecables(message) }))} />
      <fieldset className={champs['statut'] === undefined ? 'etats-groupe' : 'etats-groupe en-erreur'} aria-describedby={champs['statut'] === undefined ? undefined : 'suivi-statut-erreur'}>
        <legend>{textes.etat}</legend>
        {champs['statut'] !== undefined && <p className="erreur-champ" id="suivi-statut-erreur"><span className="sr">{COMMUN.erreurTitre}</span>{insecables(champs['statut'])}</p>}
        <div className="etats-choix">
          {STATUTS_AVANCEMENT.map((statut, rang) => {
            const id = rang === 0 ? idOf('statut') : idOf(`statut.${statut}`);
            return (
              <div className="choix" key={statut}>
                <input type="radio" name="statut" id={id} checked={saisie.statut === statut} onChange={() => setSaisie((avant) => ({ ...avant, statut }))} />
                <label htmlFor={id}><span className="nom"><Signe statut={statut} />{SUIVI.etat(statut)}</span></label>
              </div>
            );
          })}
        </div>
      </fieldset>
      <ChampLong id={idOf('bilan')} libelle={textes.bilan} aide={textes.aideBilan} erreur={lire(champs['bilan'])} value={saisie.bilan} maxLength={2000} onChange={({ target }) => setSaisie((avant) => ({ ...avant, bilan: target.value }))} />
      <fieldset className="ajouts">
        <legend>{textes.mesures}</legend>
        <p className="sous">{textes.aideMesures}</p>
        {saisie.mesures.map((mesure, rang) => <UneMesure key={rang} rang={rang} mesure={mesure} champs={champs} onChanger={(partie) => changer(rang, partie)} onRetirer={() => setMesures(saisie.mesures.filter((_, autre) => autre !== rang))} />)}
        <div className="rangee">
          <Bouton genre="second" onClick={() => setMesures([...saisie.mesures, MESURE_VIDE])}>{textes.ajouter}</Bouton>
          {reprises.length > 0 && <Bouton genre="second" onClick={() => setMesures([...saisie.mesures, ...reprises])}>{textes.reprendre(reprises.length, annee - 1)}</Bouton>}
        </div>
      </fieldset>
      <div className="actions">
        <Bouton type="submit" occupe={enCours}>{enCours ? textes.occupe : textes.enregistrer}</Bouton>
        <Bouton genre="second" onClick={onFermer}>{COMMUN.annuler}</Bouton>
      </div>
    </form>
  );
}

const lire = (message: string | undefined): string | undefined => (message === undefined ? undefined : insecables(message));

interface MesureProps {
  readonly rang: number;
  readonly mesure: MesureCorrective;
  readonly champs: Readonly<Record<string, string>>;
  readonly onChanger: (partie: Partial<MesureCorrective>) => void;
  readonly onRetirer: () => void;
}

function UneMesure({ rang, mesure, champs, onChanger, onRetirer }: MesureProps) {
  const saisir = (cle: 'mesure' | 'responsable' | 'echeance') => {
    const champ = `mesures[${rang}].${cle}`;
    return { id: idOf(champ), value: mesure[cle], erreur: lire(champs[champ]), onChange: ({ target }: { readonly target: HTMLInputElement }) => onChanger({ [cle]: target.value }) };
  };
  const faite = idOf(`mesures[${rang}].faite`);
  return (
    <div className="ajout" role="group" aria-label={textes.mesure(rang + 1)}>
      <Champ {...saisir('mesure')} libelle={textes.quoi} maxLength={300} />
      <div className="ligne-champs">
        <Champ {...saisir('responsable')} libelle={textes.qui} aide={textes.aideQui} maxLength={120} />
        <Champ {...saisir('echeance')} type="date" libelle={textes.quand} />
      </div>
      <div className="rangee">
        <span className="case"><input type="checkbox" id={faite} checked={mesure.faite === 'OUI'} onChange={({ target }) => onChanger({ faite: target.checked ? 'OUI' : 'NON' })} /><label htmlFor={faite}>{textes.faite}</label></span>
        <Bouton genre="discret" onClick={onRetirer}>{textes.retirer(rang + 1)}</Bouton>
      </div>
    </div>
  );
}
