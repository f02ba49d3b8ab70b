import { Avis } from '../../composants/affichage';
import { classeBouton } from '../../composants/bouton';
import { ACCES } from '../../textes/acces';

/** What is shown instead of an act that a second factor must confirm. */
export function SecondFacteur() {
  return (
    <Avis genre="alerte" titre={ACCES.secondFacteur.titre}>
      <p>{ACCES.secondFacteur.phrase}</p>
      <div className="actions"><a className={classeBouton('second')} href="/compte">{ACCES.secondFacteur.bouton}</a></div>
    </Avis>
  );
}
