import { expect, it } from "vitest";
import { coldStart } from "#app/benchmarks/cold-start.ts";
import type { Answers } from "#app/questions/answer.ts";
import { score } from "#app/scoring/score-record.ts";
import { flagship } from "../../support/flagship.ts";

const answers: Answers = {
  "CUL-3": { level: 2 },
  "CUL-1": { dontKnow: true },
  "REC-4": { notApplicable: "no framework" },
};
const view = coldStart(flagship(), answers, score(flagship(), answers));

it("puts what the literature raises most first, beside the own level", () => {
  expect(view.capabilities.slice(0, 3).map(({ id, level, state }) => [id, level, state])).toEqual([
    ["CUL-3", 2, "answered"],
    ["CUL-1", null, "dontKnow"],
    ["STD-5", null, "unanswered"],
  ]);
  expect(view.capabilities[0]?.salience).toBeCloseTo((55 / 60 + 46 / 60) / 2, 12);
  expect(view.capabilities.find(({ id }) => id === "REC-4")?.state).toBe("notApplicable");
  expect(view.capabilities).toHaveLength(20);
});

it("gives each dimension its literature share with the counts behind it", () => {
  expect(view.dimensions.map(({ id, literature }) => [id, literature?.n, literature?.of])).toEqual([
    ["STD", 31, 38],
    ["REC", 27, 38],
    ["TEC", 26, 38],
    ["CUL", 20, 38],
  ]);
  expect(view.dimensions[3]?.value).toBe(2);
});

it("every outside figure is a share with a year, under a source with a year", () => {
  expect(view.outside.map(({ id }) => id)).toEqual(["holoniq-2023", "educause-wcet-2023", "acode-2019"]);
  for (const { figures, citation, year } of view.outside) {
    expect(citation).not.toBe("");
    for (const figure of figures) {
      expect(figure.share).toBeGreaterThan(0);
      expect(figure.share).toBeLessThan(1);
      expect(figure.year).toBeLessThanOrEqual(year);
    }
  }
});
