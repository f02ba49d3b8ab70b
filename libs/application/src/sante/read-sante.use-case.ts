import type { UniteDeTravail } from '@spaser/persistence';

export interface Sante {
  readonly territoires: readonly string[];
}

/** Answers when the database does. */
export class ReadSante {
  constructor(private readonly unite: UniteDeTravail) {}

  async execute(): Promise<Sante> {
    return { territoires: await this.unite.listTerritoireCodes() };
  }
}
