import { dateSaine, ECRITURE, isolate, LECTURE, TENANT } from './isolation';

/** Models of schemes: the Département drafts in its own tenant, every collectivité reads what is published, nobody changes it. */
export const MODELES = `
  CREATE TABLE modele_brouillon (
    collectivite_id uuid NOT NULL,
    code text NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    territoire_code text NOT NULL,
    contenu jsonb NOT NULL,
    revision integer NOT NULL DEFAULT 1,
    publication_demandee_le timestamptz,
    maj_le timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (collectivite_id, code, version),
    ${TENANT}
  );
  ${isolate('modele_brouillon', 'collectivite_id', { app: ECRITURE, worker: { droits: 'SELECT, DELETE' } })}

  CREATE TABLE modele_version (
    territoire_code text NOT NULL REFERENCES territoire (code),
    code text NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    contenu jsonb NOT NULL,
    empreinte text NOT NULL,
    publie_le timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (territoire_code, code, version)
  );
  ${isolate('modele_version', 'territoire_code', { app: LECTURE, territory: LECTURE, worker: { droits: 'SELECT, INSERT' } })}`;

/**
 * Schemes: their state is public (« adoption en préparation »), their content and the files once adopted; before that
 * they are the tenant's alone.
 */
export const SCHEMAS = `
  CREATE TABLE spaser (
    collectivite_id uuid NOT NULL,
    id uuid NOT NULL,
    territoire_code text NOT NULL,
    statut text NOT NULL CHECK (statut IN ('BROUILLON', 'PROJET', 'SOUMIS_DELIBERATION', 'ADOPTE', 'REVISE', 'ABROGE')),
    modele_code text NOT NULL,
    modele_version integer NOT NULL,
    variante text NOT NULL,
    debut integer NOT NULL CHECK (debut BETWEEN 2000 AND 2100),
    fin integer NOT NULL CHECK (fin BETWEEN 2000 AND 2100),
    revision integer NOT NULL DEFAULT 1,
    conseil_le date ${dateSaine('conseil_le')},
    remplace_id uuid,
    conjoint_id uuid,
    porteur_id uuid,
    cree_le timestamptz NOT NULL DEFAULT now(),
    maj_le timestamptz NOT NULL DEFAULT now(),
    publie_le timestamptz,
    PRIMARY KEY (collectivite_id, id),
    ${TENANT},
    FOREIGN KEY (territoire_code, modele_code, modele_version) REFERENCES modele_version (territoire_code, code, version),
    FOREIGN KEY (collectivite_id, remplace_id) REFERENCES spaser (collectivite_id, id)
  );
  CREATE INDEX spaser_territoire ON spaser (territoire_code, collectivite_id);
  CREATE INDEX spaser_conjoint ON spaser (territoire_code, conjoint_id);
  ${isolate('spaser', 'collectivite_id', {
    app: ECRITURE,
    territory: {
      droits: `SELECT (collectivite_id, id, territoire_code, statut, modele_code, modele_version, variante, debut, fin, remplace_id, conjoint_id, porteur_id, cree_le, publie_le)`,
    },
    worker: ECRITURE,
  })}

  CREATE TABLE spaser_contenu (
    collectivite_id uuid NOT NULL,
    spaser_id uuid NOT NULL,
    territoire_code text NOT NULL,
    contenu jsonb NOT NULL,
    prive boolean NOT NULL,
    PRIMARY KEY (collectivite_id, spaser_id),
    ${TENANT},
    FOREIGN KEY (collectivite_id, spaser_id) REFERENCES spaser (collectivite_id, id) ON DELETE CASCADE
  );
  ${isolate('spaser_contenu', 'collectivite_id', { app: ECRITURE, territory: { droits: 'SELECT', restreint: 'NOT prive' }, worker: ECRITURE })}

  CREATE TABLE piece (
    collectivite_id uuid NOT NULL,
    id uuid NOT NULL,
    territoire_code text NOT NULL,
    nom text NOT NULL,
    type text NOT NULL,
    taille integer NOT NULL CHECK (taille > 0),
    empreinte text NOT NULL,
    contenu bytea NOT NULL,
    prive boolean NOT NULL,
    depose_le timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (collectivite_id, id),
    ${TENANT}
  );
  ${isolate('piece', 'collectivite_id', { app: ECRITURE, territory: { droits: 'SELECT', restreint: 'NOT prive' } })}

  CREATE TABLE deliberation (
    collectivite_id uuid NOT NULL,
    id uuid NOT NULL,
    territoire_code text NOT NULL,
    spaser_id uuid NOT NULL,
    objet text NOT NULL CHECK (objet IN ('ADOPTION', 'REVISION', 'ABROGATION')),
    numero text NOT NULL,
    seance_le date NOT NULL ${dateSaine('seance_le')},
    executoire_le date ${dateSaine('executoire_le')},
    url text,
    piece_id uuid,
    enregistree_par uuid,
    enregistree_le timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (collectivite_id, id),
    UNIQUE (collectivite_id, spaser_id, objet),
    ${TENANT},
    FOREIGN KEY (collectivite_id, spaser_id) REFERENCES spaser (collectivite_id, id),
    FOREIGN KEY (collectivite_id, piece_id) REFERENCES piece (collectivite_id, id)
  );
  CREATE INDEX deliberation_territoire ON deliberation (territoire_code, collectivite_id);
  ${isolate('deliberation', 'collectivite_id', {
    app: { droits: 'SELECT, INSERT, UPDATE' },
    territory: { droits: 'SELECT (collectivite_id, id, territoire_code, spaser_id, objet, numero, seance_le, executoire_le, url, piece_id, enregistree_le)' },
    worker: LECTURE,
  })}`;
