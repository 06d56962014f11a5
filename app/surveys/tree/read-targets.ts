import type { ProblemList } from "#app/questions/problem.ts";
import { noteDuplicates, noteUnknown } from "../references.ts";
import { scaleOf } from "./group-rules.ts";
import { nodesBelow, type TreeGroup, type TreeTarget } from "./tree-instrument.ts";
import type { WrittenTree } from "./tree-schema.ts";

/** Reads the targets: wished values of the whole, of groups and of items, each inside its own scale. */
export function readTargets(
  written: WrittenTree["targets"],
  whole: TreeGroup,
  list: ProblemList,
): readonly TreeTarget[] {
  const targets = written ?? [];
  noteDuplicates(
    targets.map(({ id }, index) => ({ id, path: ["targets", index, "id"] })),
    "target",
    list,
  );
  const scales = new Map(
    [whole, ...nodesBelow(whole)].flatMap((node) => {
      const scale = scaleOf(node);
      return scale === null ? [] : [[node.id, scale] as const];
    }),
  );
  targets.forEach(({ nodes }, index) => {
    for (const [id, value] of Object.entries(nodes)) {
      const path = ["targets", index, "nodes", id];
      noteUnknown(id, path, [...scales.keys()], "scored item or group", list);
      const scale = scales.get(id);
      if (scale !== undefined && (value < scale.from || value > scale.to))
        list.add(path, () => `${id} runs from ${scale.from} to ${scale.to}. Wish for a value on that scale.`);
    }
  });
  return targets;
}
