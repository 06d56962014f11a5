import fc from "fast-check";
import { expect, test } from "vitest";
import { compileConditions } from "#app/questions/conditions/compile-conditions.ts";
import { type Comparison, type Condition, itemsIn } from "#app/questions/conditions/condition.ts";
import { holds } from "#app/questions/conditions/holds.ts";
import { nothing, type Reading } from "#app/questions/conditions/reading.ts";

const items = ["A", "B", "C"];
const anyItem = fc.constantFrom(...items);
const anyComparison = fc.constantFrom<Comparison>("=", "!=", "<", "<=", ">", ">=");
const anyTest: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("answered" as const, "notApplicable" as const, "dontKnow" as const),
    item: anyItem,
  }),
  fc.record({
    kind: fc.constant("option" as const),
    item: anyItem,
    is: fc.constantFrom("=" as const, "!=" as const, "includes" as const),
    option: fc.constantFrom("x", "y"),
  }),
  fc.record({
    kind: fc.constantFrom("number" as const, "count" as const),
    item: anyItem,
    is: anyComparison,
    number: fc.integer({ min: 0, max: 3 }),
  }),
);
const { anyCondition } = fc.letrec<{ anyCondition: Condition }>((tie) => ({
  anyCondition: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    anyTest,
    fc.record({
      kind: fc.constantFrom("all" as const, "any" as const),
      parts: fc.array(tie("anyCondition"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant("not" as const), part: tie("anyCondition") }),
  ),
}));
const anyReading: fc.Arbitrary<Reading> = fc.oneof(
  fc.constant(nothing),
  fc.constantFrom<Reading>({ ...nothing, state: "notApplicable" }, { ...nothing, state: "dontKnow" }),
  fc.record({
    state: fc.constant("answered" as const),
    number: fc.option(fc.integer({ min: 0, max: 3 })),
    chosen: fc.subarray(["x", "y"]),
    count: fc.option(fc.integer({ min: 0, max: 3 })),
  }),
);

test("a compiled condition holds exactly when its words do, read from left to right", () => {
  fc.assert(
    fc.property(anyCondition, fc.array(anyReading, { minLength: 3, maxLength: 3 }), (condition, readings) => {
      const readingOf = (id: string) => readings[items.indexOf(id)] ?? nothing;
      expect(holds(condition, readingOf)).toBe(asWritten(condition, readingOf));
    }),
    { numRuns: 500 },
  );
});

test("everything is looked up once: one aspect however many tests ask about it", () => {
  const asks = { kind: "number", item: "A", is: ">=", number: 2 } as const;
  const compiled = compileConditions([
    { id: "A", when: null, inside: -1 },
    { id: "G", when: { kind: "all", parts: [asks, { ...asks, is: "<", number: 5 }] }, inside: -1 },
    { id: "B", when: asks, inside: 1 },
  ]);
  expect(compiled.aspects).toEqual([{ item: "A", of: "number" }]);
  expect([...compiled.depending]).toEqual([1, 2]);
  expect([...compiled.after]).toEqual([3, 3]);
  expect(itemsIn(asks)).toEqual(["A"]);
});

function asWritten(condition: Condition, readingOf: (id: string) => Reading): boolean {
  if ("parts" in condition) {
    const holding = condition.parts.map((part) => asWritten(part, readingOf));
    return condition.kind === "all" ? !holding.includes(false) : holding.includes(true);
  }
  if ("part" in condition) return !asWritten(condition.part, readingOf);
  const { state, number, count, chosen } = readingOf(condition.item);
  if (condition.kind === "option") {
    const is = chosen.includes(condition.option);
    return condition.is === "!=" ? chosen.length > 0 && !is : is;
  }
  if (condition.kind !== "number" && condition.kind !== "count") return state === condition.kind;
  const left = condition.kind === "number" ? number : count;
  if (left === null) return false;
  const right = condition.number;
  return {
    "=": left === right,
    "!=": left !== right,
    "<": left < right,
    "<=": left <= right,
    ">": left > right,
    ">=": left >= right,
  }[condition.is];
}
