import type { Part } from '@spaser/domain';
import {
  formatEntier, formatMontant, formatMontantContre, formatMontantCourt, formatMontantRond, formatNombre, formatPart, formatPartContre, formatPartRonde,
  isPluriel, MONTANT, PART, renderJauge, type Svg,
} from '@spaser/figures';
import { adresses } from '../../adresses';
import { phrase } from '../../typographie';
import { hasPartMesurable, type FigureLue } from './tableau-lu';

/** A key figure with its gauge towards the cap, its coverage and the way to the contracts behind it. */
export interface CarteCap {
  readonly id: string;
  readonly titre: string;
  readonly valeur: string;
  readonly mesurable: boolean;
  readonly unite: string;
  /** `null` when the territory has set no cap. */
  readonly jauge: Svg | null;
  readonly reperes: readonly { readonly libelle: string; readonly valeur: string }[];
  readonly couverture: string;
  readonly lien: { readonly libelle: string; readonly href: string };
}

/** The two tests of the cap, the share and the amount; `precedente` is the year before, when it is known. */
export function listCartesCap(figure: FigureLue, precedente: FigureLue | null): readonly CarteCap[] {
  return [toCartePart(figure, precedente), toCarteMontant(figure, precedente)];
}

function toCartePart(figure: FigureLue, precedente: FigureLue | null): CarteCap {
  const { annee, cap, inclusif } = figure;
  const part = hasPartMesurable(figure) ? inclusif.partDeclaree : null;
  const valeur = part === null ? 'non mesurable' : cap === null ? formatPart(part) : formatPartContre(part, cap.part);
  const avant = precedente && hasPartMesurable(precedente) ? precedente.inclusif.partDeclaree : null;
  return {
    id: 'cap-part',
    titre: 'Part des achats inclusifs',
    valeur,
    mesurable: part !== null,
    unite: phrase`du volume d'achats déclaré en ${annee}`,
    jauge: cap && renderJauge({
      id: 'jauge-part', unite: PART, valeur: part, cible: cap.part,
      titre: phrase`Part : ${valeur}, pour un cap de ${formatPartRonde(cap.part)} en ${cap.annee}`,
      description: 'Barre horizontale de la part des achats inclusifs, avec un repère à la hauteur du cap.',
    }),
    reperes: [
      ...(cap ? [{ libelle: phrase`Cap ${cap.annee}`, valeur: formatPartRonde(cap.part) }] : []),
      ...(precedente ? [{ libelle: `En ${precedente.annee}`, valeur: avant === null ? 'non mesurable' : formatPart(avant) }] : []),
    ],
    couverture: phraseCouverture(figure),
    lien: lienContrats(figure),
  };
}

function toCarteMontant(figure: FigureLue, precedente: FigureLue | null): CarteCap {
  const { annee, cap, inclusif, acheteurs } = figure;
  const montant = inclusif.montantInclusif;
  const valeur = cap === null ? formatMontantCourt(montant) : formatMontantContre(montant, cap.montant);
  const contributeurs = acheteurs.filter((acheteur) => acheteur.montantInclusif > 0n).length;
  return {
    id: 'cap-montant',
    titre: 'Montant des achats inclusifs',
    valeur,
    mesurable: true,
    unite: phrase`hors taxes en ${annee}, soit exactement ${formatMontant(montant)}`,
    jauge: cap && renderJauge({
      id: 'jauge-montant', unite: MONTANT, valeur: montant, cible: cap.montant,
      titre: phrase`Montant : ${valeur}, pour un cap de ${formatMontantRond(cap.montant)} en ${cap.annee}`,
      description: 'Barre horizontale du montant des achats inclusifs, avec un repère à la hauteur du cap.',
    }),
    reperes: [
      ...(cap ? [{ libelle: phrase`Cap ${cap.annee}`, valeur: formatMontantRond(cap.montant) }] : []),
      ...(precedente ? [{ libelle: `En ${precedente.annee}`, valeur: formatMontantCourt(precedente.inclusif.montantInclusif) }] : []),
    ],
    couverture: figure.marchesComptes === 0
      ? phrase`Aucun marché inclusif n'est compté chez les ${formatEntier(acheteurs.length)} acheteurs du territoire.`
      : phrase`${formatNombre(figure.marchesComptes, 'marché inclusif compté', 'marchés inclusifs comptés')} chez
        ${formatNombre(contributeurs, 'acheteur', 'acheteurs')} sur ${formatEntier(acheteurs.length)}.`,
    lien: lienContrats(figure),
  };
}

/** « 212 acheteurs sur 405 ont déclaré leur volume, soit 91 % de 500 M€. » */
export function phraseCouverture({ cap, inclusif }: Pick<FigureLue, 'cap' | 'inclusif'>): string {
  const { declares, attendus, volume } = inclusif.couverture;
  if (declares === 0) return phrase`Aucun acheteur sur ${formatEntier(attendus)} n'a encore déclaré son volume d'achats.`;
  const sujet = phrase`${formatNombre(declares, 'acheteur', 'acheteurs')} sur ${formatEntier(attendus)} ${isPluriel(declares) ? 'ont' : 'a'} déclaré
    ${isPluriel(declares) ? 'leur' : 'son'} volume`;
  if (cap === null || volume === null) return phrase`${sujet}, soit ${formatMontantCourt(inclusif.volumeDeclare ?? 0n)}.`;
  return phrase`${sujet}, soit ${formatCouverture(volume)} de ${formatMontantRond(cap.volumeReference)}.`;
}

/** « 91 % »: a coverage reads without decimal, and never looks complete or null when it is not. */
function formatCouverture(part: Part): string {
  const entiere = formatPart(part, 0);
  if (part.numerateur < part.denominateur && entiere.startsWith('100')) return phrase`près de ${entiere}`;
  return part.numerateur > 0n && entiere.startsWith('0') ? phrase`moins de 1 %` : entiere;
}

function lienContrats({ annee, marchesComptes }: FigureLue): CarteCap['lien'] {
  const libelle = marchesComptes === 0
    ? 'Voir la liste des marchés'
    : phrase`Voir ${marchesComptes === 1 ? 'le marché compté' : `les ${formatNombre(marchesComptes, 'marché', 'marchés')}`}`;
  return { libelle, href: adresses.contrats(annee) };
}
