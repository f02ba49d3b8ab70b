import { provenanceOf, type IndicateursLus, type MesureAnnuelle, type MesureEvaluee, type Sujets } from '@spaser/application';
import {
  apportionCentiemes, formatAvecUnite, formatCible, formatPourcentHonnete, formatQuantite, PHRASES_MASQUE, PHRASES_MISE_A_PART, unites, writeSource, type Indicateur, type MesureMontree, type MotifMiseAPart, type Part, type UniteIndicateur,
} from '@spaser/domain';
import { adresses, insecables } from '@spaser/views';
import type { ChiffreAnnuelDto, MesureCalculeeDto, PieceDuChiffreDto } from './indicateurs.dto';

/** What is printed of a figure's words: its own unit, and that of its targets (`null`: none). */
export interface Unites {
  readonly unite: UniteIndicateur;
  readonly uniteCible: string | null;
}

type ChiffreDefini = Pick<Indicateur, 'unite' | 'sousMesures'>;

export function unitesOf({ mesure, evaluation }: MesureEvaluee, { unite, sousMesures }: ChiffreDefini): Unites {
  return { unite: sousMesures.find(({ code }) => code === mesure.code)?.unite ?? unite, uniteCible: evaluation?.unite ?? null };
}

/** One measure as people read it: exact inside, rounded here and nowhere else. */
export function toMesureDto(evaluee: MesureEvaluee, chiffre: ChiffreDefini, { annee, sujets }: Pick<IndicateursLus, 'annee' | 'sujets'>): MesureCalculeeDto {
  const { mesure, evaluation, statut, explication, annees } = evaluee;
  const { code, etat, valeur, masque, part, ecartes } = mesure;
  const unites = unitesOf(evaluee, chiffre);
  const sous = chiffre.sousMesures.find((candidate) => candidate.code === code) ?? null;
  const precedente = annees.find((une) => une.annee === annee - 1) ?? null;
  const cible = evaluation?.cible ?? null;
  const motifs = [...new Set(ecartes.map(({ motif }) => motif))];
  return {
    code,
    libelle: sous && insecables(sous.libelle),
    unite: unites.unite,
    etat,
    chiffre: formatChiffre(mesure, unites, cible),
    valeur: valeur && formatQuantite(valeur),
    masque,
    part: part && formatPourcentHonnete(part, evaluation?.unite === '%' ? cible : null),
    calcul: explication.calcul.map(insecables),
    couverture: { ...explication.couverture, phrase: insecables(explication.couverture.phrase) },
    source: insecables(writeSource(provenanceOf(mesure, sujets))),
    cible: cible && evaluation && formatCible(cible, evaluation.unite),
    prochaineCible: evaluation?.prochaineCible ? `${formatCible(evaluation.prochaineCible.valeur, evaluation.unite)} en ${evaluation.prochaineCible.annee}` : null,
    uniteCible: unites.uniteCible,
    statut,
    precedente: precedente && toChiffreAnnuel(precedente, unites),
    comptes: toApports(mesure, sujets),
    misesAPart: motifs.map((motif: MotifMiseAPart) => ({
      phrase: insecables(PHRASES_MISE_A_PART[motif]), pieces: ecartes.filter((ecart) => ecart.motif === motif).map(({ id }) => toPiece(id, sujets)),
    })),
  };
}

/** A year of a figure, in the units of the year that is read: the years are compared with one another. */
export function toChiffreAnnuel({ annee, mesure, evaluation }: MesureAnnuelle, unites: Unites): ChiffreAnnuelDto {
  return { annee, etat: mesure.etat, chiffre: formatChiffre(mesure, unites, evaluation?.unite === '%' ? evaluation.cible : null) };
}

/** The figure as one reads it: the share when the targets are shares, else the value and its unit, or what stands in its place. */
function formatChiffre({ code, valeur, part, masque }: MesureMontree, { unite, uniteCible }: Unites, cible: Part | null): string | null {
  if (masque !== null) return PHRASES_MASQUE[masque];
  if (valeur === null) return null;
  if (uniteCible === '%' && part !== null) return formatPourcentHonnete(part, cible);
  return formatAvecUnite(valeur, unite, code);
}

/** The records of a figure, each with what it brings: what is shown adds up to the total, to the hundredth. */
function toApports({ comptes }: MesureMontree, sujets: Sujets): MesureCalculeeDto['comptes'] {
  const montrees = apportionCentiemes(comptes.map(({ quantite }) => quantite ?? unites(0)));
  return comptes.map(({ id, masque }, rang) => ({ ...toPiece(id, sujets), quantite: masque === null ? formatQuantite(montrees[rang] ?? unites(0)) : PHRASES_MASQUE[masque] }));
}

function toPiece(id: string, sujets: Sujets): PieceDuChiffreDto {
  const sujet = sujets.get(id);
  // An enterprise that answered a sourcing (U2) is known by its SIREN alone.
  if (!sujet) return { id, sorte: 'ECRITURE', libelle: id, reference: id, page: null };
  const { reference, libelle, sorte } = sujet;
  return { id, sorte, libelle, reference, page: sorte === 'MARCHE' ? adresses.marche(id) : sorte === 'ACHETEUR' ? `/c/${reference}` : null };
}
