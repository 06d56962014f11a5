import fc from "fast-check";
import { expect, test } from "vitest";
import { score } from "#app/scoring/score-record.ts";
import { scoreTogether } from "#app/scoring/score-together.ts";
import { flagship } from "../../support/flagship.ts";
import { allAt, anyAnswers } from "../../support/instrument-of.ts";

test("capabilities scored together give what an element of a lens over them gives", () => {
  fc.assert(
    fc.property(anyAnswers(flagship()), (answers) => {
      const { lenses } = score(flagship(), answers);
      for (const { id, elements } of flagship().lenses)
        for (const element of elements)
          expect(scoreTogether(flagship(), answers, element.capabilities)).toEqual(lenses[id]?.[element.id]);
    }),
    { numRuns: 30 },
  );
});

test("a capability named twice counts once, and with none nothing is known", () => {
  const answers = { ...allAt(flagship(), 2), "STD-1": { level: 4 } };
  expect(scoreTogether(flagship(), answers, ["STD-1", "STD-2", "STD-1"]).value).toBe(3);
  expect(scoreTogether(flagship(), answers, ["ASTRO-1"])).toMatchObject({ value: null, publishable: false });
});
