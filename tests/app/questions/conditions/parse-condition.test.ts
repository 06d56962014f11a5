import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { itemsIn, testsIn } from "#app/questions/conditions/condition.ts";
import { parseCondition } from "#app/questions/conditions/parse-condition.ts";

describe("conditions read as they are written", () => {
  test("and binds closer than or, not closer than both", () => {
    expect(parseCondition('A = "x" or not B >= 2 and count(C) < 3')).toEqual({
      ok: true,
      condition: {
        kind: "any",
        parts: [
          { kind: "option", item: "A", is: "=", option: "x" },
          {
            kind: "all",
            parts: [
              { kind: "not", part: { kind: "number", item: "B", is: ">=", number: 2 } },
              { kind: "count", item: "C", is: "<", number: 3 },
            ],
          },
        ],
      },
    });
  });

  test("brackets come first, and ids may hold dashes", () => {
    const parsed = parseCondition(
      '(A-1 != "x" or B_2 includes "y") and (answered(C) or notApplicable(D) or dontKnow(E))',
    );
    if (!parsed.ok) throw new Error(parsed.message);
    expect(itemsIn(parsed.condition)).toEqual(["A-1", "B_2", "C", "D", "E"]);
    expect(testsIn(parsed.condition)).toHaveLength(5);
    expect(parsed.condition.kind).toBe("all");
  });
});

test.each([
  ["", "is empty"],
  ["A", "must be compared"],
  ["A = ", "comes a number"],
  ['A < "x"', "Options have no order"],
  ["A includes 3", "an option in double quotes"],
  ['A = "x" B = "y"', "after its end"],
  ["(A = 1", "is not closed"],
  ["answered A", "in brackets"],
  ["count(A) = many", "compared with a number"],
  ["A ~ 3", "cannot be read from"],
  [`A < ${"9".repeat(400)}`, "No answer is as large"],
  [`count(A) < -${"9".repeat(16)}`, "No answer is as large"],
  ['A = "x', "cannot be read from"],
  ["and = 3", "stands where an item is expected"],
  ["= 3", 'instead of "="'],
  ["not", "at the end"],
  ["(".repeat(30), "nested more than 20"],
  ["A = 1 and ".repeat(99), "more than 200 words"],
  ["x".repeat(1001), "Keep it to 1000"],
])("%j is refused with a cure", (text, message) => {
  expect(parseCondition(text)).toMatchObject({ ok: false, message: expect.stringContaining(message) });
});

test("any text at all ends in a condition or in a sentence", () => {
  const word = fc.constantFrom(
    "A",
    "B",
    "and",
    "or",
    "not",
    "(",
    ")",
    "=",
    ">=",
    '"x"',
    "3",
    "count",
    "includes",
    " ",
    "\n",
    "~",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word).map((words) => words.join(" ")),
      ),
      (text) => {
        const parsed = parseCondition(text);
        expect(parsed.ok ? testsIn(parsed.condition).length : parsed.message.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 500 },
  );
});
