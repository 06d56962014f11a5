import { describe, expect, it } from "vitest";
import { answerCodes } from "#app/scoring/answer-codes.ts";
import { compileWithWeights } from "#app/scoring/compile-scoring.ts";
import { scoreRecord, scorerOf } from "#app/scoring/score-record.ts";
import { drawnMeans, preparationOf } from "#app/scoring/sensitivity/drawn-means.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { flagship } from "../../../support/flagship.ts";
import { goldenCase } from "../../../support/golden.ts";

const { answers } = goldenCase("worked-institution");
const codes = answerCodes(scorerOf(flagship(), "equal").capabilities, answers);

describe("means under random weights", () => {
  it("are those of the one scoring function with these weights", () => {
    const preparation = preparationOf(flagship(), "equal");
    const one = preparation.draws.slice(0, 1);
    const [draw] = one;
    const weights = {
      dimensions: Object.fromEntries(flagship().dimensions.map(({ id }, place) => [id, draw?.dimensions[place] ?? 0])),
      capabilities: Object.fromEntries(
        capabilitiesOf(flagship()).map(({ id }, place) => [id, draw?.capabilities[place] ?? 0]),
      ),
    };
    const { value } = scoreRecord(compileWithWeights(flagship(), "custom", weights), answers).overall;
    expect(drawnMeans({ ...preparation, draws: one }, codes)).toEqual([value]);
  });

  it("rise, and leave the scores with the instrument's own weights untouched", () => {
    const before = scoreRecord(scorerOf(flagship(), "equal"), answers);
    const means = drawnMeans(preparationOf(flagship(), "equal"), codes);
    expect(means).toHaveLength(1000);
    expect(means).toEqual(means.toSorted((a, b) => a - b));
    expect(scoreRecord(scorerOf(flagship(), "equal"), answers)).toEqual(before);
  });

  it("are prepared once for an instrument and a preset", () => {
    expect(preparationOf(flagship(), "equal")).toBe(preparationOf(flagship(), "equal"));
    expect(preparationOf(flagship(), "literature")).not.toBe(preparationOf(flagship(), "equal"));
  });
});
