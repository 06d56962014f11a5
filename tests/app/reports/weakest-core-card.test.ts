import { expect, test } from "vitest";
import { weakestCoreCard } from "#app/reports/weakest-core-card.ts";
import { allAnswersAt, answersOf, english, factsOf, workedAnswers } from "./worked-facts.ts";

test("the card shows what stands today and what the next level asks, in the questionnaire's own words", () => {
  const facts = factsOf(workedAnswers);
  const card = weakestCoreCard(facts, english);
  expect([card?.now.level, card?.next.level]).toEqual([2, 3]);
  const texts = Object.values(facts.words.capabilities).map(({ levels }) => [levels[1], levels[2]]);
  expect(texts).toContainEqual([card?.now.text, card?.next.text]);
});

test("of several on the same level it names the one whose next level lifts its dimension", () => {
  const levels = { STD: [3, 3, 2, 3, 3], REC: [2, 3, 2, 3, 3], TEC: [3, 3, 3, 3, 3], CUL: [3, 3, 3, 3, 3] };
  const card = weakestCoreCard(factsOf(answersOf(levels)), english);
  expect(card?.title).toContain("design");
  expect(card?.outcome).toContain("Standardisation");
  expect(card?.others).not.toBeNull();
});

test("without an answer to a core question, or with all of them at the top, there is no card", () => {
  expect(weakestCoreCard(factsOf({}), english)).toBeNull();
  expect(weakestCoreCard(factsOf({ "STD-2": { level: 1 } }), english)).toBeNull();
  expect(weakestCoreCard(factsOf(allAnswersAt(5)), english)).toBeNull();
});

test("alone on its level, it names no others", () => {
  const card = weakestCoreCard(factsOf({ ...allAnswersAt(3), "REC-3": { level: 1 } }), english);
  expect(card).toMatchObject({ now: { level: 1 }, next: { level: 2 }, others: null });
});
