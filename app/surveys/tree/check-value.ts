import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";
import { scaleOf } from "./group-rules.ts";
import { singleValues } from "./single-values.ts";
import type { TreeNode } from "./tree-instrument.ts";

/** Notes a value no answer could ever give a part: beyond its scale, or between the values it can have. */
export function checkValue(value: number, node: TreeNode, path: ProblemPath, list: ProblemList): void {
  const scale = scaleOf(node);
  if (scale === null || Number.isNaN(value)) return;
  const only = singleValues(node);
  if (only !== null && !only.includes(value))
    list.add(path, () => `${node.id} can never stand at ${value}. Write one of ${only.join(", ")}.`);
  else if (value < scale.from || value > scale.to)
    list.add(
      path,
      () => `${value} is outside the scale of ${node.id}. Write a number from ${scale.from} to ${scale.to}.`,
    );
}
