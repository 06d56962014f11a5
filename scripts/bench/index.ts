import { ensureBuilt } from "../build.js";
import { benchDependent } from "./dependent.ts";
import { benchInteractive } from "./interactive.ts";
import { benchOverload } from "./overload.ts";
import { benchPage } from "./page.ts";
import { benchPdf } from "./pdf.ts";
import { benchRound } from "./round.ts";
import { benchSaves } from "./saves.ts";
import { benchScoring } from "./scoring.ts";
import { benchTreeScoring } from "./tree-scoring.ts";

// An old build would be measured in the name of the sources.
if (!(await ensureBuilt())) process.exit(1);

/** Ratios of one run, each against a floor measured in the same minutes. `--json` prints one document. */
const scoringGoal = 0.3;
const scoring = benchScoring().map((bench) => ({
  ...bench,
  name: `score / the same arithmetic over typed arrays, ${bench.name}`,
  goal: scoringGoal,
  pass: bench.ratio >= scoringGoal,
}));
const results = [
  ...scoring,
  await benchTreeScoring(),
  await benchPage(),
  ...(await benchInteractive()),
  ...(await benchDependent()),
  await benchPdf(),
  await benchSaves(),
  await benchRound(),
  ...(await benchOverload()),
];

if (process.argv.includes("--json")) {
  process.stdout.write(`${JSON.stringify({ node: process.version, results }, null, 2)}\n`);
} else {
  for (const result of results) {
    process.stdout.write(
      `${result.pass ? "ok  " : "MISS"} ${result.ratio.toFixed(3)} (goal ${result.goal.toFixed(3)})  ${result.name}\n`,
    );
  }
}
process.exitCode = results.every((result) => result.pass) ? 0 : 1;
