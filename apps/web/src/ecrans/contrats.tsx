import { isContratCherche, type DateCivile } from '@spaser/domain';
import { formatDateCourte, formatDecimalEcrit } from '@spaser/figures';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { lireAVerifier } from '../api/a-verifier';
import { cleRegistre, corrigerEcriture, creerEcriture, creerEcritures, lireContrat, lireContrats, lireEcartsDecp, retablirEcriture, type ContratResume, type EcritureEcrite } from '../api/registre';
import { Avis, Etiquette, Tableau } from '../composants/affichage';
import { Bouton, LienBouton } from '../composants/bouton';
import { Champ } from '../composants/champ';
import { ChampChoix } from '../composants/champ-choix';
import { ChoixAnnee } from '../composants/choix-annee';
import { Lecture } from '../composants/lecture';
import { useNotification } from '../composants/notification';
import { Page } from '../composants/page';
import { Telecharger } from '../composants/telecharger';
import { useAnnee } from '../coquille/use-annee';
import { useAdhesion } from '../coquille/session';
import { A_VERIFIER } from '../textes/a-verifier';
import { nomComplet } from '../textes/collectivite';
import { GRILLE } from '../textes/grille';
import { CONTRATS, REGISTRE } from '../textes/registre';
import { insecables } from '../textes/phrase';
import { AnneeFermee } from './registre/annee-fermee';
import { useRegistreOuvert } from './registre/use-registre-ouvert';
import '../style/schema.css';
import '../style/registre.css';

/** Contracts confirmed by one request: progress is said between two. */
const LOT = 50;

type Filtre = 'TOUS' | ContratResume['etat'];
type Appartenance = 'A_NOUS' | 'PAS_A_NOUS' | 'DOUBLON';

/** /app/c/:siren/contrats: the contracts of a year, those to confirm first. */
export default function Contrats({ siren }: { readonly siren: string }) {
  const [annee, setAnnee] = useAnnee();
  return <Lecture requete={useQuery(lireContrats(siren, annee))}>{(contrats) => <UneAnnee siren={siren} annee={annee} contrats={contrats} onAnnee={setAnnee} />}</Lecture>;
}

