import fc from "fast-check";
import { expect, test } from "vitest";
import type { Condition } from "#app/questions/conditions/condition.ts";
import { conditionText } from "#app/questions/conditions/condition-text.ts";
import { parseCondition } from "#app/questions/conditions/parse-condition.ts";

test.each([
  'STAFF >= 50 and (POLICY = "yes" or TOPICS includes "security") and not dontKnow(BUDGET)',
  'PLAN = "settled" or not STAFF = "no"',
  "not (answered(A) and notApplicable(B))",
  "count(TOPICS) >= 2 or A != -1.5 and B < 3",
])("%s reads the same after it was read", (text) => {
  const parsed = parseCondition(text);
  expect(parsed.ok ? conditionText(parsed.condition) : parsed.message).toBe(text);
});

test("written out and read again, a condition is the same", () => {
  const item = fc.constantFrom("A", "B-1", "STAFF");
  const is = fc.constantFrom("=", "!=", "<", "<=", ">", ">=");
  const number = fc.integer({ min: -1000, max: 1000 }).map((one) => one / 4);
  const test = fc.oneof(
    fc.record({ kind: fc.constantFrom("answered", "notApplicable", "dontKnow"), item }),
    fc.record({ kind: fc.constant("option"), item, is: fc.constantFrom("=", "!=", "includes"), option: item }),
    fc.record({ kind: fc.constantFrom("number", "count"), item, is, number }),
  );
  const { condition } = fc.letrec((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4 },
      test,
      tie("joined"),
      fc.record({ kind: fc.constant("not"), part: tie("condition") }),
    ),
    joined: fc.record({
      kind: fc.constantFrom("all", "any"),
      parts: fc.array(tie("condition"), { minLength: 2, maxLength: 3 }),
    }),
  }));
  fc.assert(
    fc.property(condition, (made) => {
      const text = conditionText(made as Condition);
      fc.pre(text.length <= 1000 && (text.match(/[\w"<>=!()-]+/g) ?? []).length < 60);
      expect(parseCondition(text)).toEqual({ ok: true, condition: made });
    }),
  );
});
