import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { setUp, signInByLink } from "#app/accounts/setup-link.server.ts";
import { offerSetUp } from "#app/commands/setup-link.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { type Database, openDatabase } from "#db/database.server.ts";
import { freshSqlite } from "../../support/database.server.ts";
import { emptyFolder, waymark } from "../../support/waymark.server.ts";
import { freshBrowser, password } from "../accounts/somebody.ts";

const chief = { name: "Ada Chief", email: "ada@eastmere.example", password, language: "en" };

async function inside<Result>(folder: string, work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await openDatabase(`file:${join(folder, "data", "waymark.sqlite")}`);
  return work(database).finally(() => database.close());
}

describe("setup-link, as an operator types it", () => {
  test("prints a link and a code, each time new ones, until there is an administrator", async () => {
    const folder = emptyFolder();
    await waymark(["migrate"], folder);
    const first = await waymark(["setup-link"], folder);
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toMatch(
      /^http:\/\/localhost:3000\/setup#[\w-]{43}\nWithout scripts: open \S+\/setup and type \S{14}\n/,
    );
    const second = await waymark(["setup-link"], folder);
    const tokenOf = (out: string) => /#([\w-]{43})/.exec(out)?.[1] ?? "";
    const codeOf = (out: string) => /type (\S{14})/.exec(out)?.[1] ?? "";
    await inside(folder, async (database) => {
      const old = await setUp(database, tokenOf(first.out), chief, freshBrowser, now());
      expect(old).toEqual({ ok: false, reason: "wrong" });
      expect((await setUp(database, codeOf(second.out), chief, freshBrowser, now())).ok).toBe(true);
    });
    const third = await waymark(["setup-link"], folder);
    expect(third).toMatchObject({ code: 1, out: "" });
    expect(third.err).toContain("There is an administrator already");

    const lost = await waymark(["setup-link", "--for", "Ada@Eastmere.example"], folder);
    expect(lost.out).toContain("/sign-in/link#");
    await inside(folder, async (database) => {
      expect((await signInByLink(database, tokenOf(lost.out), freshBrowser, now())).ok).toBe(true);
    });
    const nobody = await waymark(["setup-link", "--for", "nobody@eastmere.example"], folder);
    expect(nobody).toMatchObject({ code: 1, out: "" });
    expect(nobody.err).toContain("Nobody signs in with nobody@eastmere.example");
  });

  test("says how it is used", async () => {
    const folder = emptyFolder();
    for (const words of [["--for"], ["me"], ["--for", "a@b.c", "more"], ["--password", "x"]]) {
      const { code, err } = await waymark(["setup-link", ...words], folder);
      expect(code).toBe(2);
      expect(err).toContain("Usage: waymark setup-link [--for EMAIL]");
    }
  });
});

test("the server prints a link at each start while nobody administers, and nothing afterwards", async () => {
  const database = await freshSqlite.open();
  const start = async () => {
    const lines: string[] = [];
    await offerSetUp(database, "https://waymark.example.edu", { out: (line) => lines.push(line), err: expect.fail });
    return lines.join("\n");
  };
  const [first, second] = [await start(), await start()];
  expect(first).toMatch(
    /^Nobody administers this installation yet.*\nhttps:\/\/waymark\.example\.edu\/setup#[\w-]{43}\n/,
  );
  expect(second).not.toBe(first);
  const token = /#([\w-]{43})/.exec(second)?.[1] ?? "";
  expect((await setUp(database, token, chief, freshBrowser, now())).ok).toBe(true);
  expect(await start()).toBe("");
});
