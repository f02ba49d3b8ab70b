import type { NoeudRetenu } from '@spaser/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { lireIndicateurs, type Indicateur } from '../api/indicateurs';
import { enregistrerSuivi, lireSuivi, retablirSuivi, type ActionSuivie, type Suivi as SuiviLu } from '../api/suivi';
import { Avis, Carte } from '../composants/affichage';
import { Bouton, LienBouton } from '../composants/bouton';
import { ChoixAnnee } from '../composants/choix-annee';
import { Dialogue } from '../composants/dialogue';
import { Lecture } from '../composants/lecture';
import { useNotification } from '../composants/notification';
import { Page } from '../composants/page';
import { Telecharger } from '../composants/telecharger';
import { useAdhesion } from '../coquille/session';
import { compterEtats } from '../outils/suivi';
import { nomComplet } from '../textes/collectivite';
import { insecables } from '../textes/phrase';
import { enBref, SUIVI } from '../textes/suivi';
import { Avancement } from './suivi/avancement';
import { FormulaireSuivi } from './suivi/formulaire';
import { HistoireAction } from './suivi/histoire-action';
import { UneAction } from './suivi/une-action';
import '../style/schema.css';
import '../style/suivi.css';

/** /app/c/:siren/schema/suivi?annee=: where each action of the scheme stands in a year, and what corrects it. */
export default function Suivi({ siren }: { readonly siren: string }) {
  const [recherche, chercher] = useSearchParams();
  const demandee = Number(recherche.get('annee'));
  const requete = useQuery(lireSuivi(siren, Number.isInteger(demandee) && demandee >= 2000 && demandee <= 2100 ? demandee : null));
  return (
    <Lecture requete={requete}>
      {(suivi) => <UneAnnee siren={siren} suivi={suivi} enCours={requete.isPlaceholderData} onAnnee={(annee) => chercher({ annee: String(annee) }, { replace: true })} />}
    </Lecture>
  );
}

function UneAnnee({ siren, suivi, enCours, onAnnee }: { readonly siren: string; readonly suivi: SuiviLu; readonly enCours: boolean; readonly onAnnee: (annee: number) => void }) {
  const { annee, schema, exercice, arbre, actions } = suivi;
  const adhesion = useAdhesion(siren);
  const { data: indicateurs } = useQuery({ ...lireIndicateurs(siren, annee), enabled: schema !== null });
  const retenues = actions.filter(({ retenue }) => retenue);
  const laissees = actions.filter(({ retenue }) => !retenue);
  const choix = (
    <div className="a-cote choix-annee">
      <ChoixAnnee annee={annee} onAnnee={onAnnee} />
      {schema !== null && <><Bouton genre="second" onClick={() => window.print()}>{SUIVI.imprimer}</Bouton><Telecharger siren={siren} quoi="suivi" filtre={{ annee }} libelle={SUIVI.titre(annee)} /></>}
    </div>
  );
  const sujet = adhesion ? { sujet: nomComplet(adhesion) } : {};
  return (
    <Page titre={schema === null ? SUIVI.vide.titre(annee) : SUIVI.titre(annee)} constat={schema === null ? SUIVI.vide.phrase : SUIVI.constat(retenues.filter((action) => action.suivi !== null).length, retenues.length)} aCote={choix} {...sujet}>
      <p role="status" className="sr">{enCours ? SUIVI.lecture : ''}</p>
      {schema === null && <div className="actions"><LienBouton href={`/c/${siren}/schema`}>{SUIVI.vide.bouton}</LienBouton></div>}
      {schema !== null && (exercice === 'DECLARE' || exercice === 'CLOS') && <Avis><p>{SUIVI.ferme(annee, exercice)} <Link href={`/c/${siren}/annee/${annee}`}>{SUIVI.voirAnnee(annee)}</Link></p></Avis>}
      {schema !== null && <ul className="etats-actions nu" aria-label={SUIVI.etats}>{compterEtats(actions).map(({ statut, nombre }) => <li key={statut}><strong>{nombre}</strong><Avancement statut={statut} /></li>)}</ul>}
      <Noeuds noeuds={arbre} niveau={2} siren={siren} suivi={suivi} indicateurs={indicateurs?.annee === annee ? indicateurs.indicateurs : undefined} />
      {laissees.length > 0 && (
        <Carte titre={SUIVI.horsSchema.titre} id="hors-schema">
          <p className="sous">{SUIVI.horsSchema.phrase}</p>
          {laissees.map((action) => <UneAction key={action.code} action={action} annee={annee} niveau={3} actes={<Actes siren={siren} annee={annee} action={action} modifiable={false} />} />)}
        </Carte>
      )}
    </Page>
  );
}

