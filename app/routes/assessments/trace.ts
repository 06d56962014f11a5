import { answersOf } from "#app/assessments/entry.ts";
import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { ladderWeights } from "#app/scoring/own-weights.ts";
import { traceRecord } from "#app/scoring/trace-record.ts";
import { findPreset } from "#app/scoring/weight-presets.ts";
import { notFound, openAssessment } from "../access.server.ts";
import { sendTrace } from "../send-trace.ts";

/** Every number of the result, or of another view of its weights, with all that is behind it, as data. */
export async function loader(args: LoaderFunctionArgs) {
  const { assessment, instrument } = await openAssessment(args, "assessment.result");
  const asked = new URL(args.request.url).searchParams.get("weights") ?? "equal";
  const own = asked === "custom" ? ladderWeights(assessment.ownWeights, instrument) : null;
  const chosen = own?.weights ?? findPreset(instrument, asked);
  if (chosen === undefined) throw notFound();
  const trace = traceRecord(instrument, answersOf(assessment.entries), chosen);
  return sendTrace(own === null ? trace : { ...trace, custom: own }, assessment);
}
