import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What « B1 élargi » counts, kept with the facts of each buyer and year. Facts already kept do not know it: it stays NULL until the
 * recomputation that is asked for here. Written by hand, never edited once merged.
 */
export class DispositionsNotifiees1764700000000 implements MigrationInterface {
  name = 'DispositionsNotifiees1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    // An owner that is no superuser sees no row of its own tables while their security is forced.
    await runner.query(`
      ALTER TABLE fait_exercice ADD dispositions_notifiees integer CHECK (dispositions_notifiees >= 0);
      COMMENT ON COLUMN fait_exercice.dispositions_notifiees IS 'contracts notified with a clause, a reservation or a social criterion; NULL: not computed yet';
      ALTER TABLE fait_exercice NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE outbox NO FORCE ROW LEVEL SECURITY;
      INSERT INTO outbox (id, territoire_code, collectivite_id, type, cle, charge)
        SELECT gen_random_uuid(), territoire_code, collectivite_id, 'recompute-exercice', collectivite_id::text, jsonb_build_object('annee', annee) FROM fait_exercice;
      ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
      ALTER TABLE fait_exercice FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE fait_exercice DROP dispositions_notifiees');
  }
}
