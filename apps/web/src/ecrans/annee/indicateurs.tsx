import { describeSorte, listSortesOf } from '@spaser/domain';
import { Link } from 'wouter';
import type { Exercice, Reponses } from '../../api/exercices';
import type { Indicateur } from '../../api/indicateurs';
import { Carte } from '../../composants/affichage';
import { ANNEE } from '../../textes/annee';
import { INDICATEURS } from '../../textes/indicateurs';
import { insecables } from '../../textes/phrase';
import type { ReponsesDeLAnnee } from './use-reponses';

interface Props {
  readonly siren: string;
  readonly exercice: Exercice;
  readonly reponses: ReponsesDeLAnnee;
  readonly modifiable: boolean;
}

/** Each indicator with what is known of it, and the three answers of who knows nothing yet. */
export function IndicateursDeLAnnee({ siren, exercice, reponses, modifiable }: Props) {
  const { annee, indicateurs: { schema, indicateurs } } = exercice;
  // B1 counts buyers: it is the territory's, and nobody else answers for it.
  const aDire = indicateurs.filter(({ code }) => code !== 'B1');
  const suivis = schema ? aDire.filter(({ retenu }) => retenu) : aDire;
  const autres = schema ? aDire.filter(({ retenu }) => !retenu) : [];
  const ligne = (indicateur: Indicateur) => <UneLigne key={indicateur.code} siren={siren} annee={annee} indicateur={indicateur} dites={exercice.reponses} reponses={reponses} modifiable={modifiable} />;
  return (
    <Carte titre={ANNEE.indicateurs.titre(annee)} id="indicateurs">
      <p>{ANNEE.indicateurs.phrase}</p>
      <ul className="nu lignes-indicateurs">{suivis.map(ligne)}</ul>
      {autres.length > 0 && <details className="repli"><summary>{ANNEE.indicateurs.autres(autres.length)}</summary><ul className="nu lignes-indicateurs">{autres.map(ligne)}</ul></details>}
    </Carte>
  );
}

type Dit = 'CHIFFRE' | 'AUCUN' | 'NON_CONCERNE';

function UneLigne({ siren, annee, indicateur, dites, reponses, modifiable }: { readonly siren: string; readonly annee: number; readonly indicateur: Indicateur; readonly dites: Reponses; readonly reponses: ReponsesDeLAnnee; readonly modifiable: boolean }) {
  const { code, libelle, mesures } = indicateur;
  const dit: Dit = dites.nonConcernes.includes(code) ? 'NON_CONCERNE' : dites.aucuns.includes(code) ? 'AUCUN' : 'CHIFFRE';
  const sans = (codes: Reponses['aucuns']) => codes.filter((autre) => autre !== code);
  const dire = (choisi: Dit): void => void reponses.repondre({
    aucuns: choisi === 'AUCUN' ? [...sans(dites.aucuns), code] : sans(dites.aucuns), nonConcernes: choisi === 'NON_CONCERNE' ? [...sans(dites.nonConcernes), code] : sans(dites.nonConcernes),
  });
  const listes = listSortesOf(code);
  const adresse = (sorte: (typeof listes)[number]): string => (sorte === 'MARCHE' ? `/c/${siren}/contrats?annee=${annee}` : `/c/${siren}/registre/${describeSorte(sorte).nom}?annee=${annee}`);
  return (
    <li>
      <div>
        <p><span className="code">{code}</span> {insecables(libelle)}</p>
        {modifiable && <p className="sous">{ANNEE.indicateurs.completer} : {listes.map((sorte, rang) => <span key={sorte}>{rang > 0 && ', '}<Link href={adresse(sorte)} aria-label={ANNEE.indicateurs.completerLequel(code, describeSorte(sorte).pluriel)}>{describeSorte(sorte).pluriel.toLocaleLowerCase('fr')}</Link></span>)}</p>}
      </div>
      <div>{mesures.map((mesure) => <p key={mesure.code} className={mesure.chiffre === null ? 'valeur absente' : 'valeur'}>{mesure.libelle !== null && <span className="sous">{mesure.libelle} </span>}{mesure.chiffre ?? INDICATEURS.etat(mesure.etat)}</p>)}</div>
      {modifiable && (
        <fieldset className="nu reponses">
          <legend className="sr">{ANNEE.indicateurs.legende(code)}</legend>
          {([['CHIFFRE', ANNEE.indicateurs.chiffre], ['AUCUN', ANNEE.indicateurs.aucun], ['NON_CONCERNE', ANNEE.indicateurs.nonConcerne]] as const).map(([choix, mots]) => (
            <label key={choix} className="reponse"><input type="radio" name={`dit-${code}`} checked={dit === choix} onChange={() => dire(choix)} /><span>{mots}</span></label>
          ))}
        </fieldset>
      )}
    </li>
  );
}
