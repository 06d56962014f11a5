import type { ProblemList } from "#app/questions/problem.ts";
import { compareIds, ownEntry } from "./compare-ids.ts";

type LensWords = Readonly<Record<string, { readonly elements: Readonly<Record<string, unknown>> }>>;

/** Every lens and every element of it has its words, and no words stand for what does not exist. */
export function checkLensWords(
  found: LensWords,
  lenses: readonly { readonly id: string; readonly elements: readonly { readonly id: string }[] }[],
  list: ProblemList,
): void {
  compareIds(
    found,
    lenses.map(({ id }) => id),
    ["lenses"],
    "lens",
    list,
  );
  for (const { id, elements } of lenses) {
    const given = ownEntry(found, id);
    if (given !== undefined)
      compareIds(
        given.elements,
        elements.map((element) => element.id),
        ["lenses", id, "elements"],
        "element",
        list,
      );
  }
}
