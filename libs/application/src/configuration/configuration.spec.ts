import { getMetadataStorage } from 'class-validator';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Configuration, ConfigurationError, readConfiguration, requireAcces } from './configuration';

const PAGE = join(__dirname, '../../../../docs/exploitation/configuration.md');

/** Every variable of the class, whether or not it has a default. */
const VARIABLES = [...new Set(getMetadataStorage().getTargetValidationMetadatas(Configuration, '', false, false).map(({ propertyName }) => propertyName))];

/** A wrong value of each variable that can be wrong, and the sentence that the operator reads. */
const FAUTES: readonly (readonly [variable: string, valeur: string, phrase: string])[] = [
  ['PORT', '30.5', 'PORT doit être un nombre entier entre 0 et 65535, par exemple 3000.'],
  ['PORT', '-1', 'PORT doit être un nombre entier entre 0 et 65535, par exemple 3000.'],
  ['PORT', '65536', 'PORT doit être un nombre entier entre 0 et 65535, par exemple 3000.'],
  ['DATABASE_URL', 'mysql://hote/spaser', 'DATABASE_URL doit être une adresse PostgreSQL, par exemple postgres://spaser_owner:motdepasse@hote:5432/spaser.'],
  ['REDIS_URL', 'http://hote:6379', 'REDIS_URL doit être une adresse Redis, par exemple redis://hote:6379.'],
  ['SPASER_SECRET', 'trop-court', 'SPASER_SECRET doit compter au moins 32 caractères.'],
  ['SPASER_TERRITOIRE', 'Landes', 'SPASER_TERRITOIRE doit être un code de département, par exemple 40.'],
  ['SPASER_DEMONSTRATION', 'peut-être', 'SPASER_DEMONSTRATION vaut oui ou non.'],
  ['SPASER_URL', 'spaser', 'SPASER_URL doit être une adresse de site, par exemple https://spaser.exemple.fr.'],
  ['SPASER_CLE', 'trop-courte', 'SPASER_CLE doit compter au moins 32 caractères.'],
  ['SPASER_SMTP_URL', 'http://hote', 'SPASER_SMTP_URL doit être une adresse SMTP, par exemple smtps://compte:motdepasse@smtp.exemple.fr:465.'],
  ['SPASER_EXPEDITEUR', 'SPASER', 'SPASER_EXPEDITEUR doit être une adresse électronique, par exemple SPASER <ne-pas-repondre@exemple.fr>.'],
  ['SPASER_OIDC_EMETTEUR', 'proconnect', 'SPASER_OIDC_EMETTEUR doit être l’adresse du fournisseur d’identité, par exemple https://fca.integ01.dev-agentconnect.fr/api/v2.'],
  ['SPASER_SOURCES_DECP', 'ftp://donnees.exemple.fr/decp.json', 'SPASER_SOURCES_DECP doit être une liste d’adresses https sans mot de passe, séparées par des espaces, par exemple https://donnees.exemple.fr/decp.json.'],
  ['SPASER_HOTES_AUTORISES', 'https://donnees.exemple.fr', 'SPASER_HOTES_AUTORISES doit être une liste d’hôtes séparés par des espaces, par exemple donnees.exemple.fr.'],
  ['DATABASE_APP_URL', 'http://hote/spaser', 'DATABASE_APP_URL doit être une adresse PostgreSQL.'],
  ['DATABASE_TERRITORY_URL', 'http://hote/spaser', 'DATABASE_TERRITORY_URL doit être une adresse PostgreSQL.'],
  ['DATABASE_IDENTITE_URL', 'http://hote/spaser', 'DATABASE_IDENTITE_URL doit être une adresse PostgreSQL.'],
  ['DATABASE_WORKER_URL', 'http://hote/spaser', 'DATABASE_WORKER_URL doit être une adresse PostgreSQL.'],
  ['DATABASE_QUEUE_URL', 'http://hote/spaser', 'DATABASE_QUEUE_URL doit être une adresse PostgreSQL.'],
];

/** Any text is an address to listen on or a folder: the start itself tells that they cannot be used. */
const JAMAIS_FAUSSES = ['HOST', 'SPASER_DATA', 'SPASER_COURRIELS', 'SPASER_OIDC_CLIENT', 'SPASER_OIDC_SECRET'];

