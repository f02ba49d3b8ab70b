import { describeSorte } from '@spaser/domain';
import { Link } from 'wouter';
import type { Constat, Exercice } from '../../api/exercices';
import { Carte } from '../../composants/affichage';
import { ANNEE } from '../../textes/annee';
import { INDICATEURS } from '../../textes/indicateurs';

/** Records shown under a finding. */
const MONTRES = 8;

/** What the controls of the year find, the blocking ones first, each with the records that it bears on. */
export function Controles({ siren, exercice: { annee, controles } }: { readonly siren: string; readonly exercice: Exercice }) {
  const tries = [...controles].sort((a, b) => Number(b.gravite === 'BLOQUANT') - Number(a.gravite === 'BLOQUANT'));
  return (
    <Carte titre={ANNEE.controles.titre} id="controles">
      {tries.length === 0 ? <p>{ANNEE.controles.aucun}</p> : (
        <ul className="nu constats">
          {tries.map((constat) => <UnConstat key={`${constat.code} ${constat.phrase}`} siren={siren} annee={annee} constat={constat} />)}
        </ul>
      )}
    </Carte>
  );
}

function UnConstat({ siren, annee, constat: { code, gravite, phrase, sujets } }: { readonly siren: string; readonly annee: number; readonly constat: Constat }) {
  const bloquant = gravite === 'BLOQUANT';
  const adresse = ({ id, sorte }: Constat['sujets'][number]): string => (sorte === 'MARCHE' ? `/c/${siren}/contrats/${id}` : `/c/${siren}/registre/${describeSorte(sorte).nom}?annee=${annee}`);
  return (
    <li>
      <span className={bloquant ? 'signe bloquant' : 'signe alerte'} aria-hidden="true">{bloquant ? '!' : '?'}</span>
      <div>
        <p><strong>{bloquant ? ANNEE.controles.bloquant : ANNEE.controles.alerte}</strong> {phrase}</p>
        {code === 'A_CONFIRMER' ? <p className="sous"><Link href={`/c/${siren}/contrats?annee=${annee}&etat=A_CONFIRMER`}>{ANNEE.marches.verifier(sujets.length)}</Link></p> : sujets.length > 0 && (
          <ul className="pieces">
            {sujets.slice(0, MONTRES).map((sujet) => <li key={sujet.id}><Link href={adresse(sujet)}>{sujet.libelle}</Link></li>)}
            {sujets.length > MONTRES && <li className="sous">{INDICATEURS.reste(sujets.length - MONTRES)}</li>}
          </ul>
        )}
      </div>
    </li>
  );
}
