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
import { aDesErreurs, COLONNES, isChangee, pasteBloc } from './grille/lignes';
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
  return <Lecture requete={useQuery(lireContrats(siren, annee))}>{(contrats) => <UneAnnee key={annee} siren={siren} annee={annee} contrats={contrats} onAnnee={setAnnee} />}</Lecture>;
}

function UneAnnee({ siren, annee, contrats, onAnnee }: { readonly siren: string; readonly annee: number; readonly contrats: readonly ContratResume[]; readonly onAnnee: (annee: number) => void }) {
  const adhesion = useAdhesion(siren);
  const { ouvert, statut, ecrit } = useRegistreOuvert(siren, annee);
  const { lignes, brouillon, nouvelle, changer, ecrire, allonger, reculer, repartir } = useGrille(siren, annee, contrats);
  const { enregistrer, avance, erreur } = useEnregistrer(siren, annee, repartir);
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
  return (
    <Page titre={GRILLE.titre(annee)} constat={GRILLE.constat} surtitre={<Link href={`/c/${siren}/contrats?annee=${annee}`}>{GRILLE.retour}</Link>} aCote={<div className="a-cote"><ChoixAnnee annee={annee} onAnnee={onAnnee} /></div>} {...(adhesion ? { sujet: nomComplet(adhesion) } : {})}>
      {!ouvert ? <AnneeFermee siren={siren} annee={annee} statut={statut} /> : !ecrit ? <Avis><p>{REGISTRE.lecture}</p></Avis> : (
        <>
          <ResumeErreurs erreurs={erreurs} essai={essai} {...(erreurs.length > 0 ? { titre: GRILLE.reste(lignes.filter(aDesErreurs).length) } : {})} />
          {erreur !== null && <Avis genre="erreur"><p role="alert">{insecables(erreur)}</p></Avis>}
          {brouillon && changees.length > 0 && <Avis><p>{GRILLE.brouillon} <Bouton genre="discret" onClick={() => repartir(contrats, [])}>{GRILLE.oublier}</Bouton></p></Avis>}
          <p className="sous">{GRILLE.aide}</p>
          <TableauGrille
            lignes={lignes} onEcrire={ecrire} onReculer={reculer} onEnregistrer={() => void envoyer()}
            onColler={(rang, colonne, bloc) => { changer((avant) => pasteBloc(avant, rang, colonne, bloc, nouvelle)); setDit(GRILLE.colle(bloc.length)); }}
          />
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
