import { randomInt, randomUUID } from 'node:crypto';
import { escapeIdentifier } from 'pg';
import type { SqlRunner } from '../policies/catalogue';
import { listTableShapes, type ColumnShape, type TableShape } from './table-shapes';

export type Row = Readonly<Record<string, unknown>>;

/** One collectivité with one row of its own in every table that has a perimeter. */
export interface Tenant {
  readonly territoireCode: string;
  readonly collectiviteId: string;
  readonly rows: ReadonlyMap<string, Row>;
}

/** Stands in the rows that are only tried: no seeded row bears it, so that it never collides. */
const ENTIER_LIBRE = 2050;

/** `a` and `b` are two collectivités of one territory, `ailleurs` one of another territory. */
export interface Tenants {
  readonly tables: readonly TableShape[];
  readonly a: Tenant;
  readonly b: Tenant;
  readonly ailleurs: Tenant;
}

/**
 * Writes, as the owner of a fresh database, two territories, three collectivités and one row of each in every table
 * that the catalogue knows: a table added by a later migration is seeded, and so tested, without anyone thinking of it.
 */
export async function seedTenants(owner: SqlRunner): Promise<Tenants> {
  const tables = await listTableShapes(owner);
  for (const code of ['40', '33']) await owner.query('INSERT INTO territoire (code, nom, millesime) VALUES ($1, $1, 2026)', [code]);
  const seed = (territoireCode: string, entier: number): Promise<Tenant> => seedTenant(owner, tables, territoireCode, entier);
  return { tables, a: await seed('40', 2010), b: await seed('40', 2011), ailleurs: await seed('33', 2012) };
}

async function seedTenant(owner: SqlRunner, tables: readonly TableShape[], territoireCode: string, entier: number): Promise<Tenant> {
  const collectiviteId = randomUUID();
  const rows = new Map<string, Row>();
  for (const table of tables) {
    const perimetre = { territoire_code: territoireCode, collectivite_id: collectiviteId, ...(table.nom === 'collectivite' && { id: collectiviteId }) };
    rows.set(table.nom, await seedRow(owner, table, entier, { ...parentValues(table, rows), ...perimetre }));
  }
  return { territoireCode, collectiviteId, rows };
}

/** The columns of the foreign keys, taken from the tenant's own rows. */
function parentValues(table: TableShape, rows: ReadonlyMap<string, Row>): Row {
  return Object.fromEntries(table.etrangeres.flatMap(({ cible, de, vers }) => de.map((colonne, rang) => [colonne, rows.get(cible)?.[vers[rang] ?? '']])));
}

async function seedRow(owner: SqlRunner, table: TableShape, entier: number, given: Row, extra: readonly string[] = []): Promise<Row> {
  const isWritten = (colonne: ColumnShape): boolean => colonne.obligatoire || extra.includes(colonne.nom) || colonne.nom === table.cle;
  const row = Object.fromEntries(table.colonnes.filter(isWritten).map((colonne) => [colonne.nom, given[colonne.nom] ?? makeValue(colonne, entier)]));
  try {
    const [written] = (await owner.query(`${insertSql(table.nom, Object.keys(row))} RETURNING to_jsonb(${escapeIdentifier(table.nom)}.*) AS row`, [
      JSON.stringify(row),
    ])) as readonly { row: Row }[];
    if (!written) throw new Error(`nothing written in ${table.nom}`);
    return written.row;
  } catch (error) {
    const missing = await columnToFill(owner, table, error, extra);
    if (!missing) throw error;
    return seedRow(owner, table, entier, given, [...extra, missing]);
  }
}

/** A CHECK that bears on several columns (« one or the other ») is answered by filling one more of them. */
async function columnToFill(owner: SqlRunner, table: TableShape, error: unknown, extra: readonly string[]): Promise<string | undefined> {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code !== '23514') return undefined;
  const rows = (await owner.query(
    `SELECT a.attname AS nom FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
     WHERE k.conrelid = $1::regclass AND k.conname = $2`,
    [table.nom, constraint],
  )) as readonly { nom: string }[];
  const names = rows.map((row) => row.nom);
  return table.colonnes.find((colonne) => colonne.facultative && names.includes(colonne.nom) && !extra.includes(colonne.nom))?.nom;
}

/** `INSERT` of one JSON object, given as parameter $1, into the named columns. */
export function insertSql(table: string, colonnes: readonly string[]): string {
  const names = colonnes.map(escapeIdentifier).join(', ');
  return `INSERT INTO ${escapeIdentifier(table)} (${names}) SELECT ${names} FROM jsonb_populate_record(NULL::${escapeIdentifier(table)}, $1::jsonb)`;
}

/** The row with new values in its unique keys (neither the perimeter nor a foreign key): one that could be inserted beside it. */
export function renewRow(table: TableShape, row: Row): Row {
  const kept = new Set(['collectivite_id', 'territoire_code', ...table.etrangeres.flatMap(({ de }) => de)]);
  const renewed = table.colonnes.filter((colonne) => colonne.unique && !kept.has(colonne.nom));
  return { ...row, ...Object.fromEntries(renewed.map((colonne) => [colonne.nom, makeValue(colonne, ENTIER_LIBRE)])) };
}

function makeValue({ nom, type, regles }: ColumnShape, entier: number): unknown {
  const choix = /(?:ARRAY\[|= )'([^']+)'::text/.exec(regles)?.[1];
  const chiffres = /\^\[0-9\]\{(\d+)\}\$/.exec(regles)?.[1];
  if (choix && type === 'text') return choix;
  if (chiffres) return String(randomInt(10 ** (Number(chiffres) - 1), 10 ** Number(chiffres)));
  if (type === 'text[]') return [`canari ${nom}`];
  if (type.endsWith('[]')) return [];
  switch (type) {
    case 'uuid':
      return randomUUID();
    case 'text':
      return `canari ${nom} ${randomUUID()}`;
    case 'smallint':
    case 'integer':
    case 'bigint':
      return entier;
    case 'boolean':
      return false;
    case 'jsonb':
      return {};
    case 'bytea':
      return '\\x00';
    case 'date':
      return '2025-03-14';
    case 'timestamp with time zone':
      return '2025-03-14T09:00:00Z';
    default:
      throw new Error(`no value known for the type ${type} of ${nom}`);
  }
}
