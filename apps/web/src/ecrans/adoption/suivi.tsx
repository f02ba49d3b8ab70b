import type { ContenuSpaser } from '@spaser/domain';
import { useState } from 'react';
import { Champ, ChampLong } from '../../composants/champ';
import { idDuChamp } from '../../outils/composition';
import { ADOPTER } from '../../textes/adopter';

interface Props {
  readonly contenu: ContenuSpaser;
  readonly erreurs: Readonly<Record<string, string>>;
  readonly onSuivi: (change: Partial<ContenuSpaser['suivi']>) => void;
  readonly onPeriode: (debut: number, fin: number) => void;
}

/** Who follows the scheme, and how long. One question stands out; the rest is already written. */
export function Suivi({ contenu: { suivi, debut, fin }, erreurs, onSuivi, onPeriode }: Props) {
  const textes = ADOPTER.suivi;
  return (
    <section className="carte pile" aria-labelledby="titre-suivi">
      <h2 id="titre-suivi">{textes.titre}</h2>
      <Champ id={idDuChamp('suivi.pilote')} libelle={textes.pilote} aide={textes.aidePilote} value={suivi.pilote} erreur={erreurs['suivi.pilote']} onChange={({ target }) => onSuivi({ pilote: target.value })} />
      <details className="repli">
        <summary>{textes.precisions}</summary>
        <div className="pile serree">
          <p className="sous">{textes.periode(debut, fin)}</p>
          <ChampLong id={idDuChamp('suivi.modalites')} libelle={textes.modalites} value={suivi.modalites} erreur={erreurs['suivi.modalites']} onChange={({ target }) => onSuivi({ modalites: target.value })} />
          <Champ id={idDuChamp('suivi.lieuPublication')} libelle={textes.lieu} value={suivi.lieuPublication} erreur={erreurs['suivi.lieuPublication']} onChange={({ target }) => onSuivi({ lieuPublication: target.value })} />
          <ChampAnnee id={idDuChamp('debut')} libelle={textes.debut} annee={debut} erreur={erreurs['debut']} onAnnee={(annee) => onPeriode(annee, fin)} />
          <ChampAnnee id={idDuChamp('fin')} libelle={textes.fin} annee={fin} erreur={erreurs['fin']} onAnnee={(annee) => onPeriode(debut, annee)} />
        </div>
      </details>
    </section>
  );
}

/** A year, taken in once it has its four digits: no target comes or goes while one types. */
function ChampAnnee({ id, libelle, annee, erreur, onAnnee }: { readonly id: string; readonly libelle: string; readonly annee: number; readonly erreur: string | undefined; readonly onAnnee: (annee: number) => void }) {
  const [texte, setTexte] = useState(String(annee));
  return (
    <Champ
      id={id} libelle={libelle} aide={ADOPTER.suivi.aideAnnee} largeur="court" inputMode="numeric" maxLength={4} value={texte} erreur={erreur}
      onChange={({ target }) => {
        setTexte(target.value);
        if (/^20\d\d$/.test(target.value)) onAnnee(Number(target.value));
      }}
      onBlur={() => setTexte(String(annee))}
    />
  );
}
