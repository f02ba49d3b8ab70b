import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MODELES, SCHEMAS } from './1764000000000-schemas.sql';
import { dateSaine, ECRITURE, isolate, LECTURE, TENANT } from './isolation';

/** Accounts and proofs, models of schemes, schemes and their délibérations, e-mails. Written by hand, never edited once merged. */
export class Adoption1764000000000 implements MigrationInterface {
  name = 'Adoption1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT USAGE ON SCHEMA public TO spaser_identite;
      GRANT SELECT ON territoire TO spaser_identite;

      ALTER TABLE collectivite
        ADD codes_postaux text[] NOT NULL DEFAULT '{}',
        ADD anciens_noms text[] NOT NULL DEFAULT '{}';
      CREATE POLICY collectivite_identite ON collectivite FOR SELECT TO spaser_identite
        USING (territoire_code = (SELECT nullif(current_setting('app.territoire', true), '')));
      GRANT SELECT ON collectivite TO spaser_identite;

      CREATE POLICY outbox_identite ON outbox FOR INSERT TO spaser_identite
        WITH CHECK (territoire_code = (SELECT nullif(current_setting('app.territoire', true), '')));
      GRANT INSERT ON outbox TO spaser_identite;
    `);
    for (const sql of [COMPTES, DROITS_SUR_LES_COLLECTIVITES, MODELES, SCHEMAS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE deliberation, piece, spaser_contenu, spaser, modele_version, modele_brouillon, journal, inscription, invitation, demande, adhesion, annuaire,
        courriel, jeton, session, identite_externe, tentative, utilisateur;
      DROP POLICY outbox_identite ON outbox;
      REVOKE ALL ON outbox FROM spaser_identite;
      DROP POLICY collectivite_identite ON collectivite;
      REVOKE ALL ON collectivite FROM spaser_identite;
      ALTER TABLE collectivite DROP codes_postaux, DROP anciens_noms;
      REVOKE ALL ON territoire FROM spaser_identite;
      REVOKE USAGE ON SCHEMA public FROM spaser_identite;
    `);
  }
}

/** Who a person is and how she proves it: read by the accounts' role alone; the worker knows whom it writes to. */
const COMPTES = `
  CREATE TABLE utilisateur (
    territoire_code text NOT NULL REFERENCES territoire (code),
    id uuid NOT NULL,
    courriel text NOT NULL,
    nom text NOT NULL,
    courriel_verifie_le timestamptz,
    mot_de_passe text,
    totp_secret text,
    totp_actif_le timestamptz,
    totp_dernier_pas bigint,
    codes_secours text[] NOT NULL DEFAULT '{}',
    cree_le timestamptz NOT NULL DEFAULT now(),
    derniere_connexion_le timestamptz,
    efface_le timestamptz,
    PRIMARY KEY (territoire_code, id),
    UNIQUE (territoire_code, courriel)
  );
  COMMENT ON COLUMN utilisateur.courriel IS 'rgpd: identity of an account';
  COMMENT ON COLUMN utilisateur.nom IS 'rgpd: identity of an account';
  ${isolate('utilisateur', 'territoire_code', { identite: ECRITURE, worker: { droits: 'SELECT (territoire_code, id, courriel, nom, efface_le)' } })}

  CREATE TABLE identite_externe (
    territoire_code text NOT NULL REFERENCES territoire (code),
    emetteur text NOT NULL,
    sujet text NOT NULL,
    utilisateur_id uuid NOT NULL,
    lie_le timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (territoire_code, emetteur, sujet),
    FOREIGN KEY (territoire_code, utilisateur_id) REFERENCES utilisateur (territoire_code, id)
  );
  ${isolate('identite_externe', 'territoire_code', { identite: ECRITURE })}

  CREATE TABLE session (
    territoire_code text NOT NULL REFERENCES territoire (code),
    empreinte text NOT NULL,
    utilisateur_id uuid,
    contenu jsonb NOT NULL,
    cree_le timestamptz NOT NULL DEFAULT now(),
    expire_le timestamptz NOT NULL,
    PRIMARY KEY (territoire_code, empreinte),
    FOREIGN KEY (territoire_code, utilisateur_id) REFERENCES utilisateur (territoire_code, id)
  );
  CREATE INDEX session_utilisateur ON session (territoire_code, utilisateur_id);
  ${isolate('session', 'territoire_code', { identite: ECRITURE })}

  CREATE TABLE jeton (
    territoire_code text NOT NULL REFERENCES territoire (code),
    id uuid NOT NULL,
    sorte text NOT NULL CHECK (sorte IN ('LIEN_CONNEXION', 'REINITIALISATION', 'PREUVE_MAIRIE', 'AVIS_MAIRIE', 'INVITATION')),
    courriel text NOT NULL,
    utilisateur_id uuid,
    cible jsonb NOT NULL,
    navigateur text,
    empreinte text,
    duree_secondes integer NOT NULL CHECK (duree_secondes > 0),
    cree_le timestamptz NOT NULL DEFAULT now(),
    expire_le timestamptz,
    consomme_le timestamptz,
    PRIMARY KEY (territoire_code, id),
    UNIQUE (territoire_code, empreinte),
    FOREIGN KEY (territoire_code, utilisateur_id) REFERENCES utilisateur (territoire_code, id)
  );
  COMMENT ON COLUMN jeton.courriel IS 'rgpd: address that the link was sent to';
  ${isolate('jeton', 'territoire_code', { identite: ECRITURE, worker: { droits: 'SELECT, UPDATE (empreinte, expire_le)' } })}

  CREATE TABLE courriel (
    territoire_code text NOT NULL REFERENCES territoire (code),
    id uuid NOT NULL,
    gabarit text NOT NULL,
    destinataire text NOT NULL,
    donnees jsonb NOT NULL,
    jeton_id uuid,
    cree_le timestamptz NOT NULL DEFAULT now(),
    envoye_le timestamptz,
    erreur text,
    PRIMARY KEY (territoire_code, id),
    FOREIGN KEY (territoire_code, jeton_id) REFERENCES jeton (territoire_code, id)
  );
  COMMENT ON COLUMN courriel.destinataire IS 'rgpd: address that was written to';
  ${isolate('courriel', 'territoire_code', { identite: { droits: 'SELECT, INSERT' }, worker: ECRITURE })}

  CREATE TABLE tentative (
    territoire_code text NOT NULL REFERENCES territoire (code),
    cle text NOT NULL,
    debut timestamptz NOT NULL,
    nombre integer NOT NULL,
    PRIMARY KEY (territoire_code, cle)
  );
  ${isolate('tentative', 'territoire_code', { identite: ECRITURE })}

  CREATE TABLE annuaire (
    territoire_code text NOT NULL REFERENCES territoire (code),
    siren text NOT NULL CHECK (siren ~ '^[0-9]{9}$'),
    courriels text[] NOT NULL,
    telephone text,
    site text,
    source text NOT NULL,
    date_annuaire date NOT NULL ${dateSaine('date_annuaire')},
    PRIMARY KEY (territoire_code, siren)
  );
  ${isolate('annuaire', 'territoire_code', { identite: LECTURE, worker: ECRITURE })}`;

