import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";
import { nodesBelow, type TreeGroup, type TreeNode, wholeId } from "../tree/tree-instrument.ts";
import { ceilingOf } from "./ceiling.ts";

/** From so many statements of agreement on, one should point the other way. */
const fewestStatements = 4;

/** Notes questions whose answers will crowd at the top, and groups of statements that all point the same way. */
export function adviseOnTree(
  whole: TreeGroup,
  pathOf: (id: string) => ProblemPath | undefined,
  warnings: ProblemList,
): void {
  for (const node of [whole, ...nodesBelow(whole)]) {
    const path = node.id === wholeId ? ["tree"] : pathOf(node.id);
    const advice = node.type === "item" ? ceilingOf(node.item) : oneSided(node);
    if (path !== undefined && advice !== null) warnings.add(path, () => advice);
  }
}

function oneSided({ id, children }: TreeGroup): string | null {
  const statements = children.flatMap(statementIn);
  const reversed = statements.filter(({ reverse }) => reverse).length;
  if (statements.length < fewestStatements || (reversed > 0 && reversed < statements.length)) return null;
  const place = id === wholeId ? "here" : `in ${id}`;
  return `All ${statements.length} statements of agreement ${place} point the same way, so whoever agrees with everything scores highest. Let one say the opposite, with reverse: true.`;
}

function statementIn(node: TreeNode) {
  return node.type === "item" && node.item.kind === "agreement" && node.item.scored ? [node.item] : [];
}
