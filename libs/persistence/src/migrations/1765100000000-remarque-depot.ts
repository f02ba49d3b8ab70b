import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a deposited file holds and no line of it shows. Written by hand, never edited once merged. */
export class RemarqueDepot1765100000000 implements MigrationInterface {
  name = 'RemarqueDepot1765100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE depot ADD remarque text;
      COMMENT ON COLUMN depot.remarque IS 'what the file holds and no line shows: totals, contracts of other buyers, records that cannot be read; NULL: nothing';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE depot DROP remarque');
  }
}
