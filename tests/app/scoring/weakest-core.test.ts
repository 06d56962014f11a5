import { describe, expect, it } from "vitest";
import { weakestCore } from "#app/scoring/weakest-core.ts";
import { instrumentOf } from "../../support/instrument-of.ts";

const share = (n: number) => ({ source: "made", locator: "up", n, of: 10 });
const instrument = instrumentOf({
  dimensions: [
    {
      id: "A",
      capabilities: [
        { id: "A1", core: true, evidence: [share(9)] },
        { id: "A2", core: true, evidence: [share(9)] },
        { id: "A3" },
      ],
    },
    { id: "B", capabilities: [{ id: "B1", core: true, evidence: [share(1)] }, { id: "B2" }] },
    { id: "C", capabilities: [{ id: "C1", core: true, evidence: [share(1)] }, { id: "C2" }] },
  ],
});
const named = (levels: Readonly<Record<string, number>>) =>
  weakestCore(instrument, Object.fromEntries(Object.entries(levels).map(([id, level]) => [id, { level }])));

describe("the weakest core capability", () => {
  it("is the one at the lowest level", () => {
    const weakest = named({ A1: 3, A2: 2, B1: 4, B2: 4, C1: 4, C2: 1 });
    expect(weakest.first).toEqual({ id: "A2", dimension: "A", level: 2 });
    expect(weakest.lowest.map(({ id }) => id)).toEqual(["A2"]);
  });

  it("of equals, the one whose raise lifts its dimension, though the literature names another more often", () => {
    const weakest = named({ A1: 2, A2: 2, A3: 2, B1: 2, B2: 3, C1: 2, C2: 1 });
    expect(weakest.atRisk.map(({ id }) => id)).toEqual(["B1", "A1", "A2", "C1"]);
  });

  it("of equals that lift nothing, the most salient, then by id", () => {
    const weakest = named({ A1: 1, A2: 1, A3: 1, B1: 5, C1: 5 });
    expect(weakest.lowest.map(({ id }) => id)).toEqual(["A1", "A2"]);
  });

  it("core capabilities at level 2 or below are risks, others and unanswered ones are not", () => {
    const weakest = named({ A1: 1, A3: 1, B1: 2, B2: 1, C1: 3 });
    expect(weakest.atRisk.map(({ id }) => id)).toEqual(["A1", "B1"]);
    expect(named({}).first).toBeNull();
  });
});
