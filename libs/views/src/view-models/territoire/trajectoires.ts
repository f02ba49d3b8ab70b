import { comparePart, type Annee } from '@spaser/domain';
import { formatMontant, formatPart, MONTANT, PART, renderTrajectoire, type PointAnnuel, type Unite } from '@spaser/figures';
import { phrase } from '../../typographie';
import type { VueFigure } from '../figure';
import { SANS_CIBLE, SANS_OBJET, toTableau } from '../tableau';
import { hasPartMesurable, type FigureLue } from './tableau-lu';

const LARGEURS = { large: 560, etroite: 300 };

interface Serie<V> {
  readonly cle: 'part' | 'montant';
  readonly nom: string;
  readonly sousTitre: string;
  readonly unite: Unite<V>;
  readonly realise: readonly PointAnnuel<V | null>[];
  readonly cap: PointAnnuel<V> | null;
  readonly formatExact: (valeur: V) => string;
  readonly compare: (a: V, b: V) => number;
}

/** The share and the amount, year by year up to the one that is shown, each towards its cap. A share without measure leaves a gap. */
export function listTrajectoires(figure: FigureLue, series: readonly FigureLue[]): readonly VueFigure[] {
  const passees = series.filter(({ annee }) => annee <= figure.annee);
  const { cap } = figure;
  const part = toFigure({
    cle: 'part', nom: 'La part', sousTitre: phrase`Achats inclusifs rapportés au volume déclaré, par année`, unite: PART,
    realise: passees.map((lue) => ({ annee: lue.annee, valeur: hasPartMesurable(lue) ? lue.inclusif.partDeclaree : null })),
    cap: cap && { annee: cap.annee, valeur: cap.part },
    formatExact: (valeur) => formatPart(valeur, 2),
    compare: comparePart,
  });
  const montant = toFigure({
    cle: 'montant', nom: 'Le montant', sousTitre: phrase`Achats inclusifs connus, hors taxes, par année`, unite: MONTANT,
    realise: passees.map((lue) => ({ annee: lue.annee, valeur: lue.inclusif.montantInclusif })),
    cap: cap && { annee: cap.annee, valeur: cap.montant },
    formatExact: formatMontant,
    compare: (a, b) => Number(a > b) - Number(a < b),
  });
  return passees.some(hasPartMesurable) ? [part, montant] : [montant];
}

function toFigure<V>(serie: Serie<V>): VueFigure {
  const connues = serie.realise.filter((point): point is PointAnnuel<V> => point.valeur !== null);
  const formatCap = serie.unite.formatCible;
  const depart = connues[0] ?? null;
  const titre = phraseEvolution(serie, connues);
  const dernier = connues.at(-1);
  const description = phrase`Courbe du réalisé par année, en trait plein.
    ${dernier ? phrase`Dernière valeur : ${serie.unite.format(dernier.valeur)} en ${dernier.annee}.` : ''} `
    + (serie.cap ? phrase`Cap : ${formatCap(serie.cap.valeur)} en ${serie.cap.annee}, relié en tirets à titre indicatif.` : '');
  const draw = (largeur: number, variante: string) => renderTrajectoire({
    id: `trajectoire-${serie.cle}-${variante}`, titre, description, unite: serie.unite, realise: serie.realise, largeur,
    jalons: serie.cap ? [serie.cap] : [], depart: serie.cap && depart && depart.annee < serie.cap.annee ? depart : null,
    libelleCible: serie.cap ? `cap ${serie.cap.annee}` : '', tendance: [],
  });
  return {
    id: `figure-${serie.cle}`,
    titre,
    sousTitre: serie.sousTitre,
    large: draw(LARGEURS.large, 'large'),
    etroite: draw(LARGEURS.etroite, 'etroite'),
    tableau: toTableau(
      phrase`${serie.nom} des achats inclusifs, par année`, [{ libelle: 'Année' }, { libelle: 'Réalisé', nombre: true }, { libelle: 'Cap', nombre: true }],
      listLignes(serie),
    ),
  };
}

function listLignes<V>({ realise, cap, formatExact, unite }: Serie<V>): readonly [string, string, string][] {
  const annees = [...new Set<Annee>([...realise.map(({ annee }) => annee), ...(cap ? [cap.annee] : [])])].sort((a, b) => a - b);
  return annees.map((annee) => {
    const point = realise.find((lu) => lu.annee === annee);
    const valeur = point === undefined ? SANS_OBJET : point.valeur === null ? 'non mesurable' : formatExact(point.valeur);
    return [String(annee), valeur, cap?.annee === annee ? unite.formatCible(cap.valeur) : SANS_CIBLE];
  });
}

/** The finding that titles the figure: it rises, falls or stays, from one known year to the next. */
function phraseEvolution<V>({ nom, unite, compare }: Serie<V>, connues: readonly PointAnnuel<V>[]): string {
  const [avant, dernier] = [connues.at(-2), connues.at(-1)];
  if (dernier === undefined) return phrase`${nom} n'est pas encore mesurable`;
  if (avant === undefined) return phrase`${nom} atteint ${unite.format(dernier.valeur)} en ${dernier.annee}, première année connue`;
  const sens = compare(dernier.valeur, avant.valeur);
  const verbe = sens > 0 ? 'progresse' : sens < 0 ? 'recule' : 'reste stable';
  return phrase`${nom} ${verbe} : ${unite.format(avant.valeur)} en ${avant.annee}, ${unite.format(dernier.valeur)} en ${dernier.annee}`;
}
