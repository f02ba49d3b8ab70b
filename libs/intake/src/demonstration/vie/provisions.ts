import { LEVIERS_J1, type Etiquette } from '@spaser/domain';
import type { Tirage } from '../tirage';
import type { ContratTenu } from './ecriture-demo';

/** A family of purchases: how often its contracts ask for each thing. */
interface Famille {
  readonly cpv: readonly string[];
  readonly etiquettes: readonly (readonly [Etiquette, number])[];
  readonly labels: readonly string[];
  /** Chance that the conduct of the works or of the service is asked to pollute less. */
  readonly leviers: number;
}

/** By the beginning of the CPV, the first that fits. */
const FAMILLES: readonly Famille[] = [
  { cpv: ['45233', '45221'], etiquettes: [['K1', 0.42], ['K2', 0.3], ['H1', 0.22]], labels: [], leviers: 0.3 },
  { cpv: ['45'], etiquettes: [['F2', 0.3], ['H1', 0.35]], labels: ['BIOSOURCE', 'FSC', 'PEFC'], leviers: 0.15 },
  { cpv: ['391', '392', '30'], etiquettes: [['F2', 0.4], ['G2', 0.35]], labels: ['NF_ENVIRONNEMENT', 'ENERGY_STAR'], leviers: 0 },
  { cpv: ['15', '03'], etiquettes: [['F2', 0.3]], labels: ['AB'], leviers: 0.2 },
  { cpv: ['9', '39'], etiquettes: [['F2', 0.45]], labels: ['ECOLABEL_EUROPEEN'], leviers: 0.3 },
  { cpv: ['60', '34'], etiquettes: [], labels: [], leviers: 0.4 },
];
/** What intellectual services are asked for does not count in J1. */
const LEVIERS_D_ETUDES = ['VISIO', 'DEMATERIALISATION'] as const;
const PART_D_ETUDES = 0.12;
const CRITERES = ['FORMATION', 'SECURITE', 'EGALITE_CHANCES', 'PARITE', 'ACTIONS_INSERTION'] as const;

/** The environmental half of what a person says of a contract: « none » is said too. */
export function drawEnvironnement({ marche }: ContratTenu, tirage: Tirage): Readonly<Record<'etiquettes' | 'labels' | 'leviers', readonly string[]>> {
  const cpv = marche.codeCPV ?? '';
  const famille = FAMILLES.find(({ cpv: debuts }) => debuts.some((debut) => cpv.startsWith(debut)));
  const tires = (famille?.etiquettes ?? []).filter(([etiquette, chance]) => tirage.chance(chance) && (etiquette !== 'H1' || marche.typeMarche === 'TRAVAUX')).map(([etiquette]) => etiquette);
  // What is published asks for something: at least one thing is known of it.
  const publie = (marche.considerationsEnvironnementales ?? []).length > 0;
  const premiere = famille?.etiquettes[0]?.[0];
  const etiquettes = publie && tires.length === 0 && premiere ? [premiere] : tires;
  const labels = etiquettes.includes('F2') && famille && famille.labels.length > 0 ? [tirage.pick(famille.labels)] : [];
  return { etiquettes, labels, leviers: drawLeviers(famille, publie, tirage) };
}

function drawLeviers(famille: Famille | undefined, publie: boolean, tirage: Tirage): readonly string[] {
  if (!famille) return tirage.chance(PART_D_ETUDES) ? [tirage.pick(LEVIERS_D_ETUDES)] : [];
  return tirage.chance(famille.leviers * (publie ? 1.5 : 1)) ? tirage.shuffle(LEVIERS_J1).slice(0, tirage.integer(1, 2)) : [];
}

/** One or two social award criteria. */
export function drawCriteres(tirage: Tirage): readonly string[] {
  return tirage.shuffle(CRITERES).slice(0, tirage.integer(1, 2));
}
