import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weightsOf } from "#app/scoring/weights.ts";
import { flagship } from "../../support/flagship.ts";
import { anyInstrument, instrumentOf } from "../../support/instrument-of.ts";
import golden from "./golden.json" with { type: "json" };

const share = (n: number, of: number) => ({ source: "made", locator: "up", n, of });

describe("weights", () => {
  it("literature weights of the default instrument come from exact fractions", () => {
    const weights = weightsOf(flagship(), "literature");
    for (const [id, expected] of Object.entries(golden.literatureWeights.dimensions))
      expect(Math.abs((weights.dimensions[id] ?? -1) - expected)).toBeLessThanOrEqual(1e-6);
    for (const [id, expected] of Object.entries(golden.literatureWeights.capabilities))
      expect(Math.abs((weights.capabilities[id] ?? -1) - expected)).toBeLessThanOrEqual(1e-6);
  });

  it("equal weights are the instrument's own, as shares", () => {
    const instrument = instrumentOf({
      dimensions: [
        {
          id: "A",
          weight: 3,
          capabilities: [
            { id: "A1", weight: 1 },
            { id: "A2", weight: 3 },
          ],
        },
        { id: "B", weight: 1, capabilities: [{ id: "B1" }] },
      ],
    });
    expect(weightsOf(instrument, "equal")).toEqual({
      dimensions: { A: 0.75, B: 0.25 },
      capabilities: { A1: 0.25, A2: 0.75, B1: 1 },
    });
  });

  it("what no study is linked to keeps its own share, the others divide the rest by their evidence", () => {
    const instrument = instrumentOf({
      dimensions: [
        {
          id: "A",
          capabilities: [
            { id: "A1", weight: 2 },
            { id: "A2", evidence: [share(3, 10)] },
            { id: "A3", evidence: [share(1, 10)] },
          ],
        },
      ],
    });
    const { dimensions, capabilities } = weightsOf(instrument, "literature");
    expect(dimensions).toEqual({ A: 1 });
    expect(capabilities.A1).toBeCloseTo(0.5, 12);
    expect(capabilities.A2).toBeCloseTo(0.375, 12);
    expect(capabilities.A3).toBeCloseTo(0.125, 12);
  });

  it("a pathway counts its capabilities twice inside their dimension and leaves the dimensions alone", () => {
    const instrument = instrumentOf({
      dimensions: [
        { id: "A", weight: 3, capabilities: [{ id: "A1" }, { id: "A2" }, { id: "A3", weight: 2 }] },
        { id: "B", weight: 1, capabilities: [{ id: "B1" }, { id: "B2" }] },
      ],
      targets: [{ id: "way", otherwise: 3, levels: { A1: 4, A3: 5, B2: 2 } }],
    });
    expect(weightsOf(instrument, "pathway-way")).toEqual({
      dimensions: { A: 0.75, B: 0.25 },
      capabilities: { A1: 2 / 7, A2: 1 / 7, A3: 4 / 7, B1: 0.5, B2: 0.5 },
    });
    expect(weightsOf(instrument, "pathway-nowhere")).toEqual(weightsOf(instrument, "equal"));
  });

  it("whatever the instrument, shares sum to 1 among siblings", () => {
    fc.assert(
      fc.property(anyInstrument(), fc.constantFrom("equal", "literature", "pathway-high"), (instrument, preset) => {
        const { dimensions, capabilities } = weightsOf(instrument, preset);
        const sum = (shares: readonly number[]) => shares.reduce((total, one) => total + one, 0);
        expect(sum(Object.values(dimensions))).toBeCloseTo(1, 9);
        for (const dimension of instrument.dimensions)
          expect(sum(dimension.capabilities.map(({ id }) => capabilities[id] ?? 0))).toBeCloseTo(1, 9);
      }),
    );
  });
});
