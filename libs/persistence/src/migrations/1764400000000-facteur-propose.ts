import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A new second factor waits beside the one in use: who changes telephone is protected by the old one until a code of the new one confirms it. */
export class FacteurPropose1764400000000 implements MigrationInterface {
  name = 'FacteurPropose1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE utilisateur ADD totp_propose text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE utilisateur DROP totp_propose');
  }
}
