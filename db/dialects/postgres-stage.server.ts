import { randomBytes } from "node:crypto";
import pg from "pg";
import { DatabaseUnavailableError, lockPatience, type Stage } from "./dialect.ts";

/**
 * A new schema in the same database whose tables can take the place of the present ones in one transaction. The old
 * tables stay in a schema of their own, `waymark_before_20261121t104500z`, until somebody drops it. Tables of other
 * programs in the same schema are left alone.
 */
export async function stagePostgres(url: string): Promise<Stage> {
  const staged = `waymark_prepared_${randomBytes(4).toString("hex")}`;
  await onServer(url, (client) => client.query(`create schema ${staged}`));
  let promoted = false;
  return {
    url: within(url, staged),
    promote: async (at) => {
      const kept = await onServer(url, (client) => swap(client, staged, at));
      promoted = true;
      return kept;
    },
    discard: async () => {
      if (!promoted) await onServer(url, (client) => client.query(`drop schema if exists ${staged} cascade`));
    },
  };
}

async function swap(client: pg.Client, staged: string, at: Date): Promise<string | null> {
  const present = String((await client.query("select current_schema() as name")).rows[0]?.name);
  const fresh = await tablesIn(client, staged);
  const old = (await tablesIn(client, present)).filter((name) => fresh.includes(name));
  const kept = `waymark_before_${at
    .toISOString()
    .replace(/[-:]|\.\d+/g, "")
    .toLowerCase()}`;
  const move = (name: string, from: string, to: string) =>
    client.query(`alter table ${quote(from)}.${quote(name)} set schema ${quote(to)}`);
  await client.query("begin");
  if (old.length > 0) await client.query(`create schema ${kept}`);
  for (const name of old) await move(name, present, kept);
  for (const name of fresh) await move(name, staged, present);
  await client.query(`drop schema ${staged}`);
  await client.query("commit");
  return old.length === 0 ? null : `schema ${kept}`;
}

async function tablesIn(client: pg.Client, schema: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = $1 order by tablename",
    [schema],
  );
  return rows.map((row) => row.name);
}

/** The same server and database, with another schema to work in. */
function within(url: string, schema: string): string {
  const address = new URL(url);
  const options = address.searchParams.get("options") ?? "";
  address.searchParams.set("options", `${options} -c search_path=${schema}`.trim());
  return address.href;
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

async function onServer<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, lock_timeout: lockPatience, application_name: "waymark" });
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw new DatabaseUnavailableError(
      `The PostgreSQL database cannot be prepared: ${error instanceof Error ? error.message : String(error)}. This needs the right to create a schema in it.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
