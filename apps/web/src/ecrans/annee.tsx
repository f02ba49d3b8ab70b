import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { lireExercice, type Exercice } from '../api/exercices';
import { Avis, Etiquette } from '../composants/affichage';
import { ChoixAnnee } from '../composants/choix-annee';
import { Lecture } from '../composants/lecture';
import { Page } from '../composants/page';
import { Telecharger } from '../composants/telecharger';
import { useAdhesion } from '../coquille/session';
import { ANNEE } from '../textes/annee';
import { nomComplet } from '../textes/collectivite';
import { TELECHARGER } from '../textes/exports';
import { insecables } from '../textes/phrase';
import { Actes } from './annee/actes';
import { Controles } from './annee/controles';
import { IndicateursDeLAnnee } from './annee/indicateurs';
import { Marches } from './annee/marches';
import { RienDAutre } from './annee/rien-d-autre';
import { Recensement, Volume } from './annee/volume';
import { useReponses } from './annee/use-reponses';
import '../style/schema.css';
import '../style/registre.css';

/** /app/c/:siren/annee/:annee: a year from what is found of it to its signature. */
export default function Annee({ siren, annee }: { readonly siren: string; readonly annee: number }) {
  return <Lecture requete={useQuery(lireExercice(siren, annee))}>{(exercice) => <UneAnnee siren={siren} exercice={exercice} />}</Lecture>;
}

function UneAnnee({ siren, exercice }: { readonly siren: string; readonly exercice: Exercice }) {
  const { annee, statut, echu, actes } = exercice;
  const adhesion = useAdhesion(siren);
  const [, aller] = useLocation();
  const reponses = useReponses(siren, exercice);
  const ecrit = adhesion?.roles.some((role) => role === 'GESTIONNAIRE' || role === 'COMMANDE_PUBLIQUE') ?? false;
  const ouvert = statut === 'OUVERT' || statut === 'ROUVERT';
  const modifiable = ouvert && ecrit;
  const etat = ANNEE.statut(statut);
  const choix = <div className="pile serree"><Etiquette ton={etat.ton}>{etat.libelle}</Etiquette><div className="a-cote"><ChoixAnnee annee={annee} onAnnee={(autre) => aller(`/c/${siren}/annee/${autre}`)} /><Telecharger siren={siren} quoi="annee" filtre={{ annee }} libelle={TELECHARGER.annee(annee)} /></div></div>;
  return (
    <Page titre={ANNEE.titre(annee)} constat={ouvert && !echu ? ANNEE.constats.EN_COURS : ANNEE.constats[statut]} aCote={choix} {...(adhesion ? { sujet: nomComplet(adhesion) } : {})}>
      {ouvert && !ecrit && <Avis><p>{ANNEE.lecture}</p></Avis>}
      {reponses.erreur !== null && <Avis genre="erreur"><p role="alert">{insecables(reponses.erreur)}</p></Avis>}
      <Marches siren={siren} exercice={exercice} reponses={reponses} modifiable={modifiable} />
      {modifiable && <RienDAutre exercice={exercice} reponses={reponses} />}
      <Volume exercice={exercice} reponses={reponses} modifiable={modifiable} />
      <IndicateursDeLAnnee siren={siren} exercice={exercice} reponses={reponses} modifiable={modifiable} />
      <Recensement exercice={exercice} reponses={reponses} modifiable={modifiable} />
      <Controles siren={siren} exercice={exercice} />
      {actes.length > 0 && <Actes siren={siren} exercice={exercice} />}
    </Page>
  );
}
