import type { UniteDeTravail } from '@spaser/persistence';
import type { Horloge } from '../horloge/horloge';
import { ReadSources } from '../sources/read-sources.use-case';

export interface Sante {
  readonly territoires: readonly string[];
  /** What works and yet deserves a look, a sentence each. */
  readonly avertissements: readonly string[];
}

/** Answers when the database does. */
export class ReadSante {
  private readonly sources: ReadSources;

  constructor(
    private readonly unite: UniteDeTravail,
    horloge: Horloge,
    sources: readonly string[],
  ) {
    this.sources = new ReadSources(unite, horloge, sources);
  }

  async execute(): Promise<Sante> {
    const territoires = await this.unite.listTerritoireCodes();
    const avertissements: string[] = [];
    for (const territoireCode of territoires) {
      const suivies = await this.sources.execute({ territoireCode });
      avertissements.push(...suivies.flatMap(({ alerte }) => (alerte === null ? [] : [`Territoire ${territoireCode}\u00a0: ${alerte.phrase}`])));
    }
    return { territoires, avertissements };
  }
}
