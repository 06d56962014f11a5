import type { TreeScore } from "#app/scoring/tree/tree-scores.ts";
import { itemWords } from "#app/surveys/tree/option-words.ts";
import { type TreeGroup, type TreeNode, wholeId } from "#app/surveys/tree/tree-instrument.ts";
import type { TreeWords } from "#app/surveys/tree/tree-words.ts";
import type { TreeFacts } from "./tree-facts.ts";

/** The name of a group, or of the whole. */
export function groupName(id: string, { words }: Pick<TreeFacts, "words">): string {
  return id === wholeId ? words.title : (words.groups[id]?.name ?? id);
}

/** A name for lists and charts: of a group its name, of a question the short one where there is one. */
export function shortNodeName(
  { id, type }: Pick<TreeNode, "id" | "type">,
  { words }: Pick<TreeFacts, "words">,
): string {
  if (type === "group") return groupName(id, { words });
  const { shortName, name } = itemWords(words, id);
  return shortName ?? name;
}

/** The name in full: of a question the question. */
export function nodeName({ id, type }: Pick<TreeNode, "id" | "type">, facts: Pick<TreeFacts, "words">): string {
  return type === "group" ? groupName(id, facts) : itemWords(facts.words, id).name;
}

/** The words of a band of a group; null without one. */
export function bandName(
  { bandSet }: Pick<TreeGroup, "bandSet">,
  band: string | null,
  words: TreeWords,
): string | null {
  return band === null || bandSet === null ? null : (words.bandSets[bandSet]?.[band] ?? band);
}

/** The score of a group, or of the whole. */
export function groupScore(id: string, { scores }: Pick<TreeFacts, "scores">): TreeScore | undefined {
  return id === wholeId ? scores.overall : scores.nodes[id];
}

/** Every group with how deep it lies, the whole first. */
export function groupsIn(
  group: TreeGroup,
  depth = 0,
): readonly { readonly group: TreeGroup; readonly depth: number }[] {
  const below = group.children.flatMap((child) => (child.type === "group" ? groupsIn(child, depth + 1) : []));
  return [{ group, depth }, ...below];
}
