import type { Figure, MesureDetaillee } from '../../api/indicateurs';
import { Carte, Etiquette } from '../../composants/affichage';
import { LienBouton } from '../../composants/bouton';
import { conclure, etatOuChiffre, FIGURE } from '../../textes/figure';
import { INDICATEURS } from '../../textes/indicateurs';
import { Comptes, MisesAPart } from './pieces';
import { Titre } from './titre';
import { Trajectoire } from './trajectoire';

/** One measure, from its figure down to every record that makes it. */
export function UneMesure({ siren, figure, mesure }: { readonly siren: string; readonly figure: Figure; readonly mesure: MesureDetaillee }) {
  const { libelle, etat, chiffre, calcul, couverture, repartition, annees, comptes } = mesure;
  const niveau = libelle === null ? 2 : 3;
  const nom = (suffixe: string): string => `${suffixe}-${mesure.code.replace('.', '-')}`;
  if (etat === 'NON_CONCERNE') return libelle === null ? null : <section className="pile"><h2>{libelle}</h2><p>{conclure(mesure, figure)}</p></section>;
  return (
    <section className="pile" {...(libelle === null ? {} : { 'aria-labelledby': nom('mesure') })}>
      {libelle !== null && <div><h2 id={nom('mesure')}>{libelle}</h2><p className="constat">{conclure(mesure, figure)}</p></div>}
      <Reperes annee={figure.annee} mesure={mesure} />
      {chiffre === null && (
        <Carte titre={<Titre texte={FIGURE.absent.titre} mesure={libelle} />} niveau={niveau} id={nom('absent')} forte>
          <p className="mesure">{FIGURE.absent.phrase}</p>
          <div className="actions"><LienBouton href={`/c/${siren}/annee/${figure.annee}`}>{FIGURE.absent.lien(figure.annee)}</LienBouton></div>
        </Carte>
      )}
      {annees.some((une) => une.chiffre !== null) && <Trajectoire id={nom('annees')} niveau={niveau} mesure={mesure} />}
      <Carte titre={<Titre texte={FIGURE.calcul} mesure={libelle} />} niveau={niveau} id={nom('calcul')}>
        {calcul.length === 0 ? <p>{FIGURE.rien}</p> : calcul.map((formule) => <p key={formule} className="formule">{formule}</p>)}
        <p className="sous"><strong>{FIGURE.couverture}</strong>{`\u00a0: ${couverture.phrase}.`}</p>
      </Carte>
      {repartition.length > 0 && (
        <Carte titre={<Titre texte={FIGURE.repartition} mesure={libelle} />} niveau={niveau} id={nom('repartition')}>
          <dl className="faits">{repartition.map((ligne) => <div key={ligne.libelle}><dt>{ligne.libelle}</dt><dd>{ligne.chiffre}</dd></div>)}</dl>
        </Carte>
      )}
      {mesure.code === 'A3' && comptes.length > 0 && <p className="sous">{FIGURE.masques}</p>}
      {(chiffre !== null || comptes.length > 0) && <Comptes siren={siren} niveau={niveau} mesure={mesure} id={nom('comptes')} />}
      {(chiffre !== null || mesure.misesAPart.length > 0) && <MisesAPart siren={siren} niveau={niveau} mesure={mesure} id={nom('apart')} />}
    </section>
  );
}

function Reperes({ annee, mesure }: { readonly annee: number; readonly mesure: MesureDetaillee }) {
  const { chiffre, cible, prochaineCible, precedente, statut } = mesure;
  const { ton, libelle } = INDICATEURS.statut(statut);
  return (
    <dl className="reperes">
      <div><dt>{annee}</dt><dd className={chiffre === null ? 'valeur absente' : 'valeur'}>{etatOuChiffre(mesure)}</dd></div>
      <div><dt>{cible === null && prochaineCible !== null ? FIGURE.prochaine : FIGURE.cible(annee)}</dt><dd>{cible ?? prochaineCible ?? FIGURE.aucuneCible}{cible !== null && <> <Etiquette ton={ton}>{libelle}</Etiquette></>}</dd></div>
      {precedente !== null && <div><dt>{FIGURE.precedente(precedente.annee)}</dt><dd>{etatOuChiffre(precedente)}</dd></div>}
    </dl>
  );
}
