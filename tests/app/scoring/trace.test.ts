import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "#app/questions/answer.ts";
import { score } from "#app/scoring/score-record.ts";
import type { NodeScore, WeightPreset } from "#app/scoring/scores.ts";
import { type Trace, traceLensElement, traceNode } from "#app/scoring/trace.ts";
import { flagship } from "../../support/flagship.ts";
import { anyRecord } from "../../support/instrument-of.ts";
import golden from "./golden.json" with { type: "json" };

const worked = golden.cases[0]?.answers as unknown as Answers;

describe("the worked institution, opened", () => {
  it("recognition: four terms of a quarter each, one left out, and why it is not level 3", () => {
    const trace = traceNode(flagship(), worked, "equal", "REC");
    expect(trace?.terms.map(({ id, treatment, share }) => [id, treatment, share])).toEqual([
      ["REC-1", "counted", 0.25],
      ["REC-2", "counted", 0.25],
      ["REC-3", "counted", 0.25],
      ["REC-4", "left-out", null],
      ["REC-5", "counted", 0.25],
    ]);
    expect(trace?.mean).toBeCloseTo(2.25, 12);
    expect(trace?.counts).toEqual({ all: 5, applicable: 4, answered: 4 });
    expect(trace?.gate?.next).toEqual({
      level: 3,
      conditions: [
        { rule: "core-reaches", holds: false, brokenBy: ["REC-1"] },
        { rule: "one-other-below", holds: false, brokenBy: ["REC-2", "REC-5"] },
        { rule: "none-two-below", holds: true, brokenBy: [] },
      ],
    });
  });

  it("the whole: the dimensions are the terms, and they hold level 3 back", () => {
    const trace = traceNode(flagship(), worked, "equal", "overall");
    expect(trace?.terms.map(({ id, level }) => [id, Number(level?.toFixed(6))])).toEqual([
      ["STD", 2.6],
      ["REC", 2.25],
      ["TEC", 3],
      ["CUL", 2.4],
    ]);
    expect(trace?.gate?.next?.conditions[1]).toEqual({
      rule: "one-other-below",
      holds: false,
      brokenBy: ["STD", "REC", "CUL"],
    });
  });

  it("an unanswered core capability is named as the reason why there is no level", () => {
    const { "STD-1": _gone, ...answers } = worked;
    expect(traceNode(flagship(), answers, "equal", "STD")?.gate).toMatchObject({
      level: null,
      withheldBy: ["STD-1"],
      next: null,
    });
    expect(traceNode(flagship(), answers, "equal", "overall")?.gate).toMatchObject({
      level: null,
      withheldBy: ["STD"],
    });
  });

  it("the enabler lens: six equal terms and no gate", () => {
    const trace = traceLensElement(flagship(), worked, "enablers", "readiness");
    expect(trace?.terms.map(({ level }) => level)).toEqual([3, 4, 3, 2, 2, 3]);
    expect(trace?.mean).toBeCloseTo(17 / 6, 12);
    expect(trace?.gate).toBeNull();
  });

  it("what does not exist has no trace", () => {
    expect(traceNode(flagship(), worked, "equal", "XYZ")).toBeNull();
    expect(traceLensElement(flagship(), worked, "enablers", "XYZ")).toBeNull();
  });
});

describe("whatever the instrument and the answers", () => {
  it("the terms of a trace add up to the score they explain", () => {
    fc.assert(
      fc.property(
        anyRecord(),
        fc.constantFrom<WeightPreset[]>("equal", "literature"),
        ({ instrument, answers }, preset) => {
          const scores = score(instrument, answers, preset);
          expectExplained(traceNode(instrument, answers, preset, "overall"), scores.overall, instrument.levels);
          for (const { id } of instrument.dimensions)
            expectExplained(traceNode(instrument, answers, preset, id), scores.nodes[id], instrument.levels);
          expectExplained(
            traceLensElement(instrument, answers, "lens", "every-other"),
            scores.lenses.lens?.["every-other"],
            instrument.levels,
          );
        },
      ),
    );
  });
});

function expectExplained(trace: Trace | null, node: NodeScore | undefined, levels: number): void {
  const contributions = (trace?.terms ?? []).flatMap(({ contribution }) => contribution ?? []);
  if (node === undefined || node.value === null) {
    expect(contributions).toEqual([]);
    return;
  }
  expect(contributions.reduce((sum, one) => sum + one, 0)).toBeCloseTo(node.value, 9);
  expect((trace?.weighted ?? 0) / (trace?.weightCounted ?? 0)).toBeCloseTo(node.value, 9);
  expect((100 * ((trace?.mean ?? 0) - 1)) / (levels - 1)).toBeCloseTo(node.index ?? -1, 9);
  expect(trace?.gate?.level ?? null).toBe(node.level);
  expect((trace?.terms ?? []).every(({ treatment, level }) => (treatment === "counted") === (level !== null))).toBe(
    true,
  );
  if (trace?.kind !== "overall")
    expect((trace?.weightCounted ?? 0) / (trace?.weightApplicable ?? 1)).toBeCloseTo(node.completeness, 9);
}
