import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { type Database, openDatabase } from "#db/database.server.ts";
import { DatabaseUnavailableError, UnsafeDatabaseError } from "#db/dialects/dialect.ts";
import { postgresRisk } from "#db/dialects/postgres.server.ts";
import { found } from "#tests/app/accounts/a-trace.ts";
import { addPerson } from "#tests/support/cast.server.ts";
import { freshPostgres } from "#tests/support/database.server.ts";

describe("the settings of a PostgreSQL server", () => {
  const safe = { fsync: "on", full_page_writes: "on", synchronous_commit: "on" };

  test("are refused when any of the three is off, and named", () => {
    for (const name of ["fsync", "full_page_writes", "synchronous_commit"] as const) {
      expect(postgresRisk({ ...safe, [name]: "off" })).toMatch(`PostgreSQL runs with ${name} off`);
    }
  });

  test("are fine when a commit waits for a disk, here or elsewhere", () => {
    for (const wait of ["on", "local", "remote_write", "remote_apply"]) {
      expect(postgresRisk({ ...safe, synchronous_commit: wait })).toBeNull();
    }
  });
});

test("a server that does not answer is named without its password", async () => {
  const opening = openDatabase("postgres://waymark:s3cret@127.0.0.1:1/waymark");
  await expect(opening).rejects.toThrow(DatabaseUnavailableError);
  await expect(opening).rejects.toThrow(/PostgreSQL at 127\.0\.0\.1:1\/waymark cannot be used/);
  await expect(opening).rejects.not.toThrow(/s3cret/);
});

test("a database that confirms before it writes is refused", async () => {
  const url = await freshPostgres.url();
  const database = await openDatabase(url);
  const name = new URL(url).pathname.slice(1);
  await sql`alter database ${sql.id(name)} set synchronous_commit = off`.execute(database.write);
  await database.close();
  await expect(openDatabase(url)).rejects.toThrow(UnsafeDatabaseError);
});

describe("nothing is written anew, because that would keep what was deleted,", () => {
  const canary = "canary-of-the-deleted";

  async function deleted() {
    const database = await freshPostgres.open();
    const { id } = await addPerson(database, canary, new Date("2026-11-21T12:00:00.000Z"));
    const purge = (patience: number) => database.dialect.purge(database.write, ["person"], patience);
    return { database, purge, remove: () => database.write.deleteFrom("person").where("id", "=", id).execute() };
  }

  /** What would come of it. */
  async function expectKept(database: Database): Promise<void> {
    await sql`vacuum (full, analyze) person`.execute(database.write);
    expect(await found(database, "", [canary])).toEqual([canary]);
  }

  test("while somebody reads the data as it was", async () => {
    const { database, purge, remove } = await deleted();
    await database.read
      .transaction()
      .setIsolationLevel("repeatable read")
      .execute(async (work) => {
        await work.selectFrom("institution").select("id").execute();
        await remove();
        await expect(purge(200)).rejects.toThrow("Somebody still reads or writes");
        await expectKept(database);
      });
    await purge(30_000);
    expect(await found(database, "", [canary])).toEqual([]);
  });

  test("while a transaction from before is under way, be it in another database", async () => {
    const { database, purge, remove } = await deleted();
    const other = await freshPostgres.open();
    await other.write.transaction().execute(async (work) => {
      await sql`select pg_current_xact_id()`.execute(work);
      await remove();
      await expect(purge(200)).rejects.toThrow("Somebody still reads or writes");
      await expectKept(database);
    });
    await purge(30_000);
    expect(await found(database, "", [canary])).toEqual([]);
  });
});
