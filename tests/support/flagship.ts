import { fileURLToPath } from "node:url";
import type { Instrument } from "#app/surveys/instrument.ts";
import { loadInstrument } from "#app/surveys/load-instrument.server.ts";

const folder = fileURLToPath(new URL("../../surveys/micro-credential-readiness", import.meta.url));
const load = await loadInstrument(folder);

/** The default instrument, as the loader gives it. */
export function flagship(): Instrument {
  if (!load.ok) throw new Error(load.problems.map((problem) => `${problem.file}: ${problem.message}`).join("\n"));
  return load.instrument;
}
