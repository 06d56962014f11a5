import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ladderFamilies,
  ladderWeights,
  type OwnWeights,
  readOwnWeights,
  treeFamilies,
  treeWeights,
} from "#app/scoring/own-weights.ts";
import { score, scoreWeighted } from "#app/scoring/score-record.ts";
import { scoreTree } from "#app/scoring/tree/score-tree.ts";
import { scoreTreeWith } from "#app/scoring/tree/tree-weights.ts";
import { checkTreeAnswers } from "#app/surveys/tree/check-tree-answers.ts";
import { anyRecord, instrumentOf } from "../../support/instrument-of.ts";
import { modelTree } from "../../support/models.ts";
import { openSurvey } from "../../support/score-survey.ts";

const who = { by: "The senate", reason: "Recognition comes first." };

describe("what can be weighed", () => {
  it("on a ladder: the dimensions, and the capabilities inside each that has several, with the shares of the result", () => {
    fc.assert(
      fc.property(anyRecord(), ({ instrument }) => {
        for (const { parts } of ladderFamilies(instrument)) {
          expect(parts.length).toBeGreaterThan(1);
          expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
        }
      }),
    );
  });

  it("in a tree: groups whose rule takes weights, and no others", () => {
    const tree = modelTree("mixed-scales");
    for (const { parts } of treeFamilies(tree)) {
      expect(parts.length).toBeGreaterThan(1);
      expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    }
    expect(treeFamilies(modelTree("cumulative-levels")).every(({ id }) => typeof id === "string")).toBe(true);
  });
});

describe("weights of one's own", () => {
  it("equal to those of the questionnaire give the same index, on a ladder", () => {
    fc.assert(
      fc.property(anyRecord(), ({ instrument, answers }) => {
        const families = ladderFamilies(instrument);
        fc.pre(families.length > 0);
        const points = pointsAs(families);
        const custom = ladderWeights({ ...who, points }, instrument);
        if (custom === null) throw new Error("They were refused.");
        const [own, result] = [scoreWeighted(instrument, answers, custom.weights), score(instrument, answers)];
        expect(own.overall.index === null).toBe(result.overall.index === null);
        if (own.overall.index !== null) expect(own.overall.index).toBeCloseTo(result.overall.index ?? Number.NaN, 9);
      }),
    );
  });

  it("equal to those of the questionnaire give the same index, in a tree; others do not", async () => {
    const { tree } = await openSurvey("public-library-service");
    const file = JSON.parse(readFileSync("surveys/public-library-service/golden/town-library.json", "utf8"));
    const read = checkTreeAnswers({ instrument: tree.id, answers: file.answers }, tree);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const indexWith = (points: OwnWeights["points"]) => {
      const custom = treeWeights({ ...who, points }, tree);
      if (custom === null) throw new Error("They were refused.");
      return scoreTreeWith(tree, read.answers, custom.weights).overall.index;
    };
    const index = scoreTree(tree, read.answers).overall.index;
    if (index === null) throw new Error("The town library has no index.");
    const same = pointsAs(treeFamilies(tree));
    expect(indexWith(same)).toBeCloseTo(index, 9);
    expect(Math.abs((indexWith({ ...same, GOV: 0 }) ?? index) - index)).toBeGreaterThan(0.5);
  });

  it("move the index as the weighted mean says: 1 and 5 with 3 to 1 points give 2, which is index 25", () => {
    const instrument = instrumentOf({
      id: "sketch",
      dimensions: [
        { id: "A", capabilities: [{ id: "A1" }] },
        { id: "B", capabilities: [{ id: "B1" }] },
      ],
    });
    const custom = ladderWeights({ ...who, points: { A: 3, B: 1 } }, instrument);
    const scores = custom && scoreWeighted(instrument, { A1: { level: 1 }, B1: { level: 5 } }, custom.weights);
    expect(scores?.overall.value).toBe(2);
    expect(scores?.overall.index).toBe(25);
  });

  it("that do not fit are none: a part that is gone, a family begun and not finished", () => {
    const tree = modelTree("mixed-scales");
    expect(treeWeights({ ...who, points: { gone: 1 } }, tree)).toBeNull();
    const instrument = instrumentOf({
      id: "sketch",
      dimensions: [
        { id: "A", capabilities: [{ id: "A1" }] },
        { id: "B", capabilities: [{ id: "B1" }] },
      ],
    });
    expect(ladderWeights({ ...who, points: { A: 1 } }, instrument)).toBeNull();
    expect(ladderWeights(null, instrument)).toBeNull();
  });

  it("come back from the database as they were written, and nothing else is taken for them", () => {
    const own: OwnWeights = { ...who, points: { A: 0.5, B: 3 } };
    expect(readOwnWeights(JSON.stringify(own))).toEqual(own);
    expect(readOwnWeights(null)).toBeNull();
    expect(() => readOwnWeights('{"points":{"A":-1}}')).toThrow();
  });
});

function pointsAs(families: ReturnType<typeof ladderFamilies>): Record<string, number> {
  return Object.fromEntries(families.flatMap(({ parts }) => parts.map(({ id, share }) => [id, share * 120])));
}
