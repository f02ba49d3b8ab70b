import type { Exercice } from '../../api/exercices';
import { Carte } from '../../composants/affichage';
import { LienBouton } from '../../composants/bouton';
import { ANNEE } from '../../textes/annee';
import type { ReponsesDeLAnnee } from './use-reponses';

/** The contracts of the year: those found, those to confirm, those to add, or none. */
export function Marches({ siren, exercice: { annee, marches, reponses: dites }, reponses, modifiable }: { readonly siren: string; readonly exercice: Exercice; readonly reponses: ReponsesDeLAnnee; readonly modifiable: boolean }) {
  const { total, aConfirmer } = marches;
  return (
    <Carte titre={ANNEE.marches.titre} id="marches">
      <p className="mesure">{total === 0 ? ANNEE.marches.aucunConnu : ANNEE.marches.trouves(total)}{aConfirmer > 0 && ` ${ANNEE.marches.aConfirmer(aConfirmer)}`}</p>
      <p className="sous">{ANNEE.marches.entre}</p>
      <div className="actions">
        {total > 0 && <LienBouton genre={aConfirmer > 0 && modifiable ? 'principal' : 'second'} href={`/c/${siren}/contrats?annee=${annee}${aConfirmer > 0 ? '&etat=A_CONFIRMER' : ''}`}>{aConfirmer > 0 ? ANNEE.marches.verifier(aConfirmer) : ANNEE.marches.voir}</LienBouton>}
        {modifiable && <LienBouton genre="second" href={`/c/${siren}/contrats/nouveau`}>{ANNEE.marches.ajouter}</LienBouton>}
      </div>
      <label className="reponse">
        <input type="checkbox" checked={dites.aucunMarche} disabled={!modifiable} onChange={({ target }) => void reponses.repondre({ aucunMarche: target.checked })} />
        <span>{ANNEE.marches.aucun}</span>
      </label>
    </Carte>
  );
}
