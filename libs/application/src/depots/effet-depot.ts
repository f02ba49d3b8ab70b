import { CODES_INDICATEUR, computeMesures, computeVol, formatDecimal, formatPourcentHonnete, formatQuantite, getIndicateur, motUnite, PHRASES_MASQUE, showMesure, type Annee, type EcritureLue, type Mesure, type RegistreAcheteur } from '@spaser/domain';
import type { Stores } from '@spaser/persistence';
import { loadRegistre } from '../registre/load-registre';

/** How a figure moves when a file is imported: « 4,1 % » becomes « 4,6 % ». `null`: not known. */
export interface EffetDepot {
  readonly annee: Annee;
  readonly code: string;
  readonly libelle: string;
  readonly avant: string | null;
  readonly apres: string | null;
}

/** Years whose figures are compared before an import, the latest of those that it touches. */
const ANNEES_COMPAREES = 3;

/** The figures of some years as they are read now, by « année code ». */
export type Figures = ReadonlyMap<string, Omit<EffetDepot, 'avant' | 'apres'> & { readonly texte: string | null }>;

/** Reads every figure of the latest of `annees`, B1 apart: it is the territory's. */
export async function readFigures(stores: Stores, collectiviteId: string, annees: readonly Annee[], partagees: readonly EcritureLue[]): Promise<Figures> {
  const figures = new Map<string, Omit<EffetDepot, 'avant' | 'apres'> & { readonly texte: string | null }>();
  const comparees = [...new Set(annees)].sort((a, b) => b - a).slice(0, ANNEES_COMPAREES);
  const [derniere] = comparees;
  if (derniere === undefined) return figures;
  const { parAnnee } = await loadRegistre(stores, collectiviteId, derniere, comparees, partagees);
  for (const registre of parAnnee) {
    const mesures = [computeVol(registre), ...CODES_INDICATEUR.filter((code) => code !== 'B1').flatMap((code) => computeMesures(code, registre))];
    for (const mesure of mesures) figures.set(`${registre.annee} ${mesure.code}`, { annee: registre.annee, code: mesure.code, libelle: libelleOf(mesure), texte: writeMesure(mesure, registre) });
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

function libelleOf({ code }: Mesure): string {
  if (code === 'VOL') return 'Part d’achats inclusifs';
  const [racine = ''] = code.split('.');
  const indicateur = getIndicateur(racine as Parameters<typeof getIndicateur>[0]);
  return indicateur.sousMesures.find((sous) => sous.code === code)?.libelle ?? indicateur.libelle;
}

function writeMesure(mesure: Mesure, registre: RegistreAcheteur): string | null {
  const { valeur, part, masque, code } = showMesure(mesure, registre);
  if (masque !== null) return PHRASES_MASQUE[masque];
  if (part !== null) return formatPourcentHonnete(part, null);
  if (valeur === null) return null;
  const [racine = ''] = code.split('.');
  const indicateur = code === 'VOL' ? null : getIndicateur(racine as Parameters<typeof getIndicateur>[0]);
  const unite = indicateur?.sousMesures.find((sous) => sous.code === code)?.unite ?? indicateur?.unite ?? '€';
  if (unite === '€') return `${formatDecimal(valeur, 2)}\u00a0€`;
  return `${formatQuantite(valeur)}\u00a0${motUnite(unite, Number(valeur.numerateur) / Number(valeur.denominateur))}`;
}
