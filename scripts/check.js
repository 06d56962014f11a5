/** `npm run check`: what must hold before a change is shared, cheapest first; stops at the first that does not hold. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { findRuntime, projectRoot } from "../bin/runtime.js";
import { ensureInstalled } from "./install.js";

/** Name, program inside node_modules, arguments. @type {readonly [string, string, string[]][]} */
const steps = [
  ["format and lint", "@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]],
  [
    "imports",
    "dependency-cruiser/bin/dependency-cruiser.mjs",
    ["app", "db", "bin", "scripts", "--output-type", "err-long"],
  ],
  ["dead code", "knip/bin/knip.js", []],
  ["types", "typescript/bin/tsc", ["-p", "."]],
  ["house rules", "vitest/vitest.mjs", ["run", "tests/house"]],
];

process.chdir(projectRoot);
await ensureInstalled();
const runtime = findRuntime() ?? process.execPath;
const started = Date.now();

for (const [name, program, args] of steps) {
  const begun = Date.now();
  const step = spawnSync(runtime, [join("node_modules", program), ...args], { encoding: "utf8" });
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  if (step.status !== 0) {
    console.error(`${step.stdout}${step.stderr}\n✗ ${name} (${seconds} s)`);
    process.exit(1);
  }
  console.log(`✓ ${name} (${seconds} s)`);
}
console.log(`Everything holds (${((Date.now() - started) / 1000).toFixed(1)} s).`);
