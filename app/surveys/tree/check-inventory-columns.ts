import type { Column } from "#app/questions/kinds/item.ts";
import { quote } from "#app/questions/nearest-id.ts";
import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";
import { noteDuplicates, noteUnknown } from "../references.ts";

/** Columns that name rows point at another column of words; elements are columns, each once and not both of a kind. */
export function checkInventoryColumns(
  columns: readonly Column[],
  lists: { readonly elements: readonly string[]; readonly optional: readonly string[] },
  path: ProblemPath,
  list: ProblemList,
): void {
  const ids = columns.map(({ id }) => id);
  const worded = columns.flatMap(({ id, type }) => (type === "text" ? [id] : []));
  for (const [index, column] of columns.entries()) {
    if (column.type !== "text" || column.refersTo === undefined) continue;
    const at = [...path, "columns", index, "refersTo"];
    if (column.refersTo === column.id)
      list.add(at, () => `${quote(column.id)} refers to itself. Name the column that says what a row is called.`);
    else noteUnknown(column.refersTo, at, worded, "column of type text", list);
  }
  const named = (["elements", "optional"] as const).flatMap((key) =>
    lists[key].map((id, index) => ({ id, path: [...path, key, index] })),
  );
  noteDuplicates(named, "element", list);
  for (const { id, path: at } of named) noteUnknown(id, at, ids, "column", list);
}
