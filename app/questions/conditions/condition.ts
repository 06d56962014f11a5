export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** When a question is asked, as plain data: what the browser and the server both work out. */
export type Condition =
  | { readonly kind: "all" | "any"; readonly parts: readonly Condition[] }
  | { readonly kind: "not"; readonly part: Condition }
  | Test;

/** One comparison with one item. */
export type Test =
  | { readonly kind: "answered" | "notApplicable" | "dontKnow"; readonly item: string }
  /** An option of the item is chosen, or not that one but another. */
  | { readonly kind: "option"; readonly item: string; readonly is: "=" | "!=" | "includes"; readonly option: string }
  /** The number answered, the level, or the value of the option chosen. */
  | { readonly kind: "number"; readonly item: string; readonly is: Comparison; readonly number: number }
  /** How many options are chosen, things ticked or rows filled in. */
  | { readonly kind: "count"; readonly item: string; readonly is: Comparison; readonly number: number };

/** Every item a condition asks about, each once. */
export function itemsIn(condition: Condition): readonly string[] {
  return [...new Set(testsIn(condition).map(({ item }) => item))];
}

/** The comparisons a condition is made of, from left to right. */
export function testsIn(condition: Condition): readonly Test[] {
  if ("parts" in condition) return condition.parts.flatMap(testsIn);
  return "part" in condition ? testsIn(condition.part) : [condition];
}
