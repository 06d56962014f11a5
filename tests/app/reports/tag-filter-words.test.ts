import { expect, test } from "vitest";
import { tagFilter } from "#app/reports/tag-filter-words.ts";
import { english, factsOf, workedAnswers } from "./worked-facts.ts";

const facts = factsOf(workedAnswers);

test("topics with something planned are offered with their number, and nothing is left out without a choice", () => {
  const { options, shown } = tagFilter(facts, null, [], english);
  expect(options.length).toBeGreaterThan(3);
  for (const { text } of options) expect(text).toMatch(/ \([1-9]\d*\)$/);
  expect(shown).toBeNull();
});

test("a choice says how many of how many it leaves, and leads back with what is ticked", () => {
  const { shown } = tagFilter(facts, "technology-platforms", ["X1", "a&b"], english);
  expect(shown?.text).toMatch(/^\d+ of \d+ actions (is|are) about this topic: Technology platforms\.$/);
  expect(shown?.all).toBe("?if=X1&if=a%26b#actions");
});

test("what is ticked and not listed now goes on counting; what is no part of the plan does not", () => {
  const ticked = [...facts.plan.phases.flatMap(({ actions }) => actions.map(({ id }) => id)), "NO-1"];
  const { hiddenTicks } = tagFilter(facts, "technology-platforms", ticked, english);
  expect(hiddenTicks).not.toContain("NO-1");
  expect(hiddenTicks.length).toBeGreaterThan(0);
  expect(hiddenTicks.filter((id) => id.startsWith("TEC-2"))).toEqual([]);
  expect(tagFilter(facts, null, ticked, english).hiddenTicks).toEqual([]);
});
