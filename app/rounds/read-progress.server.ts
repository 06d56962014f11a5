import type { Instrument } from "#app/surveys/instrument.ts";
import type { Database } from "#db/database.server.ts";
import { countContributions } from "#db/queries/contributions.server.ts";
import { type ProgressFile, progressFile } from "./progress-file.ts";
import type { Round } from "./round.ts";

export async function readProgress(
  { read }: Database,
  round: Round,
  instrument: Instrument,
  now: Date,
): Promise<ProgressFile> {
  return progressFile(round, instrument, await countContributions(read, round.assessmentId), now);
}
