import { expect, it } from "vitest";
import { adoptionStage } from "#app/scoring/adoption-stage.ts";
import { withLevels } from "#app/scoring/what-if.ts";
import { flagship } from "../../support/flagship.ts";
import { allAt, instrumentOfSize } from "../../support/instrument-of.ts";

const stageWith = (changes: Readonly<Record<string, number>>) =>
  adoptionStage(flagship(), withLevels(allAt(flagship(), 1), changes));

it("each stage needs its own conditions and all before it", () => {
  expect(stageWith({})).toBe("awareness");
  expect(stageWith({ "CUL-1": 2 })).toBe("persuasion");
  expect(stageWith({ "CUL-1": 3 })).toBe("decision");
  expect(stageWith({ "CUL-1": 3, "STD-2": 3, "TEC-2": 2, "CUL-4": 2 })).toBe("implementation");
  expect(stageWith({ "CUL-1": 2, "STD-2": 3, "TEC-2": 2, "CUL-4": 2 })).toBe("persuasion");
  expect(stageWith({ "CUL-1": 3, "STD-2": 3, "TEC-2": 1, "CUL-4": 2 })).toBe("decision");
  expect(adoptionStage(flagship(), allAt(flagship(), 4))).toBe("confirmation");
});

it("an empty record is at awareness, and another instrument has no adoption stage", () => {
  expect(adoptionStage(flagship(), {})).toBe("awareness");
  expect(adoptionStage(instrumentOfSize(2, 3), {})).toBeNull();
});
