import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "#db/database.server.ts";
import { emptyFolder, waymark } from "../../support/waymark.server.ts";

test("a new database is made, and made once", async () => {
  const folder = emptyFolder();
  const database = { DATABASE_URL: "file:waymark.sqlite" };
  const first = await waymark(["migrate"], folder, database);
  expect([first.code, first.err]).toEqual([0, ""]);
  expect(first.out).toContain("brought up to date");
  expect(await waymark(["migrate"], folder, database)).toEqual({
    code: 0,
    out: "The database is up to date.\n",
    err: "",
  });
  await madeByANewerOne(`file:${join(folder, "waymark.sqlite")}`);
  const refused = await waymark(["migrate"], folder, database);
  expect([refused.code, refused.out]).toEqual([1, ""]);
  expect(refused.err).toMatch(/^This database was changed by a newer version of Waymark[^\n]+\n$/);
});

test("a setting that cannot be used is named in one sentence", async () => {
  const { code, out, err } = await waymark(["migrate"], emptyFolder(), { DATABASE_URL: "mysql://x" });
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/^DATABASE_URL must start with file:[^\n]+\n$/);
});

/** Leaves the mark of a migration that this version does not know. */
async function madeByANewerOne(url: string): Promise<void> {
  const database = await openDatabase(url);
  await database.write
    .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
    .insertInto("kysely_migration")
    .values({ name: "29991231T0000-later", timestamp: "2999-12-31T00:00:00.000Z" })
    .execute();
  await database.close();
}
