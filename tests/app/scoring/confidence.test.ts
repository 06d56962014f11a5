import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ConfidenceInputs, confidence, confidenceLabel } from "#app/scoring/confidence.ts";

const asked: ConfidenceInputs = { required: 3, answered: 3, ratings: [3, 3, 3], evidence: "accepted", levels: 5 };
const anyInputs = fc.integer({ min: 1, max: 6 }).chain((required) =>
  fc.record({
    required: fc.constant(required),
    answered: fc.integer({ min: 0, max: required }),
    ratings: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 12 }),
    evidence: fc.constantFrom("accepted", "pending", "none"),
    levels: fc.constant(5),
  }),
);

describe("confidence", () => {
  it("everybody asked, of one mind, with an accepted document: 1", () => {
    expect(confidence(asked)).toEqual({
      value: 1,
      label: "high",
      coverage: { value: 1, weight: 0.4, contribution: 0.4, answered: 3, required: 3 },
      agreement: { value: 1, weight: 0.3, contribution: 0.3, people: 3, deviation: 0 },
      evidence: { value: 1, weight: 0.3, contribution: 0.3, state: "accepted" },
    });
  });

  it("one voice agrees with nobody: its agreement is a half", () => {
    const { agreement, value, label } = confidence({ ...asked, answered: 1, ratings: [3], evidence: "none" });
    expect([agreement.value, agreement.deviation]).toEqual([0.5, null]);
    expect(value).toBeCloseTo(0.4 / 3 + 0.15, 12);
    expect(label).toBe("low");
  });

  it("two camps have no agreement at all, and no less than that", () => {
    expect(confidence({ ...asked, ratings: [1, 1, 5, 5, 1, 5] }).agreement.value).toBe(0);
  });

  it("the worked example: two of three roles, AD 0.4375, a document in review", () => {
    const ratings = [3, 3, 4, 2, 3, 3, 4, 3];
    const { value, label } = confidence({ ...asked, answered: 2, ratings, evidence: "pending" });
    expect(value).toBeCloseTo(0.4 * (2 / 3) + 0.3 * (1 - 0.4375 / (5 / 6)) + 0.3 * 0.5, 12);
    expect(label).toBe("medium");
  });

  it("no role is required, all of them answered", () => {
    expect(confidence({ ...asked, required: 0, answered: 0 }).coverage.value).toBe(1);
  });

  it("has a label for every value; 0.4 + 0.3 + 0.05 is high", () => {
    expect([1, 0.75, 0.4 + 0.3 + 0.05, 0.749, 0.5, 0.4999, 0].map(confidenceLabel)).toEqual([
      "high",
      "high",
      "high",
      "medium",
      "medium",
      "low",
      "low",
    ]);
  });

  it("lies between 0 and 1 and is the sum of its parts", () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { value, coverage, agreement, evidence } = confidence(inputs);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
        for (const part of [coverage, agreement, evidence]) {
          expect(part.contribution).toBe(part.weight * part.value);
          expect(part.value).toBeGreaterThanOrEqual(0);
          expect(part.value).toBeLessThanOrEqual(1);
        }
        expect(coverage.contribution + agreement.contribution + evidence.contribution).toBe(value);
      }),
    );
  });

  it("another role answering, or a better document, never lowers it", () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { value } = confidence(inputs);
        const answered = Math.min(inputs.required, inputs.answered + 1);
        expect(confidence({ ...inputs, answered }).value).toBeGreaterThanOrEqual(value);
        expect(confidence({ ...inputs, evidence: "accepted" }).value).toBeGreaterThanOrEqual(value);
      }),
    );
  });
});
