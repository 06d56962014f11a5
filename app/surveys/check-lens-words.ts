import type { ProblemList } from "#app/questions/problem.ts";
import { compareIds, ownEntry } from "./compare-ids.ts";

type LensWords = Readonly<
  Record<
    string,
    {
      readonly groups?: Readonly<Record<string, unknown>> | undefined;
      readonly elements: Readonly<Record<string, unknown>>;
    }
  >
>;

type Lens = {
  readonly id: string;
  readonly elements: readonly { readonly id: string; readonly group?: string | undefined }[];
};

/** Every lens, every group and every element of it has its words, and no words stand for what does not exist. */
export function checkLensWords(found: LensWords, lenses: readonly Lens[], list: ProblemList): void {
  compareIds(
    found,
    lenses.map(({ id }) => id),
    ["lenses"],
    "lens",
    list,
  );
  for (const { id, elements } of lenses) {
    const given = ownEntry(found, id);
    if (given === undefined) continue;
    compareIds(
      given.elements,
      elements.map((element) => element.id),
      ["lenses", id, "elements"],
      "element",
      list,
    );
    const groups = new Set(elements.flatMap(({ group }) => group ?? []));
    if (given.groups !== undefined || groups.size > 0)
      compareIds(given.groups ?? {}, [...groups], ["lenses", id, "groups"], "group", list);
  }
}
