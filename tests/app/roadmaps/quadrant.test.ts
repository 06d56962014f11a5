import { expect, it } from "vitest";
import type { Answers } from "#app/questions/answer.ts";
import { quadrants } from "#app/roadmaps/quadrant.ts";
import { flagship } from "../../support/flagship.ts";
import { instrumentOf } from "../../support/instrument-of.ts";
import { planLadder } from "../../support/plan-ladder.ts";
import golden from "./golden.json" with { type: "json" };

it("impact and effort make four quadrants", () => {
  const share = (n: number) => ({ source: "made", locator: "up", n, of: 10 });
  const instrument = instrumentOf({
    dimensions: [
      {
        id: "A",
        capabilities: [
          { id: "A1", evidence: [share(9)] },
          { id: "A2", evidence: [share(8)] },
          { id: "A3", evidence: [share(2)] },
          { id: "A4", evidence: [share(1)] },
        ],
      },
    ],
    actions: [
      { id: "a", capability: "A1", effort: "S" },
      { id: "b", capability: "A2", effort: "L" },
      { id: "c", capability: "A3", effort: "S" },
      { id: "d", capability: "A4", effort: "M" },
    ],
  });
  const answers: Answers = { A1: { level: 1 }, A2: { level: 1 }, A3: { level: 2 }, A4: { level: 2 } };
  const plan = planLadder({ instrument, answers, target: {}, capacity: null });
  expect(quadrants(instrument.library, plan)).toEqual({ a: "quick-win", b: "major-project", c: "fill-in", d: "defer" });
});

it("the worked institution has the design template as its quick win", () => {
  const answers = golden.plans[0]?.answers as unknown as Answers;
  const plan = planLadder({ instrument: flagship(), answers, target: {}, capacity: null });
  expect(quadrants(flagship().library, plan)["STD-3a"]).toBe("quick-win");
});

it("an empty plan has no quadrants", () => {
  const answers = golden.plans[4]?.answers as unknown as Answers;
  const plan = planLadder({ instrument: flagship(), answers, target: {}, capacity: null });
  expect(quadrants(flagship().library, plan)).toEqual({});
});
