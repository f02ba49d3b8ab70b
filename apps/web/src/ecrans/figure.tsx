import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { lireFigure, type Figure as FigureLue } from '../api/indicateurs';
import { Carte } from '../composants/affichage';
import { ChoixAnnee } from '../composants/choix-annee';
import { Lecture } from '../composants/lecture';
import { Page } from '../composants/page';
import { useAdhesion } from '../coquille/session';
import { useAnnee } from '../coquille/use-annee';
import { formatHeure, formatJour } from '../outils/dates';
import { nomComplet } from '../textes/collectivite';
import { conclure, FIGURE } from '../textes/figure';
import { INDICATEURS } from '../textes/indicateurs';
import { Regles } from './figure/regles';
import { Series } from './figure/series';
import { UneMesure } from './figure/une-mesure';
import '../style/schema.css';
import '../style/figure.css';

/** /app/c/:siren/indicateurs/:code: « Comprendre ce chiffre ». */
export default function Figure({ siren, code }: { readonly siren: string; readonly code: string }) {
  const [annee, changer] = useAnnee();
  const requete = useQuery(lireFigure(siren, code, annee));
  return <Lecture requete={requete}>{(figure) => <UneFigure siren={siren} figure={figure} enCours={requete.isPlaceholderData} onAnnee={changer} />}</Lecture>;
}

function UneFigure({ siren, figure, enCours, onAnnee }: { readonly siren: string; readonly figure: FigureLue; readonly enCours: boolean; readonly onAnnee: (annee: number) => void }) {
  const adhesion = useAdhesion(siren);
  const { annee, code, libelle, definition, mesures, series, regles, calculeLe, methode } = figure;
  const [seule] = mesures.length === 1 ? mesures : [];
  const calcule = new Date(calculeLe);
  return (
    <Page
      titre={libelle}
      surtitre={<><Link href={`/c/${siren}/indicateurs?annee=${annee}`}>{FIGURE.retour(annee)}</Link> · <span className="code">{code}</span> {FIGURE.surtitre}</>}
      constat={seule ? conclure(seule, figure) : definition}
      aCote={<ChoixAnnee annee={annee} onAnnee={onAnnee} />}
      {...(adhesion ? { sujet: nomComplet(adhesion) } : {})}
    >
      <p role="status" className="sr">{enCours ? INDICATEURS.lecture : ''}</p>
      {seule && <p className="mesure">{definition}</p>}
      {mesures.map((mesure) => <UneMesure key={mesure.code} siren={siren} figure={figure} mesure={mesure} />)}
      {series.length > 0 && <Series series={series} />}
      <Regles regles={regles} />
      <Carte titre={FIGURE.sources} id="sources">
        {mesures.filter(({ comptes }) => comptes.length > 0).map(({ code: une, libelle: nom, source }) => <p key={une}>{nom !== null && `${nom}. `}{FIGURE.source(source)}</p>)}
        <p className="sous">{FIGURE.calcule(formatJour(calculeLe), formatHeure(calcule), methode)}</p>
        <p className="liens">{code !== 'VOL' && <><a href={`/indicateurs/${code}`}>{FIGURE.publique}</a> · </>}<a href="/methode">{FIGURE.lireMethode}</a></p>
      </Carte>
    </Page>
  );
}
