import type { EntityManager } from 'typeorm';
import type { Perimetre } from '../perimetre';

/** Tries counted in the database, so that a restart forgives nobody. */
export class TentativeStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  /** Counts one more try of a key and returns how many there are in its window, with the seconds left in it. */
  async count(cle: string, fenetreSecondes: number, instant: Date): Promise<{ readonly nombre: number; readonly resteSecondes: number }> {
    await this.manager.query(`DELETE FROM tentative WHERE territoire_code = $1 AND debut < $2::timestamptz - interval '1 day'`, [this.perimetre.territoireCode, instant]);
    const rows: { nombre: number; debut: Date }[] = await this.manager.query(
      `INSERT INTO tentative AS t (territoire_code, cle, debut, nombre) VALUES ($1, $2, $3, 1)
       ON CONFLICT (territoire_code, cle) DO UPDATE SET
         nombre = CASE WHEN t.debut <= $3::timestamptz - $4 * interval '1 second' THEN 1 ELSE t.nombre + 1 END,
         debut = CASE WHEN t.debut <= $3::timestamptz - $4 * interval '1 second' THEN $3 ELSE t.debut END
       RETURNING nombre, debut`,
      [this.perimetre.territoireCode, cle, instant, fenetreSecondes],
    );
    const { nombre, debut } = rows[0] ?? { nombre: 1, debut: instant };
    return { nombre, resteSecondes: Math.max(0, fenetreSecondes - (instant.getTime() - debut.getTime()) / 1_000) };
  }

  /** The right answer was given: the tries before it are forgotten. */
  async forget(cle: string): Promise<void> {
    await this.manager.query('DELETE FROM tentative WHERE territoire_code = $1 AND cle = $2', [this.perimetre.territoireCode, cle]);
  }
}
