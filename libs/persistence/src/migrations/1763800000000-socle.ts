import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN_TERRITOIRE = `territoire_code = (SELECT nullif(current_setting('app.territoire', true), ''))`;
const OWN_COLLECTIVITE = `collectivite_id = (SELECT nullif(current_setting('app.perimetre', true), '')::uuid)`;

/** Isolates a table of a tenant: one policy per role, never two permissive policies for the same role (they would be ORed). */
export const isolateTenantTable = (table: string, { app = 'SELECT, INSERT, UPDATE, DELETE' }: { app?: string } = {}): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_app ON ${table} TO spaser_app USING (${OWN_COLLECTIVITE}) WITH CHECK (${OWN_COLLECTIVITE} AND ${OWN_TERRITOIRE});
  CREATE POLICY ${table}_territory ON ${table} FOR SELECT TO spaser_territory USING (${OWN_TERRITOIRE});
  CREATE POLICY ${table}_worker ON ${table} TO spaser_worker USING (${OWN_TERRITOIRE}) WITH CHECK (${OWN_TERRITOIRE});
  GRANT ${app} ON ${table} TO spaser_app;
  GRANT SELECT ON ${table} TO spaser_territory;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO spaser_worker;`;

/**
 * Isolates a table that belongs to a territory and to no tenant: the worker writes it, the territory reads it, and the
 * tenants read what `app` grants them of it (nothing when it is null).
 */
export const isolateTerritoireTable = (table: string, { app = 'SELECT' }: { app?: string | null } = {}): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  ${app === null ? '' : `CREATE POLICY ${table}_app ON ${table} FOR SELECT TO spaser_app USING (${OWN_TERRITOIRE}); GRANT ${app} ON ${table} TO spaser_app;`}
  CREATE POLICY ${table}_territory ON ${table} FOR SELECT TO spaser_territory USING (${OWN_TERRITOIRE});
  CREATE POLICY ${table}_worker ON ${table} TO spaser_worker USING (${OWN_TERRITOIRE}) WITH CHECK (${OWN_TERRITOIRE});
  GRANT SELECT ON ${table} TO spaser_territory;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO spaser_worker;`;

const DATE_SAINE = (colonne: string): string => `CHECK (${colonne} BETWEEN DATE '1900-01-01' AND DATE '2199-12-31')`;

/** Referential, records, contracts, facts and outbox. Written by hand, never edited once merged. */
export class Socle1763800000000 implements MigrationInterface {
  name = 'Socle1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE CREATE ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA public TO spaser_app, spaser_territory, spaser_worker;

