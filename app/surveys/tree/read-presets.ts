import { quote } from "#app/questions/nearest-id.ts";
import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";
import { noteDuplicates, noteUnknown } from "../references.ts";
import { type ScoredFamily, scoredFamilies } from "./scored-families.ts";
import { takesWeights } from "./takes-weights.ts";
import type { TreeGroup, TreeNode, TreeWeightPreset } from "./tree-instrument.ts";
import type { WrittenTree } from "./tree-schema.ts";

/** Names the product gives to weights itself. */
const taken = ["equal", "custom"];

/** Reads the sets of weights an instrument offers beside its own. Each names scored parts of groups that weigh their parts. */
export function readPresets(
  written: WrittenTree["weights"],
  whole: TreeGroup,
  list: ProblemList,
): readonly TreeWeightPreset[] {
  const presets = written ?? [];
  if (presets.length === 0) return [];
  noteDuplicates(
    presets.map(({ id }, index) => ({ id, path: ["weights", index, "id"] })),
    "set of weights",
    list,
  );
  const families = new Map(
    scoredFamilies(whole).flatMap((family) => family.siblings.map(({ id }) => [id, family] as const)),
  );
  const known = [...families.keys()];
  presets.forEach(({ id, nodes }, index) => {
    const path = ["weights", index];
    if (taken.includes(id))
      list.add([...path, "id"], () => `${quote(id)} is what the product calls weights of its own. Choose another id.`);
    for (const node of Object.keys(nodes)) {
      const at = [...path, "nodes", node];
      noteUnknown(node, at, known, "scored item or group", list);
      const parent = families.get(node)?.parent;
      if (parent !== undefined && !takesWeights(parent.aggregate))
        list.add(
          at,
          () => `${node} is part of a group whose rule, ${parent.aggregate}, takes no weights. Remove it here.`,
        );
    }
    checkSums(nodes, families, [...path, "nodes"], list);
  });
  return presets;
}

function checkSums(
  nodes: Readonly<Record<string, number>>,
  families: ReadonlyMap<string, ScoredFamily>,
  path: ProblemPath,
  list: ProblemList,
): void {
  const empty = new Set<TreeGroup>();
  for (const id of Object.keys(nodes)) {
    const family = families.get(id);
    if (family === undefined || empty.has(family.parent)) continue;
    const weightOf = (one: TreeNode) => (Object.hasOwn(nodes, one.id) ? (nodes[one.id] ?? 0) : one.weight);
    if (family.siblings.some((one) => weightOf(one) > 0)) continue;
    empty.add(family.parent);
    list.add([...path, id], () => "With these weights the parts beside it sum to nothing. Give one more than 0.");
  }
}
