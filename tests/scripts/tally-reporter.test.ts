import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(root, "node_modules", ".tally-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files: Readonly<Record<string, string>> = {
  "good.test.ts": 'import { test } from "vitest"; test("a", () => {}); test("b", () => {});',
  "bad.test.ts": 'import { test } from "vitest"; test("c", () => { throw new Error("no"); }); test("d", () => {});',
  "broken.test.ts": 'import "./nowhere.ts";',
  "empty.test.ts": "",
  "set-up.test.ts":
    'import { beforeAll, test } from "vitest"; beforeAll(() => { throw new Error("no"); }); test("e", () => {});',
};

test("a failed test, a file that cannot be read, one without tests and a broken set-up count as one failure each", () => {
  for (const [name, source] of Object.entries(files)) writeFileSync(join(folder, name), source);
  writeFileSync(join(folder, "vitest.config.ts"), "export default { test: { include: ['*.test.ts'], exclude: [] } };");
  const tally = join(folder, "tally.json");
  const run = spawnSync(
    process.execPath,
    [
      join(root, "node_modules", "vitest", "vitest.mjs"),
      "run",
      `--root=${folder}`,
      `--reporter=${join(root, "scripts", "tally-reporter.js")}`,
    ],
    { encoding: "utf8", env: { ...process.env, WAYMARK_TALLY: tally } },
  );
  expect(run.status).toBe(1);
  expect(JSON.parse(readFileSync(tally, "utf8"))).toEqual({ passed: 3, failed: 4 });
});
