import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, MinLength, validateSync } from 'class-validator';
import { refuseSources } from './sources';

const POSTGRES = { protocols: ['postgres', 'postgresql'], require_protocol: true, require_tld: false, require_host: true, allow_underscores: true };
const SITE = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };
const SMTP = { protocols: ['smtp', 'smtps'], require_protocol: true, require_tld: false };
const REDIS = { protocols: ['redis', 'rediss'], require_protocol: true, require_tld: false, allow_underscores: true };

/** Every variable that the product reads, with its default; `docs/exploitation/configuration.md` repeats them for operators. */
export class Configuration {
  /** Port of the pages and of the API. */
  @IsInt({ message: 'PORT doit être un nombre entier entre 0 et 65535, par exemple 3000.' })
  @Min(0, { message: 'PORT doit être un nombre entier entre 0 et 65535, par exemple 3000.' })
  @Max(65535, { message: 'PORT doit être un nombre entier entre 0 et 65535, par exemple 3000.' })
  PORT = 3000;

  /** Address that the API listens on; 0.0.0.0 in a container. */
  @IsString({ message: 'HOST doit être une adresse, par exemple 127.0.0.1.' })
  HOST = '127.0.0.1';

  /** Folder of the embedded server, of the secret and of the demonstration files. */
  @IsString({ message: 'SPASER_DATA doit être un dossier.' })
  @MinLength(1, { message: 'SPASER_DATA ne peut pas être vide. Donnez un dossier, ou retirez la variable.' })
  SPASER_DATA = '.data';

  /** Owner of the database (migrations, roles). Without it, an embedded PostgreSQL starts. */
  @IsOptional()
  @IsUrl(POSTGRES, { message: 'DATABASE_URL doit être une adresse PostgreSQL, par exemple postgres://spaser_owner:motdepasse@hote:5432/spaser.' })
  DATABASE_URL?: string;

  /** Redis or Valkey for the queue. Without it, the queue lives in PostgreSQL. */
  @IsOptional()
  @IsUrl(REDIS, { message: 'REDIS_URL doit être une adresse Redis, par exemple redis://hote:6379.' })
  REDIS_URL?: string;

  /** From which the passwords of the runtime roles derive. Without it, a random one is kept in SPASER_DATA. */
  @IsOptional()
  @MinLength(32, { message: 'SPASER_SECRET doit compter au moins 32 caractères.' })
  SPASER_SECRET?: string;

  /** Territory shown by default: a code of département. */
  @Matches(/^(\d{2,3}|2[AB])$/, { message: 'SPASER_TERRITOIRE doit être un code de département, par exemple 40.' })
  SPASER_TERRITOIRE = '40';

  /** Whether an empty database receives the demonstration data at start. */
  @IsIn(['oui', 'non'], { message: 'SPASER_DEMONSTRATION vaut oui ou non.' })
  SPASER_DEMONSTRATION: 'oui' | 'non' = 'oui';

  /** Public address of the product, which the links of e-mails begin with; https makes the cookies secure. */
  @IsOptional()
  @IsUrl(SITE, { message: 'SPASER_URL doit être une adresse de site, par exemple https://spaser.exemple.fr.' })
  SPASER_URL?: string;

  /** Key of the sessions and of the second factors, derived from the secret by `spaser start`. */
  @IsOptional()
  @MinLength(32, { message: 'SPASER_CLE doit compter au moins 32 caractères.' })
  SPASER_CLE?: string;

  /** Server that sends the e-mails. Without it, they are written in SPASER_DATA/courriels and announced on the console. */
  @IsOptional()
  @IsUrl(SMTP, { message: 'SPASER_SMTP_URL doit être une adresse SMTP, par exemple smtps://compte:motdepasse@smtp.exemple.fr:465.' })
  SPASER_SMTP_URL?: string;

  /** Folder where e-mails are written without a server, « courriels » in SPASER_DATA by default; « - » prints them instead. */
  @IsOptional()
  @IsString({ message: 'SPASER_COURRIELS doit être un dossier, ou - pour l’écran.' })
  SPASER_COURRIELS?: string;

  /** Sender of the e-mails. */
  @Matches(/^(?:[^<>\r\n]+ <)?[^\s<>@]+@[^\s<>@]+>?$/, { message: 'SPASER_EXPEDITEUR doit être une adresse électronique, par exemple SPASER <ne-pas-repondre@exemple.fr>.' })
  SPASER_EXPEDITEUR = 'SPASER <ne-pas-repondre@spaser.example>';

  /** Sign-in by ProConnect or another OpenID Connect provider; off while one of the three is missing. */
  @IsOptional()
  @IsUrl(SITE, { message: 'SPASER_OIDC_EMETTEUR doit être l’adresse du fournisseur d’identité, par exemple https://fca.integ01.dev-agentconnect.fr/api/v2.' })
  SPASER_OIDC_EMETTEUR?: string;

