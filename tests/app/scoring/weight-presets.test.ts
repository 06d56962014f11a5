import { describe, expect, it } from "vitest";
import { findPreset, pathwayOf, presetsOf } from "#app/scoring/weight-presets.ts";
import { flagship } from "../../support/flagship.ts";
import { instrumentOf } from "../../support/instrument-of.ts";

describe("presets of weights", () => {
  it("the default instrument offers one for each of its three pathways, of seven capabilities each", () => {
    expect(presetsOf(flagship())).toEqual([
      "equal",
      "literature",
      "pathway-learning",
      "pathway-employment",
      "pathway-qualification",
    ]);
    expect(
      ["learning", "employment", "qualification"].map((id) => pathwayOf(flagship(), `pathway-${id}`).size),
    ).toEqual([7, 7, 7]);
  });

  it("a profile that asks the same of everything is no pathway", () => {
    const instrument = instrumentOf({
      dimensions: [{ id: "A", capabilities: [{ id: "A1" }, { id: "A2" }] }],
      targets: [
        { id: "flat", otherwise: 3, levels: {} },
        { id: "easier", otherwise: 3, levels: { A1: 2 } },
      ],
    });
    expect(presetsOf(instrument)).toEqual(["equal", "literature"]);
  });

  it("a name nobody gave finds nothing", () => {
    expect(findPreset(flagship(), "pathway-learning")).toBe("pathway-learning");
    expect(findPreset(flagship(), "pathway-nowhere")).toBeUndefined();
    expect(findPreset(flagship(), "custom")).toBeUndefined();
    expect(pathwayOf(flagship(), "equal").size).toBe(0);
  });
});
