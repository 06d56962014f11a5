import { setTimeout } from "node:timers/promises";
import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import type { Tables } from "../tables/index.ts";
import {
  type Connections,
  DatabaseUnavailableError,
  type Dialect,
  lockPatience,
  type Reference,
  type Row,
  UnsafeDatabaseError,
} from "./dialect.ts";
import { postgresCode, postgresFault } from "./postgres-faults.ts";
import { stagePostgres } from "./postgres-stage.server.ts";

/** PostgreSQL through pg: `postgres://user:password@host:5432/database`. */
export const postgres: Dialect = {
  language: "postgres",
  driver: "pg",
  columns: {
    id: "text",
    instant: "text",
    text: "text",
    integer: "integer",
    bytes: "bytea",
    finish: (table) => table,
  },
  accepts: (url) => url.startsWith("postgres://") || url.startsWith("postgresql://"),
  open,
  isUniqueViolation: (error) => postgresCode(error) === "23505",
  storageFault: postgresFault,
  // The server lets commits that come at once share a write of its own accord.
  share: (write, work) => write.transaction().execute(work),
  findRisk: async (database) => postgresRisk(await readSettings(database)),
  findDamage: async () => [],
  describe,
  fileOf: () => null,
  purge,
  schemaName,
  references,
  readRows,
  stage: stagePostgres,
  dump,
};

/** bigint (count) and numeric (sum, avg) arrive as text by default; nothing counted here exceeds 2^53. */
const numericTypes = new Set([20, 1700]);

async function open(url: string): Promise<Connections> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: lockPatience,
    lock_timeout: lockPatience,
    application_name: "waymark",
    types: {
      getTypeParser: (type: number, format?: string) =>
        numericTypes.has(type) ? Number : pg.types.getTypeParser(type, format as "text"),
    } as pg.CustomTypesConfig,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = () => database.destroy();
  try {
    const risk = postgresRisk(await readSettings(database));
    if (risk !== null) throw new UnsafeDatabaseError(risk);
  } catch (error) {
    await close();
    throw inPlainWords(error, url);
  }
  return { write: database, read: database, close };
}

async function readSettings(database: Kysely<Tables>): Promise<PostgresSettings> {
  const { rows } = await sql<PostgresSettings>`
    select current_setting('fsync') as fsync,
      current_setting('full_page_writes') as full_page_writes,
      current_setting('synchronous_commit') as synchronous_commit`.execute(database);
  const [settings] = rows;
  if (settings === undefined) throw new Error("PostgreSQL did not answer a question about its settings.");
  return settings;
}

/** The server's own words for the settings that decide whether a commit survives a crash. */
export type PostgresSettings = {
  readonly fsync: string;
  readonly full_page_writes: string;
  readonly synchronous_commit: string;
};

/**
 * Why the server could lose an acknowledged write, in one sentence with the cure; null when it cannot.
 * Every value of synchronous_commit except "off" waits at least for the local disk
 * (PostgreSQL documentation, "Write Ahead Log: Settings").
 */
export function postgresRisk(settings: PostgresSettings): string | null {
  const off = Object.entries(settings)
    .filter(([, value]) => value === "off")
    .map(([name]) => name);
  if (off.length === 0) return null;
  return `PostgreSQL runs with ${off.join(", ")} off, so a crash could lose answers it has confirmed. Set ${off.join(", ")} to on for this server, database and user.`;
}

function inPlainWords(error: unknown, url: string): unknown {
  if (error instanceof UnsafeDatabaseError) return error;
  const reason = error instanceof Error ? error.message || postgresCode(error) : String(error);
  return new DatabaseUnavailableError(
    `PostgreSQL at ${placeOf(url)} cannot be used: ${reason}. Check DATABASE_URL and that the server is running.`,
    { cause: error },
  );
}

/** Host and database of a URL, never its password. */
function placeOf(url: string): string {
  if (!URL.canParse(url)) return "the address in DATABASE_URL";
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

async function describe(database: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(
    database,
  );
  return `PostgreSQL ${rows[0]?.version}`;
}

/**
 * Writes the tables anew and takes new samples for the planner, which keeps some values. What the server's log of writes,
 * replicas and archives still hold is theirs to age out.
 */
async function purge(database: Kysely<Tables>, tables: readonly (keyof Tables)[], patience: number): Promise<void> {
  await untilNobodyLooksBack(database, patience);
  for (const table of tables) await sql`vacuum (full, analyze) ${sql.table(table)}`.execute(database);
}

/**
 * The server keeps deleted rows through any rewriting as long as somebody reads this database as it was, be it the server's
 * own sampling, and as long as anybody on the whole server is still in a transaction from before: the rewriting itself
 * looks back that far. Readers whom this role may not watch are not waited for.
 */
async function untilNobodyLooksBack(database: Kysely<Tables>, patience: number): Promise<void> {
  const { rows } = await sql<{ now: string }>`select pg_current_xact_id()::text as now`.execute(database);
  const now = rows[0]?.now ?? "";
  for (let waited = 0; waited <= patience; waited += 100) {
    const { rows } = await sql`
      select 1 where pg_snapshot_xmin(pg_current_snapshot()) <= ${now}::xid8
      union all
      select 1 from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_xmin is not null
        and age(backend_xmin) >= age(${now}::xid8::xid) limit 1`.execute(database);
    if (rows.length === 0) return;
    await setTimeout(100);
  }
  throw new Error("Somebody still reads or writes what was there before, so the data cannot be written anew now.");
}

async function schemaName(database: Kysely<Tables>): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`select current_schema() as name`.execute(database);
  return rows[0]?.name ?? null;
}

async function references(database: Kysely<Tables>): Promise<readonly Reference[]> {
  const { rows } = await sql<Reference>`
    select distinct t.relname as "from", f.relname as "to"
    from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class f on f.oid = c.confrelid
    where c.contype = 'f' and c.conrelid <> c.confrelid and t.relnamespace = current_schema()::regnamespace
    order by 1, 2`.execute(database);
  return rows;
}

async function* readRows(transaction: Transaction<Tables>, table: string): AsyncIterable<readonly Row[]> {
  await sql`declare portions no scroll cursor for select * from ${sql.table(table)}`.execute(transaction);
  for (;;) {
    const { rows } = await sql<Row>`fetch 100 from portions`.execute(transaction);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`close portions`.execute(transaction);
}

async function dump(database: Kysely<Tables>): Promise<string> {
  const { rows: tables } = await sql<{ name: string; parts: string[]; indexes: string[] | null }>`
    select t.relname as name,
      (select array_agg(format('%I %s%s', a.attname, format_type(a.atttypid, a.atttypmod),
          case when a.attnotnull then ' not null' else '' end) order by a.attnum)
        from pg_attribute a where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped)
      || coalesce((select array_agg(format('constraint %I %s', c.conname, pg_get_constraintdef(c.oid))
          order by c.contype desc, c.conname)
        from pg_constraint c where c.conrelid = t.oid and c.contype <> 'n'), '{}') as parts,
      (select array_agg(pg_get_indexdef(i.indexrelid) order by pg_get_indexdef(i.indexrelid))
        from pg_index i where i.indrelid = t.oid
          and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)) as indexes
    from pg_class t
    where t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace and t.relname not like 'kysely\_%'
    order by t.relname`.execute(database);
  return tables
    .flatMap(({ name, parts, indexes }) => [
      `create table ${name} (\n  ${parts.join(",\n  ")}\n);\n`,
      ...(indexes ?? []).map((index) => `${index};\n`),
    ])
    .join("\n");
}
