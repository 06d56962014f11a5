/**
 * Proof that no file, however broken, gets past the check of instruments or brings it down, as one line of JSON.
 *
 *   node --import tsx scripts/proof-instruments.ts --runs 100000 --seed 1
 */
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { runMutations } from "./instruments/run-mutations.ts";
import { readSources } from "./instruments/sources.ts";

const { values: options } = parseArgs({
  options: { runs: { type: "string", default: "100000" }, seed: { type: "string", default: "1" } },
});

const figures = runMutations(readSources(), {
  runs: Number(options.runs),
  seed: Number(options.seed),
  clock: () => performance.now(),
});
const { violations, ...rest } = figures;
console.log(
  JSON.stringify({ proof: "instruments", seed: Number(options.seed), ...rest, violations: violations.length }),
);
if (violations.length > 0) console.error(JSON.stringify(violations.slice(0, 10), null, 1));
process.exitCode = violations.length === 0 && figures.runs > 0 ? 0 : 1;
