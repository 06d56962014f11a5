import { quote } from "#app/questions/nearest-id.ts";
import type { ProblemList } from "#app/questions/problem.ts";
import { noteDuplicates, noteUnknown } from "../references.ts";
import type { RankingInStudies, TreeNode } from "./tree-instrument.ts";

/** Counts of studies stand beside rankings only, once each, for every option and no other, and none is above the whole. */
export function checkStudies(
  studies: readonly RankingInStudies[],
  nodes: readonly TreeNode[],
  list: ProblemList,
): void {
  const rankings = new Map(
    nodes.flatMap((node) =>
      node.type === "item" && node.item.kind === "ranking" ? [[node.id, node.item] as const] : [],
    ),
  );
  const named = studies.map(({ item }, index) => ({ id: item, path: ["studies", index, "item"] }));
  noteDuplicates(named, "ranking", list);
  for (const { id, path } of named) noteUnknown(id, path, [...rankings.keys()], "ranking", list);
  for (const [index, { item, of, counts }] of studies.entries()) {
    const ranking = rankings.get(item);
    if (ranking === undefined) continue;
    const path = ["studies", index, "counts"];
    const options = ranking.options.map(({ id }) => id);
    for (const id of options)
      if (!Object.hasOwn(counts, id))
        list.add(path, () => `${quote(id)} has no count. Add how many studies name it; 0 where none does.`);
    for (const id of Object.keys(counts)) noteUnknown(id, [...path, id], options, "option", list);
    for (const [option, n] of Object.entries(counts))
      if (n > of)
        list.add(
          [...path, option],
          () => `${quote(option)} is named by ${n} studies of ${of}. Correct one of the two.`,
        );
  }
}
