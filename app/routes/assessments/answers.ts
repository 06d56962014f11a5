import type { ActionFunctionArgs } from "#app/platform/remix.ts";
import { notFound, openAssessment } from "../access.server.ts";
import { saveAnswer } from "../answering/save-answer.server.ts";
import { recordPlace } from "./record-place.ts";

export async function action(args: ActionFunctionArgs) {
  const opened = await openAssessment(args, "assessment.record");
  return saveAnswer(recordPlace(opened), opened.instrument.dimensions, args.request);
}

/** Only the autosave script calls this address. */
export function loader() {
  throw notFound();
}
