import type { ProblemList } from "#app/questions/problem.ts";
import { noteDuplicates, noteUnknown } from "../references.ts";
import { checkValue } from "./check-value.ts";
import { scaleOf } from "./group-rules.ts";
import type { TreeNode, TreeTarget } from "./tree-instrument.ts";

/** Checks the targets of a tree: their ids differ, and they wish for values that scored groups and items can have. */
export function checkTreeTargets(targets: readonly TreeTarget[], nodes: readonly TreeNode[], list: ProblemList): void {
  const scored = new Map(nodes.filter((node) => scaleOf(node) !== null).map((node) => [node.id, node]));
  noteDuplicates(
    targets.map(({ id }, index) => ({ id, path: ["targets", index, "id"] })),
    "target",
    list,
  );
  targets.forEach(({ values }, index) => {
    for (const [id, value] of Object.entries(values)) {
      const path = ["targets", index, "values", id];
      noteUnknown(id, path, [...scored.keys()], "scored item or group", list);
      const node = scored.get(id);
      if (node !== undefined) checkValue(value, node, path, list);
    }
  });
}
