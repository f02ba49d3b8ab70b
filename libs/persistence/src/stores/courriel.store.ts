import type { EntityManager } from 'typeorm';
import type { Perimetre } from '../perimetre';

/** An e-mail to send: which template, to whom, what it says, and the token whose link it carries. */
export interface Courriel {
  readonly id: string;
  readonly gabarit: string;
  readonly destinataire: string;
  readonly donnees: Readonly<Record<string, unknown>>;
  readonly jetonId: string | null;
}

export interface CourrielEnAttente extends Courriel {
  readonly creeLe: Date;
  readonly envoyeLe: Date | null;
  /** Why it will never leave. */
  readonly erreur: string | null;
}

/** E-mails asked for and sent. What they said is forgotten once they have left. */
export class CourrielStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  async add({ id, gabarit, destinataire, donnees, jetonId }: Courriel): Promise<void> {
    await this.manager.query('INSERT INTO courriel (territoire_code, id, gabarit, destinataire, donnees, jeton_id) VALUES ($1, $2, $3, $4, $5, $6)', [
      this.perimetre.territoireCode, id, gabarit, destinataire, JSON.stringify(donnees), jetonId,
    ]);
  }

  async find(id: string): Promise<CourrielEnAttente | null> {
    const [row]: Row[] = await this.manager.query(
      'SELECT id, gabarit, destinataire, donnees, jeton_id, cree_le, envoye_le, erreur FROM courriel WHERE territoire_code = $1 AND id = $2',
      [this.perimetre.territoireCode, id],
    );
    return row
      ? {
          id: row.id, gabarit: row.gabarit, destinataire: row.destinataire, donnees: row.donnees, jetonId: row.jeton_id, creeLe: row.cree_le,
          envoyeLe: row.envoye_le, erreur: row.erreur,
        }
      : null;
  }

  /** Its content is forgotten at once, and after a quarter that it was ever sent. */
  async markSent(id: string): Promise<void> {
    await this.manager.query(`DELETE FROM courriel WHERE territoire_code = $1 AND cree_le < now() - interval '90 days' AND (envoye_le IS NOT NULL OR erreur IS NOT NULL)`, [
      this.perimetre.territoireCode,
    ]);
    await this.manager.query(`UPDATE courriel SET envoye_le = now(), erreur = NULL, donnees = '{}' WHERE territoire_code = $1 AND id = $2`, [
      this.perimetre.territoireCode, id,
    ]);
  }

  /** Gives an e-mail up, with the reason. */
  async recordError(id: string, erreur: string): Promise<void> {
    await this.manager.query(`UPDATE courriel SET erreur = left($3, 1000), donnees = '{}' WHERE territoire_code = $1 AND id = $2`, [
      this.perimetre.territoireCode, id, erreur,
    ]);
  }
}

interface Row {
  id: string;
  gabarit: string;
  destinataire: string;
  donnees: Record<string, unknown>;
  jeton_id: string | null;
  cree_le: Date;
  envoye_le: Date | null;
  erreur: string | null;
}
