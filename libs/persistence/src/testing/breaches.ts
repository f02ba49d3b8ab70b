import { escapeIdentifier } from 'pg';
import type { Perimetre } from '../perimetre';
import type { Attempt, Outcome } from './attempts';
import { insertSql, renewRow, type Row, type Tenant, type Tenants } from './seed-tenants';
import type { TableShape } from './table-shapes';

/** One statement that a perimeter tries on a table, and the answers that keep the tenants apart. */
interface Trial {
  readonly geste: string;
  readonly perimetre: Perimetre;
  readonly sql: string;
  readonly row: Row;
  readonly isSound: (outcome: Outcome) => boolean;
}

/** By a privilege or a policy, by a READ ONLY transaction, by a foreign key. */
const isRefused = (outcome: Outcome): boolean => 'refus' in outcome && ['42501', '25006', '23503'].includes(outcome.refus);
const isWithoutEffect = (outcome: Outcome): boolean => isRefused(outcome) || ('lignes' in outcome && outcome.lignes === 0);
const isPresent = (outcome: Outcome): boolean => ('refus' in outcome ? outcome.refus === '42501' : outcome.lignes === 1);

/**
 * Tries, on each table and under each perimeter, to read, change, delete, add, take over and point to rows of others, and
 * to read one's own. Returns one line per wrong answer: none when the database isolates.
 */
export async function listBreaches(attempt: Attempt, tenants: Tenants): Promise<readonly string[]> {
  const breaches: string[] = [];
  for (const table of tenants.tables) {
    for await (const breach of breachesOf(attempt, tenants, table)) breaches.push(breach);
  }
  return breaches;
}

/** The wrong answers of one table, as they come. */
export async function* breachesOf(attempt: Attempt, tenants: Tenants, table: TableShape): AsyncGenerator<string> {
  for (const { geste, perimetre, sql, row, isSound } of listTrials(table, tenants)) {
    const outcome = await attempt(perimetre, sql, [JSON.stringify(row)]);
    if (!isSound(outcome)) yield `${perimetre.sorte} ${geste} ${table.nom}: ${JSON.stringify(outcome)}`;
  }
}

function listTrials(table: TableShape, tenants: Tenants): readonly Trial[] {
  const { a, b, ailleurs } = tenants;
  const territoireCode = a.territoireCode;
  const collectivite: Perimetre = { sorte: 'COLLECTIVITE', territoireCode, collectiviteId: a.collectiviteId };
  const isShared = table.cle === 'territoire_code';
  return [
    ...trialsOf(table, collectivite, isShared ? [a, b] : [a], isShared ? [ailleurs] : [b, ailleurs]),
    ...trialsOf(table, { sorte: 'TERRITOIRE', territoireCode }, [a, b], [ailleurs]),
    ...trialsOf(table, { sorte: 'TRAITEMENT', territoireCode }, [a, b], [ailleurs]),
    ...trialsOf(table, { sorte: 'IDENTITE', territoireCode }, [a, b], [ailleurs]),
    ...(isShared ? [] : [...pointingTrials(table, a, b), mislabellingTrial(table, a, ailleurs)]),
  ];
}

function trialsOf(table: TableShape, perimetre: Perimetre, miens: readonly Tenant[], autres: readonly Tenant[]): readonly Trial[] {
  const nom = escapeIdentifier(table.nom);
  const read = `SELECT 1 FROM ${nom} ${wherePrimaryKey(table)}`;
  const own = miens.map((tenant): Trial => ({ geste: 'reads its own', perimetre, sql: read, row: rowOf(table, tenant), isSound: isPresent }));
  const foreign = autres.flatMap((tenant): readonly Trial[] => {
    const row = rowOf(table, tenant);
    const mine = miens[0] ? rowOf(table, miens[0]) : row;
    const moved = { ...mine, collectivite_id: tenant.collectiviteId, territoire_code: tenant.territoireCode };
    return [
      { geste: 'reads', perimetre, sql: read, row, isSound: isWithoutEffect },
      { geste: 'updates', perimetre, sql: `UPDATE ${nom} SET ${table.cle} = ${table.cle} ${wherePrimaryKey(table)}`, row, isSound: isWithoutEffect },
      { geste: 'deletes', perimetre, sql: `DELETE FROM ${nom} ${wherePrimaryKey(table)}`, row, isSound: isWithoutEffect },
      { geste: 'adds to another', perimetre, sql: insertSql(table.nom, Object.keys(row)), row: renewRow(table, row), isSound: isRefused },
      { geste: 'gives to another', perimetre, sql: moveSql(table), row: { ...moved, depuis: mine[table.cle] }, isSound: isWithoutEffect },
    ];
  });
  return [...own, ...foreign];
}

