import type { Row } from "#app/questions/kinds/item-answer.ts";
import type { Context } from "./context.ts";
import type { ContextWords } from "./context-words.ts";

/** The rows each inventory opens with, in one language, by question. Cells without words stay empty. */
export function seededRows(
  { seeds }: Pick<Context, "seeds">,
  { items }: ContextWords,
): Readonly<Record<string, readonly Row[]>> {
  return Object.fromEntries(
    Object.entries(seeds).map(([id, rows]) => [id, rows.map((row) => items[id]?.seeds?.[row] ?? {})]),
  );
}
