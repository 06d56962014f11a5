import { sql } from "kysely";
import { expect, test } from "vitest";
import { openDatabase, transaction } from "#db/database.server.ts";
import { describeEachDatabase, freshSqlite } from "#tests/support/database.server.ts";

const institution = {
  id: "a",
  country: null,
  type: null,
  size: null,
  ror: null,
  created_at: "2026-11-21T12:00:00.000Z",
};

describeEachDatabase("a database", (fresh) => {
  test("keeps all of a transaction or nothing of it", async () => {
    const database = await fresh.open();
    const failing = transaction(database, async (work) => {
      await work
        .insertInto("institution")
        .values({ ...institution, name: "Harbour" })
        .execute();
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(await database.read.selectFrom("institution").selectAll().execute()).toEqual([]);
  });

  test("names a second row with the same key for what it is", async () => {
    const database = await fresh.open();
    const insert = () =>
      database.write
        .insertInto("institution")
        .values({ ...institution, name: "Harbour" })
        .execute();
    await insert();
    const error = await insert().catch((caught: unknown) => caught);
    expect(database.dialect.isUniqueViolation(error)).toBe(true);
    expect(database.dialect.isUniqueViolation(new Error("something else"))).toBe(false);
  });

  test("counts, sums and averages in numbers", async () => {
    const database = await fresh.open();
    const { rows } =
      await sql`select count(*) as n, sum(x) as s, avg(x) as a from (select 1 as x union all select 2) as t`.execute(
        database.read,
      );
    expect(rows).toEqual([{ n: 2, s: 3, a: 1.5 }]);
  });

  test("reads while a transaction is open, and sees it once it is done", async () => {
    const database = await fresh.open();
    const names = () => database.read.selectFrom("institution").select("name").execute();
    await transaction(database, async (work) => {
      await work
        .insertInto("institution")
        .values({ ...institution, name: "Harbour" })
        .execute();
      expect(await names()).toEqual([]);
    });
    expect(await names()).toEqual([{ name: "Harbour" }]);
  });

  test("is sound when it is new", async () => {
    const database = await fresh.open();
    expect(await database.dialect.findDamage(database.read)).toEqual([]);
  });
});

test("the reading side of SQLite cannot write", async () => {
  const database = await freshSqlite.open();
  const writing = database.read
    .insertInto("institution")
    .values({ ...institution, name: "Harbour" })
    .execute();
  await expect(writing).rejects.toThrow(/readonly/);
});

test("a URL of an unknown engine is refused with the two that are known", async () => {
  await expect(openDatabase("mysql://root@localhost/x")).rejects.toThrow(/file: for SQLite or postgres:\/\//);
});
