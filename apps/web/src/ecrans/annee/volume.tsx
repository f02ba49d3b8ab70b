import { formatDecimalEcrit } from '@spaser/figures';
import { useState } from 'react';
import type { Exercice, Reponses } from '../../api/exercices';
import { erreursParChamp, Probleme } from '../../api/probleme';
import { Carte } from '../../composants/affichage';
import { Bouton } from '../../composants/bouton';
import { Champ } from '../../composants/champ';
import { useNotification } from '../../composants/notification';
import { ANNEE } from '../../textes/annee';
import { COMMUN } from '../../textes/commun';
import { insecables } from '../../textes/phrase';
import type { ReponsesDeLAnnee } from './use-reponses';

interface Props {
  readonly exercice: Exercice;
  readonly reponses: ReponsesDeLAnnee;
  readonly modifiable: boolean;
}

/** The purchases of the year, and what values the contracts. */
export function Volume({ exercice: { annee, reponses: dites }, reponses, modifiable }: Props) {
  const [montant, setMontant] = useState(dites.volume == null ? '' : formatDecimalEcrit(dites.volume));
  const { erreur, occupe, envoyer } = useEnvoi(reponses, ANNEE.volume.fait);
  return (
    <Carte titre={ANNEE.volume.titre} id="volume">
      <form className="pile" noValidate onSubmit={(evenement) => { evenement.preventDefault(); void envoyer({ volume: montant.trim() === '' ? null : montant }); }}>
        <Champ id="volume" libelle={ANNEE.volume.libelle(annee)} aide={ANNEE.volume.aide} erreur={erreur} facultatif inputMode="decimal" largeur="moyen" unite="€" value={montant} readOnly={!modifiable} onChange={({ target }) => setMontant(target.value)} />
        <p className="sous">{ANNEE.volume.facultatif}</p>
        <fieldset className="question" disabled={!modifiable}>
          <legend>{ANNEE.volume.base}</legend>
          <div className="reponses">
            {([['ESTIME', ANNEE.volume.estime], ['MANDATE', ANNEE.volume.mandate]] as const).map(([base, libelle]) => (
              <label key={base} className="reponse"><input type="radio" name="base" checked={dites.base === base} onChange={() => void envoyer({ base })} /><span>{libelle}</span></label>
            ))}
          </div>
        </fieldset>
        {modifiable && <div className="actions"><Bouton type="submit" genre="second" occupe={occupe}>{occupe ? COMMUN.envoi : ANNEE.volume.enregistrer}</Bouton></div>}
      </form>
    </Carte>
  );
}

/** What the recensement of the year before found reservable, for who keeps one (D-12). */
export function Recensement({ exercice: { reponses: dites }, reponses, modifiable }: Props) {
  const [attribues, setAttribues] = useState(String(dites.projetsReservables?.attribues ?? ''));
  const [reserves, setReserves] = useState(String(dites.projetsReservables?.reserves ?? ''));
  const { erreur, occupe, envoyer } = useEnvoi(reponses, ANNEE.recensement.fait);
  const projets = (): Reponses['projetsReservables'] => (attribues.trim() === '' && reserves.trim() === '' ? null : { attribues: Number(attribues), reserves: Number(reserves) });
  return (
    <details className="repli carte" open={dites.projetsReservables != null || undefined}>
      <summary>{ANNEE.recensement.titre}</summary>
      <form className="pile" noValidate onSubmit={(evenement) => { evenement.preventDefault(); void envoyer({ projetsReservables: projets() ?? null }); }}>
        <p>{ANNEE.recensement.aide}</p>
        <div className="ligne-champs">
          <Champ id="reservables-attribues" libelle={ANNEE.recensement.attribues} erreur={erreur} inputMode="numeric" largeur="court" value={attribues} readOnly={!modifiable} onChange={({ target }) => setAttribues(target.value)} />
          <Champ id="reservables-reserves" libelle={ANNEE.recensement.reserves} inputMode="numeric" largeur="court" value={reserves} readOnly={!modifiable} onChange={({ target }) => setReserves(target.value)} />
        </div>
        {modifiable && <div className="actions"><Bouton type="submit" genre="second" occupe={occupe}>{occupe ? COMMUN.envoi : ANNEE.recensement.enregistrer}</Bouton></div>}
      </form>
    </details>
  );
}

/** Sends one answer; what is refused is said beside the field, and what was written stays. */
function useEnvoi(reponses: ReponsesDeLAnnee, fait: string) {
  const annoncer = useNotification();
  const [erreur, setErreur] = useState<string | undefined>(undefined);
  const [occupe, setOccupe] = useState(false);
  return {
    erreur,
    occupe,
    envoyer: async (changement: Partial<Reponses>): Promise<void> => {
      setOccupe(true);
      setErreur(undefined);
      try {
        await reponses.essayer(changement);
        annoncer(fait);
      } catch (error) {
        const champs = error instanceof Probleme ? erreursParChamp(error.erreurs) : {};
        setErreur(insecables(Object.values(champs)[0] ?? (error instanceof Error ? error.message : '')));
      } finally {
        setOccupe(false);
      }
    },
  };
}
