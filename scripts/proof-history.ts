/**
 * Proof that no answer is ever overwritten unseen, as one line of JSON: fifty people answer the same questions through
 * two servers on one database, and every reply anybody got is checked against every other.
 *
 *   node --import tsx scripts/proof-history.ts --operations 10000 --clients 50
 *
 * `--control` leaves out the look at the revision. The proof is worth something only if that is found.
 */
import { parseArgs } from "node:util";
import { withoutRevisionCheck } from "./history/without-revision-check.ts";
import { installSourceHooks } from "./source-hooks.ts";

const { values: options } = parseArgs({
  options: {
    operations: { type: "string", default: "10000" },
    clients: { type: "string", default: "50" },
    seed: { type: "string", default: "1" },
    engine: { type: "string", default: "both" },
    control: { type: "boolean", default: false },
  },
});

const { control } = options;
installSourceHooks((url, source) => (control ? withoutRevisionCheck(url, source) : null));
// Only after the hooks, so that what it imports goes through them.
const { runHistory } = await import("./history/run-history.ts");

const engines = (["sqlite", "postgres"] as const).filter((engine) => [engine, "both"].includes(options.engine));
let held = engines.length > 0;
for (const engine of engines) {
  const load = { operations: Number(options.operations), clients: Number(options.clients), seed: Number(options.seed) };
  const { violations, ...figures } = await runHistory(engine, load);
  console.log(JSON.stringify({ proof: "history", control, engine, ...figures, violations: violations.length }));
  if (violations.length > 0) console.error(JSON.stringify(violations.slice(0, 5)));
  held &&= control ? violations.length > 0 : violations.length === 0 && figures.refused > 0;
}
process.exitCode = held ? 0 : 1;
