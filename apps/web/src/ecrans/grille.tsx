import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { lireContrats, type ContratResume } from '../api/registre';
import { Avis } from '../composants/affichage';
import { Bouton } from '../composants/bouton';
import { ChoixAnnee } from '../composants/choix-annee';
import { Lecture } from '../composants/lecture';
import { Page } from '../composants/page';
import { ResumeErreurs } from '../composants/resume-erreurs';
import { useAdhesion } from '../coquille/session';
import { useAnnee } from '../coquille/use-annee';
import { nomComplet } from '../textes/collectivite';
import { GRILLE } from '../textes/grille';
import { insecables } from '../textes/phrase';
import { REGISTRE } from '../textes/registre';
import { LIGNES_COLLEES_MAX, withoutEntete, type Bloc } from './grille/coller';
import { COLONNES, type ColonneGrille } from './grille/colonnes';
import { aDesErreurs, isChangee } from './grille/lignes';
import { idDeCellule, TableauGrille } from './grille/tableau-grille';
import { useEnregistrer } from './grille/use-enregistrer';
import { useGrille } from './grille/use-grille';
import { AnneeFermee } from './registre/annee-fermee';
import { useRegistreOuvert } from './registre/use-registre-ouvert';
import '../style/schema.css';
import '../style/grille.css';

/** /app/c/:siren/contrats/grille: the contracts of a year and their clauses, as a table to fill. */
export default function Grille({ siren }: { readonly siren: string }) {
  const [annee, setAnnee] = useAnnee();
  // The rows of another year, shown while these are read, would be written in.
  const { placeholderData: _autreAnnee, ...lire } = lireContrats(siren, annee);
  return <Lecture requete={useQuery(lire)}>{(contrats) => <UneAnnee key={annee} siren={siren} annee={annee} contrats={contrats} onAnnee={setAnnee} />}</Lecture>;
}

function UneAnnee({ siren, annee, contrats, onAnnee }: { readonly siren: string; readonly annee: number; readonly contrats: readonly ContratResume[]; readonly onAnnee: (annee: number) => void }) {
  const adhesion = useAdhesion(siren);
  const { ouvert, statut, ecrit } = useRegistreOuvert(siren, annee);
  const { lignes, repris, garde, ecrire, quitter, coller, allonger, reculer, oublier, recevoir, rendre } = useGrille(siren, annee, contrats);
  const { enregistrer, avance, erreur } = useEnregistrer(siren, annee, { recevoir, rendre });
  const [essai, setEssai] = useState(0);
  const [dit, setDit] = useState('');
  const changees = lignes.filter(isChangee);
  const erreurs = lignes.flatMap((ligne, rang) => COLONNES.flatMap((colonne) => { const message = ligne.erreurs[colonne]; return message === undefined ? [] : [{ cible: idDeCellule(rang, colonne), message: insecables(GRILLE.erreur(rang, message)) }]; }));
  const envoyer = async (): Promise<void> => {
    if (avance !== null) return;
    setDit(changees.length === 0 ? GRILLE.rien : '');
    if (changees.length === 0) return;
    await enregistrer(lignes);
    setEssai((avant) => avant + 1);
  };
  const recevoirBloc = (rang: number, colonne: ColonneGrille, bloc: Bloc): void => {
    const utile = withoutEntete(bloc, colonne);
    if (utile.length <= LIGNES_COLLEES_MAX) coller(rang, colonne, utile);
    setDit(utile.length > LIGNES_COLLEES_MAX ? GRILLE.tropDeLignes(utile.length, LIGNES_COLLEES_MAX) : GRILLE.colle(utile.length, utile.length < bloc.length));
  };
  return (
    <Page titre={GRILLE.titre(annee)} constat={GRILLE.constat} surtitre={<Link href={`/c/${siren}/contrats?annee=${annee}`}>{GRILLE.retour}</Link>} aCote={<div className="a-cote"><ChoixAnnee annee={annee} onAnnee={onAnnee} /></div>} {...(adhesion ? { sujet: nomComplet(adhesion) } : {})}>
      {!ouvert ? <AnneeFermee siren={siren} annee={annee} statut={statut} /> : !ecrit ? <Avis><p>{REGISTRE.lecture}</p></Avis> : (
        <>
          <ResumeErreurs erreurs={erreurs} essai={essai} {...(erreurs.length > 0 ? { titre: GRILLE.reste(lignes.filter(aDesErreurs).length) } : {})} />
          {erreur !== null && <Avis genre="erreur"><p role="alert">{insecables(erreur)}</p></Avis>}
          {repris && changees.length > 0 && <Avis><p>{GRILLE.brouillon} <Bouton genre="discret" onClick={oublier}>{GRILLE.oublier}</Bouton></p></Avis>}
          {!garde && <Avis><p>{GRILLE.nonGarde}</p></Avis>}
          <p className="sous">{GRILLE.aide}</p>
          <TableauGrille siren={siren} lignes={lignes} fige={avance !== null} onEcrire={ecrire} onQuitter={quitter} onReculer={reculer} onEnregistrer={() => void envoyer()} onColler={recevoirBloc} />
          <p role="status">{avance === null ? dit : GRILLE.enregistrement(avance.faites, avance.total)}</p>
          <div className="actions">
            <Bouton occupe={avance !== null} onClick={() => void envoyer()}>{GRILLE.enregistrer(changees.length)}</Bouton>
            <Bouton genre="second" onClick={allonger}>{GRILLE.lignes}</Bouton>
          </div>
        </>
      )}
    </Page>
  );
}
