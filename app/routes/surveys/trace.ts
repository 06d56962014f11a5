import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { traceTree } from "#app/scoring/tree/trace-tree.ts";
import { openTree } from "../access.server.ts";
import { sendTrace } from "../send-trace.ts";
import { surveyOf } from "./open.server.ts";

/** Every number of the result with all that is behind it, as data. */
export async function loader(args: LoaderFunctionArgs) {
  const { assessment, tree, answers } = await surveyOf(await openTree(args, "assessment.result"));
  return sendTrace(traceTree(tree, answers), assessment);
}