/** Who may act for which collectivité, on what proof, and what was done. */
const DROITS_SUR_LES_COLLECTIVITES = `
  CREATE TABLE inscription (
    collectivite_id uuid NOT NULL,
    territoire_code text NOT NULL,
    active_le timestamptz NOT NULL DEFAULT now(),
    gelee_le timestamptz,
    motif_gel text,
    PRIMARY KEY (collectivite_id),
    ${TENANT}
  );
  ${isolate('inscription', 'collectivite_id', { app: LECTURE, territory: { droits: 'SELECT (collectivite_id, territoire_code, active_le)' }, worker: LECTURE, identite: ECRITURE })}

  CREATE TABLE demande (
    collectivite_id uuid NOT NULL,
    id uuid NOT NULL,
    territoire_code text NOT NULL,
    utilisateur_id uuid NOT NULL,
    statut text NOT NULL CHECK (statut IN ('DEPOSEE', 'PROUVEE', 'REFUSEE', 'RETIREE', 'CONTESTEE', 'EXPIREE')),
    voie text CHECK (voie IN ('PROCONNECT', 'COURRIEL_OFFICIEL', 'DOMAINE_OFFICIEL', 'LIEN_MAIRIE', 'ADMINISTRATEUR', 'DEPARTEMENT')),
    preuve jsonb NOT NULL,
    envois integer NOT NULL DEFAULT 0 CHECK (envois >= 0),
    cree_le timestamptz NOT NULL DEFAULT now(),
    decide_le timestamptz,
    decide_par uuid,
    motif text,
    PRIMARY KEY (collectivite_id, id),
    ${TENANT},
    FOREIGN KEY (territoire_code, utilisateur_id) REFERENCES utilisateur (territoire_code, id)
  );
  CREATE INDEX demande_utilisateur ON demande (territoire_code, utilisateur_id);
  ${isolate('demande', 'collectivite_id', { app: LECTURE, worker: LECTURE, identite: ECRITURE })}

  CREATE TABLE adhesion (
    collectivite_id uuid NOT NULL,
    utilisateur_id uuid NOT NULL,
    territoire_code text NOT NULL,
    roles text[] NOT NULL CHECK (cardinality(roles) > 0),
    voie text NOT NULL CHECK (voie IN ('PROCONNECT', 'COURRIEL_OFFICIEL', 'DOMAINE_OFFICIEL', 'LIEN_MAIRIE', 'ADMINISTRATEUR', 'DEPARTEMENT', 'INVITATION')),
    membre_depuis timestamptz NOT NULL DEFAULT now(),
    confirmee_le timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (collectivite_id, utilisateur_id),
    ${TENANT},
    FOREIGN KEY (territoire_code, utilisateur_id) REFERENCES utilisateur (territoire_code, id)
  );
  CREATE INDEX adhesion_utilisateur ON adhesion (territoire_code, utilisateur_id);
  ${isolate('adhesion', 'collectivite_id', { app: LECTURE, worker: LECTURE, identite: ECRITURE })}

  CREATE TABLE invitation (
    collectivite_id uuid NOT NULL,
    id uuid NOT NULL,
    territoire_code text NOT NULL,
    courriel text NOT NULL,
    roles text[] NOT NULL CHECK (cardinality(roles) > 0),
    invite_par uuid NOT NULL,
    cree_le timestamptz NOT NULL DEFAULT now(),
    acceptee_le timestamptz,
    retiree_le timestamptz,
    PRIMARY KEY (collectivite_id, id),
    ${TENANT}
  );
  COMMENT ON COLUMN invitation.courriel IS 'rgpd: address of the person invited';
  ${isolate('invitation', 'collectivite_id', { app: LECTURE, worker: LECTURE, identite: ECRITURE })}

  CREATE TABLE journal (
    collectivite_id uuid NOT NULL,
    id uuid NOT NULL,
    territoire_code text NOT NULL,
    acteur_id uuid,
    acte text NOT NULL,
    objet_id uuid,
    detail jsonb NOT NULL,
    fait_le timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (collectivite_id, id),
    ${TENANT}
  );
  ${isolate('journal', 'collectivite_id', { app: { droits: 'SELECT, INSERT' }, worker: { droits: 'SELECT, INSERT' }, identite: { droits: 'SELECT, INSERT' } })}`;
