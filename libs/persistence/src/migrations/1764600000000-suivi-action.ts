import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate, TENANT } from './isolation';

/**
 * What a collectivité says, year after year, of the actions that its scheme retains: one row for each version, none of which any role may
 * change or delete; the last one stands. Written by hand, never edited once merged.
 */
export class SuiviAction1764600000000 implements MigrationInterface {
  name = 'SuiviAction1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE suivi_action (
        collectivite_id uuid NOT NULL,
        annee integer NOT NULL CHECK (annee BETWEEN 2000 AND 2100),
        action text NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        territoire_code text NOT NULL,
        acte text NOT NULL CHECK (acte IN ('CREATION', 'CORRECTION', 'SUPPRESSION', 'RETABLISSEMENT')),
        contenu jsonb CHECK (jsonb_typeof(contenu) = 'object'),
        auteur_id uuid,
        ecrit_le timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (collectivite_id, annee, action, version),
        CHECK ((contenu IS NULL) = (acte = 'SUPPRESSION')),
        ${TENANT}
      );
      COMMENT ON COLUMN suivi_action.action IS 'lineage code of the leaf of the model: it outlives a revision of the scheme';
      ${isolate('suivi_action', 'collectivite_id', { app: { droits: 'SELECT, INSERT' }, worker: { droits: 'SELECT' } })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE suivi_action');
  }
}
