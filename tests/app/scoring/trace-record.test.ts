import { describe, expect, test } from "vitest";
import { score } from "#app/scoring/score-record.ts";
import { traceRecord } from "#app/scoring/trace-record.ts";
import { flagship } from "../../support/flagship.ts";
import { goldenCase } from "../../support/golden.ts";

const { answers } = goldenCase("worked-institution");

describe("the whole result opened down to its answers", () => {
  test("every dimension, every lens element and every answer has its trace, and the numbers are those of the score", () => {
    const scores = score(flagship(), answers);
    const trace = traceRecord(flagship(), answers);
    expect(trace.overall).toMatchObject({ mean: 2.5625, shown: { mean: 2.56, index: 39 } });
    for (const [id, node] of Object.entries(scores.nodes)) expect(trace.nodes[id]?.mean, id).toBe(node.value);
    expect(Object.keys(trace.lenses)).toEqual(Object.keys(scores.lenses));
    expect(trace.items["REC-4"]).toEqual({
      state: "notApplicable",
      answer: { notApplicable: "no framework exists" },
      level: null,
    });
    expect(trace.items["TEC-5"]).toEqual({ state: "unanswered", answer: null, level: null });
    expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
  });

  test("each mean is the sum of what its terms contribute, under every weights", () => {
    const own = {
      dimensions: { STD: 0.4, REC: 0.3, TEC: 0.2, CUL: 0.1 },
      capabilities: Object.fromEntries(Object.keys(traceRecord(flagship(), answers).items).map((id) => [id, 0.2])),
    };
    for (const chosen of ["equal", "literature", own] as const) {
      const { overall, nodes, weights } = traceRecord(flagship(), answers, chosen);
      expect(weights).toBe(typeof chosen === "string" ? chosen : "custom");
      for (const { mean, terms } of [overall, ...Object.values(nodes)])
        expect(terms.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0)).toBeCloseTo(mean ?? 0, 12);
    }
  });
});
