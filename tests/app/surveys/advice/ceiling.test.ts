import { expect, test } from "vitest";
import type { Item } from "#app/questions/kinds/item.ts";
import { ceilingOf, startsAtTheTop } from "#app/surveys/advice/ceiling.ts";

const base = { id: "Q", mayBeNotApplicable: false, reverse: false, scored: true } as const;

function choiceWorth(...values: (number | null)[]): Item {
  const options = values.map((value, place) => ({ id: `o${place}`, value, exclusive: false }));
  return { ...base, kind: "choice", set: "s", options };
}

function share(best: number, worst = 0, max = 100, min = 0): Item {
  return { ...base, kind: "number", min, max, whole: false, marks: { worst, best } };
}

test("answers that are nearly all worth the most are named with their number", () => {
  expect(ceilingOf(choiceWorth(0, 3, 4, 4))).toMatch(/^3 of the 4 answers to Q are worth nearly the most/);
  expect(ceilingOf(choiceWorth(0, 1, 2, 3))).toBeNull();
  expect(ceilingOf(choiceWorth(0, 4, null)), "two values are a yes and a no").toBeNull();
});

test("a share that is worth the most from a fifth on is named; one that is worth the most at four fifths is not", () => {
  expect(ceilingOf(share(20))).toMatch(/^80 percent of the range of Q are worth the most/);
  expect(ceilingOf(share(80))).toBeNull();
  expect(ceilingOf(share(90, 100)), "fewer is better").toMatch(/^90 percent/);
  expect(ceilingOf(share(0.2, 0, 1))).toMatch(/^80 percent/);
});

test("a wide range that only keeps out mistyped numbers is no share", () => {
  expect(ceilingOf(share(200, 0, 5000))).toBeNull();
  expect(ceilingOf({ ...base, kind: "number", min: 0, max: 100, whole: false, marks: null })).toBeNull();
});

test("what is not scored has no ceiling", () => {
  expect(ceilingOf({ ...choiceWorth(0, 4, 4, 4), scored: false })).toBeNull();
});

test.each([
  ["All staff are trained each year.", "en", true],
  ["Everybody decides alone.", "en", false],
  ["No plan is known to all.", "en", false],
  ["Every unit has its own rule.", "en", false],
  ["Nothing is written.", "en", false],
  ["Todo el personal conoce el plan.", "es", true],
  ["No todo el personal lo conoce.", "es", false],
  ["Alle kennen den Plan.", "de", false],
])("level 1 %s (%s): already complete? %s", (level, language, expected) => {
  expect(startsAtTheTop(level, language)).toBe(expected);
});
