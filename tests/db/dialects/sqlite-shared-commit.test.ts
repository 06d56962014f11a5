import Sqlite from "better-sqlite3";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { type Database, openDatabase, sharedTransaction, type Work } from "#db/database.server.ts";
import { openSqlite, sqlite } from "#db/dialects/sqlite.server.ts";
import { describeEachDatabase, freshSqlite } from "#tests/support/database.server.ts";

const insert = (id: string) => async (work: Work) => {
  await work
    .insertInto("institution")
    .values({ id, name: id, country: null, type: null, size: null, ror: null, created_at: "2026-11-21T12:00:00.000Z" })
    .execute();
  return id;
};

async function stored(database: Database): Promise<readonly string[]> {
  const rows = await database.read.selectFrom("institution").select("id").orderBy("id").execute();
  return rows.map(({ id }) => id);
}

describeEachDatabase("work that may share its commit", (fresh) => {
  test("is kept all or nothing, each piece by itself", async () => {
    const database = await fresh.open();
    const outcomes = await Promise.allSettled([
      sharedTransaction(database, insert("a")),
      sharedTransaction(database, async (work) => {
        await insert("b")(work);
        throw new Error("changed my mind");
      }),
      sharedTransaction(database, insert("c")),
    ]);
    expect(outcomes).toEqual([
      { status: "fulfilled", value: "a" },
      { status: "rejected", reason: new Error("changed my mind") },
      { status: "fulfilled", value: "c" },
    ]);
    expect(await stored(database)).toEqual(["a", "c"]);
  });

  test("survives a neighbour that the engine refuses", async () => {
    const database = await fresh.open();
    const twice = ["a", "a", "b"].map((id) => sharedTransaction(database, insert(id)).catch((error: unknown) => error));
    const refused = (await Promise.all(twice)).filter((outcome) => outcome instanceof Error);
    expect(refused.map(database.dialect.isUniqueViolation)).toEqual([true]);
    expect(await stored(database)).toEqual(["a", "b"]);
  });
});

test("pieces that arrive together stand on disk at the same moment, and nobody hears of any before", async () => {
  const database = await freshSqlite.open();
  const seen: Record<string, readonly string[]> = {};
  const look = (at: string) => async () => {
    seen[at] = await stored(database);
  };
  await Promise.all([
    sharedTransaction(database, insert("a")).then(look("a is told")),
    sharedTransaction(database, async (work) => {
      await look("b works")();
      await insert("b")(work);
    }),
    sharedTransaction(database, () => Promise.reject(new Error("no"))).catch(look("c is told")),
  ]);
  expect(seen).toEqual({ "b works": [], "a is told": ["a", "b"], "c is told": ["a", "b"] });
});

test("a hundred at once are all kept, and others who write are let in between", async () => {
  const database = await freshSqlite.open();
  const ids = Array.from({ length: 100 }, (_, at) => `${at}`.padStart(3, "0"));
  let told = 0;
  const shared = ids.map((id) => sharedTransaction(database, insert(id)).then(() => (told += 1)));
  const between = insert("other")(database.write as unknown as Work).then(() => told);
  await Promise.all(shared);
  expect(await between).toBeLessThan(100);
  expect(await stored(database)).toEqual([...ids, "other"]);
});

test("when a full disk makes the engine undo everything, nobody is told otherwise, and whoever comes next is kept", async () => {
  const limits: ((pages: number) => void)[] = [];
  const connections = await openSqlite(await freshSqlite.url(), (connection) => {
    if (!connection.readonly) limits.push((pages) => void connection.pragma(`max_page_count = ${pages}`));
  });
  onTestFinished(() => connections.close());
  const database: Database = { ...connections, dialect: sqlite, journal: null };
  await sql`create table heap (bytes blob)`.execute(database.write);
  const heap = (size: number) =>
    sharedTransaction(database, (work) => sql`insert into heap values (zeroblob(${size}))`.execute(work)).then(
      () => "kept",
      sqlite.storageFault,
    );
  for (const limit of limits) limit(20);
  expect(await Promise.all([heap(1), heap(1_000_000), heap(1)])).toEqual(["full", "full", "kept"]);
  expect((await sql`select length(bytes) as size from heap`.execute(database.read)).rows).toEqual([{ size: 1 }]);
});

test("all who wait behind a lock of another process are turned away together", async () => {
  const url = await freshSqlite.url();
  const database = await openDatabase(url);
  onTestFinished(() => database.close());
  const other = new Sqlite(url.slice("file:".length));
  onTestFinished(() => void other.close());
  other.exec("begin immediate");
  const begun = performance.now();
  const waiting = [1, 2, 3].map(() => sharedTransaction(database, async () => "kept").catch(sqlite.storageFault));
  expect(await Promise.all(waiting)).toEqual(["busy", "busy", "busy"]);
  // Three that wait two seconds each, one after another, would take six.
  expect(performance.now() - begun).toBeLessThan(6000);
});
