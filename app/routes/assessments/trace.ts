import { answersOf } from "#app/assessments/entry.ts";
import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { traceRecord } from "#app/scoring/trace-record.ts";
import { openAssessment } from "../access.server.ts";
import { sendTrace } from "../send-trace.ts";

/** Every number of the result with all that is behind it, as data. */
export async function loader(args: LoaderFunctionArgs) {
  const { assessment, instrument } = await openAssessment(args, "assessment.result");
  return sendTrace(traceRecord(instrument, answersOf(assessment.entries)), assessment);
}
