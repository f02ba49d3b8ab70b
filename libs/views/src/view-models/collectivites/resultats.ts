import type { CibleRetenue, ContenuSpaser } from '@spaser/domain';
import { formatEntier, formatPartContre } from '@spaser/figures';
import { insecables, phrase } from '../../typographie';
import { NON_TRANSMIS, toTableau, type VueTableau } from '../tableau';
import type { CollectiviteLue, MarchesDeLAnneeLus } from './collectivite-lue';
import { formatCibleRetenue } from './cibles';

/** What a collectivité aims at, and what its own published contracts already say of it. */
export interface VueResultats {
  readonly tableau: VueTableau;
  readonly phrase: string;
}

/** Targets by measure with the result of the last full year. Only what published contracts can tell is computed: the rest is not zero, it is not given. */
export function toVueResultats({ cibles }: ContenuSpaser, { annee, marches }: Pick<CollectiviteLue, 'annee' | 'marches'>): VueResultats | null {
  if (cibles.length === 0) return null;
  const derniere = annee - 1;
  const connus = marches.find((une) => une.annee === derniere) ?? null;
  const mesures = [...new Map(cibles.map((cible) => [`${cible.indicateur}/${cible.sousMesure ?? ''}`, cible])).values()];
  const lignes = mesures.map((mesure) => {
    const siennes = cibles.filter(({ indicateur, sousMesure }) => indicateur === mesure.indicateur && sousMesure === mesure.sousMesure);
    const resultat = resultatOf(mesure, siennes, connus, derniere);
    return [
      insecables(`${mesure.indicateur} : ${mesure.libelle.replaceAll("'", '’')}`), resultat.valeur, listAVenir(siennes, derniere).map(toCible).join(' · '), resultat.etat,
    ] as const;
  });
  const donnes = lignes.filter(([, valeur]) => valeur !== NON_TRANSMIS).length;
  return {
    tableau: toTableau(
      'Les cibles du schéma et leurs résultats', [{ libelle: 'Objectif' }, { libelle: String(derniere), nombre: true }, { libelle: 'Cible' }, { libelle: 'État' }], lignes,
    ),
    phrase: donnes === 0
      ? phrase`Aucun résultat de ${derniere} n'est encore transmis. Une valeur absente n'est jamais comptée pour zéro.`
      : phrase`Les résultats de ${derniere} viennent des marchés publiés. Ce qu'ils ne disent pas est « non transmis », jamais zéro.`,
  };
}

interface Resultat {
  readonly valeur: string;
  readonly etat: string;
}

/** A1 is the only measure that published contracts give whole: contracts above 25,000 € with a social clause. */
function resultatOf({ indicateur, unite }: CibleRetenue, cibles: readonly CibleRetenue[], connus: MarchesDeLAnneeLus | null, annee: number): Resultat {
  if (indicateur !== 'A1' || connus === null || connus.plusDe25000 === 0) return { valeur: NON_TRANSMIS, etat: prochaineOf(cibles, annee) };
  const { avecClause, plusDe25000 } = connus;
  const visee = cibles.find((cible) => cible.annee === annee || cible.annee === 'ANNUEL');
  if (unite !== '%') return { valeur: formatEntier(avecClause), etat: visee ? verdict(BigInt(avecClause) * 10_000n >= toDixMillemes(visee.valeur)) : prochaineOf(cibles, annee) };
  const part = { numerateur: BigInt(avecClause), denominateur: BigInt(plusDe25000) };
  const seuil = { numerateur: visee ? toDixMillemes(visee.valeur) : 0n, denominateur: 1_000_000n };
  return {
    valeur: phrase`${formatEntier(avecClause)} sur ${formatEntier(plusDe25000)}, soit ${formatPartContre(part, seuil)}`,
    etat: visee ? verdict(part.numerateur * seuil.denominateur >= seuil.numerateur * part.denominateur) : prochaineOf(cibles, annee),
  };
}

const verdict = (atteint: boolean): string => (atteint ? 'atteint' : 'à poursuivre');

/** Without a target for the year, the next one; an objective that is not yet due is not late. */
function prochaineOf(cibles: readonly CibleRetenue[], annee: number): string {
  const annees = cibles.flatMap((cible) => (cible.annee === 'ANNUEL' ? [] : [cible.annee])).filter((cible) => cible > annee);
  return annees.length === 0 ? 'à mesurer chaque année' : phrase`prochaine cible en ${Math.min(...annees)}`;
}

/** Targets of the year shown and after; those of the past, and all of them when all are past, are on the page of the scheme. */
function listAVenir(cibles: readonly CibleRetenue[], annee: number): readonly CibleRetenue[] {
  const aVenir = cibles.filter((cible) => cible.annee === 'ANNUEL' || cible.annee >= annee);
  return aVenir.length === 0 ? cibles.slice(-1) : aVenir;
}

function toCible(cible: CibleRetenue): string {
  return cible.annee === 'ANNUEL' ? `${formatCibleRetenue(cible)} chaque année` : `${formatCibleRetenue(cible)} en\u00a0${cible.annee}`;
}

/** « 12.5 » → 125,000 ten-thousandths: exact, as the target was typed. */
function toDixMillemes(valeur: string): bigint {
  const [entier = '0', decimales = ''] = valeur.split('.');
  return BigInt(`${entier}${decimales.padEnd(4, '0')}`);
}