function UneAnnee({ siren, annee, contrats, onAnnee }: { readonly siren: string; readonly annee: number; readonly contrats: readonly ContratResume[]; readonly onAnnee: (annee: number) => void }) {
  const adhesion = useAdhesion(siren);
  const [parametres, setParametres] = useSearchParams();
  const { ouvert, statut, ecrit } = useRegistreOuvert(siren, annee);
  const { dire, toutConfirmer, avance, erreur } = useConfirmation(siren);
  const { data: douteux } = useQuery({ ...lireAVerifier(siren, { limite: 0 }), enabled: ecrit });
  const { data: ecarts } = useQuery(lireEcartsDecp(siren, annee));
  const filtre = lireFiltre(parametres.get('etat'));
  const cherche = parametres.get('recherche') ?? '';
  const regler = (cle: string, valeur: string): void => setParametres((avant) => { const suite = new URLSearchParams(avant); if (valeur === '') suite.delete(cle); else suite.set(cle, valeur); return suite; }, { replace: true });
  const aConfirmer = contrats.filter(({ etat }) => etat === 'A_CONFIRMER');
  const montres = contrats.filter(({ etat, objet, reference, titulaires }) => (filtre === 'TOUS' || etat === filtre) && isContratCherche([objet, reference, ...titulaires], cherche));
  const modifiable = ouvert && ecrit;
  return (
    <Page titre={CONTRATS.titre(annee)} constat={CONTRATS.constat(contrats.length, aConfirmer.length)} aCote={<div className="a-cote"><ChoixAnnee annee={annee} onAnnee={onAnnee} /><Telecharger siren={siren} quoi="contrats" filtre={{ annee, recherche: cherche, ...(filtre === 'TOUS' ? {} : { etat: filtre }) }} libelle={CONTRATS.titre(annee)} /></div>} {...(adhesion ? { sujet: nomComplet(adhesion) } : {})}>
      {!ouvert && <AnneeFermee siren={siren} annee={annee} statut={statut} />}
      {ouvert && !ecrit && <Avis><p>{REGISTRE.lecture}</p></Avis>}
      {erreur !== null && <Avis genre="erreur"><p role="alert">{insecables(erreur)}</p></Avis>}
      {modifiable && (
        <div className="actions">
          {aConfirmer.length > 1 && <Bouton occupe={avance !== null} onClick={() => void toutConfirmer(aConfirmer)}>{avance === null ? CONTRATS.confirmer(aConfirmer.length) : CONTRATS.confirmation(avance, aConfirmer.length)}</Bouton>}
          <LienBouton genre={aConfirmer.length > 1 ? 'second' : 'principal'} href={`/c/${siren}/contrats/nouveau`}>{CONTRATS.ajouter}</LienBouton>
          <LienBouton genre="second" href={`/c/${siren}/contrats/grille?annee=${annee}`}>{GRILLE.lien}</LienBouton>
          <LienBouton genre="second" href={`/c/${siren}/imports?sorte=contrats`}>{REGISTRE.importer}</LienBouton>
        </div>
      )}
      <p role="status" className="sr">{avance === null ? '' : CONTRATS.confirmation(avance, aConfirmer.length)}</p>
      {(douteux?.total ?? 0) > 0 && <p><Link href={`/c/${siren}/contrats/a-verifier`}>{A_VERIFIER.lien(douteux?.total ?? 0)}</Link></p>}
      {contrats.length === 0 ? (
        <Avis><p>{CONTRATS.vide}</p><p><Link href={`/c/${siren}/annee/${annee}`}>{CONTRATS.declarer}</Link></p></Avis>
      ) : (
        <>
          <p><Link href={`/c/${siren}/contrats/decp?annee=${annee}`}>{CONTRATS.comparer(ecarts?.annee === annee ? ecarts.total : undefined)}</Link></p>
          <div className="filtres">
            <ChampChoix id="filtre" libelle={CONTRATS.filtre} valeur={filtre} choix={Object.entries(CONTRATS.filtres).map(([valeur, libelle]) => ({ valeur, libelle }))} onChoisir={(choisi) => regler('etat', choisi === 'TOUS' ? '' : choisi)} />
            <Champ id="recherche" type="search" libelle={CONTRATS.chercher} largeur="moyen" value={cherche} onChange={({ target }) => regler('recherche', target.value)} />
          </div>
          {montres.length === 0 ? <p>{CONTRATS.aucunTrouve}</p> : <Liste siren={siren} contrats={montres} onDire={modifiable ? dire : null} />}
        </>
      )}
    </Page>
  );
}

function Liste({ siren, contrats, onDire }: { readonly siren: string; readonly contrats: readonly ContratResume[]; readonly onDire: ((contrat: ContratResume, dit: Appartenance) => Promise<void>) | null }) {
  const nom = ({ objet, reference }: ContratResume): string => insecables(objet ?? `${CONTRATS.sansObjet} (${reference})`);
  const etat = (contrat: ContratResume) => {
    const { libelle, ton } = CONTRATS.etat(contrat.etat);
    return (
      <div className="etat-contrat">
        <Etiquette ton={ton}>{libelle}</Etiquette>
        {onDire !== null && contrat.etat === 'A_CONFIRMER' && (
          <div className="reponses-contrat" role="group" aria-label={CONTRATS.actes}>
            <Bouton genre="second" aria-label={CONTRATS.ouiLequel(nom(contrat))} onClick={() => void onDire(contrat, 'A_NOUS')}>{CONTRATS.oui}</Bouton>
            <Bouton genre="discret" aria-label={CONTRATS.nonLequel(nom(contrat))} onClick={() => void onDire(contrat, 'PAS_A_NOUS')}>{CONTRATS.non}</Bouton>
            <Bouton genre="discret" aria-label={CONTRATS.doublonLequel(nom(contrat))} onClick={() => void onDire(contrat, 'DOUBLON')}>{CONTRATS.doublon}</Bouton>
          </div>
        )}
      </div>
    );
  };
  return (
    <Tableau
      legende={CONTRATS.legende} lignes={contrats} cle={({ id }) => id}
      colonnes={[
        { nom: CONTRATS.objet, cellule: (contrat) => <Link href={`/c/${siren}/contrats/${contrat.id}`}>{nom(contrat)}</Link> },
        { nom: CONTRATS.date, cellule: ({ dateNotification }) => (dateNotification === null ? CONTRATS.sansDate : formatDateCourte(dateNotification as DateCivile)) },
        { nom: CONTRATS.montant, chiffre: true, cellule: ({ montant }) => (montant === null ? CONTRATS.sansMontant : `${formatDecimalEcrit(montant)}\u00a0€`) },
        { nom: CONTRATS.dispositifs, cellule: (contrat) => <Dispositifs contrat={contrat} /> },
        { nom: CONTRATS.statut, cellule: etat },
      ]}
    />
  );
}

