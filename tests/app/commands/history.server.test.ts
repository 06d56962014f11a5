import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { audit } from "#app/accounts/audit.server.ts";
import { type Database, openDatabase, transaction } from "#db/database.server.ts";
import { addInstitution } from "../../support/cast.server.ts";
import { emptyFolder, waymark } from "../../support/waymark.server.ts";

const noon = new Date("2026-11-21T12:00:00.000Z");

async function inside<Result>(folder: string, work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await openDatabase(`file:${join(folder, "data", "waymark.sqlite")}`);
  return work(database).finally(() => database.close());
}

async function anInstitution(folder: string): Promise<string> {
  await waymark(["migrate"], folder);
  return inside(folder, async (database) => {
    const { id } = await addInstitution(database, "Harbour University", noon);
    await transaction(database, async (work) => {
      for (const name of ["one", "two", "three"]) {
        const subject = { kind: "round", id: name } as const;
        const detail = { personId: null, words: { name } };
        const actor = { kind: "operator", id: null } as const;
        await audit(work, { institutionId: id, actor, act: "round.made", subject, detail }, noon);
      }
    });
    return id;
  });
}

describe("history, as an operator types it", { timeout: 60_000 }, () => {
  test("prints how far each history reaches, and sees against an earlier print that an end is gone", async () => {
    const folder = emptyFolder();
    const id = await anInstitution(folder);
    const lines = await waymark(["history"], folder);
    expect(lines).toMatchObject({ code: 0, err: "" });
    expect(lines.out).toMatch(new RegExp(`^${id} 3 [\\w-]{43}\\n$`));
    const { out } = await waymark(["history", "--json"], folder);
    expect(JSON.parse(out).heads).toMatchObject([{ institution: id, number: 3 }]);
    writeFileSync(join(folder, "heads.json"), out);
    expect(await waymark(["history", "--known", "heads.json"], folder)).toMatchObject({ code: 0, err: "" });
    await inside(folder, (database) => database.write.deleteFrom("audit_entry").where("number", "=", 3).execute());
    expect((await waymark(["history"], folder)).code).toBe(0);
    const cut = await waymark(["history", "--known", "heads.json"], folder);
    expect(cut.code).toBe(1);
    expect(cut.err).toContain(`institution ${id} does not hold: everything from entry 3 on is gone.`);
  });

  test("names the institution whose history was changed, and so does doctor", async () => {
    const folder = emptyFolder();
    const id = await anInstitution(folder);
    const whole = await waymark(["doctor"], folder, { PORT: "0" });
    expect(whole.out).toMatch(/ok {5}histories +Each entry fits the one before it\. Institutions: 1; entries: 3\./);
    await inside(folder, (database) =>
      database.write.updateTable("audit_entry").set({ act: "round.locked" }).where("number", "=", 2).execute(),
    );
    const changed = await waymark(["history"], folder);
    expect(changed.code).toBe(1);
    expect(changed.err).toContain(`institution ${id} does not hold: entry 2 was changed, or the one before it.`);
    const { code, out } = await waymark(["doctor"], folder, { PORT: "0" });
    expect(code).toBe(1);
    expect(out).toMatch(/WRONG {2}histories +1 of 1 do not hold\. Institution \S+: entry 2 was changed/);
  });

  test("says what it cannot read, and how it is typed", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "heads.json"), '{"heads":[{"institution":1}]}');
    for (const file of ["heads.json", "nowhere.json"]) {
      const { code, err } = await waymark(["history", "--known", file], folder);
      expect([code, err]).toEqual([1, expect.stringContaining(`${file}:1:1: This is no file of heads.`)]);
    }
    expect((await waymark(["history", "x"], folder)).code).toBe(2);
    expect((await waymark(["history", "--what"], folder)).code).toBe(2);
  });
});
