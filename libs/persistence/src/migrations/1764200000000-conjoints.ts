import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A buyer may decline a joint scheme that was proposed to it; whoever leads the scheme sees it. */
export class Conjoints1764200000000 implements MigrationInterface {
  name = 'Conjoints1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE spaser ADD decline_le timestamptz;
      GRANT SELECT (decline_le) ON spaser TO spaser_territory;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE spaser DROP decline_le');
  }
}
