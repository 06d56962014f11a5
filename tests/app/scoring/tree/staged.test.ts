import { describe, expect, test } from "vitest";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { scoreTree } from "#app/scoring/tree/score-tree.ts";
import { modelTree } from "../../../support/models.ts";

const gates = modelTree("cumulative-levels");
const at = (answers: Readonly<Record<string, string>>) => {
  const given: ItemAnswers = Object.fromEntries(Object.entries(answers).map(([id, choice]) => [id, { choice }]));
  return scoreTree(gates, given).nodes.ASSET;
};
const first = { "ASSET-1a": "largely", "ASSET-1b": "fully" };
const second = { ...first, "ASSET-2a": "largely", "ASSET-2b": "largely" };

describe("a level by steps needs everything on it and below it", () => {
  test.each([
    [
      "nothing in place",
      { "ASSET-1a": "not", "ASSET-1b": "not", "ASSET-2a": "fully", "ASSET-2b": "fully", "ASSET-3a": "fully" },
      0,
    ],
    ["the first step", { ...first, "ASSET-2a": "partially", "ASSET-2b": "fully", "ASSET-3a": "fully" }, 1],
    ["the second step", { ...second, "ASSET-3a": "partially" }, 2],
    ["all of it", { ...second, "ASSET-3a": "largely" }, 3],
  ])("%s", (_name, answers, level) => {
    expect(at(answers)).toMatchObject({
      level,
      value: level,
      levelLower: level,
      levelUpper: level,
      scale: { from: 0, to: 3 },
    });
  });

  test("while an open item could still change the level there is none, only its ends", () => {
    expect(at(first)).toMatchObject({ level: null, levelLower: 1, levelUpper: 3, provisional: true });
    expect(at({ ...first, "ASSET-2a": "not" })).toMatchObject({ level: 1 });
  });

  test("a need that does not apply is out of the gate", () => {
    const given: ItemAnswers = {
      "ASSET-2b": { notApplicable: "none" },
      "ASSET-1a": { choice: "fully" },
      "ASSET-1b": { choice: "fully" },
      "ASSET-2a": { choice: "fully" },
      "ASSET-3a": { choice: "not" },
    };
    expect(scoreTree(gates, given).nodes.ASSET?.level).toBe(2);
  });
});