      CREATE TABLE territoire (
        code text PRIMARY KEY CHECK (code ~ '^[0-9A-Z]{2,3}$'),
        nom text NOT NULL,
        millesime integer NOT NULL,
        demonstration boolean NOT NULL DEFAULT false,
        cree_le timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE territoire IS 'Territories of the instance: public referential, without tenant data.';
      GRANT SELECT ON territoire TO spaser_app, spaser_territory;
      GRANT SELECT, INSERT, UPDATE ON territoire TO spaser_worker;

      CREATE TABLE collectivite (
        id uuid PRIMARY KEY,
        territoire_code text NOT NULL REFERENCES territoire (code),
        siren text NOT NULL CHECK (siren ~ '^[0-9]{9}$'),
        nom text NOT NULL,
        type text NOT NULL,
        code_insee text,
        epci_siren text CHECK (epci_siren ~ '^[0-9]{9}$'),
        population integer CHECK (population >= 0),
        rattachement text NOT NULL CHECK (rattachement IN ('TERRITOIRE', 'HORS_TERRITOIRE')),
        UNIQUE (territoire_code, siren),
        UNIQUE (id, territoire_code)
      );
      ${isolateTerritoireTable('collectivite')}

      CREATE TABLE fichier_importe (
        territoire_code text NOT NULL REFERENCES territoire (code),
        id uuid NOT NULL,
        nom text NOT NULL,
        format text NOT NULL,
        taille bigint CHECK (taille >= 0),
        statut text NOT NULL CHECK (statut IN ('EN_COURS', 'TERMINE', 'REFUSE', 'INTERROMPU')),
        tous_acheteurs boolean NOT NULL,
        octets_lus bigint NOT NULL DEFAULT 0,
        lus integer NOT NULL DEFAULT 0,
        acceptes integer NOT NULL DEFAULT 0,
        mis_de_cote integer NOT NULL DEFAULT 0,
        rejetes integer NOT NULL DEFAULT 0,
        crees integer NOT NULL DEFAULT 0,
        modifies integer NOT NULL DEFAULT 0,
        inchanges integer NOT NULL DEFAULT 0,
        motifs jsonb NOT NULL DEFAULT '{}',
        refus text,
        commence_le timestamptz NOT NULL DEFAULT clock_timestamp(),
        termine_le timestamptz,
        PRIMARY KEY (territoire_code, id),
        CHECK (lus = acceptes + mis_de_cote + rejetes)
      );
      ${isolateTerritoireTable('fichier_importe', { app: 'SELECT (territoire_code, id, nom, commence_le)' })}

      CREATE TABLE ligne_ecartee (
        territoire_code text NOT NULL,
        fichier_id uuid NOT NULL,
        rang integer NOT NULL,
        sorte text NOT NULL CHECK (sorte IN ('REJETE', 'MIS_DE_COTE')),
        ligne integer NOT NULL,
        chemin text NOT NULL,
        colonne text,
        code text NOT NULL,
        phrase text NOT NULL,
        valeur text,
        PRIMARY KEY (territoire_code, fichier_id, rang),
        FOREIGN KEY (territoire_code, fichier_id) REFERENCES fichier_importe (territoire_code, id)
      );
      ${isolateTerritoireTable('ligne_ecartee', { app: null })}

      CREATE TABLE marche (
        collectivite_id uuid NOT NULL,
        id uuid NOT NULL,
        territoire_code text NOT NULL,
        uid text NOT NULL,
        acheteur_id text NOT NULL,
        objet text,
        nature text NOT NULL,
        type_marche text,
        code_cpv text,
        procedure text,
        id_accord_cadre text,
        lieu_execution jsonb,
        date_notification date ${DATE_SAINE('date_notification')},
        montant_initial bigint,
        montant_courant bigint,
        date_etat date ${DATE_SAINE('date_etat')},
        duree_mois integer,
        etats jsonb NOT NULL,
        titulaires jsonb NOT NULL,
        considerations_sociales text[],
        considerations_environnementales text[],
        inclusif boolean,
        a_verifier text[] NOT NULL,
        anomalies jsonb NOT NULL,
        annees integer[] NOT NULL,
        empreinte text NOT NULL,
        maj_le timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (collectivite_id, id),
        UNIQUE (collectivite_id, uid),
        FOREIGN KEY (collectivite_id, territoire_code) REFERENCES collectivite (id, territoire_code)
      );
      CREATE INDEX marche_notification ON marche (collectivite_id, date_notification);
      CREATE INDEX marche_territoire ON marche (territoire_code, id);
      ${isolateTenantTable('marche')}

      CREATE TABLE enregistrement (
        collectivite_id uuid NOT NULL,
        empreinte text NOT NULL,
        territoire_code text NOT NULL,
        uid text NOT NULL,
        fichier_id uuid NOT NULL,
        ligne integer NOT NULL,
        chemin text NOT NULL,
        contenu jsonb NOT NULL,
        PRIMARY KEY (collectivite_id, empreinte),
        FOREIGN KEY (territoire_code, fichier_id) REFERENCES fichier_importe (territoire_code, id),
        FOREIGN KEY (collectivite_id, territoire_code) REFERENCES collectivite (id, territoire_code)
      );
      CREATE INDEX enregistrement_uid ON enregistrement (collectivite_id, uid);
      ${isolateTenantTable('enregistrement', { app: 'SELECT' })}

      CREATE TABLE exercice (
        collectivite_id uuid NOT NULL,
        annee integer NOT NULL CHECK (annee BETWEEN 2000 AND 2100),
        territoire_code text NOT NULL,
        volume_achats bigint NOT NULL CHECK (volume_achats >= 0),
        base text NOT NULL CHECK (base IN ('MANDATE', 'ESTIME')),
        source text NOT NULL,
        declare_le timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (collectivite_id, annee),
        FOREIGN KEY (collectivite_id, territoire_code) REFERENCES collectivite (id, territoire_code)
      );
      CREATE INDEX exercice_territoire ON exercice (territoire_code, annee);
      ${isolateTenantTable('exercice')}

      CREATE TABLE valeur_annuelle (
        collectivite_id uuid NOT NULL,
        annee integer NOT NULL,
        marche_id uuid NOT NULL,
        territoire_code text NOT NULL,
        valeur bigint,
        motif text,
        montant bigint,
        jours integer,
        jours_total integer,
        voies text[] NOT NULL,
        PRIMARY KEY (collectivite_id, annee, marche_id),
        FOREIGN KEY (collectivite_id, territoire_code) REFERENCES collectivite (id, territoire_code),
        FOREIGN KEY (collectivite_id, marche_id) REFERENCES marche (collectivite_id, id),
        CHECK ((valeur IS NULL) <> (motif IS NULL))
      );
      CREATE INDEX valeur_annuelle_territoire ON valeur_annuelle (territoire_code, annee, collectivite_id);
      CREATE INDEX valeur_annuelle_marche ON valeur_annuelle (collectivite_id, marche_id);
      ${isolateTenantTable('valeur_annuelle', { app: 'SELECT' })}

      CREATE TABLE fait_exercice (
        collectivite_id uuid NOT NULL,
        annee integer NOT NULL,
        territoire_code text NOT NULL,
        montant_inclusif bigint NOT NULL,
        marches_inclusifs integer NOT NULL,
        clauses_notifiees integer NOT NULL,
        methode_version integer NOT NULL,
        calcule_le timestamptz NOT NULL,
        PRIMARY KEY (collectivite_id, annee),
        FOREIGN KEY (collectivite_id, territoire_code) REFERENCES collectivite (id, territoire_code)
      );
      CREATE INDEX fait_exercice_territoire ON fait_exercice (territoire_code, annee);
      ${isolateTenantTable('fait_exercice', { app: 'SELECT' })}

      CREATE TABLE consolidation (
        territoire_code text NOT NULL REFERENCES territoire (code),
        annee integer NOT NULL,
        figures jsonb NOT NULL,
        methode_version integer NOT NULL,
        calcule_le timestamptz NOT NULL,
        PRIMARY KEY (territoire_code, annee)
      );
      ${isolateTerritoireTable('consolidation')}

      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        territoire_code text NOT NULL REFERENCES territoire (code),
        collectivite_id uuid,
        type text NOT NULL,
        cle text NOT NULL,
        charge jsonb NOT NULL,
        cree_le timestamptz NOT NULL DEFAULT now(),
        distribue_le timestamptz,
        prochaine_le timestamptz NOT NULL DEFAULT now(),
        traite_le timestamptz,
        tentatives integer NOT NULL DEFAULT 0,
        erreur text,
        FOREIGN KEY (collectivite_id, territoire_code) REFERENCES collectivite (id, territoire_code)
      );
      CREATE INDEX outbox_a_distribuer ON outbox (territoire_code, prochaine_le) WHERE traite_le IS NULL;
      CREATE INDEX outbox_cle ON outbox (territoire_code, type, cle) WHERE traite_le IS NULL;
      ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
      ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
      CREATE POLICY outbox_app ON outbox FOR INSERT TO spaser_app WITH CHECK (${OWN_COLLECTIVITE} AND ${OWN_TERRITOIRE});
      CREATE POLICY outbox_territory ON outbox FOR SELECT TO spaser_territory USING (${OWN_TERRITOIRE});
      CREATE POLICY outbox_worker ON outbox TO spaser_worker USING (${OWN_TERRITOIRE}) WITH CHECK (${OWN_TERRITOIRE});
      GRANT INSERT ON outbox TO spaser_app;
      GRANT SELECT (id, territoire_code, type, cree_le, traite_le) ON outbox TO spaser_territory;
      GRANT SELECT, INSERT, UPDATE, DELETE ON outbox TO spaser_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE outbox, consolidation, fait_exercice, valeur_annuelle, exercice, enregistrement, marche,
      ligne_ecartee, fichier_importe, collectivite, territoire`);
  }
}