  @IsOptional()
  @IsString({ message: 'SPASER_OIDC_CLIENT doit être l’identifiant donné par le fournisseur d’identité.' })
  SPASER_OIDC_CLIENT?: string;

  @IsOptional()
  @IsString({ message: 'SPASER_OIDC_SECRET doit être le secret donné par le fournisseur d’identité.' })
  SPASER_OIDC_SECRET?: string;

  /** DECP files fetched every day: addresses separated by spaces. */
  @IsOptional()
  @IsString()
  SPASER_SOURCES_DECP?: string;

  /** Hosts that the product may call for them, separated by spaces; no other is ever called. */
  @IsOptional()
  @Matches(/^\s*[\w.-]+(?:\s+[\w.-]+)*\s*$/, { message: 'SPASER_HOTES_AUTORISES doit être une liste d’hôtes séparés par des espaces, par exemple donnees.exemple.fr.' })
  SPASER_HOTES_AUTORISES?: string;

  /** Runtime accesses, given by `spaser start` to its processes, or by the operator who runs them apart. */
  @IsOptional()
  @IsUrl(POSTGRES, { message: 'DATABASE_APP_URL doit être une adresse PostgreSQL.' })
  DATABASE_APP_URL?: string;

  @IsOptional()
  @IsUrl(POSTGRES, { message: 'DATABASE_TERRITORY_URL doit être une adresse PostgreSQL.' })
  DATABASE_TERRITORY_URL?: string;

  @IsOptional()
  @IsUrl(POSTGRES, { message: 'DATABASE_IDENTITE_URL doit être une adresse PostgreSQL.' })
  DATABASE_IDENTITE_URL?: string;

  @IsOptional()
  @IsUrl(POSTGRES, { message: 'DATABASE_WORKER_URL doit être une adresse PostgreSQL.' })
  DATABASE_WORKER_URL?: string;

  @IsOptional()
  @IsUrl(POSTGRES, { message: 'DATABASE_QUEUE_URL doit être une adresse PostgreSQL.' })
  DATABASE_QUEUE_URL?: string;
}

/** Public address of the product without a final slash: SPASER_URL, else this machine. */
export function adressePublique({ SPASER_URL, PORT }: Configuration): string {
  return (SPASER_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, '');
}

/** One clear sentence per wrong variable; the start stops on it. */
export class ConfigurationError extends Error {
  constructor(readonly phrases: readonly string[]) {
    super(phrases.join('\n'));
    this.name = 'ConfigurationError';
  }
}

/** Reads and checks the environment; an empty variable counts as absent. @throws ConfigurationError */
export function readConfiguration(env: Readonly<Record<string, string | undefined>>): Configuration {
  const defaults = new Configuration();
  const known = [...Object.keys(defaults), ...FACULTATIVES, ...ACCES] as const;
  const given = Object.fromEntries(known.filter((name) => env[name] !== undefined && env[name] !== '').map((name) => [name, name === 'PORT' ? Number(env[name]) : env[name]]));
  const configuration = plainToInstance(Configuration, { ...defaults, ...given });
  const phrases = validateSync(configuration).flatMap((error) => Object.values(error.constraints ?? {}).slice(0, 1));
  const sources = refuseSources(configuration);
  if (phrases.length > 0 || sources !== null) throw new ConfigurationError([...phrases, ...(sources === null ? [] : [sources])]);
  return configuration;
}

const FACULTATIVES = [
  'DATABASE_URL', 'REDIS_URL', 'SPASER_SECRET', 'SPASER_URL', 'SPASER_CLE', 'SPASER_SMTP_URL', 'SPASER_COURRIELS', 'SPASER_OIDC_EMETTEUR', 'SPASER_OIDC_CLIENT', 'SPASER_OIDC_SECRET',
  'SPASER_SOURCES_DECP', 'SPASER_HOTES_AUTORISES',
] as const;
const ACCES = ['DATABASE_APP_URL', 'DATABASE_TERRITORY_URL', 'DATABASE_IDENTITE_URL', 'DATABASE_WORKER_URL', 'DATABASE_QUEUE_URL'] as const;
export type VariableAcces = (typeof ACCES)[number];

/** The accesses that a process needs. @throws ConfigurationError naming the missing ones and what to do. */
export function requireAcces<T extends VariableAcces>(configuration: Configuration, needed: readonly T[]): Record<T, string> {
  const missing = needed.filter((name) => !configuration[name]);
  if (missing.length > 0) {
    throw new ConfigurationError([`Il manque ${missing.join(', ')}. Lancez «\u00a0npm start\u00a0», qui les donne, ou suivez docs/exploitation/configuration.md.`]);
  }
  return Object.fromEntries(needed.map((name) => [name, configuration[name]])) as Record<T, string>;
}
