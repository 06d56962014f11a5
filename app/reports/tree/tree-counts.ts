import { itemsBelow, type TreeGroup } from "#app/surveys/tree/tree-instrument.ts";
import type { TreeFacts } from "./tree-facts.ts";

/** Questions below a group that are asked, facts among them, by what became of them. */
export type ItemCounts = {
  readonly all: number;
  readonly answered: number;
  readonly notApplicable: number;
  /** Answers that name a document to show them. */
  readonly documents: number;
};

/** Counts whole questions. */
export function itemCounts({ entries, hidden }: Pick<TreeFacts, "entries" | "hidden">, group: TreeGroup): ItemCounts {
  const counts = { all: 0, answered: 0, notApplicable: 0, documents: 0 };
  for (const { id } of itemsBelow(group)) {
    if (hidden.has(id)) continue;
    counts.all++;
    const entry = entries[id];
    if (entry?.answer == null || "dontKnow" in entry.answer) continue;
    if ("notApplicable" in entry.answer) counts.notApplicable++;
    else {
      counts.answered++;
      if (entry.evidenceUrl !== null) counts.documents++;
    }
  }
  return counts;
}

/** Whether so much was set aside that the scope is limited: more than one in five. */
export function isSetAside(share: number): boolean {
  return share > 1 / 5 + 1e-9;
}
