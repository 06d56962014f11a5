import type { ActionFunctionArgs } from "#app/platform/remix.ts";
import { notFound, openCover } from "../access.server.ts";
import { saveAnswer } from "../answering/save-answer.server.ts";
import { recordSavingPlace } from "./record-place.ts";

export async function action(args: ActionFunctionArgs) {
  const opened = await openCover(args, "assessment.record");
  return saveAnswer(recordSavingPlace(opened), opened.instrument.dimensions, args.request);
}

/** Only the autosave script calls this address. */
export function loader() {
  throw notFound();
}