function phrasesOf(env: Record<string, string>): readonly string[] {
  try {
    readConfiguration(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.phrases;
    throw error;
  }
}

describe('readConfiguration', () => {
  it('runs with an empty environment', () => {
    expect({ ...readConfiguration({}) }).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      SPASER_DATA: '.data',
      SPASER_TERRITOIRE: '40',
      SPASER_DEMONSTRATION: 'oui',
    });
    expect(readConfiguration({}).DATABASE_URL).toBeUndefined();
    expect(readConfiguration({}).REDIS_URL).toBeUndefined();
  });

  it('takes what the environment gives, and ignores what it does not know', () => {
    const textes = { HOST: '0.0.0.0', SPASER_DATA: '/srv/spaser', SPASER_TERRITOIRE: '2A', SPASER_DEMONSTRATION: 'non' };
    const env = { ...textes, PORT: '8080', SHELL: '/bin/sh' };
    expect(readConfiguration(env)).toMatchObject({ ...textes, PORT: 8080 });
    expect(readConfiguration(env)).not.toHaveProperty('SHELL');
  });

  const BASES = ['postgres://proprietaire:motdepasse@localhost:5432/spaser', 'postgresql://proprietaire@base.exemple.fr/spaser'];
  it.each(BASES)('accepts the database %s', (url) => {
    expect(readConfiguration({ DATABASE_URL: url, DATABASE_APP_URL: url })).toMatchObject({ DATABASE_URL: url, DATABASE_APP_URL: url });
  });

  it.each(['redis://127.0.0.1:6379', 'rediss://:motdepasse@cache.exemple.fr:6380/2'])('accepts the queue %s', (url) => {
    expect(readConfiguration({ REDIS_URL: url }).REDIS_URL).toBe(url);
  });

  it.each(VARIABLES)('counts an empty %s as absent', (variable) => {
    expect(readConfiguration({ [variable]: '' })).toEqual(readConfiguration({}));
  });

  it.each(FAUTES)('refuses %s=%s with one sentence', (variable, valeur, phrase) => {
    expect(phrasesOf({ [variable]: valeur })).toEqual([phrase]);
  });

  it('refuses a PORT that is no number, with one sentence too', () => {
    expect(phrasesOf({ PORT: 'trois mille' })).toEqual([expect.stringMatching(/^PORT doit être /)]);
  });

  it('tells every wrong variable at once', () => {
    expect(phrasesOf({ SPASER_TERRITOIRE: 'Landes', SPASER_DEMONSTRATION: 'yes' })).toHaveLength(2);
  });

  it('proves a wrong value for every variable that can be wrong', () => {
    expect([...new Set(FAUTES.map(([variable]) => variable)), ...JAMAIS_FAUSSES].sort()).toEqual([...VARIABLES].sort());
  });
});

describe('requireAcces', () => {
  const url = 'postgres://spaser_app:motdepasse@localhost/spaser';

  it('gives the accesses that a process needs', () => {
    expect(requireAcces(readConfiguration({ DATABASE_APP_URL: url }), ['DATABASE_APP_URL'])).toEqual({ DATABASE_APP_URL: url });
  });

  it('names those that are missing, and says what to do', () => {
    expect(() => requireAcces(readConfiguration({ DATABASE_APP_URL: url }), ['DATABASE_APP_URL', 'DATABASE_TERRITORY_URL', 'DATABASE_WORKER_URL'])).toThrow(
      /^Il manque DATABASE_TERRITORY_URL, DATABASE_WORKER_URL\. Lancez «\snpm start\s», qui les donne, ou suivez docs\/exploitation\/configuration\.md\.$/,
    );
  });
});

describe('docs/exploitation/configuration.md', () => {
  const lignes = readFileSync(PAGE, 'utf8')
    .split('\n')
    .filter((ligne) => ligne.startsWith('| `'))
    .map((ligne) => ligne.split('|').slice(1, -1).map((cellule) => cellule.trim()));
  const ligneOf = (variable: string): readonly string[] => lignes.find(([nom]) => nom === `\`${variable}\``) ?? [];

  it('has one row for each variable of the class, and no other', () => {
    expect(lignes.map(([nom = '']) => nom.replace(/`/g, '')).sort()).toEqual([...VARIABLES].sort());
  });

  it.each(VARIABLES)('gives the default of %s', (variable) => {
    const valeur = new Map(Object.entries(readConfiguration({}))).get(variable) as string | number | undefined;
    expect(ligneOf(variable)[2]).toBe(valeur === undefined ? 'aucun' : `\`${valeur}\``);
  });

  it.each(FAUTES)('quotes the sentence of %s=%s', (variable, _valeur, phrase) => {
    expect(ligneOf(variable).at(-1)).toContain(phrase);
  });
});
