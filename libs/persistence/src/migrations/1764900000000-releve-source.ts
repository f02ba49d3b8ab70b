import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dateSaine, isolate, LECTURE } from './isolation';

/**
 * The runs of the scheduled sources: when each was read, what it brought, and what its server said of it, so that the next run may ask whether
 * anything has changed. Written by hand, never edited once merged.
 */
export class ReleveSource1764900000000 implements MigrationInterface {
  name = 'ReleveSource1764900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE releve_source (
        territoire_code text NOT NULL REFERENCES territoire (code),
        id uuid NOT NULL,
        source text NOT NULL CHECK (length(source) <= 2000),
        issue text NOT NULL CHECK (issue IN ('EN_COURS', 'NOUVEAU', 'SANS_EFFET', 'INCHANGE', 'ECHEC')),
        jour date NOT NULL ${dateSaine('jour')},
        commence_le timestamptz NOT NULL,
        termine_le timestamptz,
        phrase text,
        octets bigint CHECK (octets >= 0),
        etag text,
        modifie_le text,
        empreinte text,
        crees integer CHECK (crees >= 0),
        modifies integer CHECK (modifies >= 0),
        PRIMARY KEY (territoire_code, id),
        CHECK ((issue = 'EN_COURS') = (termine_le IS NULL)),
        CHECK ((issue = 'ECHEC') <= (phrase IS NOT NULL))
      );
      COMMENT ON COLUMN releve_source.jour IS 'civil day in France: a scheduled source is read once a day';
      COMMENT ON COLUMN releve_source.empreinte IS 'SHA-256 of the bytes: the same file is not imported twice';
      CREATE UNIQUE INDEX releve_source_en_cours ON releve_source (territoire_code, source) WHERE issue = 'EN_COURS';
      CREATE INDEX releve_source_recents ON releve_source (territoire_code, source, commence_le DESC);
      ${isolate('releve_source', 'territoire_code', { worker: { droits: 'SELECT, INSERT, UPDATE' }, territory: LECTURE, app: LECTURE })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE releve_source');
  }
}
