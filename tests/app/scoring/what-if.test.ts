import { expect, it } from "vitest";
import type { Answers } from "#app/questions/answer.ts";
import { score } from "#app/scoring/score-record.ts";
import { whatIf } from "#app/scoring/what-if.ts";
import { instrumentOfSize } from "../../support/instrument-of.ts";

const instrument = instrumentOfSize(1, 3);

it("changed levels count as answered, and the record itself stays as it was", () => {
  const answers: Answers = { "D1-1": { level: 2 }, "D1-2": { notApplicable: "closed" } };
  const frozen = structuredClone(answers);
  const changed: Answers = { "D1-1": { level: 2 }, "D1-2": { level: 4 }, "D1-3": { level: 3 } };
  expect(whatIf(instrument, answers, { "D1-2": 4, "D1-3": 3 })).toEqual(score(instrument, changed));
  expect(answers).toEqual(frozen);
});

it("no change, the same scores", () => {
  expect(whatIf(instrument, { "D1-1": { level: 2 } }, {}, "literature")).toEqual(
    score(instrument, { "D1-1": { level: 2 } }, "literature"),
  );
});
