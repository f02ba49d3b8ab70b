import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate, TENANT } from './isolation';

/**
 * What a collectivité has decided of the doubts of its published contracts: one row for each version, none of which any role may change or
 * delete; the last one stands, for the values that it was made on. Written by hand, never edited once merged.
 */
export class DecisionDoute1765000000000 implements MigrationInterface {
  name = 'DecisionDoute1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE decision_doute (
        collectivite_id uuid NOT NULL,
        uid text NOT NULL,
        code text NOT NULL,
        empreinte text NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        territoire_code text NOT NULL,
        lot uuid NOT NULL,
        acte text NOT NULL CHECK (acte IN ('JUSTE', 'ECARTER', 'ANNULATION')),
        ecriture_id uuid,
        version_ecrite integer,
        auteur_id uuid NOT NULL,
        decide_le timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (collectivite_id, uid, code, empreinte, version),
        CHECK ((acte = 'ECARTER') = (ecriture_id IS NOT NULL)),
        CHECK ((ecriture_id IS NULL) = (version_ecrite IS NULL)),
        ${TENANT}
      );
      COMMENT ON COLUMN decision_doute.empreinte IS 'SHA-256 of the doubt and of the published values that it bears on: another value is another doubt';
      COMMENT ON COLUMN decision_doute.lot IS 'decisions made in one click, undone together';
      CREATE INDEX decision_doute_lot ON decision_doute (collectivite_id, lot);
      ${isolate('decision_doute', 'collectivite_id', { app: { droits: 'SELECT, INSERT' } })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE decision_doute');
  }
}
