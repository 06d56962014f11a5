import { expect, it } from "vitest";
import type { Answer } from "#app/questions/answer.ts";
import { perceptionConfidence } from "#app/scoring/perception-confidence.ts";
import { instrumentOf } from "../../support/instrument-of.ts";

const roles = { lead: "registry", required: ["registry", "faculty"], perception: ["learner"] };
const instrument = instrumentOf({ dimensions: [{ id: "D", capabilities: [{ id: "A", roles }] }] });
const says = (roleGroup: string, answer: Answer) => ({ roleGroup, answers: { A: answer } });

it("a role that does not know has not answered, one that says it does not apply has", () => {
  const coverage = (answer: Answer) =>
    perceptionConfidence(instrument, [says("registry", { level: 2 }), says("faculty", answer)], {}).A?.coverage.value;
  expect(coverage({ dontKnow: true })).toBe(0.5);
  expect(coverage({ notApplicable: "no law here" })).toBe(1);
});

it("those who look on neither cover nor agree", () => {
  const { A } = perceptionConfidence(instrument, [says("registry", { level: 2 }), says("learner", { level: 5 })], {});
  expect([A?.coverage.answered, A?.agreement.people]).toEqual([1, 1]);
});

it("the state of the best document counts; nothing known is none", () => {
  expect(perceptionConfidence(instrument, [], { A: "pending" }).A?.evidence.value).toBe(0.5);
  expect(perceptionConfidence(instrument, [], {}).A?.evidence.state).toBe("none");
});
