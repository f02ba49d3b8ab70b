import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dateSaine, isolate, TENANT } from './isolation';

/**
 * The register of a collectivité: one row for each record that a person or a file states, every version of it kept, and the life of a
 * year. A volume that is not declared is now a year without it. Written by hand, never edited once merged.
 */
export class Registre1764500000000 implements MigrationInterface {
  name = 'Registre1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE marche ADD saisie jsonb, ADD retenu boolean NOT NULL DEFAULT true;

      CREATE TABLE ecriture (
        collectivite_id uuid NOT NULL,
        id uuid NOT NULL,
        territoire_code text NOT NULL,
        sorte text NOT NULL CHECK (sorte IN ('QUALIFICATION', 'MARCHE', 'RELEVE', 'MANDAT', 'SOURCING', 'DOCUMENTS_EGALITE', 'BIEN_RETIRE', 'ACHAT_OCCASION', 'VEHICULE', 'TONNAGE')),
        marche_id uuid,
        jour date ${dateSaine('jour')},
        version integer NOT NULL CHECK (version > 0),
        contenu jsonb CHECK (jsonb_typeof(contenu) = 'object'),
        source text NOT NULL,
        auteur_id uuid,
        ecrit_le timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (collectivite_id, id),
        FOREIGN KEY (collectivite_id, marche_id) REFERENCES marche (collectivite_id, id),
        ${TENANT}
      );
      COMMENT ON COLUMN ecriture.contenu IS 'what is stated; NULL: the record is deleted, its versions stay';
      CREATE UNIQUE INDEX ecriture_marche ON ecriture (collectivite_id, marche_id) WHERE sorte = 'MARCHE';
      CREATE INDEX ecriture_sorte ON ecriture (collectivite_id, sorte, jour);
      ${isolate('ecriture', 'collectivite_id', {
        app: { droits: 'SELECT, INSERT, UPDATE' },
        territory: { droits: 'SELECT', restreint: `sorte = 'QUALIFICATION'` },
        worker: { droits: 'SELECT, INSERT, UPDATE' },
      })}

      CREATE TABLE ecriture_version (
        collectivite_id uuid NOT NULL,
        ecriture_id uuid NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        territoire_code text NOT NULL,
        acte text NOT NULL CHECK (acte IN ('CREATION', 'CORRECTION', 'SUPPRESSION', 'RETABLISSEMENT')),
        contenu jsonb CHECK (jsonb_typeof(contenu) = 'object'),
        source text NOT NULL,
        auteur_id uuid,
        ecrit_le timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (collectivite_id, ecriture_id, version),
        FOREIGN KEY (collectivite_id, ecriture_id) REFERENCES ecriture (collectivite_id, id),
        CHECK ((contenu IS NULL) = (acte = 'SUPPRESSION')),
        ${TENANT}
      );
      ${isolate('ecriture_version', 'collectivite_id', { app: { droits: 'SELECT, INSERT' }, worker: { droits: 'SELECT, INSERT' } })}

      ALTER TABLE exercice
        ALTER volume_achats DROP NOT NULL,
        ADD statut text NOT NULL DEFAULT 'OUVERT' CHECK (statut IN ('OUVERT', 'DECLARE', 'CLOS', 'ROUVERT')),
        ADD deja_clos boolean NOT NULL DEFAULT false,
        ADD aucun_marche boolean NOT NULL DEFAULT false,
        ADD aucuns text[] NOT NULL DEFAULT '{}',
        ADD non_concernes text[] NOT NULL DEFAULT '{}',
        ADD reservables_attribues integer CHECK (reservables_attribues >= 0),
        ADD reservables_reserves integer CHECK (reservables_reserves >= 0),
        ADD revision integer NOT NULL DEFAULT 0,
        ADD change_le timestamptz NOT NULL DEFAULT now(),
        ADD CHECK ((reservables_attribues IS NULL) = (reservables_reserves IS NULL)),
        ADD CHECK (reservables_reserves <= reservables_attribues);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM exercice WHERE volume_achats IS NULL;
      ALTER TABLE exercice DROP statut, DROP deja_clos, DROP aucun_marche, DROP aucuns, DROP non_concernes, DROP reservables_attribues, DROP reservables_reserves,
        DROP revision, DROP change_le, ALTER volume_achats SET NOT NULL;
      DROP TABLE ecriture_version, ecriture;
      ALTER TABLE marche DROP saisie, DROP retenu;
    `);
  }
}
