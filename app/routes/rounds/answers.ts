import type { ActionFunctionArgs } from "#app/platform/remix.ts";
import { notFound } from "../access.server.ts";
import { saveAnswer } from "../answering/save-answer.server.ts";
import { openRound } from "../places.server.ts";
import { ownPlace, withOwnPart } from "./own-place.server.ts";

export async function action(args: ActionFunctionArgs) {
  const own = await withOwnPart(await openRound(args, "round.respond"));
  return saveAnswer(ownPlace(own), own.part.sections, args.request);
}

/** Only the autosave script calls this address. */
export function loader() {
  throw notFound();
}
