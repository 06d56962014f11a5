import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { emptyFolder, waymark } from "../../support/waymark.server.ts";

type Finding = { readonly name: string; readonly ok: boolean; readonly found: string; readonly cure?: string };

async function examine(folder: string, variables: Readonly<Record<string, string>> = {}) {
  const { code, out, err } = await waymark(["doctor", "--json"], folder, { PORT: "0", ...variables });
  const { findings, ok } = JSON.parse(out) as { findings: readonly Finding[]; ok: boolean };
  expect(err).toBe("");
  expect(code).toBe(ok ? 0 : 1);
  return Object.fromEntries(findings.map((finding) => [finding.name, finding]));
}

describe("doctor", () => {
  test("finds a migrated database in order, prints a page, and leaves nothing behind", async () => {
    const folder = emptyFolder();
    await waymark(["migrate"], folder);
    const found = await examine(folder);
    for (const name of [
      "Node",
      "questionnaires",
      "fonts",
      "paper",
      "settings",
      "data folder",
      "database",
      "migrations",
    ]) {
      expect(found[name], name).toMatchObject({ ok: true });
    }
    expect(found.database?.found).toMatch(/^SQLite \d/);
    expect(readdirSync(join(folder, "data"))).toEqual(["waymark.sqlite"]);
  });

  test("names what is wrong and what to do, in lines a person can read", async () => {
    const folder = emptyFolder();
    const { code, out } = await waymark(["doctor"], folder, { HOST: "0.0.0.0", PORT: "0" });
    expect(code).toBe(1);
    expect(out).toMatch(/WRONG {2}migrations +\d+ still to run: .*\n +Run npx waymark migrate\./);
    expect(out).toMatch(/WRONG {2}address +It listens on 0\.0\.0\.0 .*\n +Put a proxy with https in front/);
    expect(out).toMatch(/^\d of \d+ things are not in order\.$/m);
  });

  test("sees a damaged database, a taken port, and settings that cannot be used", async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, "data"));
    writeFileSync(join(folder, "data", "waymark.sqlite"), "no database ".repeat(500));
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(0, "127.0.0.1", () => resolve()));
    onTestFinished(() => void squatter.close());
    const address = squatter.address();
    const port = typeof address === "object" && address !== null ? String(address.port) : "";
    const found = await examine(folder, { PORT: port });
    expect(found.database).toMatchObject({ ok: false, found: expect.stringMatching(/damaged or is not a Waymark/) });
    expect(found.port).toMatchObject({ ok: false, found: `${port} is taken by another program.` });
    expect(readFileSync(join(folder, "data", "waymark.sqlite"), "utf8").startsWith("no database")).toBe(true);
    expect((await examine(folder, { PORT: "port" })).settings).toMatchObject({ ok: false });
  });
});

test("doctor takes no file", async () => {
  expect(await waymark(["doctor", "x"], emptyFolder())).toMatchObject({ code: 2, out: "" });
});
