import { itemScale } from "#app/questions/kinds/item-value.ts";
import { quote, suggestId } from "#app/questions/nearest-id.ts";
import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";
import { noteDuplicates } from "../references.ts";
import type { Aggregation, Stage, TreeNode } from "./tree-instrument.ts";
import type { WrittenSumming } from "./tree-schema.ts";

/** The steps of a staged group: levels one after the other, each needing scored parts below the group. Null without steps. */
export function readStages(
  written: WrittenSumming["stages"],
  aggregate: Aggregation,
  children: readonly TreeNode[],
  path: ProblemPath,
  list: ProblemList,
): readonly Stage[] | null {
  if (written === undefined) return null;
  const at = [...path, "stages"];
  if (aggregate !== "staged")
    list.add(at, () => 'Steps belong to a staged group. Write aggregate: staged, or remove "stages".');
  const scales = scalesBelow(children);
  return written.map(({ level, needs }, index) => {
    const here = [...at, index];
    const before = written[index - 1]?.level;
    if (before !== undefined && level !== before + 1)
      list.add(
        [...here, "level"],
        () => `Level ${level} follows level ${before}. Levels rise by one: write ${before + 1}.`,
      );
    noteDuplicates(
      needs.map(({ item }, place) => ({ id: item, path: [...here, "needs", place, "item"] })),
      "need",
      list,
    );
    return {
      level,
      needs: needs.map(({ item, atLeast }, place) => {
        const scale = scales.get(item);
        const spot = [...here, "needs", place];
        if (scale === undefined) {
          if (item !== "")
            list.add(
              [...spot, "item"],
              () =>
                `Level ${level} needs ${quote(item)}, which is no part of this group. ${suggestId(item, [...scales.keys()])}`,
            );
        } else if (scale === null)
          list.add(
            [...spot, "item"],
            () =>
              `Level ${level} needs ${quote(item)}, which is not scored, so nobody can tell when it is reached. Let it be scored, or remove it here.`,
          );
        else if (atLeast !== undefined && (atLeast <= scale.from || atLeast > scale.to))
          list.add(
            [...spot, "atLeast"],
            () =>
              `${quote(item)} runs from ${scale.from} to ${scale.to}. Write a value above ${scale.from}, up to ${scale.to}.`,
          );
        return { item, atLeast: atLeast ?? scale?.to ?? Number.NaN };
      }),
    };
  });
}

function scalesBelow(nodes: readonly TreeNode[]): Map<string, ReturnType<typeof itemScale>> {
  const found = new Map<string, ReturnType<typeof itemScale>>();
  const visit = (node: TreeNode): void => {
    found.set(node.id, node.type === "group" ? node.scale : itemScale(node.item));
    if (node.type === "group") node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return found;
}
