import { libelleStatutExercice, type StatutExercice } from '@spaser/domain';
import { Link } from 'wouter';
import { Avis } from '../../composants/affichage';
import { REGISTRE } from '../../textes/registre';

/** Why nothing can be changed here, and where to change that. */
export function AnneeFermee({ siren, annee, statut }: { readonly siren: string; readonly annee: number; readonly statut: StatutExercice }) {
  return <Avis><p>{REGISTRE.ferme(annee, libelleStatutExercice(statut))} <Link href={`/c/${siren}/annee/${annee}`}>{REGISTRE.voirAnnee}</Link></p></Avis>;
}
