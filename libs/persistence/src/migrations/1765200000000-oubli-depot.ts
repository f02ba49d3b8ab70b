import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The lines of a deposited file are not kept for ever. Written by hand, never edited once merged. */
export class OubliDepot1765200000000 implements MigrationInterface {
  name = 'OubliDepot1765200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE depot ADD oublie_le timestamptz;
      COMMENT ON COLUMN depot.oublie_le IS 'when its lines were forgotten, past the delay of undoing; NULL: they are kept, or were given up by hand';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE depot DROP oublie_le');
  }
}
