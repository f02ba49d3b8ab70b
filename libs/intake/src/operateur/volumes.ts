import { DomainError, isSiren, parseAnnee, type Annee, type Centimes, type Siren } from '@spaser/domain';
import { Doutes } from '../normalise/doutes';
import { simplify } from '../normalise/mot';
import { normaliseMontant } from '../normalise/montant';
import { isAbsent } from '../normalise/scalaire';
import { readOperateur, type LigneOperateur, type MotifLigne } from './lignes-operateur';

/** What a volume of purchases rests on: what was paid, or an estimate. It is never guessed. */
export type BaseVolume = 'MANDATE' | 'ESTIME';

/** A buyer's purchases of one year, in cents excluding tax. */
export interface VolumeDeclare {
  readonly siren: Siren;
  readonly annee: Annee;
  readonly volumeHT: Centimes;
  readonly base: BaseVolume;
}

const BASES: Readonly<Record<string, BaseVolume>> = { mandate: 'MANDATE', mandates: 'MANDATE', estime: 'ESTIME', estimes: 'ESTIME', estimation: 'ESTIME' };

/** Rows « siren;annee;volume_ht;base ». A volume of 0 is a declared zero; an empty one is missing, and rejected. */
export function readVolumes(chemin: string): AsyncGenerator<LigneOperateur<VolumeDeclare>> {
  return readOperateur(chemin, ['siren', 'annee', 'volume_ht', 'base'], readVolume);
}

function readVolume(cellule: (colonne: string) => string): VolumeDeclare | MotifLigne {
  const siren = cellule('siren').replace(/\s/g, '');
  if (!isSiren(siren)) return { rejet: 'SIREN_ILLISIBLE', colonne: 'siren', valeur: cellule('siren') };
  const annee = readAnnee(cellule('annee'));
  if (annee === null) return { rejet: 'ANNEE_ILLISIBLE', colonne: 'annee', valeur: cellule('annee') };
  const volume = cellule('volume_ht');
  if (isAbsent(volume)) return { rejet: 'VOLUME_MANQUANT', colonne: 'volume_ht' };
  const volumeHT = normaliseMontant(volume, 'volume_ht', true, new Doutes());
  if (volumeHT === null) return { rejet: 'VOLUME_ILLISIBLE', colonne: 'volume_ht', valeur: volume };
  if (volumeHT < 0n) return { rejet: 'VOLUME_NEGATIF', colonne: 'volume_ht', valeur: volume };
  if (cellule('base') === '') return { rejet: 'BASE_MANQUANTE', colonne: 'base' };
  const base = BASES[simplify(cellule('base'))];
  return base ? { siren, annee, volumeHT, base } : { rejet: 'BASE_INCONNUE', colonne: 'base', valeur: cellule('base') };
}

function readAnnee(texte: string): Annee | null {
  try {
    return parseAnnee(texte);
  } catch (erreur) {
    if (erreur instanceof DomainError) return null;
    throw erreur;
  }
}
