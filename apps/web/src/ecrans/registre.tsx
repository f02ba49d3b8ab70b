import { describeSorte, findSorteParNom, SORTES_ECRITURE, type SorteEcriture } from '@spaser/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { QuoiExport } from '../api/exports';
import { lireEcritures, type Ecriture } from '../api/registre';
import { Avis, Carte } from '../composants/affichage';
import { ChoixAnnee } from '../composants/choix-annee';
import { Introuvable, Lecture } from '../composants/lecture';
import { Page } from '../composants/page';
import { Telecharger } from '../composants/telecharger';
import { useAnnee } from '../coquille/use-annee';
import { useAdhesion } from '../coquille/session';
import { nomComplet } from '../textes/collectivite';
import { insecables } from '../textes/phrase';
import { REGISTRE } from '../textes/registre';
import { AnneeFermee } from './registre/annee-fermee';
import { Lignes } from './registre/lignes';
import { useRegistreOuvert } from './registre/use-registre-ouvert';
import '../style/schema.css';
import '../style/registre.css';

/** The lists of the register, contracts apart, which have their own screen. */
const LISTES = SORTES_ECRITURE.filter((sorte) => sorte !== 'MARCHE');

/** /app/c/:siren/registre: the lists that a collectivité may keep; /registre/:sorte: one of them. */
export default function Registre({ siren, slug }: { readonly siren: string; readonly slug: string | null }) {
  if (slug === null) return <Sommaire siren={siren} />;
  const sorte = findSorteParNom(slug);
  return sorte !== null && sorte !== 'MARCHE' ? <UneListe key={sorte} siren={siren} sorte={sorte} /> : <Introuvable />;
}

function Sommaire({ siren }: { readonly siren: string }) {
  const [annee, setAnnee] = useAnnee();
  const adhesion = useAdhesion(siren);
  return (
    <Page titre={REGISTRE.titre} constat={REGISTRE.constat} aCote={<ChoixAnnee annee={annee} onAnnee={setAnnee} />} {...(adhesion ? { sujet: nomComplet(adhesion) } : {})}>
      <ul className="nu listes-registre">
        {LISTES.map((sorte) => {
          const { pluriel, aide, indicateurs } = describeSorte(sorte);
          return (
            <li key={sorte}>
              <Carte id={`liste-${sorte}`} titre={<Link href={`/c/${siren}/registre/${describeSorte(sorte).nom}?annee=${annee}`}>{insecables(pluriel)}</Link>}>
                <p>{insecables(aide)}</p>
                <p className="sous">{REGISTRE.sert(indicateurs)}</p>
              </Carte>
            </li>
          );
        })}
      </ul>
    </Page>
  );
}

function UneListe({ siren, sorte }: { readonly siren: string; readonly sorte: SorteEcriture }) {
  const [choisie, setAnnee] = useAnnee();
  const annee = describeSorte(sorte).jour === null ? null : choisie;
  return <Lecture requete={useQuery(lireEcritures(siren, sorte, annee))}>{(ecritures) => <Contenu siren={siren} sorte={sorte} annee={annee} ecritures={ecritures} onAnnee={setAnnee} />}</Lecture>;
}

function Contenu({ siren, sorte, annee, ecritures, onAnnee }: { readonly siren: string; readonly sorte: SorteEcriture; readonly annee: number | null; readonly ecritures: readonly Ecriture[]; readonly onAnnee: (annee: number) => void }) {
  const adhesion = useAdhesion(siren);
  const { ouvert, statut, ecrit } = useRegistreOuvert(siren, annee);
  const { pluriel, aide } = describeSorte(sorte);
  return (
    <Page
      titre={insecables(pluriel)} constat={insecables(aide)} surtitre={<Link href={`/c/${siren}/registre${annee === null ? '' : `?annee=${annee}`}`}>{REGISTRE.titre}</Link>}
      aCote={<div className="a-cote">{annee !== null && <ChoixAnnee annee={annee} onAnnee={onAnnee} />}<Telecharger siren={siren} quoi={describeSorte(sorte).nom as QuoiExport} filtre={annee === null ? {} : { annee }} libelle={insecables(pluriel)} /></div>} {...(adhesion ? { sujet: nomComplet(adhesion) } : {})}
    >
      {!ouvert && annee !== null && <AnneeFermee siren={siren} annee={annee} statut={statut} />}
      {ouvert && !ecrit && <Avis><p>{REGISTRE.lecture}</p></Avis>}
      <Lignes siren={siren} sorte={sorte} annee={annee} ecritures={ecritures} modifiable={ouvert && ecrit} />
    </Page>
  );
}
