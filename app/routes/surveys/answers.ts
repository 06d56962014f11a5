import type { ActionFunctionArgs } from "#app/platform/remix.ts";
import { notFound, openTree } from "../access.server.ts";
import { saveItem } from "./save-item.server.ts";

export async function action(args: ActionFunctionArgs) {
  return saveItem(await openTree(args, "assessment.record"), args.request);
}

/** Only the autosave script calls this address. */
export function loader() {
  throw notFound();
}
