import { COUVERTURE_MESURABLE, COUVERTURE_SUFFISANTE, listDecisionsOf, METHODE_VERSION, PHRASES_ECART, type VersionModele } from '@spaser/domain';
import { formatEntier, formatMontant, formatMontantRond, formatPart, formatPartRonde } from '@spaser/figures';
import { adresses } from '../../adresses';
import { insecables, phrase } from '../../typographie';
import type { Lien } from '../page';
import { LIBELLES_TYPE } from '../libelles';
import { NON_TRANSMIS, toTableau, type VueTableau } from '../tableau';
import { phraseNonMesurable } from './conclusion';
import { hasPartMesurable, type FigureLue } from './tableau-lu';

/** « Comprendre ce chiffre »: definition, formula with its numbers, what counts, what is set aside, coverage, method. */
export interface VueExplication {
  readonly formules: readonly { readonly nom: string; readonly calcul: string; readonly resultat: string; readonly calculee: boolean }[];
  readonly compte: readonly string[];
  readonly misDeCote: VueTableau | null;
  readonly couverture: VueTableau;
  readonly seuils: string | null;
  readonly texteDuCap: string | null;
  readonly methode: string;
  readonly decisions: readonly Lien[];
}

export function toVueExplication(figure: FigureLue, modele: VersionModele | null): VueExplication {
  const { cap } = figure;
  return {
    formules: listFormules(figure),
    compte: [
      phrase`Comptent les marchés réservés et les marchés avec une clause sociale. Un marché qui est les deux ne compte qu'une fois.`,
      phrase`Chaque marché compte pour sa valeur entière, titulaires et lots compris une seule fois.`,
      phrase`Base ESTIME : le montant du dernier état connu est réparti sur les jours d'exécution de l'année.`,
      phrase`Un critère social seul ne compte pas.`,
    ],
    misDeCote: toMisDeCote(figure),
    couverture: toTableau(
      phrase`Acheteurs qui ont déclaré leur volume d'achats, par catégorie`,
      [{ libelle: 'Catégorie' }, { libelle: 'Ont déclaré', nombre: true }, { libelle: 'Attendus', nombre: true }],
      figure.inclusif.couverture.parCategorie.map(({ type, declares, attendus }) => [LIBELLES_TYPE[type], formatEntier(declares), formatEntier(attendus)]),
    ),
    seuils: cap && phrase`Sous ${formatPartRonde(COUVERTURE_MESURABLE)} de volume déclaré, la part n'est pas mesurable. Le cap n'est tenu pour atteint
      qu'au-delà de ${formatPartRonde(COUVERTURE_SUFFISANTE)}.`,
    texteDuCap: modele?.capTerritorial ? insecables(modele.capTerritorial.libelle) : null,
    methode: `Méthode, version ${METHODE_VERSION}`,
    decisions: listDecisionsOf('CAP').map((code) => ({ libelle: code, href: adresses.decision(code) })),
  };
}

function listFormules(figure: FigureLue): VueExplication['formules'] {
  const { cap, inclusif } = figure;
  const { partDeclaree, partReference, volumeDeclare } = inclusif;
  const part = volumeDeclare === null || partDeclaree === null
    ? {
        nom: 'Part déclarée', calcul: phrase`montant inclusif des acheteurs déclarants ÷ volume déclaré`,
        resultat: phraseNonMesurable(figure), calculee: false,
      }
    : {
        nom: 'Part déclarée',
        calcul: phrase`montant inclusif des acheteurs déclarants ÷ volume déclaré = ${formatMontant(inclusif.montantDesDeclarants)} ÷
          ${formatMontant(volumeDeclare)}`,
        resultat: hasPartMesurable(figure)
          ? formatPart(partDeclaree, 2)
          : phrase`${formatPart(partDeclaree, 2)}, mais la couverture est trop faible pour publier cette part`,
        calculee: true,
      };
  if (cap === null || partReference === null) return [part];
  return [part, {
    nom: phrase`Part de référence (information)`,
    calcul: phrase`montant inclusif de tous les acheteurs ÷ volume de référence = ${formatMontant(inclusif.montantInclusif)} ÷
      ${formatMontantRond(cap.volumeReference)}`,
    resultat: formatPart(partReference, 2),
    calculee: true,
  }];
}

function toMisDeCote({ annee, ecartes }: FigureLue): VueTableau | null {
  if (ecartes.length === 0) return null;
  return toTableau(
    'Marchés inclusifs hors du montant, par motif',
    [{ libelle: 'Motif' }, { libelle: 'Marchés', nombre: true }, { libelle: 'Montant publié', nombre: true }],
    ecartes.map(({ motif, nombre, montant }) => [
      insecables(PHRASES_ECART[motif]),
      { texte: formatEntier(nombre), href: adresses.contrats(annee, { sorte: 'ECARTE', motif }) },
      montant === null ? NON_TRANSMIS : formatMontant(montant),
    ]),
  );
}
