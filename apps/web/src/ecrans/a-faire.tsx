import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import type { AccueilEspace, CodeTache, ResumeSchema, TacheLue } from '../api/contrat';
import { lireAccueil } from '../api/requetes';
import { Avis, Carte, ListeTaches, type Tache } from '../composants/affichage';
import { Bouton, classeBouton, LienBouton } from '../composants/bouton';
import { Lecture } from '../composants/lecture';
import { Page } from '../composants/page';
import { useMoi, useRedige } from '../coquille/session';
import { jourDe } from '../outils/dates';
import { prenomOf } from '../outils/nom';
import { adresseEtape, enVigueur, etapeOf } from '../outils/schemas';
import { A_FAIRE } from '../textes/accueil';
import { dansLaPhrase } from '../textes/collectivite';
import { insecables } from '../textes/phrase';
import { bilan } from '../textes/schema';
import { useCommencer } from './a-faire/use-commencer';

const OuEnEst = lazy(() => import('./a-faire/ou-en-est'));

/** /app/c/:siren: what is left to do, the first to do first. */
export default function AFaire({ siren }: { readonly siren: string }) {
  return <Lecture requete={useQuery(lireAccueil(siren))}>{(accueil) => <Taches accueil={accueil} />}</Lecture>;
}

function Taches({ accueil }: { readonly accueil: AccueilEspace }) {
  const { collectivite, schemas, gelee, contact, chiffres, taches } = accueil;
  const { nom } = useMoi();
  const commencer = useCommencer(collectivite.siren);
  const redige = useRedige(collectivite.siren);
  const vigueur = enVigueur(schemas);
  const actions = actionsOf(accueil, commencer, redige);
  const aujourdhui = jourDe(new Date());
  // A task whose screen is not there for this person is no task of hers.
  const ouvertes = taches.filter(({ code, etat }) => etat !== 'FAIT' && actions[code] !== undefined);
  const avant = ouvertes.find(({ annee, echeance }) => annee !== null && echeance !== null && echeance >= aujourdhui)?.echeance ?? null;
  const schema = vigueur && (
    <Carte titre={A_FAIRE.enVigueur.titre(vigueur.debut, vigueur.fin)} id="vigueur" forte={ouvertes.length === 0}>
      <p>{A_FAIRE.enVigueur.phrase(bilan(vigueur))}</p>
      <div className="actions">
        <LienBouton genre={ouvertes.length === 0 ? 'principal' : 'second'} href={`/c/${collectivite.siren}/schema`}>{A_FAIRE.enVigueur.lire}</LienBouton>
        <LienBouton genre="second" href={`/c/${collectivite.siren}/schema/suivi`}>{A_FAIRE.enVigueur.suivre}</LienBouton>
        <a className={classeBouton('second')} href={collectivite.page}>{A_FAIRE.enVigueur.publique}</a>
      </div>
    </Carte>
  );
  return (
    <Page titre={A_FAIRE.titre(dansLaPhrase(collectivite))} constat={A_FAIRE.bonjour(prenomOf(nom), ouvertes.length, avant)} sujet={collectivite.nom}>
      <div className="deux-colonnes">
        <div className="pile">
          {gelee && <Avis genre="alerte" titre={A_FAIRE.gelee.titre}><p>{A_FAIRE.gelee.phrase}</p></Avis>}
          {commencer.error !== null && <Avis genre="erreur"><p role="alert">{insecables(commencer.error.message)}</p></Avis>}
          {ouvertes.length === 0 && schema}
          <ListeTaches
            taches={ouvertes.map((tache) => toTache(tache, schemas, actions[tache.code]))} titreFinies={A_FAIRE.finies.titre}
            finies={[A_FAIRE.finies.compte, ...taches.filter(({ etat }) => etat === 'FAIT').map(({ titre }) => titre.toLocaleLowerCase('fr'))]}
          />
          {ouvertes.length > 0 && schema}
        </div>
        <aside className="pile" aria-label={A_FAIRE.aCote}>
          <Suspense><OuEnEst siren={collectivite.siren} type={collectivite.type} /></Suspense>
          <Carte titre={A_FAIRE.marches.titre} id="marches">
            <p className="mesure">{chiffres.marchesConnus === 0 ? A_FAIRE.marches.aucun : A_FAIRE.marches.connus(chiffres.marchesConnus)}{chiffres.montantInclusif !== null && ` ${A_FAIRE.marches.montant(chiffres.annee, chiffres.montantInclusif)}`}</p>
            {!vigueur && <p><a href={collectivite.page}>{A_FAIRE.marches.lien}</a></p>}
          </Carte>
          {contact && <Carte titre={A_FAIRE.contact.titre} id="contact"><p>{A_FAIRE.contact.phrase(contact.nom)}</p></Carte>}
        </aside>
      </div>
    </Page>
  );
}

