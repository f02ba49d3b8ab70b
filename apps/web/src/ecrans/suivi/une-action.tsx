import type { NoeudRetenu } from '@spaser/domain';
import type { ReactNode } from 'react';
import type { Indicateur, Mesure } from '../../api/indicateurs';
import type { ActionSuivie, MesureCorrective } from '../../api/suivi';
import { Etiquette, type TonEtiquette } from '../../composants/affichage';
import { jourDe } from '../../outils/dates';
import { etatMesure, type EtatMesure } from '../../outils/suivi';
import { INDICATEURS } from '../../textes/indicateurs';
import { insecables } from '../../textes/phrase';
import { SUIVI } from '../../textes/suivi';
import { Avancement } from './avancement';

interface Props {
  readonly action: ActionSuivie;
  readonly annee: number;
  /** The action in the tree of its scheme; absent once it has left it. */
  readonly noeud?: NoeudRetenu;
  readonly indicateurs?: readonly Indicateur[] | undefined;
  readonly niveau?: 3 | 4 | 5 | 6;
  /** What one may do with it. */
  readonly actes?: ReactNode;
}

/** One action of the scheme in a year: its state, what was done, what its indicators say, what corrects it. */
export function UneAction({ action: { code, titre, suivi, restantes, ecritLe }, annee, noeud, indicateurs = [], niveau = 4, actes }: Props) {
  const Titre = `h${niveau}` as const;
  const suivis = (noeud?.indicateurs ?? []).map(({ code: suivi_, libelle }) => ({ code: suivi_, libelle, lu: indicateurs.find((indicateur) => indicateur.code === suivi_) }));
  return (
    <article className="action-suivie" aria-labelledby={`action-${code}`}>
      <div className="action-suivie-tete">
        <Avancement statut={suivi?.statut ?? null} />
        <Titre id={`action-${code}`}>{noeud && <span className="sous">{SUIVI.niveau(noeud.libelleNiveau, noeud.numero)}</span>}{insecables(titre)}</Titre>
      </div>
      {suivi !== null && suivi.bilan !== null && <p className="verbatim mesure">{suivi.bilan}</p>}
      {suivis.length > 0 && (
        <div>
          <p className="sous">{SUIVI.indicateurs}</p>
          <ul className="verdicts nu">{suivis.map((un) => <li key={un.code}><span className="code">{un.code}</span><span>{insecables(un.libelle)}{un.lu?.mesures.map((mesure) => <Verdict key={mesure.code} mesure={mesure} />)}</span></li>)}</ul>
        </div>
      )}
      {suivi !== null && suivi.mesures !== null && (suivi.mesures.length === 0 ? <p className="sous">{SUIVI.sansMesure}</p> : <MesuresCorrectives titre={SUIVI.mesures} mesures={suivi.mesures} />)}
      {suivi === null && restantes.length > 0 && <MesuresCorrectives titre={SUIVI.restantes(restantes.length, annee - 1)} mesures={restantes} />}
      {suivi !== null && ecritLe !== null && <p className="sous">{SUIVI.maj(ecritLe)}</p>}
      {actes}
    </article>
  );
}

/** The figure of the year against its target, in one line. */
function Verdict({ mesure: { libelle, etat, chiffre, cible, statut } }: { readonly mesure: Mesure }) {
  const lu = INDICATEURS.statut(statut);
  return (
    <span className="verdict">
      {libelle !== null && <span className="sous">{libelle}</span>}
      <strong>{chiffre ?? INDICATEURS.etat(etat)}</strong>
      {cible !== null && <><span className="sous">{SUIVI.cible(cible)}</span><Etiquette ton={lu.ton}>{lu.libelle}</Etiquette></>}
    </span>
  );
}

const TONS: Readonly<Record<EtatMesure, TonEtiquette>> = { FAITE: 'vert', A_FAIRE: 'bleu', DEPASSEE: 'ocre' };

export function MesuresCorrectives({ titre, mesures }: { readonly titre: string; readonly mesures: readonly MesureCorrective[] }) {
  const aujourdhui = jourDe(new Date());
  return (
    <div>
      <p className="sous">{titre}</p>
      <ul className="correctives nu">
        {mesures.map((mesure, rang) => {
          const etat = etatMesure(mesure, aujourdhui);
          return <li key={`${rang} ${mesure.mesure}`}><Etiquette ton={TONS[etat]}>{SUIVI.etatMesure(etat)}</Etiquette><span>{mesure.mesure}<span className="sous bloc">{SUIVI.mesure(mesure.responsable, mesure.echeance)}</span></span></li>;
        })}
      </ul>
    </div>
  );
}
