import type { IndicateurLu, IndicateursLus } from '@spaser/application';
import { CHIFFRE_VOL, dernierJour, formatAvecUnite, listRegles, type RegleMethode, type SerieInformative } from '@spaser/domain';
import { insecables } from '@spaser/views';
import type { ChiffreCalculeDto, IndicateursCalculesDto, RegleAppliqueeDto, SerieInformativeDto } from './indicateurs.dto';
import { toMesureDto } from './to-mesure-dto';

/** The figures of a year as people read them. */
export function toIndicateursDto(lus: IndicateursLus): IndicateursCalculesDto {
  const { annee, methode, calculeLe, schema, indicateurs, vol, series, complementaires } = lus;
  return {
    annee,
    methode,
    calculeLe: calculeLe.toISOString(),
    schema: schema !== null,
    indicateurs: indicateurs.map(({ indicateur, mesures }) => ({ ...toChiffreDto(indicateur, mesures, lus), code: indicateur.code })),
    vol: toChiffreDto(CHIFFRE_VOL, [vol], lus),
    series: series.map(toSerieDto),
    complementaires: complementaires.map(({ code, libelle, unite, valeur, comptes }) => ({ code, libelle, chiffre: valeur && formatAvecUnite(valeur, unite), horsModele: true, comptes: comptes.length })),
    regles: listRegles(dernierJour(annee)).map(toRegleDto),
  };
}

function toChiffreDto(chiffre: IndicateurLu['indicateur'] | typeof CHIFFRE_VOL, mesures: IndicateurLu['mesures'], lus: IndicateursLus): ChiffreCalculeDto {
  return {
    code: chiffre.code,
    libelle: insecables(chiffre.libelle),
    definition: insecables(chiffre.definition),
    retenu: isRetenu(chiffre.code, lus),
    decisions: [...chiffre.decisions],
    mesures: mesures.map((evaluee) => toMesureDto(evaluee, chiffre, lus)),
  };
}

/** Whether the buyer's scheme follows a figure; VOL has no code in it, only targets. */
export function isRetenu(code: string, { schema }: Pick<IndicateursLus, 'schema'>): boolean {
  return schema !== null && (schema.indicateurs.some((retenu) => retenu === code) || schema.cibles.some(({ indicateur }) => indicateur === code));
}

export function toSerieDto({ code, indicateur, libelle, unite, valeur, comptes }: SerieInformative): SerieInformativeDto {
  return { code, indicateur, libelle: insecables(libelle), chiffre: valeur && formatAvecUnite(valeur, unite), comptes: comptes.length };
}

export function toRegleDto({ code, version, sujet, enonce, decision, alternative }: RegleMethode): RegleAppliqueeDto {
  return { code, version, sujet: insecables(sujet), enonce: insecables(enonce), decision: insecables(decision), alternative: alternative && insecables(alternative) };
}
