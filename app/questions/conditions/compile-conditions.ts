import type { Comparison, Condition, Test } from "./condition.ts";

/** As much of a group or an item as showing and hiding needs. `inside` is the place of the group around it, -1 for none. */
export type ShownNode = { readonly id: string; readonly when: Condition | null; readonly inside: number };

/** What a test looks at: one number about one item. For `option`: 1 when it is chosen, 0 when only others are. */
export type Aspect =
  | { readonly item: string; readonly of: "state" | "number" | "count" }
  | { readonly item: string; readonly of: "option"; readonly option: string };

/**
 * Conditions with everything looked up once: each became a chain of tests, and each test says where to go on from it. The place of
 * a node counts groups and items in the order of the questionnaire.
 */
export type CompiledConditions = {
  readonly nodes: readonly ShownNode[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** The places of the nodes that depend on something, in order; the place after the last thing in each; and its first test. */
  readonly depending: Int32Array;
  readonly after: Int32Array;
  readonly first: Int32Array;
  /** What the tests look at, each once. */
  readonly aspects: readonly Aspect[];
  /** Of each test: its aspect, the place of its item (-1 where that is not among the nodes), how it compares, and with what. */
  readonly aspectOf: Int32Array;
  readonly itemOf: Int32Array;
  readonly how: Uint8Array;
  readonly against: Float64Array;
  readonly whenTrue: Int32Array;
  readonly whenFalse: Int32Array;
};

export const HOLDS = -1;
export const FAILS = -2;

/** What the state of an answer is to a condition. */
export const readingStates = ["unanswered", "answered", "notApplicable", "dontKnow"] as const;

export const EQUAL = 0;
export const UNEQUAL = 1;
export const BELOW = 2;
export const AT_MOST = 3;
export const ABOVE = 4;
export const AT_LEAST = 5;

const hows: Readonly<Record<Comparison, number>> = {
  "=": EQUAL,
  "!=": UNEQUAL,
  "<": BELOW,
  "<=": AT_MOST,
  ">": ABOVE,
  ">=": AT_LEAST,
};

/** Compiles the conditions of nodes that stand in the order of the questionnaire, a group before what is in it. */
export function compileConditions(nodes: readonly ShownNode[]): CompiledConditions {
  const placeOf = new Map(nodes.map(({ id }, place) => [id, place]));
  const aspects: Aspect[] = [];
  const aspectPlaces = new Map<string, number>();
  const tests: { aspect: number; item: number; how: number; against: number; yes: number; no: number }[] = [];
  const depending = nodes.flatMap(({ when }, place) => (when === null ? [] : [{ when, place }]));
  const first = Int32Array.from(depending, ({ when }) => compile(when, HOLDS, FAILS));
  return {
    nodes,
    placeOf,
    depending: Int32Array.from(depending, ({ place }) => place),
    after: Int32Array.from(depending, ({ place }) => endOf(nodes, place)),
    first,
    aspects,
    aspectOf: Int32Array.from(tests, ({ aspect }) => aspect),
    itemOf: Int32Array.from(tests, ({ item }) => item),
    how: Uint8Array.from(tests, ({ how }) => how),
    against: Float64Array.from(tests, ({ against }) => against),
    whenTrue: Int32Array.from(tests, ({ yes }) => yes),
    whenFalse: Int32Array.from(tests, ({ no }) => no),
  };

  /** The test to begin with, given where to go on when the condition holds and when it does not. */
  function compile(condition: Condition, yes: number, no: number): number {
    switch (condition.kind) {
      case "all":
        return condition.parts.reduceRight((next, part) => compile(part, next, no), yes);
      case "any":
        return condition.parts.reduceRight((next, part) => compile(part, yes, next), no);
      case "not":
        return compile(condition.part, no, yes);
      default: {
        const { aspect, how, against } = compared(condition);
        const item = placeOf.get(condition.item) ?? -1;
        return tests.push({ aspect: placeOfAspect(aspect), item, how, against, yes, no }) - 1;
      }
    }
  }

  function placeOfAspect(aspect: Aspect): number {
    const key = JSON.stringify(aspect);
    const place = aspectPlaces.get(key) ?? aspects.push(aspect) - 1;
    aspectPlaces.set(key, place);
    return place;
  }
}

/** The place after the last node that stands in this one, or in something that does. */
function endOf(nodes: readonly ShownNode[], place: number): number {
  let end = place + 1;
  while ((nodes[end]?.inside ?? -1) >= place) end++;
  return end;
}

function compared(test: Test): { readonly aspect: Aspect; readonly how: number; readonly against: number } {
  const { item } = test;
  switch (test.kind) {
    case "answered":
    case "notApplicable":
    case "dontKnow":
      return { aspect: { item, of: "state" }, how: EQUAL, against: readingStates.indexOf(test.kind) };
    case "option":
      return { aspect: { item, of: "option", option: test.option }, how: EQUAL, against: test.is === "!=" ? 0 : 1 };
    case "number":
    case "count":
      return { aspect: { item, of: test.kind }, how: hows[test.is], against: test.number };
  }
}
