import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exportCommand } from "#app/commands/export.server.ts";
import { importCommand } from "#app/commands/import.server.ts";
import { openDatabase } from "#db/database.server.ts";
import { addInstitution } from "../../support/cast.server.ts";
import { flagship } from "../../support/flagship.ts";
import { emptyFolder, waymark } from "../../support/waymark.server.ts";
import { aHandOver, sealed } from "../rounds/hand-over/a-hand-over.ts";

const noon = new Date("2026-11-21T12:00:00.000Z");

async function migrated(): Promise<string> {
  const folder = emptyFolder();
  await waymark(["migrate"], folder);
  return folder;
}

describe("export and import, as an operator types them", { timeout: 120_000 }, () => {
  test("carry a round to another installation, where its lead opens it", async () => {
    const [here, there] = [await migrated(), await migrated()];
    writeFileSync(join(here, "round.json"), JSON.stringify(sealed(aHandOver(flagship()))));
    const made = await waymark(["import", "round.json"], here);
    expect(made.code).toBe(0);
    expect(made.err).toContain("Nobody leads this institution yet");
    const id = /^Round ([\w-]{36}) of institution/.exec(made.out)?.[1] ?? "";
    const out = await waymark(["export", "--round", id, "--out", join(there, "out.json"), "--names"], here);
    expect(out).toMatchObject({ code: 0, err: "" });
    expect((await waymark(["export", "--round", id, "--out", join(there, "out.json")], here)).err).toContain(
      "exists already",
    );
    expect((await waymark(["export", "--round", "none", "--out", "x.json"], here)).err).toContain(
      "There is no round none",
    );
    const database = await openDatabase(`file:${join(there, "data", "waymark.sqlite")}`);
    const { lead, id: place } = await addInstitution(database, "Other", noon);
    await database.close();
    const led = await waymark(["import", "out.json", "--lead", lead.email], there);
    expect(led).toMatchObject({ code: 0, err: "" });
    const into = await waymark(["import", "out.json", "--institution", place], there);
    expect([into.code, into.err]).toEqual([0, ""]);
    expect((await waymark(["import", "out.json", "--institution", place], there)).code).toBe(0);
    expect(JSON.parse(readFileSync(join(there, "out.json"), "utf8")).round.name).toBe("Spring round");
  });

  test("say what does not hold with file, line and column, and save nothing", async () => {
    const folder = await migrated();
    writeFileSync(join(folder, "round.json"), JSON.stringify(sealed(aHandOver(flagship())), null, 2).slice(0, 500));
    const cut = await waymark(["import", "round.json"], folder);
    expect([cut.code, cut.out]).toEqual([1, ""]);
    expect(cut.err).toMatch(/^round\.json:\d+:\d+: .*\nNothing was imported\.\n$/);
    writeFileSync(join(folder, "many.csv"), "institution,round,STD-1\nHarbour,2026,9\n");
    expect((await waymark(["import", "many.csv"], folder)).err).toMatch(/^many\.csv:2:14: "9" is no answer/);
    writeFileSync(join(folder, "many.csv"), "institution,round,STD-1\nHarbour,2026,4\n=1+1,2026,\n");
    expect((await waymark(["import", "many.csv", "--lead", "x@y.example"], folder)).err).toContain(
      "Nobody signs in with",
    );
    expect((await waymark(["import", "many.csv", "--instrument", "moon"], folder)).err).toContain(
      'no instrument "moon"',
    );
    const many = await waymark(["import", "many.csv"], folder);
    expect(many.out).toBe("Imported: 2 rounds of 2 institutions, 2 of them new.\n");
    const missing = await waymark(["import", "none.json"], folder);
    expect([missing.code, missing.err.includes("none.json:1:1: There is no such file")]).toEqual([1, true]);
    expect(existsSync(join(folder, "x.json"))).toBe(false);
  });

  test("say how they are typed", async () => {
    const said: string[] = [];
    const output = { out: (line: string) => said.push(line), err: (line: string) => said.push(line) };
    for (const words of [[], ["a", "b"], ["a", "--what"]]) expect(await importCommand.run(words, output)).toBe(2);
    for (const words of [[], ["--round", "x"], ["x", "--round", "x", "--out", "y"]]) {
      expect(await exportCommand.run(words, output)).toBe(2);
    }
    expect(said.filter((line) => line.startsWith("Usage: waymark"))).toHaveLength(6);
  });
});
