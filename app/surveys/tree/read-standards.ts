import { quote, suggestId } from "#app/questions/nearest-id.ts";
import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";
import { noteDuplicates } from "../references.ts";
import type { WrittenNode } from "./read-nodes.ts";
import type { ListedStandard, StandardLink } from "./tree-instrument.ts";
import type { WrittenItem, WrittenTree } from "./tree-schema.ts";

/** Reads the standards whose clauses are listed. Whatever answers to one of them names a clause from its list. */
export function readStandards(
  written: WrittenTree["standards"],
  nodes: readonly WrittenNode[],
  list: ProblemList,
): readonly ListedStandard[] {
  const standards = written ?? [];
  noteDuplicates(
    standards.map(({ id }, index) => ({ id, path: ["standards", index, "id"] })),
    "standard",
    list,
  );
  standards.forEach(({ clauses }, index) => {
    noteDuplicates(
      clauses.map((id, place) => ({ id, path: ["standards", index, "clauses", place] })),
      "clause",
      list,
    );
  });
  if (standards.length > 0) for (const node of nodes) checkLinks(node, standards, list);
  return standards;
}

/** What the entries of a checklist answer to, those that answer to something. */
export function entryStandards(written: WrittenItem): Readonly<Record<string, readonly StandardLink[]>> {
  if (written.kind !== "checklist") return {};
  return Object.fromEntries(
    written.entries.flatMap(({ id, standards = [] }) => (standards.length === 0 ? [] : [[id, standards]])),
  );
}

function checkLinks(node: WrittenNode, standards: readonly ListedStandard[], list: ProblemList): void {
  checkClauses(node.written.standards ?? [], [...node.path, "standards"], standards, list);
  if (node.type === "group") for (const child of node.children) checkLinks(child, standards, list);
  else if (node.written.kind === "checklist")
    node.written.entries.forEach((entry, index) => {
      checkClauses(entry.standards ?? [], [...node.path, "entries", index, "standards"], standards, list);
    });
}

function checkClauses(
  links: readonly StandardLink[],
  path: ProblemPath,
  standards: readonly ListedStandard[],
  list: ProblemList,
): void {
  links.forEach(({ standard, edition, clause }, index) => {
    const listed = standards.find((one) => one.standard === standard && one.edition === edition);
    if (listed !== undefined && !listed.clauses.includes(clause))
      list.add(
        [...path, index, "clause"],
        () => `The list of ${quote(listed.id)} has no clause ${quote(clause)}. ${suggestId(clause, listed.clauses)}`,
      );
  });
}
