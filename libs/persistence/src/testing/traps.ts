import { isolateTenantTable } from '../migrations/1763800000000-socle';
import type { Check } from '../policies/checks';

const COLLECTIVITE = `collectivite_id = (SELECT nullif(current_setting('app.perimetre', true), '')::uuid)`;
const TERRITOIRE = `territoire_code = (SELECT nullif(current_setting('app.territoire', true), ''))`;

/** A sound table of collectivités, to be spoilt in one point. */
const tableSaine = ({ id = 'uuid NOT NULL', cle = 'uuid NOT NULL', keys = 'PRIMARY KEY (collectivite_id, id),', suffix = '' } = {}): string => `
  CREATE TABLE releve (collectivite_id ${cle}, id ${id}, territoire_code text NOT NULL, ${keys}
    FOREIGN KEY (collectivite_id, territoire_code) REFERENCES collectivite (id, territoire_code)) ${suffix};
  ${isolateTenantTable('releve')}`;

const onDatabase = (command: string): string => `DO $$ BEGIN EXECUTE format('${command}', current_database()); END $$`;

/**
 * For each check of the catalogue, the schema changes that it alone must find. A check without a trap does not compile.
 */
export const TRAPS: Readonly<Record<Check, readonly string[]>> = {
  RLS_DISABLED: [
    'ALTER TABLE marche DISABLE ROW LEVEL SECURITY',
    'ALTER TABLE consolidation DISABLE ROW LEVEL SECURITY',
    'CREATE TABLE releve (note text); GRANT SELECT ON releve TO spaser_app',
    'CREATE TABLE releve (note text); GRANT SELECT (note) ON releve TO spaser_worker',
  ],
  RLS_NOT_FORCED: ['ALTER TABLE marche NO FORCE ROW LEVEL SECURITY', 'ALTER TABLE fichier_importe NO FORCE ROW LEVEL SECURITY'],
  POLICY_MISSING: ['DROP POLICY marche_app ON marche', 'GRANT INSERT ON consolidation TO spaser_app', 'GRANT SELECT (cle) ON outbox TO spaser_app'],
  POLICY_ALWAYS_TRUE: ['ALTER POLICY marche_territory ON marche USING (true)', 'ALTER POLICY exercice_app ON exercice WITH CHECK (true)'],
  POLICY_SUBQUERY: [`ALTER POLICY marche_territory ON marche USING (${TERRITOIRE} AND collectivite_id IN (SELECT id FROM collectivite))`],
  POLICY_SETTING_BARE: [
    `ALTER POLICY marche_territory ON marche USING (territoire_code = nullif(current_setting('app.territoire', true), ''))`,
    `ALTER POLICY marche_app ON marche USING (collectivite_id = nullif(current_setting('app.perimetre', true), '')::uuid)`,
    `ALTER POLICY marche_territory ON marche USING (${TERRITOIRE} AND uid = current_setting('app.uid', true))`,
  ],
  POLICY_WITHOUT_NULLIF: [
    `ALTER POLICY marche_app ON marche USING (collectivite_id = (SELECT current_setting('app.perimetre', true)::uuid))`,
    `ALTER POLICY marche_territory ON marche USING (territoire_code = (SELECT current_setting('app.territoire', true)))`,
  ],
  POLICY_TOO_WIDE: [
    `ALTER POLICY marche_app ON marche USING (${TERRITOIRE}) WITH CHECK (${TERRITOIRE})`,
    `ALTER POLICY marche_app ON marche USING (${COLLECTIVITE} OR ${TERRITOIRE})`,
    `ALTER POLICY marche_app ON marche USING ((${COLLECTIVITE} AND ${TERRITOIRE}) OR inclusif)`,
    'ALTER POLICY marche_app ON marche USING (collectivite_id = collectivite_id)',
    `ALTER POLICY marche_territory ON marche USING (territoire_code = (SELECT nullif(current_setting('app.autre', true), '')))`,
    `ALTER POLICY marche_worker ON marche WITH CHECK (territoire_code IS NOT NULL)`,
  ],
  POLICY_TO_PUBLIC: ['ALTER POLICY marche_app ON marche TO PUBLIC'],
  POLICY_TWICE: [`CREATE POLICY marche_app_bis ON marche FOR SELECT TO spaser_app USING (${COLLECTIVITE})`],
  WITH_CHECK_MISSING: [`DROP POLICY marche_worker ON marche; CREATE POLICY marche_worker ON marche TO spaser_worker USING (${TERRITOIRE})`],
  WITH_CHECK_DIFFERS: [
    `ALTER POLICY marche_app ON marche USING (${COLLECTIVITE} AND ${TERRITOIRE}) WITH CHECK (${COLLECTIVITE})`,
    `ALTER POLICY marche_worker ON marche USING (${TERRITOIRE} AND inclusif)`,
  ],
  KEY_NOT_LED: [
    'CREATE UNIQUE INDEX ON marche (uid)',
    'CREATE UNIQUE INDEX ON marche (lower(uid), collectivite_id)',
    'ALTER TABLE fichier_importe ADD UNIQUE (id)',
    tableSaine({ keys: 'PRIMARY KEY (id, collectivite_id), UNIQUE (collectivite_id, id),' }),
  ],
  FK_NOT_LED: [
    'ALTER TABLE exercice ADD marche_id uuid, ADD FOREIGN KEY (marche_id, collectivite_id) REFERENCES marche (id, collectivite_id)',
    'ALTER TABLE exercice ADD FOREIGN KEY (collectivite_id) REFERENCES collectivite (id)',
    'CREATE TABLE note (acheteur uuid REFERENCES collectivite (id))',
    'ALTER TABLE exercice ADD fichier_id uuid, ADD FOREIGN KEY (fichier_id, territoire_code) REFERENCES fichier_importe (id, territoire_code)',
  ],
  TENANT_NOT_TIED: ['ALTER TABLE valeur_annuelle DROP CONSTRAINT valeur_annuelle_collectivite_id_territoire_code_fkey'],
  KEY_NULLABLE: ['ALTER TABLE marche ALTER territoire_code DROP NOT NULL', tableSaine({ cle: 'uuid', keys: 'UNIQUE (collectivite_id, id),' })],
  INDEX_NOT_LED: [
    tableSaine({ keys: '' }),
    `${tableSaine({ keys: '' })}; CREATE INDEX ON releve (id, collectivite_id); CREATE INDEX ON releve (collectivite_id) WHERE id IS NOT NULL`,
  ],
  VIEW_NOT_INVOKER: [
    'CREATE VIEW vue AS SELECT * FROM marche',
    'CREATE VIEW vue WITH (security_invoker = false) AS SELECT * FROM marche; GRANT SELECT ON vue TO spaser_app',
  ],
  MATVIEW_GRANTED: ['CREATE MATERIALIZED VIEW vue AS SELECT * FROM marche; GRANT SELECT ON vue TO spaser_app'],
  FOREIGN_TABLE_GRANTED: [
    `CREATE FOREIGN DATA WRAPPER ailleurs; CREATE SERVER ailleurs FOREIGN DATA WRAPPER ailleurs;
     CREATE FOREIGN TABLE lointaine (collectivite_id uuid) SERVER ailleurs; GRANT SELECT ON lointaine TO spaser_worker`,
  ],
  PARTITION_CHILD_GRANTED: [
    `${tableSaine({ suffix: 'PARTITION BY HASH (collectivite_id)' })};
     CREATE TABLE releve_0 PARTITION OF releve FOR VALUES WITH (MODULUS 1, REMAINDER 0); GRANT SELECT ON releve_0 TO spaser_app`,
  ],
  SECURITY_DEFINER_EXECUTABLE: [
    `CREATE FUNCTION compte() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM marche'`,
    `CREATE FUNCTION compte() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM marche';
     REVOKE ALL ON FUNCTION compte() FROM PUBLIC; GRANT EXECUTE ON FUNCTION compte() TO spaser_app`,
  ],
  SEQUENCE_ID: ['ALTER TABLE marche ADD numero bigserial', 'ALTER TABLE marche ADD numero bigint GENERATED ALWAYS AS IDENTITY'],
  MONEY_NOT_BIGINT: ['total numeric(14, 2)', 'montant_final integer', 'ratio double precision'].map((colonne) => `ALTER TABLE marche ADD ${colonne}`),
  DATE_UNBOUNDED: ['ALTER TABLE marche ADD date_fin date', `ALTER TABLE marche ADD date_fin date CHECK (date_fin >= DATE '2000-01-01')`],
  PRIVILEGE_EXCESSIVE: ['TRUNCATE', 'REFERENCES', 'TRIGGER'].map((privilege) => `GRANT ${privilege} ON marche TO spaser_worker`),
  GRANT_TO_STRANGER: [
    'GRANT SELECT ON marche TO PUBLIC',
    'GRANT SELECT (uid) ON marche TO pg_monitor',
    'GRANT SELECT ON outbox TO spaser_queue',
    'CREATE VIEW vue WITH (security_invoker = true) AS SELECT * FROM marche; GRANT SELECT ON vue TO PUBLIC',
  ],
  TERRITORY_WRITES: [
    'GRANT UPDATE ON territoire TO spaser_territory',
    `CREATE POLICY marche_territory_w ON marche FOR UPDATE TO spaser_territory USING (${TERRITOIRE}) WITH CHECK (${TERRITOIRE});
     GRANT UPDATE ON marche TO spaser_territory`,
  ],
  SCHEMA_CREATE: ['GRANT CREATE ON SCHEMA public TO PUBLIC', 'GRANT CREATE ON SCHEMA public TO spaser_app'],
  DATABASE_PRIVILEGE: [
    onDatabase('GRANT TEMPORARY ON DATABASE %I TO PUBLIC'),
    onDatabase('GRANT TEMPORARY ON DATABASE %I TO spaser_app'),
    onDatabase('GRANT CREATE ON DATABASE %I TO spaser_worker'),
  ],
  DEFAULT_PRIVILEGE: [
    'ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO spaser_app',
    'ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC',
    'ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO spaser_worker',
  ],
  ROLE_MISSING: ['ALTER ROLE spaser_queue RENAME TO spaser_queue_ancien'],
  ROLE_ATTRIBUTE: ['SUPERUSER', 'BYPASSRLS', 'CREATEROLE', 'CREATEDB', 'REPLICATION'].map((attribute) => `ALTER ROLE spaser_app ${attribute}`),
  ROLE_MEMBER: ['GRANT spaser_worker TO spaser_app', 'GRANT pg_read_all_data TO spaser_territory'],
  ROLE_OWNER: [
    'ALTER TABLE marche OWNER TO spaser_worker',
    'CREATE SCHEMA atelier AUTHORIZATION spaser_app',
    onDatabase('ALTER DATABASE %I OWNER TO spaser_app'),
    `CREATE FUNCTION un() RETURNS integer LANGUAGE sql AS 'SELECT 1'; ALTER FUNCTION un() OWNER TO spaser_app`,
  ],
  ROLE_PRESET: [
    `ALTER ROLE spaser_app SET app.perimetre = '018f0000-0000-7000-8000-000000000000'`,
    'ALTER ROLE spaser_app SET role = spaser_worker',
    onDatabase(`ALTER DATABASE %I SET app.territoire = ''40''`),
  ],
};
