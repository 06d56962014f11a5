import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { openDatabase } from "#db/database.server.ts";
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

test("nothing is written anew while somebody reads the data as it was, because that would keep what was deleted", async () => {
  const database = await freshPostgres.open();
  const url = "";
  const { id } = await addPerson(database, "canary-of-the-deleted", new Date("2026-11-21T12:00:00.000Z"));
  const purged: string[] = [];
  const reading = database.read.transaction().setIsolationLevel("repeatable read");
  const purging = await reading.execute(async (work) => {
    await work.selectFrom("person").select("id").execute();
    await database.write.deleteFrom("person").where("id", "=", id).execute();
    const purging = database.dialect.purge(database.write, ["person"]).then(() => purged.push("whole"));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(purged).toEqual([]);
    return { purging };
  });
  await purging.purging;
  expect(await found(database, url, ["canary-of-the-deleted"])).toEqual([]);
});
