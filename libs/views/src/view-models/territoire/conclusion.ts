import { COUVERTURE_MESURABLE, COUVERTURE_SUFFISANTE, isAtLeast, type Cap } from '@spaser/domain';
import { formatMontantContre, formatMontantCourt, formatMontantRond, formatPart, formatPartContre, formatPartRonde } from '@spaser/figures';
import { phrase, toSegments, type Segment } from '../../typographie';
import { hasPartMesurable, type FigureLue } from './tableau-lu';

/** The answer before the figures: a title, and one to three short sentences. */
export interface Conclusion {
  readonly titre: string;
  readonly phrases: readonly Segment[];
}

export function toConclusion(figure: FigureLue): Conclusion {
  const { annee, cap, inclusif } = figure;
  const part = hasPartMesurable(figure) ? inclusif.partDeclaree : null;
  const montant = cap === null ? formatMontantCourt(inclusif.montantInclusif) : formatMontantContre(inclusif.montantInclusif, cap.montant);
  if (part !== null) {
    const pourcentage = cap === null ? formatPart(part) : formatPartContre(part, cap.part);
    const connus = inclusif.montantDesDeclarants === inclusif.montantInclusif
      ? phrase`En ${annee}, *${montant}* d'achats inclusifs sont connus, soit *${pourcentage}* du volume déclaré.`
      : phrase`En ${annee}, *${montant}* d'achats inclusifs sont connus. Chez les acheteurs qui ont déclaré leur volume, ils pèsent *${pourcentage}*.`;
    return { titre: phrase`${pourcentage} d'achats inclusifs en ${annee}`, phrases: toSegments([connus, ...phrasesCap(figure)].join(' ')) };
  }
  const connus = inclusif.montantInclusif === 0n
    ? phrase`Aucun achat inclusif n'est connu en ${annee} dans les marchés importés.`
    : phrase`En ${annee}, *${montant}* d'achats inclusifs sont connus.`;
  const titre = inclusif.montantInclusif === 0n ? phrase`Aucun achat inclusif connu en ${annee}` : phrase`${montant} d'achats inclusifs connus en ${annee}`;
  return { titre, phrases: toSegments([connus, phraseNonMesurable(figure), ...phrasesCap(figure)].join(' ')) };
}

/** Why there is no share. */
export function phraseNonMesurable({ inclusif }: FigureLue): string {
  const { couverture, volumeDeclare } = inclusif;
  if (volumeDeclare === null) return phrase`La part n'est pas mesurable : aucun acheteur n'a déclaré son volume d'achats.`;
  if (volumeDeclare === 0n || couverture.volume === null) return phrase`La part n'est pas mesurable : le volume déclaré est nul.`;
  const declare = formatPartContre(couverture.volume, COUVERTURE_MESURABLE);
  return phrase`La part n'est pas mesurable : les volumes déclarés couvrent ${declare} de la référence, il en faut ${formatPartRonde(COUVERTURE_MESURABLE)}.`;
}

function formatCap(cap: Cap): string {
  return phrase`${formatPartRonde(cap.part)} et ${formatMontantRond(cap.montant)}`;
}

function phrasesCap({ annee, cap, inclusif }: FigureLue): readonly string[] {
  if (cap === null) return [];
  const [part, montant] = [formatPartRonde(cap.part), formatMontantRond(cap.montant)];
  if (inclusif.statut === 'ATTEINT') {
    return [annee < cap.annee
      ? phrase`Le cap de ${formatCap(cap)}, fixé pour ${cap.annee}, est déjà atteint.`
      : phrase`Le cap de ${formatCap(cap)} est atteint.`];
  }
  if (inclusif.statut === 'ATTEINT_EN_PART') return [phrase`La part de ${part} est atteinte, le montant de ${montant} ne l'est pas.`];
  if (inclusif.statut !== 'ATTEINT_EN_VALEUR') return [phrase`Le cap est de ${formatCap(cap)} en ${cap.annee}.`];
  const enPart = inclusif.partDeclaree !== null && isAtLeast(inclusif.partDeclaree, cap.part);
  if (!enPart || inclusif.couverture.volume === null) return [phrase`Le montant de ${montant} est atteint, la part de ${part} ne l'est pas.`];
  return [
    phrase`Les deux seuils du cap sont passés, mais il reste à le prouver.`,
    phrase`Les volumes déclarés couvrent ${formatPartContre(inclusif.couverture.volume, COUVERTURE_SUFFISANTE)} de la référence, il en faut
      ${formatPartRonde(COUVERTURE_SUFFISANTE)}.`,
  ];
}
