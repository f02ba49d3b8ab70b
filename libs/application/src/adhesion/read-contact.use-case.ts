import type { UniteDeTravail } from '@spaser/persistence';
import type { Acteur } from '../acteur/acteur';
import { identite, ROLES_QUI_REPONDENT } from './collectivite-visee';

/** Whom to ask at the Département: a facilitator when there is one. `null` until an agent has an account. */
export interface ContactLu {
  readonly nom: string;
  readonly courriel: string;
}

export class ReadContact {
  constructor(private readonly unite: UniteDeTravail) {}

  async execute({ territoireCode }: Pick<Acteur, 'territoireCode'>): Promise<ContactLu | null> {
    const [agent] = await this.unite.read(identite(territoireCode), (stores) => stores.adhesions.listAgents(ROLES_QUI_REPONDENT));
    return agent ? { nom: agent.nom, courriel: agent.courriel } : null;
  }
}