type Actions = Partial<Record<CodeTache, (tache: TacheLue) => ReactNode>>;

function actionsOf({ collectivite: { siren }, schemas }: AccueilEspace, commencer: ReturnType<typeof useCommencer>, redige: boolean): Actions {
  const poursuivre = (libelle: string) => ({ spaserId }: TacheLue): ReactNode => {
    const schema = schemas.find(({ id }) => id === spaserId);
    return <LienBouton href={schema === undefined ? `/c/${siren}/schema` : adresseEtape(siren, etapeOf(schema), spaserId)}>{libelle}</LienBouton>;
  };
  const { commencer: textes } = A_FAIRE;
  return {
    ...(redige
      ? {
          ADOPTER: (tache: TacheLue): ReactNode =>
            tache.spaserId !== null ? poursuivre(A_FAIRE.reprendre)(tache) : <Bouton occupe={commencer.isPending} onClick={() => commencer.mutate()}>{commencer.isPending ? textes.occupe : textes.bouton}</Bouton>,
        }
      : {}),
    DELIBERER: poursuivre(A_FAIRE.voter),
    SIGNER_CONJOINT: poursuivre(A_FAIRE.conjoint),
    SECURISER: () => <a className={classeBouton('second')} href="/compte">{A_FAIRE.securiser}</a>,
    ...actionsAnnee(siren),
    SOURCE_MUETTE: () => null,
    METTRE_A_JOUR: () => <LienBouton genre="second" href={`/c/${siren}/schema`}>{A_FAIRE.enVigueur.lire}</LienBouton>,
  };
}

/** What is left of the last complete year: its contracts first, then the year itself. */
function actionsAnnee(siren: string): Actions {
  const { annee: textes } = A_FAIRE;
  const lAnnee = (annee: number | null): string => `/c/${siren}/annee/${annee}`;
  const marches = ({ annee, aConfirmer }: TacheLue): ReactNode => <LienBouton href={`/c/${siren}/contrats?annee=${annee}`}>{textes.verifier(aConfirmer ?? 0)}</LienBouton>;
  return {
    DECLARER_ANNEE: (tache) => {
      const { annee, etat, aConfirmer, echeance } = tache;
      if (etat === 'A_FAIRE' && (aConfirmer ?? 0) > 0) return <>{marches(tache)}<LienBouton genre="second" href={lAnnee(annee)}>{textes.rien}</LienBouton></>;
      const libelle = etat === 'A_FAIRE' ? textes.declarer : echeance === null ? textes.voir : textes.reprendre;
      return <LienBouton genre={echeance === null ? 'second' : 'principal'} href={lAnnee(annee)}>{libelle(annee ?? 0)}</LienBouton>;
    },
    SIGNER_ANNEE: ({ annee }) => <LienBouton href={lAnnee(annee)}>{textes.signer}</LienBouton>,
    CORRIGER: marches,
  };
}

function toTache(tache: TacheLue, schemas: readonly ResumeSchema[], actions: Actions[CodeTache]): Tache {
  const { code, etat, titre, phrase, spaserId, annee } = tache;
  const schema = schemas.find(({ id }) => id === spaserId);
  const debut = code === 'ADOPTER' && etat === 'A_FAIRE';
  return {
    code: `${code}-${spaserId ?? annee ?? ''}`, titre: insecables(titre), ton: etat === 'EN_COURS' ? 'bleu' : 'ocre', actions: actions?.(tache),
    statut: debut ? A_FAIRE.commencer.statut : statutOf(tache),
    phrase: debut ? `${A_FAIRE.commencer.phrase} ${A_FAIRE.commencer.choix}` : `${insecables(phrase)}${code === 'ADOPTER' && schema ? ` ${A_FAIRE.modifie(schema.majLe)}` : ''}`,
  };
}

function statutOf({ etat, annee, echeance }: TacheLue): string {
  if (etat === 'EN_COURS') return A_FAIRE.enCours;
  if (echeance === null) return A_FAIRE.aFaire;
  return annee === null ? A_FAIRE.echeance(echeance) : A_FAIRE.annee.statut(echeance, jourDe(new Date()));
}
