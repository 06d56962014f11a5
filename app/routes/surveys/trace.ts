import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { treeWeights } from "#app/scoring/own-weights.ts";
import { traceTree } from "#app/scoring/tree/trace-tree.ts";
import { treePresetsOf } from "#app/scoring/tree/tree-weights.ts";
import { notFound, openTree } from "../access.server.ts";
import { sendTrace } from "../send-trace.ts";
import { surveyOf } from "./open.server.ts";

/** Every number of the result, or of another view of its weights, with all that is behind it, as data. */
export async function loader(args: LoaderFunctionArgs) {
  const { assessment, tree, answers } = await surveyOf(await openTree(args, "assessment.result"));
  const asked = new URL(args.request.url).searchParams.get("weights") ?? "equal";
  const own = asked === "custom" ? treeWeights(assessment.ownWeights, tree) : null;
  if (own === null && !treePresetsOf(tree).includes(asked)) throw notFound();
  const trace = traceTree(tree, answers, own?.weights ?? asked);
  return sendTrace(own === null ? trace : { ...trace, custom: own }, assessment);
}