function Dispositifs({ contrat: { clause, heures, reserve } }: { readonly contrat: ContratResume }) {
  return (
    <div className="etiquettes">
      {clause === true && <Etiquette ton="vert">{CONTRATS.clause(heures === null ? null : formatDecimalEcrit(heures))}</Etiquette>}
      {reserve === true && <Etiquette ton="vert">{CONTRATS.reserve}</Etiquette>}
      {clause === false && reserve !== true && <span className="sous">{CONTRATS.sansClause}</span>}
      {clause === null && reserve !== true && <Etiquette ton="ocre">{CONTRATS.nonDit}</Etiquette>}
    </div>
  );
}

function lireFiltre(texte: string | null): Filtre {
  return texte !== null && texte in CONTRATS.filtres ? (texte as Filtre) : 'TOUS';
}

/** Says of a published contract whether it is one's own; what was said is undone in one click. */
function useConfirmation(siren: string) {
  const requetes = useQueryClient();
  const annoncer = useNotification();
  const [avance, setAvance] = useState<number | null>(null);
  const [erreur, setErreur] = useState<string | null>(null);
  const relire = (): Promise<unknown> => Promise.all([requetes.invalidateQueries({ queryKey: cleRegistre(siren) }), requetes.invalidateQueries({ queryKey: ['espace', siren] })]);
  const ecrire = async (contrat: ContratResume, appartenance: Appartenance): Promise<EcritureEcrite> => {
    if (contrat.ecritureId === null || contrat.version === null) return creerEcriture(siren, 'MARCHE', contrat.id, { appartenance });
    const { contenu } = await requetes.fetchQuery(lireContrat(siren, contrat.id));
    return contenu === null ? creerEcriture(siren, 'MARCHE', contrat.id, { appartenance }) : corrigerEcriture(siren, contrat.ecritureId, contrat.version, null, { ...contenu, appartenance });
  };
  const tenter = async (acte: () => Promise<void>): Promise<void> => {
    setErreur(null);
    try {
      await acte();
    } catch (error) {
      setErreur(error instanceof Error ? error.message : '');
    } finally {
      await relire();
    }
  };
  return {
    avance,
    erreur,
    dire: (contrat: ContratResume, appartenance: Appartenance): Promise<void> => tenter(async () => {
      const { id, version } = await ecrire(contrat, appartenance);
      annoncer(appartenance === 'A_NOUS' ? CONTRATS.confirme : CONTRATS.ecarte, () => void tenter(async () => void (await retablirEcriture(siren, id, version, version - 1))));
    }),
    toutConfirmer: async (contrats: readonly ContratResume[]): Promise<void> => {
      setAvance(0);
      await tenter(async () => {
        const neufs = contrats.filter(({ ecritureId }) => ecritureId === null);
        for (let rang = 0; rang < neufs.length; rang += LOT) {
          await creerEcritures(siren, neufs.slice(rang, rang + LOT).map(({ id }) => ({ sorte: 'MARCHE', marcheId: id, contenu: { appartenance: 'A_NOUS' } })));
          setAvance(Math.min(rang + LOT, neufs.length));
        }
        for (const contrat of contrats.filter(({ ecritureId }) => ecritureId !== null)) await ecrire(contrat, 'A_NOUS');
        annoncer(CONTRATS.tousConfirmes(contrats.length));
      });
      setAvance(null);
    },
  };
}
