import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { lireIndicateurs, type Indicateur, type Indicateurs as IndicateursLus } from '../api/indicateurs';
import { Avis } from '../composants/affichage';
import { Lecture } from '../composants/lecture';
import { Page } from '../composants/page';
import { useAdhesion } from '../coquille/session';
import { nomComplet } from '../textes/collectivite';
import { INDICATEURS } from '../textes/indicateurs';
import { UnIndicateur } from './indicateurs/un-indicateur';
import '../style/schema.css';

const ANNEES = 4;

/** /app/c/:siren/indicateurs: the figures of a year, those of one's own scheme first. */
export default function Indicateurs({ siren }: { readonly siren: string }) {
  const [annee, setAnnee] = useState<number | null>(null);
  const requete = useQuery(lireIndicateurs(siren, annee));
  return <Lecture requete={requete}>{(lus) => <UneAnnee siren={siren} lus={lus} enCours={requete.isPlaceholderData} onAnnee={setAnnee} />}</Lecture>;
}

function UneAnnee({ siren, lus: { annee, schema, indicateurs }, enCours, onAnnee }: { readonly siren: string; readonly lus: IndicateursLus; readonly enCours: boolean; readonly onAnnee: (annee: number) => void }) {
  const adhesion = useAdhesion(siren);
  const courante = new Date().getFullYear();
  const suivis = indicateurs.filter(({ retenu }) => retenu);
  const autres = indicateurs.filter(({ retenu }) => !retenu);
  const connus = indicateurs.filter(({ mesures }) => mesures.some(({ valeur }) => valeur !== null)).length;
  const choix = (
    <div className="champ court">
      <label htmlFor="annee">{INDICATEURS.annee}</label>
      <select id="annee" value={annee} onChange={({ target }) => onAnnee(Number(target.value))}>
        {Array.from({ length: ANNEES }, (_, rang) => courante - rang).map((une) => <option key={une} value={une}>{une}</option>)}
      </select>
    </div>
  );
  return (
    <Page titre={INDICATEURS.titre(annee)} constat={INDICATEURS.constat(connus, indicateurs.length)} aCote={choix} {...(adhesion ? { sujet: nomComplet(adhesion) } : {})}>
      <p role="status" className="sr">{enCours ? INDICATEURS.lecture : ''}</p>
      {!schema && <Avis><p>{INDICATEURS.sansSchema}</p></Avis>}
      <Groupe titre={schema ? INDICATEURS.suivis : INDICATEURS.tous} id="suivis" indicateurs={schema ? suivis : autres} />
      {schema && autres.length > 0 && (
        <details className="repli">
          <summary>{INDICATEURS.autres(autres.length)}</summary>
          <Groupe titre={INDICATEURS.horsSchema} id="autres" indicateurs={autres} />
        </details>
      )}
    </Page>
  );
}

function Groupe({ titre, id, indicateurs }: { readonly titre: string; readonly id: string; readonly indicateurs: readonly Indicateur[] }) {
  return (
    <section className="pile" aria-labelledby={id}>
      <h2 id={id}>{titre}</h2>
      {indicateurs.map((indicateur) => <UnIndicateur key={indicateur.code} indicateur={indicateur} />)}
    </section>
  );
}
