import { CODES_INDICATEUR, computeMesures, computeVol, describeMesure, formatAvecUnite, formatPourcentHonnete, PHRASES_MASQUE, showMesure, type Annee, type EcritureLue, type EffetDepot, type Mesure, type RegistreAcheteur } from '@spaser/domain';
import type { Stores } from '@spaser/persistence';
import { loadRegistre } from '../registre/load-registre';

/** Years whose figures are compared before an import, the latest of those that it touches. */
const ANNEES_COMPAREES = 3;
/** The scheme names this figure after the Département. */
const PART_INCLUSIVE = 'Part d’achats inclusifs';

type Figure = Omit<EffetDepot, 'avant' | 'apres'> & { readonly texte: string | null };

/** The figures of some years as they are read now, by « année code ». */
export type Figures = ReadonlyMap<string, Figure>;

/** Reads every figure of the latest of `annees`, B1 apart: it is the territory's. */
export async function readFigures(stores: Stores, collectiviteId: string, annees: readonly Annee[], partagees: readonly EcritureLue[]): Promise<Figures> {
  const figures = new Map<string, Figure>();
  const comparees = [...new Set(annees)].sort((a, b) => b - a).slice(0, ANNEES_COMPAREES);
  const [derniere] = comparees;
  if (derniere === undefined) return figures;
  const { parAnnee } = await loadRegistre(stores, collectiviteId, derniere, comparees, partagees);
  for (const registre of parAnnee) {
    const mesures = [computeVol(registre), ...CODES_INDICATEUR.filter((code) => code !== 'B1').flatMap((code) => computeMesures(code, registre))];
    for (const mesure of mesures) figures.set(`${registre.annee} ${mesure.code}`, { annee: registre.annee, code: mesure.code, libelle: mesure.code === 'VOL' ? PART_INCLUSIVE : describeMesure(mesure.code).libelle, texte: writeMesure(mesure, registre) });
  }
  return figures;
}

/** The figures that differ, the share of inclusive purchases first. */
export function compareFigures(avant: Figures, apres: Figures): readonly EffetDepot[] {
  return [...apres].flatMap(([cle, { texte, ...figure }]) => {
    const ancien = avant.get(cle)?.texte ?? null;
    return ancien === texte ? [] : [{ ...figure, avant: ancien, apres: texte }];
  });
}

function writeMesure(mesure: Mesure, registre: RegistreAcheteur): string | null {
  const { valeur, part, masque, code } = showMesure(mesure, registre);
  if (masque !== null) return PHRASES_MASQUE[masque];
  if (part !== null) return formatPourcentHonnete(part, null);
  return valeur && formatAvecUnite(valeur, describeMesure(code).unite, code);
}
