import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A membership that the mairie has contested (« ce n’est pas nous ») opens nothing until the Département has looked. */
export class Suspensions1764300000000 implements MigrationInterface {
  name = 'Suspensions1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE adhesion ADD suspendue_le timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE adhesion DROP suspendue_le');
  }
}
