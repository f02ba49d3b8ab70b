import type { TypeCollectivite } from '@spaser/domain';
import type { FormatExport } from '../api/exports';
import { phrase } from './phrase';

const FORMATS: Readonly<Record<FormatExport, string>> = { ods: 'ODS, pour LibreOffice', xlsx: 'XLSX, pour Excel', csv: 'CSV, pour un autre logiciel', notice: 'La notice, en texte' };

export const TELECHARGER = {
  titre: phrase`Télécharger`,
  /** What the file holds: « Télécharger : toute l’année 2025 ». */
  quoi: (quoi: string): string => phrase`Télécharger : ${quoi}`,
  annee: (annee: number): string => phrase`toute l'année ${annee}`,
  format: (format: FormatExport): string => FORMATS[format],
} as const;

export const OU_EN_EST = {
  titre: (type: TypeCollectivite): string => (type === 'COMMUNE' ? phrase`Où en est votre commune ?` : phrase`Où en est votre collectivité ?`),
  vol: (valeur: string, annee: number): string => phrase`${valeur} de vos achats de ${annee} sont inclusifs.`,
  volInconnu: (annee: number): string => phrase`La part de vos achats inclusifs de ${annee} ne se mesure pas encore : il faut le total de vos achats, et dire de vos marchés s'ils sont inclusifs.`,
  a1: (valeur: string): string => phrase`${valeur} de vos marchés de plus de 25 000 € HT ont une clause d'insertion.`,
  mediane: (mediane: string, nombre: number, strate: string): string => phrase`Médiane de ${nombre} ${strate} : ${mediane}.`,
  sansMediane: phrase`La médiane de celles de votre taille s'affichera quand cinq au moins seront mesurables.`,
  comprendre: 'Comprendre ces chiffres',
} as const;
