import type { ActionFunctionArgs } from "#app/platform/remix.ts";
import { itemsBelow } from "#app/surveys/tree/tree-instrument.ts";
import { notFound, type OpenTree, openCover } from "../access.server.ts";
import { saveAnswer } from "../answering/save-answer.server.ts";
import { contextTree } from "../context/open.server.ts";
import { saveItem } from "../surveys/save-item.server.ts";
import { recordSavingPlace } from "./record-place.ts";

export async function action(args: ActionFunctionArgs) {
  const opened = await openCover(args, "assessment.record");
  const circumstances = contextTree(opened);
  if (circumstances !== null && asks(circumstances, await idIn(args.request)))
    return saveItem(circumstances, args.request);
  return saveAnswer(recordSavingPlace(opened), opened.instrument.dimensions, args.request);
}

function asks({ tree }: OpenTree, id: unknown): boolean {
  return itemsBelow(tree.whole).some((node) => node.id === id);
}

/** Which question a save is about; the save itself reads it again, with everything else. */
async function idIn(request: Request): Promise<unknown> {
  const read: unknown = await request
    .clone()
    .json()
    .catch(() => null);
  return typeof read === "object" && read !== null && "capabilityId" in read ? read.capabilityId : null;
}

/** Only the autosave script calls this address. */
export function loader() {
  throw notFound();
}
