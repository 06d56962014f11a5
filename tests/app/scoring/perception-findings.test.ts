import { describe, expect, it } from "vitest";
import type { Answer } from "#app/questions/answer.ts";
import { type PerceptionFinding, perceptionFindings } from "#app/scoring/perception-findings.ts";
import { type Perception, provisionalRecord } from "#app/scoring/perceptions.ts";
import { flagship } from "../../support/flagship.ts";
import { instrumentOf } from "../../support/instrument-of.ts";

const roles = {
  lead: "registry",
  required: ["registry", "faculty"],
  perception: ["learner", "employer", "government"],
};
const instrument = instrumentOf({
  dimensions: [
    {
      id: "D",
      capabilities: [
        { id: "A", roles },
        { id: "B", roles: { ...roles, headline: ["learner", "employer"] } },
      ],
    },
  ],
});

const says = (roleGroup: string, id: string, ...given: readonly (number | Answer)[]): readonly Perception[] =>
  given.map((one) => ({ roleGroup, answers: { [id]: typeof one === "number" ? { level: one } : one } }));
const findings = (people: readonly Perception[], kind: PerceptionFinding["kind"]) =>
  perceptionFindings(instrument, people, provisionalRecord(instrument, people).answers).filter(
    (finding) => finding.kind === kind,
  );

describe("how it looks from where others stand", () => {
  it("a role's lower median a level away from the record is a finding, up or down", () => {
    const people = [...says("registry", "A", 3), ...says("learner", "A", 2, 2, 3), ...says("employer", "A", 4)];
    expect(findings(people, "gap")).toEqual([
      { kind: "gap", capability: "A", role: "learner", median: 2, record: 3, delta: -1, headline: false },
      { kind: "gap", capability: "A", role: "employer", median: 4, record: 3, delta: 1, headline: false },
    ]);
  });

  it("the same level is none, and roles that set the record have none", () => {
    expect(
      findings([...says("registry", "A", 1), ...says("faculty", "A", 5), ...says("learner", "A", 1)], "gap"),
    ).toEqual([]);
  });

  it("without a level in the record there is nothing to stand away from", () => {
    expect(findings(says("learner", "A", 2), "gap")).toEqual([]);
  });

  it("where the capability exists for a role, its lower view comes first; a higher one is no headline", () => {
    const people = [
      ...says("registry", "A", 5),
      ...says("government", "A", 1),
      ...says("registry", "B", 3),
      ...says("employer", "B", 2),
      ...says("learner", "B", 4),
      ...says("government", "B", 2),
    ];
    const summary = perceptionFindings(instrument, people, provisionalRecord(instrument, people).answers).map(
      (finding) => finding.kind === "gap" && [finding.capability, finding.role, finding.delta, finding.headline],
    );
    expect(summary).toEqual([
      ["B", "employer", -1, true],
      ["A", "government", -4, false],
      ["B", "learner", 1, false],
      ["B", "government", -1, false],
    ]);
  });

  it("an agreed record is held against the same perceptions", () => {
    const people = [...says("registry", "A", 3), ...says("learner", "A", 3)];
    expect(perceptionFindings(instrument, people, { A: { level: 4 } })).toEqual([
      { kind: "gap", capability: "A", role: "learner", median: 3, record: 4, delta: -1, headline: false },
    ]);
  });

  it("the default instrument makes employers and learners heard first on three capabilities", () => {
    const listed = flagship().dimensions.flatMap(({ capabilities }) =>
      capabilities.flatMap(({ id, roles: { headline } }) => (headline === undefined ? [] : [[id, headline]])),
    );
    expect(listed).toEqual(["REC-3", "REC-5", "TEC-3"].map((id) => [id, ["employer", "learner"]]));
  });
});

describe("not knowing", () => {
  const dontKnow: Answer = { dontKnow: true };

  it("is a finding beyond two in five of a role, not at two in five", () => {
    expect(findings(says("faculty", "A", dontKnow, dontKnow, 3, 3, 3), "awareness")).toEqual([]);
    expect(findings(says("faculty", "A", dontKnow, dontKnow, dontKnow, 3, 3), "awareness")).toEqual([
      { kind: "awareness", capability: "A", role: "faculty", dontKnow: 3, people: 5 },
    ]);
  });

  it("is counted for roles that look on as well", () => {
    expect(findings(says("learner", "A", dontKnow), "awareness")).toHaveLength(1);
  });
});

describe("does not apply", () => {
  const refusal: Answer = { notApplicable: "no law here" };

  it("by one role alone waits for a second", () => {
    expect(findings(says("registry", "A", refusal), "applicability")).toEqual([
      { kind: "applicability", capability: "A", refusing: ["registry"], rating: [], accepted: false },
    ]);
  });

  it("against a level is a disagreement to settle", () => {
    expect(findings([...says("registry", "A", refusal), ...says("faculty", "A", 2)], "applicability")).toEqual([
      { kind: "applicability", capability: "A", refusing: ["registry"], rating: ["faculty"], accepted: false },
    ]);
  });

  it("by two roles and against none is settled", () => {
    expect(findings([...says("registry", "A", refusal), ...says("faculty", "A", refusal)], "applicability")).toEqual(
      [],
    );
  });
});
