import { CODES_INDICATEUR, computeMesures, computeSeries, computeVol, getIndicateur, showMesure, type CodeIndicateur, type Mesure, type RegistreAcheteur } from '@spaser/domain';
import { le } from '@spaser/domain/testing';
import type { ExportLu, IndicateursExportes, MesureExportee } from '../view-models/exports/exports-lus';

/** An export of Amou, 2025, about nothing but what the test says. */
export function unExport(avec: Partial<ExportLu> = {}): ExportLu {
  return {
    quoi: 'annee', collectivite: { nom: 'Amou', siren: '214000028' }, demonstration: false, annee: 2025, le: le('2026-11-25'), methode: 1, filtre: { etat: null, recherche: null },
    contrats: null, listes: [], indicateurs: null, suivi: null, exercice: null, ...avec,
  };
}

/** The figures of a register, without a scheme. B1, which is the territory's, is in the state of the others. */
export function desIndicateurs(registre: RegistreAcheteur, sujets: IndicateursExportes['sujets'] = new Map()): IndicateursExportes {
  return {
    indicateurs: CODES_INDICATEUR.map((code) => ({ indicateur: getIndicateur(code), mesures: mesuresOf(code, registre).map((mesure) => sansCible(mesure, registre)) })),
    vol: sansCible(computeVol(registre), registre), series: computeSeries(registre), sujets, schema: null, registre,
  };
}

const sansCible = (mesure: Mesure, registre: RegistreAcheteur): MesureExportee => ({ mesure: showMesure(mesure, registre), statut: 'SANS_CIBLE', evaluation: null });

function mesuresOf(code: CodeIndicateur, registre: RegistreAcheteur): readonly Mesure[] {
  if (code !== 'B1') return computeMesures(code, registre);
  return computeMesures('K3', registre).map((mesure, rang) => ({ ...mesure, code: rang === 0 ? 'B1.epci' : 'B1.communes' }));
}