/** A row of `a` whose foreign key names a row of `b`, under the role that may write every table of the territory. */
function pointingTrials(table: TableShape, a: Tenant, b: Tenant): readonly Trial[] {
  return table.etrangeres
    .filter(({ de }) => de[0] === 'collectivite_id' && de.some((colonne) => colonne !== 'collectivite_id' && colonne !== 'territoire_code'))
    .map(({ cible, de, vers }): Trial => {
      const stolen = de.slice(1).map((colonne, rang) => [colonne, b.rows.get(cible)?.[vers[rang + 1] ?? '']]);
      const row = { ...renewRow(table, rowOf(table, a)), ...Object.fromEntries(stolen) };
      const perimetre: Perimetre = { sorte: 'TRAITEMENT', territoireCode: a.territoireCode };
      return { geste: `points to a ${cible} of another from`, perimetre, sql: insertSql(table.nom, Object.keys(row)), row, isSound: isRefused };
    });
}

/** A row of `a` declared in the territory of `ailleurs`, by that territory's own processing. */
function mislabellingTrial(table: TableShape, a: Tenant, ailleurs: Tenant): Trial {
  const row = { ...renewRow(table, rowOf(table, a)), territoire_code: ailleurs.territoireCode };
  const perimetre: Perimetre = { sorte: 'TRAITEMENT', territoireCode: ailleurs.territoireCode };
  // A key made of foreign keys alone cannot be renewed: the unique then refuses before the foreign key is looked at.
  const isSound = (outcome: Outcome): boolean => isRefused(outcome) || ('refus' in outcome && outcome.refus === '23505' && isMadeOfForeignKeys(table));
  return { geste: 'claims a collectivité of another territory in', perimetre, sql: insertSql(table.nom, Object.keys(row)), row, isSound };
}

function isMadeOfForeignKeys({ clePrimaire, etrangeres }: TableShape): boolean {
  return clePrimaire.every((colonne) => etrangeres.some(({ de }) => de.includes(colonne)));
}

export function rowOf(table: TableShape, tenant: Tenant): Row {
  const row = tenant.rows.get(table.nom);
  if (!row) throw new Error(`${table.nom} was not seeded`);
  return row;
}

/** The row whose primary key the JSON object $1 gives. */
export function wherePrimaryKey({ nom, clePrimaire }: TableShape): string {
  const colonnes = clePrimaire.map(escapeIdentifier).join(', ');
  return `WHERE (${colonnes}) = (SELECT ${colonnes} FROM jsonb_populate_record(NULL::${escapeIdentifier(nom)}, $1::jsonb))`;
}

function moveSql({ nom, cle, colonnes }: TableShape): string {
  const table = escapeIdentifier(nom);
  const moved = colonnes.map((colonne) => colonne.nom).filter((colonne) => colonne === 'collectivite_id' || colonne === 'territoire_code');
  const assignments = moved.map((colonne) => `${colonne} = r.${colonne}`).join(', ');
  return `UPDATE ${table} SET ${assignments} FROM jsonb_populate_record(NULL::${table}, $1::jsonb) r WHERE ${table}.${cle}::text = $1::jsonb ->> 'depuis'`;
}
