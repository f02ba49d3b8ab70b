import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { Acheteur } from '../../api/contrat';
import { chercherAcheteurs } from '../../api/requetes';
import { Bouton } from '../../composants/bouton';
import { Champ } from '../../composants/champ';
import { idDuChamp } from '../../outils/composition';
import { ADOPTER } from '../../textes/adopter';

interface Props {
  readonly siren: string;
  readonly retenus: readonly Acheteur[];
  readonly erreurs: Readonly<Record<string, string>>;
  readonly onAjouter: (acheteur: Acheteur) => void;
  readonly onRetirer: (acheteur: Acheteur) => void;
}

const MAX_RESULTATS = 8;

/** The other buyers of a joint scheme, found by name. */
export function Signataires({ siren, retenus, erreurs, onAjouter, onRetirer }: Props) {
  const textes = ADOPTER.signataires;
  const [question, setQuestion] = useState('');
  const posee = useDeferredValue(question.trim());
  const recherche = useQuery(chercherAcheteurs(posee));
  const pris = new Set([siren, ...retenus.map((acheteur) => acheteur.siren)]);
  const trouves = (recherche.data ?? []).filter((acheteur) => !pris.has(acheteur.siren)).slice(0, MAX_RESULTATS);
  const cherche = posee.length >= 2 && recherche.data !== undefined;
  return (
    <div className="ajouts">
      <p className="sous">{textes.phrase}</p>
      {retenus.length > 0 && (
        <div>
          <h4>{textes.retenus}</h4>
          <ul className="resultats nu">
            {retenus.map((acheteur, rang) => (
              <li key={acheteur.siren}>
                <span>{acheteur.nom}{erreurs[`signataires[${rang}]`] !== undefined && <span className="erreur-champ" id={idDuChamp(`signataires[${rang}]`)} tabIndex={-1}> {erreurs[`signataires[${rang}]`]}</span>}</span>
                <Bouton genre="discret" onClick={() => onRetirer(acheteur)}>{textes.retirer(acheteur.nom)}</Bouton>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Champ id="recherche-signataire" type="search" largeur="moyen" libelle={textes.chercher} aide={textes.aide} value={question} onChange={({ target }) => setQuestion(target.value)} />
      <div role="status">{cherche && <p className="sous">{trouves.length === 0 ? textes.aucun(posee) : textes.trouves(trouves.length)}</p>}</div>
      {cherche && trouves.length > 0 && (
        <ul className="resultats nu">
          {trouves.map((acheteur) => (
            <li key={acheteur.siren}>
              <span>{acheteur.nom}{acheteur.detail !== null && <span className="sous"> · {acheteur.detail}</span>}</span>
              <Bouton genre="second" onClick={() => onAjouter(acheteur)}>{textes.ajouter(acheteur.nom)}</Bouton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
