import { sumMontants, type TypeCollectivite } from '@spaser/domain';
import { formatMontant, formatMontantCourt, MONTANT, renderBarres, type Svg } from '@spaser/figures';
import { phrase } from '../../typographie';
import type { VueFigure } from '../figure';
import { LIBELLES_TYPE } from '../libelles';
import { toTableau } from '../tableau';
import type { FigureLue } from './tableau-lu';

const LARGEURS = { large: 760, etroite: 300 };

/** Which kinds of buyers the amount comes from; `null` when there is none. Their sum is the amount, to the cent. */
export function toProvenance({ annee, inclusif, acheteurs }: FigureLue): VueFigure | null {
  const types = new Map<TypeCollectivite, bigint>();
  for (const { type, montantInclusif } of acheteurs) types.set(type, (types.get(type) ?? 0n) + montantInclusif);
  const parts = [...types].filter(([, montant]) => montant > 0n).sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0));
  const [premier] = parts;
  if (premier === undefined) return null;
  const titre = phrase`D'où viennent les ${formatMontantCourt(inclusif.montantInclusif)} ?`;
  const draw = (largeur: number, variante: string): Svg => renderBarres({
    id: `provenance-${variante}`, titre, unite: MONTANT, largeur, barres: parts.map(([type, valeur]) => ({ libelle: LIBELLES_TYPE[type], valeur })),
    description: phrase`Une barre par catégorie d'acheteurs, de la plus longue à la plus courte. La première : ${LIBELLES_TYPE[premier[0]]},
      ${formatMontantCourt(premier[1])}.`,
  });
  const lignes = parts.map(([type, montant]): [string, string] => [LIBELLES_TYPE[type], formatMontant(montant)]);
  return {
    id: 'figure-provenance',
    titre,
    sousTitre: phrase`Montant inclusif ${annee} par catégorie d'acheteurs, hors taxes`,
    large: draw(LARGEURS.large, 'large'),
    etroite: draw(LARGEURS.etroite, 'etroite'),
    tableau: toTableau(phrase`Montant inclusif ${annee} par catégorie d'acheteurs`, [{ libelle: 'Catégorie' }, { libelle: 'Montant', nombre: true }], [
      ...lignes, ['Ensemble', formatMontant(sumMontants(parts.map(([, montant]) => montant)))],
    ]),
  };
}
