/**
 * `npm test`: installs what is missing, builds what changed, runs every test, and ends with one line:
 * `N passed, N failed`. A file that cannot be read as tests counts as one failure; so does a broken build.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findRuntime, projectRoot } from "../bin/runtime.js";
import { ensureBuilt } from "./build.js";
import { ensureInstalled } from "./install.js";

process.chdir(projectRoot);
await ensureInstalled();
const built = await ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), "waymark-test-"));
const tally = join(folder, "tally.json");

const run = spawnSync(
  findRuntime() ?? process.execPath,
  [
    join("node_modules", "vitest", "vitest.mjs"),
    "run",
    "--reporter=default",
    `--reporter=${join(projectRoot, "scripts", "tally-reporter.js")}`,
    ...process.argv.slice(2),
  ],
  { stdio: "inherit", env: { ...process.env, WAYMARK_TALLY: tally } },
);

const { passed, failed } = count();
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function count() {
  const { passed, failed } = readTally();
  const broken = failed + (built ? 0 : 1);
  return { passed, failed: run.status !== 0 && broken === 0 ? 1 : broken };
}

/** @returns {{ passed: number, failed: number }} */
function readTally() {
  try {
    return JSON.parse(readFileSync(tally, "utf8"));
  } catch {
    return { passed: 0, failed: 1 };
  }
}
