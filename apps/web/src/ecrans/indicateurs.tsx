import { useQuery } from '@tanstack/react-query';
import { lireIndicateurs, type Chiffre, type Indicateurs as IndicateursLus } from '../api/indicateurs';
import { Avis, Carte } from '../composants/affichage';
import { LienBouton } from '../composants/bouton';
import { ChoixAnnee } from '../composants/choix-annee';
import { Lecture } from '../composants/lecture';
import { Page } from '../composants/page';
import { Telecharger } from '../composants/telecharger';
import { useAdhesion } from '../coquille/session';
import { useAnnee } from '../coquille/use-annee';
import { nomComplet } from '../textes/collectivite';
import { INDICATEURS } from '../textes/indicateurs';
import { TableauChiffres } from './indicateurs/tableau-chiffres';
import '../style/schema.css';
import '../style/figure.css';

/** /app/c/:siren/indicateurs: the figures of a year, those of one's own scheme first; each opens its page. */
export default function Indicateurs({ siren }: { readonly siren: string }) {
  const [annee, changer] = useAnnee();
  const requete = useQuery(lireIndicateurs(siren, annee));
  return <Lecture requete={requete}>{(lus) => <UneAnnee siren={siren} lus={lus} enCours={requete.isPlaceholderData} onAnnee={changer} />}</Lecture>;
}

function UneAnnee({ siren, lus: { annee, schema, indicateurs, vol, complementaires }, enCours, onAnnee }: { readonly siren: string; readonly lus: IndicateursLus; readonly enCours: boolean; readonly onAnnee: (annee: number) => void }) {
  const adhesion = useAdhesion(siren);
  const tous: readonly Chiffre[] = [...indicateurs, vol];
  const suivis = tous.filter(({ retenu }) => retenu);
  const autres = tous.filter(({ retenu }) => !retenu);
  const connus = indicateurs.filter(({ mesures }) => mesures.some(({ chiffre }) => chiffre !== null)).length;
  return (
    <Page titre={INDICATEURS.titre(annee)} constat={INDICATEURS.constat(connus, indicateurs.length)} aCote={<div className="a-cote"><ChoixAnnee annee={annee} onAnnee={onAnnee} /><Telecharger siren={siren} quoi="indicateurs" filtre={{ annee }} libelle={INDICATEURS.titre(annee)} /></div>} {...(adhesion ? { sujet: nomComplet(adhesion) } : {})}>
      <p role="status" className="sr">{enCours ? INDICATEURS.lecture : ''}</p>
      {!schema && <Avis><p>{INDICATEURS.sansSchema}</p></Avis>}
      {connus === 0 && <div className="actions"><LienBouton href={`/c/${siren}/annee/${annee}`}>{INDICATEURS.completer(annee)}</LienBouton></div>}
      <TableauChiffres siren={siren} annee={annee} titre={schema ? INDICATEURS.suivis : INDICATEURS.tous} id="suivis" chiffres={schema ? suivis : autres} />
      {schema && autres.length > 0 && (
        <details className="repli">
          <summary>{INDICATEURS.autres(autres.length)}</summary>
          <TableauChiffres siren={siren} annee={annee} titre={INDICATEURS.horsSchema} id="autres" chiffres={autres} />
        </details>
      )}
      <details className="repli">
        <summary>{INDICATEURS.horsModele}</summary>
        <Carte>
          <p className="sous mesure">{INDICATEURS.horsModelePhrase}</p>
          <dl className="faits">{complementaires.map(({ code, libelle, chiffre }) => <div key={code}><dt>{libelle}</dt><dd>{chiffre ?? INDICATEURS.etat('NON_RENSEIGNE')}</dd></div>)}</dl>
        </Carte>
      </details>
    </Page>
  );
}
