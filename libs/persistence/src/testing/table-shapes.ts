import type { SqlRunner } from '../policies/catalogue';

export interface ColumnShape {
  readonly nom: string;
  readonly type: string;
  readonly obligatoire: boolean;
  readonly facultative: boolean;
  /** Member of a primary or unique key. */
  readonly unique: boolean;
  /** Text of the CHECK constraints that bear on the column. */
  readonly regles: string;
}

export interface ForeignKeyShape {
  readonly cible: string;
  readonly de: readonly string[];
  readonly vers: readonly string[];
}

/** A table with a perimeter, as the catalogue describes it: enough to write a row in it without knowing what it is. */
export interface TableShape {
  readonly nom: string;
  readonly cle: 'collectivite_id' | 'territoire_code';
  readonly clePrimaire: readonly string[];
  readonly colonnes: readonly ColumnShape[];
  readonly etrangeres: readonly ForeignKeyShape[];
}

const SHAPES = `
  SELECT t.relname AS nom,
    (SELECT min(attname::text) FROM pg_attribute WHERE attrelid = t.oid AND attname IN ('collectivite_id', 'territoire_code')) AS cle,
    (SELECT array_agg(a.attname::text ORDER BY array_position(k.conkey, a.attnum)) FROM pg_constraint k
     JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (k.conkey) WHERE k.conrelid = t.oid AND k.contype = 'p') AS "clePrimaire",
    (SELECT jsonb_agg(jsonb_build_object('nom', a.attname, 'type', a.atttypid::regtype::text,
       'obligatoire', a.attnotnull AND NOT a.atthasdef, 'facultative', NOT a.attnotnull,
       'unique', EXISTS (SELECT FROM pg_index i WHERE i.indrelid = t.oid AND i.indisunique AND a.attnum = ANY (i.indkey)),
       'regles', coalesce((SELECT string_agg(pg_get_constraintdef(k.oid), ' ') FROM pg_constraint k
                           WHERE k.conrelid = t.oid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum]), '')) ORDER BY a.attnum)
     FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped) AS colonnes,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('cible', k.confrelid::regclass::text,
       'de', (SELECT jsonb_agg(a.attname ORDER BY rang) FROM unnest(k.conkey) WITH ORDINALITY AS u (num, rang)
              JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = num),
       'vers', (SELECT jsonb_agg(a.attname ORDER BY rang) FROM unnest(k.confkey) WITH ORDINALITY AS u (num, rang)
                JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = num))), '[]')
     FROM pg_constraint k WHERE k.conrelid = t.oid AND k.contype = 'f') AS etrangeres
  FROM pg_class t
  WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') AND NOT t.relispartition
    AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname IN ('collectivite_id', 'territoire_code'))
  ORDER BY t.relname`;

/** Every table that has a perimeter, those that others point to first. */
export async function listTableShapes(sql: SqlRunner): Promise<readonly TableShape[]> {
  const reste = [...((await sql.query(SHAPES)) as readonly TableShape[])];
  const ordre: TableShape[] = [];
  while (reste.length > 0) {
    const prete = reste.findIndex(({ nom, etrangeres }) => etrangeres.every(({ cible }) => cible === nom || !reste.some((table) => table.nom === cible)));
    if (prete < 0) throw new Error(`foreign keys form a ring: ${reste.map((table) => table.nom).join(', ')}`);
    ordre.push(...reste.splice(prete, 1));
  }
  return ordre;
}