interface NoeudsProps {
  readonly noeuds: readonly NoeudRetenu[];
  readonly niveau: number;
  readonly siren: string;
  readonly suivi: SuiviLu;
  readonly indicateurs: readonly Indicateur[] | undefined;
}

/** The tree of the scheme, however deep its model is: its branches are titles, its leaves are actions. */
function Noeuds({ noeuds, niveau, siren, suivi, indicateurs }: NoeudsProps) {
  const Titre = `h${Math.min(niveau, 6) as 2 | 3 | 4 | 5 | 6}` as const;
  return noeuds.map((noeud) => {
    if (!noeud.feuille) {
      return (
        <section key={noeud.code} className={niveau === 2 ? 'carte branche-suivie' : 'branche-suivie'} aria-labelledby={`noeud-${noeud.code}`}>
          <Titre id={`noeud-${noeud.code}`}><span className="sous bloc">{SUIVI.niveau(noeud.libelleNiveau, noeud.numero)}</span>{insecables(noeud.titre)}</Titre>
          <Noeuds noeuds={noeud.enfants} niveau={niveau + 1} siren={siren} suivi={suivi} indicateurs={indicateurs} />
        </section>
      );
    }
    const action = suivi.actions.find(({ code }) => code === noeud.code);
    return action && (
      <UneAction
        key={noeud.code} action={action} annee={suivi.annee} noeud={noeud} indicateurs={indicateurs} niveau={Math.min(Math.max(niveau, 3), 6) as 3 | 4 | 5 | 6}
        actes={<Actes siren={siren} annee={suivi.annee} action={action} modifiable={suivi.modifiable} />}
      />
    );
  });
}

function Actes({ siren, annee, action, modifiable }: { readonly siren: string; readonly annee: number; readonly action: ActionSuivie; readonly modifiable: boolean }) {
  const [ouvert, setOuvert] = useState<'FORMULAIRE' | 'HISTOIRE' | null>(null);
  const requetes = useQueryClient();
  const notifier = useNotification();
  const fermer = (): void => setOuvert(null);
  const relire = (): Promise<void> => requetes.invalidateQueries({ queryKey: ['espace', siren, 'suivi'] });
  const { code, titre, suivi, version } = action;
  const remettre = async (depuis: number, vers: number): Promise<void> => {
    await retablirSuivi(siren, annee, code, depuis, vers);
    await relire();
    fermer();
  };
  const enregistrer = async (contenu: Record<string, unknown>): Promise<void> => {
    const ecrit = await enregistrerSuivi(siren, annee, code, version, contenu);
    await relire();
    fermer();
    notifier(SUIVI.enregistre, () => { remettre(ecrit.version, ecrit.version - 1).then(() => notifier(SUIVI.remis), (erreur: unknown) => notifier(insecables(erreur instanceof Error ? erreur.message : ''))); });
  };
  if (!modifiable && version === 0) return null;
  const dire = suivi === null ? SUIVI.dire : SUIVI.modifier;
  return (
    <div className="actions">
      {modifiable && <Bouton genre="second" aria-label={SUIVI.duquel(dire, enBref(titre))} onClick={() => setOuvert('FORMULAIRE')}>{dire}</Bouton>}
      {version > 0 && <Bouton genre="discret" aria-label={SUIVI.duquel(SUIVI.histoire.bouton, enBref(titre))} onClick={() => setOuvert('HISTOIRE')}>{SUIVI.histoire.bouton}</Bouton>}
      <Dialogue ouvert={ouvert === 'FORMULAIRE'} titre={SUIVI.formulaire.etat} onFermer={fermer}><FormulaireSuivi action={action} annee={annee} onEnregistrer={enregistrer} onFermer={fermer} /></Dialogue>
      <Dialogue ouvert={ouvert === 'HISTOIRE'} titre={SUIVI.histoire.titre} onFermer={fermer}><HistoireAction siren={siren} annee={annee} action={action} onRemettre={modifiable ? (vers) => remettre(version, vers).then(() => notifier(SUIVI.remis)) : null} onFermer={fermer} /></Dialogue>
    </div>
  );
}
