import { type Kysely, sql } from "kysely";
import type { Database } from "./database.server.ts";
import type { Tables } from "./tables/index.ts";

export type ListedTable = { readonly name: keyof Tables; readonly columns: readonly string[] };

/**
 * Every table that holds data, as the database itself lists them, so that a new one is never forgotten. A table comes
 * after those its rows refer to.
 */
export async function listTables(database: Database): Promise<readonly ListedTable[]> {
  const schema = await database.dialect.schemaName(database.read);
  const all = await database.read.introspection.getTables();
  const tables = all
    .filter((table) => !table.isView && (schema === null || table.schema === schema))
    .map(({ name, columns }) => ({ name: name as keyof Tables, columns: columns.map((column) => column.name) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const references = await database.dialect.references(database.read);
  return referredFirst(tables, references);
}

/** Number of rows of a table. */
export async function countRows(database: Kysely<Tables>, table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(database);
  return Number(rows[0]?.n ?? 0);
}

/** True when any table holds a row. */
export async function holdsData(database: Database): Promise<boolean> {
  for (const { name } of await listTables(database)) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(database.read);
    if (rows.length > 0) return true;
  }
  return false;
}

function referredFirst(
  tables: readonly ListedTable[],
  references: readonly { readonly from: string; readonly to: string }[],
): readonly ListedTable[] {
  const placed: ListedTable[] = [];
  const isPlaced = (name: string) => placed.some((table) => table.name === name);
  let waiting = tables;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ name }) =>
      references.every(({ from, to }) => from !== name || isPlaced(to) || !tables.some((table) => table.name === to)),
    );
    // Tables that refer to each other in a circle have no better order than this one.
    const next = ready.length > 0 ? ready : waiting;
    placed.push(...next);
    waiting = waiting.filter((table) => !next.includes(table));
  }
  return placed;
}
