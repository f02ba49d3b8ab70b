import { watchSource, type AlerteSource, type DateCivile, type SuiviSource } from '@spaser/domain';
import type { Stores, UniteDeTravail } from '@spaser/persistence';
import { today, type Horloge } from '../horloge/horloge';
import { nomSource } from './nom-source';

/** A source of the configuration, what its runs say of it, and what there is to worry about. */
export interface SourceSuivie extends SuiviSource {
  readonly alerte: AlerteSource | null;
}

const JAMAIS_LUE = { premierLe: null, dernierNouveauLe: null, dernierSuccesLe: null, derniere: null } as const;

/** Every source, in the order of the configuration. */
export async function watchSources({ relevesDeSource }: Stores, sources: readonly string[], aujourdhui: DateCivile): Promise<readonly SourceSuivie[]> {
  if (sources.length === 0) return [];
  const suivis = await relevesDeSource.listSuivis(sources);
  return sources.map((source) => {
    const suivi = { ...(suivis.get(source) ?? JAMAIS_LUE), nom: nomSource(source) };
    return { ...suivi, alerte: watchSource(suivi, aujourdhui) };
  });
}

/** Where the sources of a territory stand. */
export class ReadSources {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
    private readonly sources: readonly string[],
  ) {}

  execute({ territoireCode }: { readonly territoireCode: string }): Promise<readonly SourceSuivie[]> {
    return this.unite.read({ sorte: 'TERRITOIRE', territoireCode }, (stores) => watchSources(stores, this.sources, today(this.horloge)));
  }
}
