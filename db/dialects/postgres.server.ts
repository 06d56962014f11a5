import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Tables } from "../tables/index.ts";
import {
  type Connections,
  DatabaseUnavailableError,
  type Dialect,
  lockPatience,
  UnsafeDatabaseError,
} from "./dialect.ts";

/** PostgreSQL through pg: `postgres://user:password@host:5432/database`. */
export const postgres: Dialect = {
  language: "postgres",
  driver: "pg",
  columns: {
    id: "text",
    instant: "text",
    text: "text",
    integer: "integer",
    finish: (table) => table,
  },
  accepts: (url) => url.startsWith("postgres://") || url.startsWith("postgresql://"),
  open,
  isUniqueViolation: (error) => codeOf(error) === "23505",
  isBusy: (error) => busyCodes.has(codeOf(error)) || (error instanceof Error && poolIsExhausted.test(error.message)),
  findDamage: async () => [],
  dump,
};

/** lock_not_available, too_many_connections, cannot_connect_now (starting or stopping), admin_shutdown. */
const busyCodes = new Set(["55P03", "53300", "57P03", "57P01"]);
const poolIsExhausted = /timeout exceeded when trying to connect/;

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
  const reason = error instanceof Error ? error.message || codeOf(error) : String(error);
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

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
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
