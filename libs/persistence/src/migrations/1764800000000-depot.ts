import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ECRITURE, isolate, TENANT } from './isolation';

/**
 * The files that people deposit: what was read of each, line by line, what it would do and what it did, so that it can be corrected, taken in
 * part and undone. The file itself is never kept. Written by hand, never edited once merged.
 */
export class Depot1764800000000 implements MigrationInterface {
  name = 'Depot1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE depot (
        collectivite_id uuid NOT NULL,
        id uuid NOT NULL,
        territoire_code text NOT NULL,
        sorte text NOT NULL,
        etat text NOT NULL CHECK (etat IN ('LECTURE', 'COLONNES', 'VERIFICATION', 'APERCU', 'ECRITURE', 'IMPORTE', 'ANNULATION', 'ANNULE', 'REFUSE', 'ABANDONNE')),
        revision integer NOT NULL DEFAULT 1,
        nom text NOT NULL CHECK (length(nom) <= 200),
        octets bigint NOT NULL CHECK (octets >= 0),
        empreinte text NOT NULL,
        format text,
        feuille text,
        feuilles text[] NOT NULL DEFAULT '{}',
        entetes text[] NOT NULL DEFAULT '{}',
        correspondance text[] NOT NULL DEFAULT '{}',
        bilan jsonb,
        phrase text,
        reference text,
        auteur_id uuid NOT NULL,
        depose_le timestamptz NOT NULL DEFAULT now(),
        importe_le timestamptz,
        annule_le timestamptz,
        PRIMARY KEY (collectivite_id, id),
        UNIQUE (collectivite_id, reference),
        CHECK ((etat = 'REFUSE') <= (phrase IS NOT NULL)),
        ${TENANT}
      );
      COMMENT ON COLUMN depot.empreinte IS 'SHA-256 of the bytes: the same file twice is told, and counts once';
      COMMENT ON COLUMN depot.correspondance IS 'for each column of the file, the key of what it gives, or null';
      CREATE INDEX depot_recents ON depot (collectivite_id, depose_le DESC);
      ${isolate('depot', 'collectivite_id', { app: { droits: 'SELECT, INSERT, UPDATE' }, worker: { droits: 'SELECT, UPDATE' } })}

      CREATE TABLE depot_ligne (
        collectivite_id uuid NOT NULL,
        depot_id uuid NOT NULL,
        rang integer NOT NULL CHECK (rang >= 0),
        territoire_code text NOT NULL,
        numero integer NOT NULL CHECK (numero > 0),
        cellules text[] NOT NULL,
        corrections jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(corrections) = 'object'),
        ignoree boolean NOT NULL DEFAULT false,
        statut text CHECK (statut IN ('NOUVEAU', 'MODIFIE', 'INCHANGE', 'A_CORRIGER', 'IGNORE')),
        motif text,
        refus jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(refus) = 'array'),
        changements jsonb CHECK (jsonb_typeof(changements) = 'object'),
        contenu jsonb CHECK (jsonb_typeof(contenu) = 'object'),
        marche_id uuid,
        ecriture_id uuid,
        version_lue integer,
        version_ecrite integer,
        PRIMARY KEY (collectivite_id, depot_id, rang),
        FOREIGN KEY (collectivite_id, depot_id) REFERENCES depot (collectivite_id, id),
        ${TENANT}
      );
      COMMENT ON COLUMN depot_ligne.version_ecrite IS 'version of the record that this line wrote; NULL: nothing is written, or it was undone';
      CREATE INDEX depot_ligne_statut ON depot_ligne (collectivite_id, depot_id, statut, rang);
      ${isolate('depot_ligne', 'collectivite_id', { app: ECRITURE, worker: ECRITURE })}

      CREATE TABLE depot_avancement (
        collectivite_id uuid NOT NULL,
        depot_id uuid NOT NULL,
        territoire_code text NOT NULL,
        faites integer NOT NULL CHECK (faites >= 0),
        total integer NOT NULL CHECK (total >= faites),
        le timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (collectivite_id, depot_id),
        FOREIGN KEY (collectivite_id, depot_id) REFERENCES depot (collectivite_id, id),
        ${TENANT}
      );
      COMMENT ON TABLE depot_avancement IS 'how far a long work is, written apart from its transaction so that it can be seen';
      ${isolate('depot_avancement', 'collectivite_id', { app: { droits: 'SELECT, INSERT, UPDATE' }, worker: { droits: 'SELECT, INSERT, UPDATE' } })}

      CREATE TABLE colonne_retenue (
        collectivite_id uuid NOT NULL,
        sorte text NOT NULL,
        entete text NOT NULL CHECK (length(entete) <= 200),
        territoire_code text NOT NULL,
        cle text,
        PRIMARY KEY (collectivite_id, sorte, entete),
        ${TENANT}
      );
      COMMENT ON TABLE colonne_retenue IS 'what a collectivité has said once that a header of its files means; NULL: nothing that is kept';
      ${isolate('colonne_retenue', 'collectivite_id', { app: { droits: 'SELECT, INSERT, UPDATE' } })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE colonne_retenue, depot_avancement, depot_ligne, depot');
  }
}
