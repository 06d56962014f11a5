import { describe, expect, it } from "vitest";
import { perceptionAgreement } from "#app/scoring/perception-agreement.ts";
import type { Perception } from "#app/scoring/perceptions.ts";
import { instrumentOf } from "../../support/instrument-of.ts";

const instrument = instrumentOf({
  dimensions: [
    {
      id: "D",
      capabilities: [
        { id: "A", roles: { lead: "registry", required: ["registry", "faculty"], perception: ["learner"] } },
        { id: "B", roles: { lead: "registry", required: ["registry"], perception: ["faculty"] } },
      ],
    },
  ],
});
const person = (roleGroup: string, a: number, b: number): Perception => ({
  roleGroup,
  answers: { A: { level: a }, B: { level: b } },
});

describe("how far those who set the record agree", () => {
  it("counts people of required roles, each where their role is required", () => {
    const people = [person("registry", 2, 3), person("faculty", 2, 5), person("learner", 5, 5)];
    const { capabilities } = perceptionAgreement(instrument, people);
    expect(capabilities.A?.levels).toEqual([0, 2, 0, 0, 0]);
    expect(capabilities.B?.levels).toEqual([0, 0, 1, 0, 0]);
    expect(capabilities.B?.reading).toBe("one-voice");
  });

  it("two of one mind on everything have an alpha of 1", () => {
    const { alpha } = perceptionAgreement(instrument, [person("registry", 2, 4), person("registry", 2, 4)]);
    expect(alpha).toBe(1);
  });

  it("one person, or nobody, has none", () => {
    expect(perceptionAgreement(instrument, [person("registry", 2, 4)]).alpha).toBeNull();
    expect(perceptionAgreement(instrument, []).alpha).toBeNull();
  });

  it("don't know and does not apply are no ratings", () => {
    const { capabilities } = perceptionAgreement(instrument, [
      { roleGroup: "registry", answers: { A: { dontKnow: true }, B: { notApplicable: "no law here" } } },
    ]);
    expect([capabilities.A?.reading, capabilities.B?.people]).toEqual(["nobody", 0]);
  });
});
