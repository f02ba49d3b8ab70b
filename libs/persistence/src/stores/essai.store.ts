import type { EntityManager } from 'typeorm';

/** A part of a transaction that can fail, or be tried for what it would give, without losing the rest. */
export class EssaiStore {
  constructor(private readonly manager: EntityManager) {}

  /** What `fn` writes is kept when it resolves, and forgotten when it throws; the transaction goes on. */
  async attempt<T>(fn: () => Promise<T>): Promise<T> {
    await this.manager.query('SAVEPOINT essai');
    try {
      const resultat = await fn();
      await this.manager.query('RELEASE SAVEPOINT essai');
      return resultat;
    } catch (erreur) {
      await this.manager.query('ROLLBACK TO SAVEPOINT essai');
      throw erreur;
    }
  }

  /** What `fn` gives once it has written; nothing of what it wrote remains. */
  async simulate<T>(fn: () => Promise<T>): Promise<T> {
    await this.manager.query('SAVEPOINT simulation');
    try {
      return await fn();
    } finally {
      await this.manager.query('ROLLBACK TO SAVEPOINT simulation');
    }
  }
}
