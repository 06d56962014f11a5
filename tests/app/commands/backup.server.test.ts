import { readdirSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { type Database, openDatabase } from "#db/database.server.ts";
import { migrate } from "#db/migrate.server.ts";
import { migrations } from "#db/migrations/index.ts";
import { contentOf, fill, withoutSessions } from "../../db/filled.ts";
import { emptyFolder, waymark } from "../../support/waymark.server.ts";

async function look<Result>(folder: string, at: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await openDatabase(`file:${join(folder, "data", "waymark.sqlite")}`);
  return at(database).finally(() => database.close());
}

describe("backup and restore, as an operator types them", () => {
  test("bring the same data to another machine, and keep what was there", async () => {
    const [here, there] = [emptyFolder(), emptyFolder()];
    await waymark(["migrate"], here);
    await look(here, fill);
    const made = await waymark(["backup", "one.backup"], here);
    expect(made).toMatchObject({ code: 0, err: "" });
    expect(made.out).toMatch(
      /^one\.backup holds \d+ rows of \d+ tables and was read back without a fault\.\nsha256 [0-9a-f]{64}\n$/,
    );
    expect(await waymark(["backup", "one.backup"], here)).toMatchObject({ code: 1, out: "" });

    const file = join(here, "one.backup");
    expect(await waymark(["restore", file], there)).toMatchObject({ code: 0, err: "" });
    expect(await look(there, contentOf)).toEqual(withoutSessions(await look(here, contentOf)));
    const again = await waymark(["restore", file], there);
    expect(again).toMatchObject({ code: 1, out: "" });
    expect(again.err).toMatch(/data in this database already. Add --replace/);
    const replaced = await waymark(["restore", file, "--replace", "--json"], there);
    expect(JSON.parse(replaced.out)).toMatchObject({
      inPlace: true,
      keptAs: expect.stringMatching(/before-\d{8}T\d{6}Z$/),
    });
  });

  test("say how they are used", async () => {
    const folder = emptyFolder();
    for (const words of [["backup"], ["backup", "a", "b"], ["restore"], ["restore", "a", "--force"]]) {
      const { code, err } = await waymark(words, folder);
      expect(code).toBe(2);
      expect(err).toMatch(/^Usage: waymark (backup|restore) FILE/m);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a migration of an older database keeps a backup of it first", async () => {
    const folder = emptyFolder();
    const [[name, first] = []] = Object.entries(migrations);
    if (name === undefined || first === undefined) throw new Error("There is no migration.");
    await look(folder, async (database) => {
      await migrate(database, { [name]: first });
      await sql`insert into institution (id, name, created_at) values ('a', 'Harbour', '')`.execute(database.write);
    });
    const { code, out } = await waymark(["migrate"], folder);
    expect([code, out.split("\n").length]).toEqual([0, 3]);
    const [kept = ""] = readdirSync(join(folder, "data")).filter((file) => file.endsWith(".backup"));
    expect(out).toContain(`A backup was made first: ${join(folder, "data", kept)}`);
    expect((await waymark(["restore", join("data", kept), "--check"], folder)).out).toMatch(/holds 1 rows/);
  });
});
