import type { CodeFigure, IndicateursLus, MesureEvaluee } from '@spaser/application';
import { CHIFFRE_VOL, DOMAINES_LIBELLES, formatCible, getIndicateur, PHRASES_MASQUE, type MesureMontree, type Part } from '@spaser/domain';
import { insecables } from '@spaser/views';
import type { FigureCalculeeDto, FractionDto, LigneDeRepartitionDto, MesureDetailleeDto } from './indicateurs.dto';
import { isRetenu, toRegleDto, toSerieDto } from './to-indicateurs-dto';
import { toChiffreAnnuel, toMesureDto, unitesOf } from './to-mesure-dto';

/** One figure of a buyer, with everything that makes it understood. */
export function toFigureDto(lus: IndicateursLus & { readonly code: CodeFigure }): FigureCalculeeDto {
  const { code, annee, methode, calculeLe, schema, series } = lus;
  const chiffre = code === 'VOL' ? CHIFFRE_VOL : getIndicateur(code);
  const mesures = code === 'VOL' ? [lus.vol] : (lus.indicateurs.find(({ indicateur }) => indicateur.code === code)?.mesures ?? []);
  return {
    annee,
    methode,
    calculeLe: calculeLe.toISOString(),
    schema: schema !== null,
    code,
    libelle: insecables(chiffre.libelle),
    definition: insecables(chiffre.definition),
    retenu: isRetenu(code, lus),
    mesures: mesures.map((evaluee) => ({ ...toMesureDto(evaluee, chiffre, lus), ...toDetail(evaluee, chiffre) })),
    series: series.filter(({ indicateur }) => indicateur === code).map(toSerieDto),
    regles: (mesures[0]?.explication.regles ?? []).map(toRegleDto),
  };
}

function toDetail(evaluee: MesureEvaluee, chiffre: Parameters<typeof unitesOf>[1]): Pick<MesureDetailleeDto, 'annees' | 'cibles' | 'repartition'> {
  const unites = unitesOf(evaluee, chiffre);
  const { uniteCible } = unites;
  return {
    annees: evaluee.annees.map((une) => ({
      ...toChiffreAnnuel(une, unites),
      exact: toFraction(uniteCible === '%' ? une.mesure.part : une.mesure.valeur),
      cible: une.evaluation?.cible ? formatCible(une.evaluation.cible, une.evaluation.unite) : null,
      statut: une.statut,
    })),
    cibles: evaluee.cibles.flatMap(({ annee, valeur }) => { const exact = toFraction(valeur); return exact === null ? [] : [{ annee, cible: formatCible(valeur, uniteCible ?? ''), exact }]; }),
    repartition: toRepartition(evaluee.mesure),
  };
}

const LIBELLES_SEXE = { FEMMES: 'Femmes', HOMMES: 'Hommes' } as const;

function toRepartition({ ventilation, repartition }: MesureMontree): LigneDeRepartitionDto[] {
  return [
    ...ventilation.map(({ sexe, valeur, masque }) => ({ libelle: LIBELLES_SEXE[sexe], chiffre: masque === null ? String(valeur) : PHRASES_MASQUE[masque] })),
    ...Object.entries(repartition ?? {}).map(([domaine, nombre]) => ({ libelle: (DOMAINES_LIBELLES as Readonly<Record<string, string>>)[domaine] ?? 'Domaine non précisé', chiffre: String(nombre) })),
  ];
}

const toFraction = (part: Part | null): FractionDto | null => part && { numerateur: String(part.numerateur), denominateur: String(part.denominateur) };
