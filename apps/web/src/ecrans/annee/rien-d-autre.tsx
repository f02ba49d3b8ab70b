import type { Exercice, Reponses } from '../../api/exercices';
import { Acte } from '../../composants/acte';
import { Carte } from '../../composants/affichage';
import { useNotification } from '../../composants/notification';
import { ANNEE } from '../../textes/annee';
import type { ReponsesDeLAnnee } from './use-reponses';

type Code = Reponses['aucuns'][number];

/** The indicators of one's scheme, or of the model without one, of which nothing is known: those that « nothing else » answers. */
export function codesMuets({ indicateurs: { schema, indicateurs } }: Exercice): readonly Code[] {
  return indicateurs.filter(({ retenu, mesures }) => (retenu || !schema) && mesures.some(({ etat }) => etat === 'NON_RENSEIGNE')).map(({ code }) => code);
}

/** A year without anything more is said in one act, which can be undone. */
export function RienDAutre({ exercice, reponses }: { readonly exercice: Exercice; readonly reponses: ReponsesDeLAnnee }) {
  const annoncer = useNotification();
  const muets = codesMuets(exercice);
  const { aucunMarche, aucuns } = exercice.reponses;
  const aucunConnu = exercice.marches.total === 0;
  if (muets.length === 0) return null;
  const confirmer = async (): Promise<void> => {
    await reponses.essayer({ aucunMarche: aucunMarche || aucunConnu, aucuns: [...new Set([...aucuns, ...muets])] });
    annoncer(ANNEE.rien.fait, () => void reponses.repondre({ aucunMarche, aucuns }));
  };
  return (
    <Carte titre={ANNEE.rien.titre} id="rien">
      <p>{ANNEE.rien.phrase}</p>
      <div className="actions">
        <Acte bouton={ANNEE.rien.bouton} titre={ANNEE.rien.question(exercice.annee)} valider={ANNEE.rien.valider} onValider={confirmer}><p>{ANNEE.rien.consequence(muets.length)}</p></Acte>
      </div>
    </Carte>
  );
}
