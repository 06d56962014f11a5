import { Migrator } from "kysely/migration";
import { type Database, DatabaseUnavailableError, openDatabase } from "./database.server.ts";
import { migrations } from "./migrations/index.ts";

/** A newer Waymark has changed this database. */
export class NewerDatabaseError extends Error {
  override readonly name = "NewerDatabaseError";
}

/** This database waits for migrations. */
export class OutdatedDatabaseError extends Error {
  override readonly name = "OutdatedDatabaseError";
}

/**
 * Brings the schema up to date and returns the names of the migrations it ran. All of them run in one transaction:
 * whatever stops them halfway leaves the database as it was.
 */
export async function migrate(database: Database, list = migrations): Promise<readonly string[]> {
  await pendingMigrations(database, list);
  const migrator = migratorOf(database, list, await database.dialect.schemaName(database.write));
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  return results.map((result) => result.migrationName);
}

/** Opens a database to serve from: sound, and with exactly the schema this version was written for. */
export async function openCurrentDatabase(url: string): Promise<Database> {
  const database = await openDatabase(url);
  try {
    await assertSound(database);
    await assertCurrent(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Refuses a database whose schema is older or newer than this version of Waymark. */
export async function assertCurrent(database: Database): Promise<void> {
  const pending = await pendingMigrations(database);
  if (pending.length > 0) {
    throw new OutdatedDatabaseError(
      "This database is empty or was made by an older version of Waymark. Run npx waymark migrate, then start again.",
    );
  }
}

/** Names of migrations still to run, oldest first. Throws `NewerDatabaseError` when the database is ahead of us. */
export async function pendingMigrations(database: Database, list = migrations): Promise<readonly string[]> {
  const executed = await executedMigrations(database);
  const unknown = executed.filter((name) => !Object.hasOwn(list, name));
  if (unknown.length > 0) {
    throw new NewerDatabaseError(
      `This database was changed by a newer version of Waymark (${unknown.join(", ")}); start that version, or restore a backup made before the upgrade.`,
    );
  }
  return Object.keys(list)
    .filter((name) => !executed.includes(name))
    .sort();
}

/** Names of migrations the database has been through. */
export async function executedMigrations(database: Database): Promise<readonly string[]> {
  const tables = await database.read.introspection.getTables({ withInternalKyselyTables: true });
  const schema = await database.dialect.schemaName(database.read);
  const isOurs = (table: { schema?: string }) => schema === null || table.schema === schema;
  if (!tables.some((table) => table.name === "kysely_migration" && isOurs(table))) return [];
  const rows = await database.read
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom("kysely_migration")
    .select("name")
    .execute();
  return rows.map((row) => row.name);
}

async function assertSound(database: Database): Promise<void> {
  const damage = await database.dialect.findDamage(database.read);
  if (damage.length > 0) {
    throw new DatabaseUnavailableError(
      `The database file is damaged (${damage[0]}). Restore a backup with npx waymark restore FILE.`,
    );
  }
}

function migratorOf(database: Database, list: typeof migrations, schema: string | null): Migrator {
  const { columns } = database.dialect;
  const provided = Object.entries(list).map(
    ([name, migration]) =>
      [name, { up: (schema: Database["write"]) => migration.up(schema as never, columns) }] as const,
  );
  return new Migrator({
    db: database.write,
    provider: { getMigrations: async () => Object.fromEntries(provided) },
    // Named, because another schema of the same database may hold a list of its own.
    ...(schema === null ? {} : { migrationTableSchema: schema }),
  });
}
