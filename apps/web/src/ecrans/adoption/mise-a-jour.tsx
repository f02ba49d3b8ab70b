import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { MiseAJour as MiseAJourLue } from '../../api/contrat';
import { lireMiseAJour, mettreAJour } from '../../api/requetes';
import { Avis } from '../../composants/affichage';
import { Bouton } from '../../composants/bouton';
import { Dialogue } from '../../composants/dialogue';
import { adresseEtape } from '../../outils/schemas';
import { COMMUN } from '../../textes/commun';
import { insecables } from '../../textes/phrase';
import { SCHEMA } from '../../textes/schema';

/** A newer version of the model, compared line by line; what one takes makes a draft, which the assembly votes. */
export function MiseAJour({ siren, id, version }: { readonly siren: string; readonly id: string; readonly version: number }) {
  const [ouvert, setOuvert] = useState(false);
  const comparaison = useQuery({ ...lireMiseAJour(siren, id), enabled: ouvert });
  const textes = SCHEMA.miseAJour;
  return (
    <Avis titre={textes.titre(version)}>
      <p>{textes.phrase}</p>
      <div className="actions"><Bouton genre="second" onClick={() => setOuvert(true)}>{textes.comparer}</Bouton></div>
      <Dialogue ouvert={ouvert} titre={textes.titre(version)} onFermer={() => setOuvert(false)}>
        {comparaison.error !== null && <p className="erreur-champ" role="alert">{insecables(comparaison.error.message)}</p>}
        {comparaison.data === undefined ? <p role="status">{COMMUN.chargement}</p> : <Choix siren={siren} id={id} lue={comparaison.data} onFermer={() => setOuvert(false)} />}
      </Dialogue>
    </Avis>
  );
}

function Choix({ siren, id, lue, onFermer }: { readonly siren: string; readonly id: string; readonly lue: MiseAJourLue; readonly onFermer: () => void }) {
  const [pris, setPris] = useState<ReadonlySet<string>>(() => new Set(lue.changements.filter(({ auChoix }) => auChoix).map((changement) => changement.id)));
  const requetes = useQueryClient();
  const [, aller] = useLocation();
  const preparation = useMutation({
    mutationFn: () => mettreAJour(siren, id, [...pris]),
    onSuccess: async () => {
      await requetes.invalidateQueries({ queryKey: ['espace', siren] });
      aller(adresseEtape(siren, 'adopter'));
    },
  });
  const textes = SCHEMA.miseAJour;
  const [auChoix, texte] = [lue.changements.filter((changement) => changement.auChoix), lue.changements.filter((changement) => !changement.auChoix)];
  const basculer = (choisi: string): void => setPris((avant) => (avant.has(choisi) ? new Set([...avant].filter((autre) => autre !== choisi)) : new Set([...avant, choisi])));
  return (
    <div className="pile serree">
      {auChoix.length > 0 && (
        <fieldset>
          <legend>{textes.auChoix}</legend>
          <div className="pile serree">
            {auChoix.map((changement) => (
              <div className="choix" key={changement.id}>
                <input type="checkbox" id={`pris-${changement.id}`} checked={pris.has(changement.id)} onChange={() => basculer(changement.id)} />
                <label htmlFor={`pris-${changement.id}`}>{textes.sorte[changement.sorte]} {insecables(changement.libelle)}</label>
                {(changement.avant ?? changement.apres) !== null && <p className="suite sous">{textes.passage(changement.avant, changement.apres)}</p>}
              </div>
            ))}
          </div>
        </fieldset>
      )}
      {texte.length > 0 && <><h3>{textes.texte}</h3><ul>{texte.map((changement) => <li key={changement.id}>{textes.sorte[changement.sorte]} {insecables(changement.libelle)}</li>)}</ul></>}
      {preparation.error !== null && <p className="erreur-champ" role="alert">{insecables(preparation.error.message)}</p>}
      <div className="actions">
        <Bouton occupe={preparation.isPending} onClick={() => preparation.mutate()}>{textes.bouton}</Bouton>
        <Bouton genre="second" onClick={onFermer}>{COMMUN.annuler}</Bouton>
      </div>
    </div>
  );
}
